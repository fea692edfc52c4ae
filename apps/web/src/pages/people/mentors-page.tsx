import type { MentorRow } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { TileContext } from '../../features/mentors/board-column.tsx';
import { MentorFilterBar } from '../../features/mentors/mentor-filter-bar.tsx';
import { isFiltered, searchOf } from '../../features/mentors/mentor-filters.ts';
import { MentorsBoard } from '../../features/mentors/mentors-board.tsx';
import { MentorsTable } from '../../features/mentors/mentors-table.tsx';
import { countsQuery, tableQuery } from '../../features/mentors/mentors.queries.ts';
import { NewCandidateDialog } from '../../features/mentors/new-candidate-dialog.tsx';
import { PickedBar } from '../../features/mentors/picked-bar.tsx';
import { type Picks, withPicks } from '../../features/mentors/picks.ts';
import { useMentorActs } from '../../features/mentors/use-mentor-acts.tsx';
import { type MentorAsk, useMentorFilters } from '../../features/mentors/use-mentor-filters.ts';
import { PersonChoice } from '../../features/people/person-choice.tsx';
import { PutOnAgendaDialog } from '../../features/sittings/put-on-agenda-dialog.tsx';
import { sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/field.tsx';
import { FoundList } from '../../ui/found-list.tsx';
import { Empty, Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

const NOBODY: Picks = new Map();

/** «База наставников»: everybody on the way to it and in it, as a board or as a table. */
export function MentorsPage() {
  const t = useT();
  const { actor } = useAccount();
  const navigate = useNavigate();
  const mayManage = can(actor, 'mentors.manage');
  const [asked, ask] = useMentorFilters();
  const filter = searchOf(asked);
  const counts = useQuery(countsQuery(filter));
  const acts = useMentorActs();
  const [picks, setPicks] = useState<Picks>(NOBODY);
  const [going, setGoing] = useState<Picks | null>(null);
  const [adding, setAdding] = useState(false);
  const total = counts.data ? Object.values(counts.data).reduce((sum, count) => sum + count, 0) : 0;
  const inPool = counts.data ? counts.data.in_pool + counts.data.active : 0;
  const empty = counts.data !== undefined && total === 0;
  const tiles: TileContext = {
    acts,
    picks: mayManage ? picks : null,
    onPick: (rows, on) => setPicks(withPicks(picks, rows, on)),
    onSitting: (row: MentorRow) => setGoing(new Map([[row.id, row]])),
  };
  return (
    <Page
      title={t.mentors.title}
      lead={counts.data ? t.mentors.lead(total, inPool) : null}
      actions={
        mayManage ? (
          <Button look={['primary']} onClick={() => setAdding(true)}>
            {t.mentors.add}
          </Button>
        ) : null
      }
    >
      <Segments
        name="view"
        legend={t.mentors.view}
        value={asked.view}
        options={[
          { value: 'board', label: t.mentors.views.board },
          { value: 'table', label: t.mentors.views.table },
        ]}
        onChange={(view) => ask({ view })}
      />
      <MentorFilterBar asked={asked} ask={ask} counts={counts.data} />
      {counts.isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(counts.error, t)}
          <Button onClick={() => void counts.refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {counts.isPending ? <Skeleton height={360} /> : null}
      {empty && isFiltered(asked) ? <p>{t.mentors.nobody}</p> : null}
      {empty && !isFiltered(asked) ? (
        <Empty title={t.mentors.emptyTitle}>
          <p>{mayManage ? t.mentors.emptyText : t.mentors.emptyReader}</p>
        </Empty>
      ) : null}
      {counts.data && !empty && asked.view === 'board' ? (
        <MentorsBoard filter={filter} counts={counts.data} tiles={tiles} />
      ) : null}
      {counts.data && !empty && asked.view === 'table' ? <Table asked={asked} tiles={tiles} /> : null}
      <PickedBar count={picks.size} onSitting={() => setGoing(picks)} onClear={() => setPicks(NOBODY)} />
      {acts.dialog}
      {going ? (
        <PutOnAgendaDialog
          candidates={[...going.values()]}
          onUnpick={(ids) => {
            const gone = ids.flatMap((id) => going.get(id) ?? []);
            setGoing(withPicks(going, gone, false));
            setPicks(withPicks(picks, gone, false));
          }}
          onClose={() => setGoing(null)}
          onDone={({ id }) => {
            setGoing(null);
            setPicks(NOBODY);
            toast(t.sittings.done, {
              action: { label: t.sittings.toSitting, run: () => void navigate(paths.sitting(id)) },
            });
          }}
        />
      ) : null}
      {adding ? (
        <NewCandidateDialog
          Choice={PersonChoice}
          onClose={() => setAdding(false)}
          onAdded={({ id }) => {
            toast(t.mentors.added);
            void navigate(paths.mentor(id));
          }}
        />
      ) : null}
    </Page>
  );
}

function Table({ asked, tiles }: { asked: MentorAsk; tiles: TileContext }) {
  const t = useT();
  const found = useInfiniteQuery(
    tableQuery({ ...searchOf(asked), ...(asked.status ? { statuses: [asked.status] } : {}) }),
  );
  const rows = found.data?.pages.flatMap(({ mentors }) => mentors) ?? [];
  const total = found.data?.pages.at(-1)?.total ?? 0;
  return (
    <FoundList
      found={found}
      count={rows.length > 0 ? t.mentors.shown(rows.length, total) : ''}
      nothing={<p>{t.mentors.nobody}</p>}
    >
      <MentorsTable rows={rows} tiles={tiles} />
    </FoundList>
  );
}
