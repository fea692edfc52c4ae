import type { MentorCard } from '@tandem/contracts';
import type { MentorAct, MentorStatus } from '@tandem/domain/participants';

export type WayPoint = {
  code: 'submitted' | 'registered' | 'under_review' | 'approved' | 'interview_scheduled' | 'vetting' | 'in_pool';
  state: 'done' | 'now' | 'ahead';
  on: string | null;
};

/** The points of the way, each with the acts that pass it. */
const POINTS: readonly { code: WayPoint['code']; acts: readonly MentorAct[] }[] = [
  { code: 'submitted', acts: ['submit'] },
  { code: 'registered', acts: ['register'] },
  { code: 'under_review', acts: ['put_on_agenda'] },
  { code: 'approved', acts: ['approve'] },
  { code: 'interview_scheduled', acts: ['recommend', 'skip_interview'] },
  { code: 'vetting', acts: ['admit'] },
  { code: 'in_pool', acts: ['admit'] },
];

/** How many points a status has behind it; whose way has ended is asked by what was done. */
const PASSED: Partial<Record<MentorStatus, number>> = {
  draft: 0,
  submitted: 1,
  registered: 2,
  under_review: 3,
  approved: 4,
  interview_scheduled: 4,
  vetting: 5,
  in_pool: 7,
  active: 7,
  suspended: 7,
};

/** The way with the days it took; days are for those who may read the application. */
export function wayPoints({ status, steps }: Pick<MentorCard, 'status' | 'steps'>): WayPoint[] {
  const passed = PASSED[status];
  return POINTS.map(({ code, acts }, index) => {
    const step = steps?.find(({ act }) => (acts as readonly string[]).includes(act)) ?? null;
    const done = passed === undefined ? step !== null : index < passed;
    return { code, state: done ? 'done' : index === passed ? 'now' : 'ahead', on: done ? (step?.on ?? null) : null };
  });
}
