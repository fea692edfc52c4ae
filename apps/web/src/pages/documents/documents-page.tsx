import { can } from '@tandem/domain/access';
import { useInfiniteQuery } from '@tanstack/react-query';
import { DocumentFilterBar } from '../../features/documents/document-filter-bar.tsx';
import { isFiltered, searchOf, useDocumentFilters } from '../../features/documents/document-filters.ts';
import { DocumentsList } from '../../features/documents/documents-list.tsx';
import { documentsQuery } from '../../features/documents/documents.queries.ts';
import { TemplatesList } from '../../features/documents/templates-list.tsx';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { FoundList } from '../../ui/found-list.tsx';
import { Empty, Page } from '../../ui/page.tsx';
import { Tabs, useTab } from '../../ui/tabs.tsx';

const TABS = ['registry', 'templates'] as const;

/** «Документы»: the registry of official papers, and the templates they are printed from. */
export function DocumentsPage() {
  const t = useT();
  const { actor } = useAccount();
  const makes = can(actor, 'documents.manage');
  const hasTemplates = can(actor, 'templates.manage');
  const tab = useTab(hasTemplates ? TABS : ['registry']);
  return (
    <Page
      title={t.documents.title}
      lead={makes ? t.documents.lead : t.documents.leadSigner}
      actions={
        makes ? (
          <ButtonLink look={['primary']} to={paths.newDocument}>
            {t.documents.create}
          </ButtonLink>
        ) : null
      }
    >
      {hasTemplates ? <Tabs label={t.documents.tabsLabel} tabs={TABS} current={tab} words={t.documents.tabs} /> : null}
      {tab === 'templates' ? <TemplatesList /> : <Registry makes={makes} />}
    </Page>
  );
}

function Registry({ makes }: { makes: boolean }) {
  const t = useT();
  const [asked, ask] = useDocumentFilters();
  const found = useInfiniteQuery(documentsQuery(searchOf(asked)));
  const documents = found.data?.pages.flatMap((page) => page.documents) ?? [];
  const last = found.data?.pages.at(-1);
  return (
    <>
      <DocumentFilterBar asked={asked} ask={ask} found={last} />
      <FoundList
        found={found}
        count={documents.length > 0 ? t.documents.shown(documents.length, last?.total ?? documents.length) : ''}
        nothing={
          isFiltered(asked) ? (
            <p>{t.documents.nothing}</p>
          ) : (
            <Empty title={t.documents.emptyTitle}>
              <p>{makes ? t.documents.emptyText : t.documents.emptyReader}</p>
            </Empty>
          )
        }
      >
        <DocumentsList documents={documents} />
      </FoundList>
    </>
  );
}
