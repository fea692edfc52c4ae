import type { MenteeCard } from '@tandem/contracts';
import type { MenteeStatus } from '@tandem/domain/participants';

export const WAY_STAGES = ['named', 'consent', 'request', 'needs', 'pool', 'pair', 'end'] as const;
export type WayStage = (typeof WAY_STAGES)[number];

/** The status that is reached when a stage is behind. */
const REACHED: Record<WayStage, readonly MenteeStatus[]> = {
  named: ['identified'],
  consent: ['request_open'],
  request: ['needs_analysis'],
  needs: ['in_pool'],
  pool: ['matched'],
  pair: ['active'],
  end: ['completed'],
};

/** How many stages are behind somebody who stands at a status. */
const BEHIND: Record<MenteeStatus, number> = {
  identified: 1,
  consent_pending: 1,
  request_open: 2,
  needs_analysis: 3,
  in_pool: 4,
  waiting: 4,
  matched: 5,
  active: 6,
  completed: 7,
  left_early: 0,
  declined: 0,
};

export type WayPoint = { code: WayStage; state: 'done' | 'now' | 'ahead'; on: string | null };

/** The way with the day of each stage that is behind. Of somebody who has left, as far as they came. */
export function wayOf({ status, steps }: Pick<MenteeCard, 'status' | 'steps'>): WayPoint[] {
  const last = (statuses: readonly MenteeStatus[]): string | null =>
    steps
      .filter(({ to }) => (statuses as readonly string[]).includes(to))
      .reduce<string | null>((latest, { on }) => (latest === null || on > latest ? on : latest), null);
  const gone = status === 'left_early' || status === 'declined';
  const before = gone ? (steps.find(({ to }) => to === status)?.from as MenteeStatus | undefined) : status;
  const behind = before ? BEHIND[before] : 0;
  return WAY_STAGES.map((stage, index) => ({
    code: stage,
    state: index < behind ? 'done' : index === behind && !gone ? 'now' : 'ahead',
    on: index < behind ? last(REACHED[stage]) : null,
  }));
}
