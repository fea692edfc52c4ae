import type { MenteeRow, MenteeSearch } from '@tandem/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n/index.tsx';
import type { MenuAction } from '../../ui/menu.tsx';
import { PipelineColumn } from '../../ui/pipeline.tsx';
import type { Dictionary } from './dictionary-words.ts';
import { MenteeTile } from './mentee-tile.tsx';
import { columnQuery } from './mentees.queries.ts';
import type { Stage } from './pipeline.ts';
import type { MenteeActs } from './use-mentee-acts.tsx';

export type TileContext = {
  acts: MenteeActs;
  categories: Dictionary;
  /** Some are hidden by a filter: an empty column says nothing about the school. */
  filtered: boolean;
  actionsOf: (row: MenteeRow) => MenuAction[];
};

type Props = { stage: Stage; filter: MenteeSearch; count: number; tiles: TileContext };

/** One stage of the way, with its own few people at a time. */
export function BoardColumn({ stage, filter, count, tiles }: Props) {
  const t = useT();
  const found = useInfiniteQuery(columnQuery(filter, stage.statuses));
  return (
    <PipelineColumn
      code={stage.code}
      title={t.mentees.stages[stage.code]}
      total={found.data?.pages.at(-1)?.total ?? count}
      found={found}
      empty={tiles.filtered ? t.mentees.nobodyHere : t.mentees.stageEmpty[stage.code]}
    >
      {(found.data?.pages ?? [])
        .flatMap(({ mentees }) => mentees)
        .map((row) => (
          <MenteeTile
            key={row.id}
            row={row}
            categories={tiles.categories}
            acts={tiles.acts}
            actions={tiles.actionsOf(row)}
          />
        ))}
    </PipelineColumn>
  );
}
