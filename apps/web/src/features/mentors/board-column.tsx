import type { MentorRow, MentorSearch } from '@tandem/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import { MentorTile } from './mentor-tile.tsx';
import css from './mentors-board.module.css';
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

/** One stage of the way. It asks for its own people: a few at a time, however many there are. */
export function BoardColumn({ stage, filter, count, tiles }: Props) {
  const t = useT();
  const heading = useId();
  const found = useInfiniteQuery(columnQuery(filter, stage.statuses));
  const rows = found.data?.pages.flatMap(({ mentors }) => mentors) ?? [];
  const total = found.data?.pages.at(-1)?.total ?? count;
  return (
    <section className={css['column']} aria-labelledby={heading} data-stage={stage.code}>
      <h3 id={heading} className={css['columnHead']}>
        {t.mentors.stages[stage.code]} <span className={css['count']}>{total}</span>
      </h3>
      {found.isError && !found.data ? (
        <Banner tone="late" role="alert">
          {sentenceOf(found.error, t)}
          <Button onClick={() => void found.refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {found.isPending && count > 0 ? <Skeleton height={Math.min(3, count) * 140} /> : null}
      {found.data && rows.length === 0 ? <p className={css['empty']}>{t.mentors.stageEmpty[stage.code]}</p> : null}
      {rows.length > 0 ? (
        <ul className={css['tiles']}>
          {rows.map((row) => (
            <MentorTile key={row.id} row={row} tiles={tiles} />
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
