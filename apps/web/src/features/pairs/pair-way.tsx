import type { MentorshipCard } from '@tandem/contracts';
import { useT } from '../../lib/i18n/index.tsx';
import { WayLine, type WayPoint } from '../../ui/way-line.tsx';
import type { PairStatus } from './pair-filters.ts';

/** Not points of the way: a pause is an interruption, a dissolution an end before the end. */
const OFF_THE_WAY: ReadonlySet<PairStatus> = new Set(['paused', 'dissolved']);

/** The way as points. A pair at rest stands where it was; one that was dissolved has gone off where it stood. */
export function pairPoints({ status, way }: Pick<MentorshipCard, 'status' | 'way'>): WayPoint<PairStatus>[] {
  const onWay = way.filter((point) => !OFF_THE_WAY.has(point.status));
  const here = status === 'paused' ? 'active' : status;
  const points = onWay.map(({ status: code, on }): WayPoint<PairStatus> => {
    const state = code === here ? (code === 'completed' ? 'done' : 'now') : on === null ? 'ahead' : 'done';
    return { code, state, on };
  });
  if (status !== 'dissolved') return points;
  const left = way.find((point) => point.status === 'dissolved');
  return [
    ...points.filter(({ state }) => state === 'done'),
    { code: 'dissolved', state: 'left', on: left?.on ?? null },
  ];
}

export function PairWay({ card }: { card: MentorshipCard }) {
  const t = useT();
  return <WayLine label={t.pairCard.way} points={pairPoints(card)} titleOf={(code) => t.pairs.statuses[code]} />;
}
