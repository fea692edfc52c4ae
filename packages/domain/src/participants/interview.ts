import { isWritten } from './written.ts';

/** What an interview looks at, each 0–2 (dossier §5.1 «Interview protocol fields»). */
export const INTERVIEW_CRITERIA = [
  'motivation',
  'communication',
  'relevant_experience',
  'time_resource',
  'understanding_of_role',
] as const;
export type InterviewCriterion = (typeof INTERVIEW_CRITERIA)[number];

export const HIGHEST_SCORE = 2;
export type InterviewScores = Readonly<Partial<Record<InterviewCriterion, number | null>>>;

/** The sum of what is scored, the most it could be, and the criteria still without a score. */
export function interviewTotal(scores: InterviewScores): { total: number; max: number; missing: InterviewCriterion[] } {
  const missing = INTERVIEW_CRITERIA.filter((criterion) => (scores[criterion] ?? null) === null);
  const total = INTERVIEW_CRITERIA.reduce((sum, criterion) => sum + (scores[criterion] ?? 0), 0);
  return { total, max: INTERVIEW_CRITERIA.length * HIGHEST_SCORE, missing };
}

export const INTERVIEW_CONCLUSIONS = ['recommended', 'conditional', 'not_recommended'] as const;
export type InterviewConclusion = (typeof INTERVIEW_CONCLUSIONS)[number];

export type InterviewOutcome = {
  conclusion: InterviewConclusion;
  scores: InterviewScores;
  /** What has to be done first, for «рекомендован при условии». */
  condition: string | null;
  /** Code of a neutral reason, for «не рекомендован». */
  reason: string | null;
};
export type ConclusionFault = 'score-out-of-range' | 'scores-missing' | 'condition-required' | 'reason-required';

/**
 * Why a conclusion cannot stand in the protocol, or null. No sum of scores decides by itself: people do. Who is not
 * recommended may stay unscored, for the talk may have ended early.
 */
export function refuseConclusion({ conclusion, scores, condition, reason }: InterviewOutcome): ConclusionFault | null {
  const given = Object.values(scores).filter((score) => score !== null);
  if (given.some((score) => !Number.isInteger(score) || score < 0 || score > HIGHEST_SCORE))
    return 'score-out-of-range';
  if (conclusion === 'not_recommended') return isWritten(reason) ? null : 'reason-required';
  if (interviewTotal(scores).missing.length > 0) return 'scores-missing';
  return conclusion === 'conditional' && !isWritten(condition) ? 'condition-required' : null;
}
