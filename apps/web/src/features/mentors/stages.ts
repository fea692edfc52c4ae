import type { MentorStatus } from '@tandem/domain/participants';

/** A column of the board: one stage of the way, and the statuses that stand in it. */
export type Stage = { code: StageCode; statuses: readonly MentorStatus[] };
export type StageCode =
  | 'applications'
  | 'review'
  | 'interview'
  | 'papers'
  | 'pool'
  | 'suspended'
  | 'rejected'
  | 'withdrawn'
  | 'archived';

export const LANES: readonly { code: 'onTheWay' | 'inPool'; stages: readonly Stage[] }[] = [
  {
    code: 'onTheWay',
    stages: [
      { code: 'applications', statuses: ['draft', 'submitted', 'registered'] },
      { code: 'review', statuses: ['under_review'] },
      { code: 'interview', statuses: ['approved', 'interview_scheduled'] },
      { code: 'papers', statuses: ['vetting'] },
    ],
  },
  {
    code: 'inPool',
    stages: [
      { code: 'pool', statuses: ['in_pool', 'active'] },
      { code: 'suspended', statuses: ['suspended'] },
    ],
  },
];

/** Those whose way has ended stand folded below. */
export const ENDED: readonly Stage[] = [
  { code: 'rejected', statuses: ['rejected'] },
  { code: 'withdrawn', statuses: ['withdrawn'] },
  { code: 'archived', statuses: ['archived'] },
];

/** Who can be put before a sitting, or nearly. Others are never ticked on the board. */
export const BEFORE_SITTING: readonly MentorStatus[] = ['draft', 'submitted', 'registered'];
