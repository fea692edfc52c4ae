import type { MentorSearch } from '@tandem/contracts';
import { useT } from '../../lib/i18n/index.tsx';
import { Pipeline } from '../../ui/pipeline.tsx';
import { BoardColumn, type TileContext } from './board-column.tsx';
import type { Counts } from './mentors.queries.ts';
import { ENDED, LANES, type Stage } from './stages.ts';

type Props = { filter: MentorSearch; counts: Counts; tiles: TileContext };

/** The way of the mentors as a board: those on it, and those in the base. */
export function MentorsBoard({ filter, counts, tiles }: Props) {
  const t = useT();
  const countOf = ({ statuses }: Stage) => statuses.reduce((sum, status) => sum + counts[status], 0);
  return (
    <Pipeline
      lanes={LANES.map((lane) => ({
        ...lane,
        title: t.mentors.lanes[lane.code],
        wideFirst: lane.code === 'inPool',
      }))}
      ended={{
        stages: ENDED,
        words: (rejected = 0, withdrawn = 0, archived = 0) => t.mentors.ended(rejected, withdrawn, archived),
        hide: t.mentors.hideEnded,
      }}
      countOf={countOf}
      titleOf={({ code }) => t.mentors.stages[code]}
      choice={t.mentors.status}
    >
      {(stage) => <BoardColumn key={stage.code} stage={stage} filter={filter} count={countOf(stage)} tiles={tiles} />}
    </Pipeline>
  );
}
