import { can, canAll } from '@tandem/domain/access';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { MenteeFilterBar } from '../../features/mentees/mentee-filter-bar.tsx';
import { isFiltered, searchOf } from '../../features/mentees/mentee-filters.ts';
import { MenteesBoard } from '../../features/mentees/mentees-board.tsx';
import { type Counts, countsQuery, tableQuery } from '../../features/mentees/mentees.queries.ts';
import { MenteesTable } from '../../features/mentees/mentees-table.tsx';
import { mayGiveLinks } from '../../features/mentees/pipeline.ts';
import { type MenteeAsk, useMenteeFilters } from '../../features/mentees/use-mentee-filters.ts';
import { useClasses } from '../../features/people/classes.queries.ts';
import { sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { useNarrow } from '../../lib/media.ts';
import { paths } from '../../lib/paths.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Segments } from '../../ui/field.tsx';
import { FoundList } from '../../ui/found-list.tsx';
import { Empty, Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

const sum = (counts: Counts, statuses = Object.keys(counts)): number =>
  statuses.reduce((total, status) => total + (counts[status as keyof Counts] ?? 0), 0);

/** «База наставляемых»: the same people as a board of the way or as a table. */
export function MenteesPage() {
  const t = useT();
  const { actor } = useAccount();
  const narrow = useNarrow();
  const all = useClasses();
  // Whoever reaches the own class alone has nothing to choose.
  const classes = canAll(actor, 'mentees.read') ? all : [];
  const [asked, ask] = useMenteeFilters();
  const filter = searchOf(asked);
  const counts = useQuery(countsQuery(filter));
  const mayName = can(actor, 'mentees.nominate');
  const nobody = counts.data !== undefined && sum(counts.data) === 0;
  return (
    <Page
      title={t.mentees.title}
      lead={
        counts.data && !nobody
          ? (isFiltered({ ...asked, status: null }) ? t.mentees.leadFiltered : t.mentees.lead)(
              sum(counts.data),
              sum(counts.data, ['in_pool', 'waiting', 'matched', 'active']),
            )
          : null
      }
      actions={
        mayName ? (
          <>
            {nobody || narrow || !mayGiveLinks(actor) ? null : (
              <ButtonLink to={`${paths.requestLinks}${asked.classId ? `?class=${asked.classId}` : ''}`}>
                {t.mentees.links}
              </ButtonLink>
            )}
            <ButtonLink look={['primary']} to={paths.nominate}>
              {narrow ? t.mentees.nominateShort : t.mentees.nominate}
            </ButtonLink>
          </>
        ) : null
      }
    >
      {nobody && !isFiltered(asked) ? (
        <Empty title={t.mentees.emptyTitle}>
          <p>{mayName ? t.mentees.emptyText : t.mentees.emptyReader}</p>
        </Empty>
      ) : (
        <>
          <Segments
            name="view"
            legend={t.mentees.view}
            value={asked.view}
            options={(['board', 'table'] as const).map((value) => ({ value, label: t.mentees.views[value] }))}
            onChange={(view) => ask({ view })}
          />
          <MenteeFilterBar asked={asked} ask={ask} classes={classes} counts={counts.data} />
          {counts.isError ? (
            <Banner tone="late" role="alert">
              {sentenceOf(counts.error, t)}
              <Button onClick={() => void counts.refetch()}>{t.common.retry}</Button>
            </Banner>
          ) : null}
          {counts.isPending ? <Skeleton height={420} /> : null}
          {nobody ? <p>{t.mentees.nobody}</p> : null}
          {counts.data && !nobody && asked.view === 'board' ? (
            <MenteesBoard filter={filter} filtered={isFiltered(asked)} counts={counts.data} />
          ) : null}
          {counts.data && !nobody && asked.view === 'table' ? <Table asked={asked} /> : null}
        </>
      )}
    </Page>
  );
}

function Table({ asked }: { asked: MenteeAsk }) {
  const t = useT();
  const found = useInfiniteQuery(
    tableQuery({ ...searchOf(asked), ...(asked.status ? { statuses: [asked.status] } : {}) }),
  );
  const rows = found.data?.pages.flatMap(({ mentees }) => mentees) ?? [];
  const total = found.data?.pages.at(-1)?.total ?? 0;
  return (
    <FoundList
      found={found}
      count={rows.length > 0 ? t.mentees.shown(rows.length, total) : ''}
      nothing={<p>{t.mentees.nobody}</p>}
    >
      <MenteesTable rows={rows} />
    </FoundList>
  );
}
