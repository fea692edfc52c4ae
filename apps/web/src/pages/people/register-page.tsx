import { can } from '@tandem/domain/access';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { NewPersonDialog } from '../../features/people/new-person-dialog.tsx';
import { ExportButton } from '../../features/people-import/export-button.tsx';
import { registerQuery } from '../../features/people/people.queries.ts';
import { RegisterFilterBar } from '../../features/people/register-filter-bar.tsx';
import { isFiltered, onlySimilar, searchOf } from '../../features/people/register-filters.ts';
import { RegisterList } from '../../features/people/register-list.tsx';
import { useRegisterFilters } from '../../features/people/use-register-filters.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { useNarrow } from '../../lib/media.ts';
import { paths } from '../../lib/paths.ts';
import { toast } from '../../lib/toasts.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { FoundList } from '../../ui/found-list.tsx';
import { Empty, Page } from '../../ui/page.tsx';

/** «Люди»: everybody the reader may see, found by name however it is typed. */
export function RegisterPage() {
  const t = useT();
  const { actor } = useAccount();
  const navigate = useNavigate();
  const narrow = useNarrow();
  const mayManage = can(actor, 'people.manage');
  const [asked, ask] = useRegisterFilters();
  const [adding, setAdding] = useState(false);
  const found = useInfiniteQuery(registerQuery(searchOf(asked)));
  const people = found.data?.pages.flatMap((page) => page.people) ?? [];
  const total = found.data?.pages.at(-1)?.total ?? 0;
  return (
    <Page
      title={t.register.title}
      lead={narrow ? null : mayManage ? t.register.lead : t.register.leadOwn}
      actions={
        <>
          {can(actor, 'people.export') ? <ExportButton filter={searchOf(asked)} /> : null}
          {mayManage ? <ButtonLink to={paths.peopleImport}>{t.peopleImport.title}</ButtonLink> : null}
          {mayManage ? (
            <Button look={['primary']} onClick={() => setAdding(true)}>
              {t.register.add}
            </Button>
          ) : null}
        </>
      }
    >
      <RegisterFilterBar asked={asked} ask={ask} mayManage={mayManage} />
      <FoundList
        found={found}
        count={
          people.length > 0
            ? [
                t.register.shown(people.length, total),
                !found.isPlaceholderData && onlySimilar(people, asked.text) ? t.register.onlySimilar : '',
              ]
                .filter(Boolean)
                .join('. ')
            : ''
        }
        nothing={
          isFiltered(asked) ? (
            <p>{t.register.nobody}</p>
          ) : (
            <Empty title={t.register.emptyTitle}>{mayManage ? <p>{t.register.emptyText}</p> : null}</Empty>
          )
        }
      >
        <RegisterList people={people} />
      </FoundList>
      {adding ? (
        <NewPersonDialog
          onClose={() => setAdding(false)}
          onAdded={({ id }) => {
            toast(t.register.added);
            void navigate(paths.person(id));
          }}
        />
      ) : null}
    </Page>
  );
}
