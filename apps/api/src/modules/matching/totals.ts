import type { FitSummary, MatchingTotals } from '@tandem/contracts';
import { fitWord, type Score } from '@tandem/domain/matching/fit';
import type { Objective } from '@tandem/domain/matching';
import { type Board, urgency } from './matching-problem.ts';
import type { Placed } from './matching.repository.ts';

export const totalsOf = ({ matched, priority, badTail, total }: Objective): MatchingTotals => ({
  matched,
  urgency: priority,
  tail: badTail,
  total,
});
export const plus = (one: MatchingTotals, other: MatchingTotals): MatchingTotals => ({
  matched: one.matched + other.matched,
  urgency: one.urgency + other.urgency,
  tail: one.tail + other.tail,
  total: one.total + other.total,
});

/** What a list of pairs amounts to; impossible ones count for nothing. */
export function totalsOfPairs({ fit, mentees, badBelow }: Board, pairs: readonly Placed[]): MatchingTotals {
  const sum = { matched: 0, urgency: 0, tail: 0, total: 0 };
  for (const { menteeId, mentorId } of pairs) {
    if (fit.refusalsOf(menteeId, mentorId).length > 0) continue;
    const score = fit.scoreOf(menteeId, mentorId)?.score;
    const profile = mentees.get(menteeId)?.profile;
    if (score === undefined || profile === undefined) continue;
    sum.matched++;
    sum.urgency += urgency(profile);
    sum.total += score;
    if (score < badBelow) sum.tail++;
  }
  return sum;
}

/** How a pair is told: the word and what is known; the number is for sums and differences. */
export const summaryOf = ({ score, known }: Pick<Score, 'score' | 'known'>): FitSummary => ({
  score,
  word: fitWord(score),
  known,
});
