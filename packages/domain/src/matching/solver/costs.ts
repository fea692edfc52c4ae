import { type MatchingGraph, NOBODY } from '../graph.ts';
import { MATCHING_LIMITS } from '../problem.ts';
import { inHi, inLo, type Scale } from './tiers.ts';

/** What a pair costs for its score, by score: the score itself and whether it belongs to the bad tail. */
export function scoreCosts(
  { avoidsBadTail, badBelow }: MatchingGraph,
  scale: Scale,
): { scoreCostHi: Float64Array; scoreCostLo: Float64Array } {
  const bad = { hi: inHi(scale, 'badTail', 1), lo: inLo(scale, 'badTail', 1) };
  const point = { hi: inHi(scale, 'score', 1), lo: inLo(scale, 'score', 1) };
  const scoreCostHi = new Float64Array(MATCHING_LIMITS.score + 1);
  const scoreCostLo = new Float64Array(MATCHING_LIMITS.score + 1);
  for (let score = 0; score <= MATCHING_LIMITS.score; score++) {
    const isBad = avoidsBadTail && score < badBelow;
    scoreCostHi[score] = (isBad ? bad.hi : 0) - score * point.hi;
    scoreCostLo[score] = (isBad ? bad.lo : 0) - score * point.lo;
  }
  return { scoreCostHi, scoreCostLo };
}

/**
 * What matching a mentee costs, whoever the mentor is: that they are matched, with their priority, and that they are
 * changed when they are not in the draft.
 */
export function menteeCosts(
  { priorities, draftOf, keepsDraft }: MatchingGraph,
  scale: Scale,
): { hi: Float64Array; lo: Float64Array } {
  const match = inHi(scale, 'matched', 1);
  const level = inHi(scale, 'priority', 1);
  const hi = new Float64Array(priorities.length);
  const lo = new Float64Array(priorities.length);
  for (let mentee = 0; mentee < priorities.length; mentee++) {
    hi[mentee] = -match - (priorities[mentee] as number) * level;
    lo[mentee] = keepsDraft && draftOf[mentee] === NOBODY ? 1 : 0;
  }
  return { hi, lo };
}
