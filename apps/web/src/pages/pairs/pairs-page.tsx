import { can, canAll } from '@tandem/domain/access';
import { useInfiniteQuery } from '@tanstack/react-query';
import { DocumentsMenu } from '../../features/documents/documents-menu.tsx';
import { useClasses } from '../../features/people/classes.queries.ts';
import { PairFilterBar } from '../../features/pairs/pair-filter-bar.tsx';
import { isFiltered, searchOf, usePairFilters } from '../../features/pairs/pair-filters.ts';
import { OrderNews } from '../../features/pairs/order-news.tsx';
import { PairsList } from '../../features/pairs/pairs-list.tsx';
import { pairsQuery } from '../../features/pairs/pairs.queries.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { FoundList } from '../../ui/found-list.tsx';
import { Empty, Page } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';

/** «Пары и группы»: all of them, or one's own. */
export function PairsPage() {
  const t = useT();
  const { actor } = useAccount();
  const [asked, ask] = usePairFilters();
  const classes = useClasses();
  const found = useInfiniteQuery(pairsQuery(searchOf(asked)));
  const pairs = found.data?.pages.flatMap((page) => page.pairs) ?? [];
  const last = found.data?.pages.at(-1);
  const readsAll = canAll(actor, 'pairs.read');
  const manages = can(actor, 'pairs.manage');
  const matches = can(actor, 'matching.read');
  return (
    <Page
      title={t.pairs.title}
      lead={manages ? t.pairs.lead : readsAll ? t.pairs.leadReader : t.pairs.leadOwn}
      actions={
        <>
          <DocumentsMenu
            links={[
              { type: 'order_pairs', subjectId: null },
              { type: 'order_pairs_change', subjectId: null },
            ]}
          />
          {manages ? <ButtonLink to={paths.routeTemplates}>{t.routeTemplates.title}</ButtonLink> : null}
          {matches ? <ButtonLink to={paths.matching}>{t.pairs.toMatching}</ButtonLink> : null}
        </>
      }
    >
      {readsAll ? (
        <PairFilterBar
          asked={asked}
          ask={ask}
          classes={classes}
          counts={last?.counts ?? {}}
          needDecision={last?.needDecision ?? 0}
        />
      ) : null}
      {asked.orderId ? <Banner tone="info">{t.pairs.ofOneOrder}</Banner> : null}
      {manages && !isFiltered(asked) ? <OrderNews /> : null}
      <FoundList
        found={found}
        count={pairs.length > 0 ? t.pairs.shown(pairs.length, last?.total ?? 0) : ''}
        nothing={
          readsAll && isFiltered(asked) ? (
            <p>{t.pairs.nobody}</p>
          ) : (
            <Empty title={t.pairs.emptyTitle}>
              <p>{matches ? t.pairs.emptyText : t.pairs.emptyOwn}</p>
            </Empty>
          )
        }
      >
        <PairsList pairs={pairs} />
      </FoundList>
    </Page>
  );
}
