import type { MenteeSearch } from '@tandem/contracts';
import { useT } from '../../lib/i18n/index.tsx';
import { Pipeline } from '../../ui/pipeline.tsx';
import { BoardColumn, type TileContext } from './board-column.tsx';
import { useDictionaries } from './dictionary-words.ts';
import type { Counts } from './mentees.queries.ts';
import { ENDED, LANES, type Stage } from './pipeline.ts';
import { useMenteeActs } from './use-mentee-acts.tsx';
import { useTileActions } from './use-tile-actions.ts';

type Props = { filter: MenteeSearch; filtered: boolean; counts: Counts };

/** The way of the mentees as a board: two lanes of three stages. */
export function MenteesBoard({ filter, filtered, counts }: Props) {
  const t = useT();
  const acts = useMenteeActs();
  const actionsOf = useTileActions(acts);
  const { allCategories } = useDictionaries();
  const countOf = ({ statuses }: Stage) => statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  const tiles: TileContext = { acts, actionsOf, filtered, categories: allCategories };
  return (
    <>
      <Pipeline
        lanes={LANES.map((lane) => ({ ...lane, title: t.mentees.lanes[lane.code] }))}
        ended={{
          stages: ENDED,
          words: (completed = 0, left = 0, declined = 0) => t.mentees.ended(completed, left, declined),
          hide: t.mentees.hideEnded,
        }}
        countOf={countOf}
        titleOf={({ code }) => t.mentees.stages[code]}
        choice={t.mentees.status}
      >
        {(stage) => <BoardColumn key={stage.code} stage={stage} filter={filter} count={countOf(stage)} tiles={tiles} />}
      </Pipeline>
      {acts.dialog}
    </>
  );
}
