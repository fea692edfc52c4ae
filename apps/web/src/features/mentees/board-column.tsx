import type { MenteeRow, MenteeSearch } from '@tandem/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import type { MenuAction } from '../../ui/menu.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import type { Dictionary } from './dictionary-words.ts';
import { MenteeTile } from './mentee-tile.tsx';
import css from './mentees-board.module.css';
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

/** One stage of the way. It asks for its own people, so that three thousand are no more than the first few of each. */
export function BoardColumn({ stage, filter, count, tiles }: Props) {
  const t = useT();
  const heading = useId();
  const found = useInfiniteQuery(columnQuery(filter, stage.statuses));
  const rows = found.data?.pages.flatMap(({ mentees }) => mentees) ?? [];
  const total = found.data?.pages.at(-1)?.total ?? count;
  return (
    <section className={css['column']} aria-labelledby={heading} data-stage={stage.code}>
      <h3 id={heading} className={css['columnHead']}>
        {t.mentees.stages[stage.code]} <span className={css['count']}>{total}</span>
      </h3>
      {found.isError && !found.data ? (
        <Banner tone="late" role="alert">
          {sentenceOf(found.error, t)}
          <Button onClick={() => void found.refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {found.isPending && count > 0 ? <Skeleton height={Math.min(3, count) * 120} /> : null}
      {found.data && rows.length === 0 ? (
        <p className={css['empty']}>{tiles.filtered ? t.mentees.nobodyHere : t.mentees.stageEmpty[stage.code]}</p>
      ) : null}
      {rows.length > 0 ? (
        <ul className={css['tiles']}>
          {rows.map((row) => (
            <MenteeTile
              key={row.id}
              row={row}
              categories={tiles.categories}
              acts={tiles.acts}
              actions={tiles.actionsOf(row)}
            />
          ))}
          {found.hasNextPage ? (
            <li>
              <Button look={['wide']} disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                {t.common.more}
              </Button>
            </li>
          ) : null}
        </ul>
      ) : null}
    </section>
  );
}
