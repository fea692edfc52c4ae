import type { MentorRow, MentorSearch } from '@tandem/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n/index.tsx';
import { PipelineColumn } from '../../ui/pipeline.tsx';
import { MentorTile } from './mentor-tile.tsx';
import { columnQuery } from './mentors.queries.ts';
import type { Picks } from './picks.ts';
import type { Stage } from './stages.ts';
import type { MentorActs } from './use-mentor-acts.tsx';

export type TileContext = {
  acts: MentorActs;
  /** Null when the reader may only look. */
  picks: Picks | null;
  onPick: (rows: readonly MentorRow[], on: boolean) => void;
  onSitting: (row: MentorRow) => void;
};

type Props = { stage: Stage; filter: MentorSearch; count: number; tiles: TileContext };

/** One stage of the way, with its own few people at a time. */
export function BoardColumn({ stage, filter, count, tiles }: Props) {
  const t = useT();
  const found = useInfiniteQuery(columnQuery(filter, stage.statuses));
  return (
    <PipelineColumn
      code={stage.code}
      title={t.mentors.stages[stage.code]}
      total={found.data?.pages.at(-1)?.total ?? count}
      found={found}
      empty={t.mentors.stageEmpty[stage.code]}
    >
      {(found.data?.pages ?? [])
        .flatMap(({ mentors }) => mentors)
        .map((row) => (
          <MentorTile key={row.id} row={row} tiles={tiles} />
        ))}
    </PipelineColumn>
  );
}
