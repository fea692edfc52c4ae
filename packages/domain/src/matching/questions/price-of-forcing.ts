import { edgeBetween, indexOfId, NOBODY } from '../graph.ts';
import { NOTHING, type Objective } from '../objective.ts';
import { effectOf, inWords, type Move, type Step } from './moves.ts';
import { type Cost, edgeSlack, isZero, type Residual } from './residual.ts';
import { type Ways, waysTo } from './ways.ts';

/**
 * What it costs to insist on a pair: by how much each line of the best objective changes, and who moves for it, the
 * mentee first. `isAsGood`: the pair is in this solution or in another one as good as it. It is not possible when the
 * rules forbid the pair, when the mentor has no place that is not locked, or when the mentee is locked to another one.
 */
export type ForcedPair =
  | { mentorId: string; possible: true; isAsGood: boolean; change: Objective; moves: Move[] }
  | { mentorId: string; possible: false; reason: 'no-edge' | 'no-places' | 'mentee-locked' };

/** The price of every mentor for one mentee, in the order of the mentors' ids; null when there is no such mentee. */
export function priceOfForcing(residual: Residual, menteeId: string): ForcedPair[] | null {
  const { graph, mentorOf } = residual;
  const mentee = indexOfId(graph.menteeIds, menteeId);
  if (mentee < 0) return null;
  const ways = waysTo(residual, mentorOf[mentee] as number, mentee);
  return graph.mentorIds.map((_, mentor) => forcedPair(residual, ways, mentee, mentor));
}

/** The mentor whom it costs least to insist on, null when that is not possible with any. */
export function cheapestForcing(residual: Residual, mentee: number): ForcedPair | null {
  const { rowStart, edgeMentor } = residual.graph;
  const ways = waysTo(residual, residual.mentorOf[mentee] as number, mentee);
  let best: (Cost & { mentor: number }) | null = null;
  for (let edge = rowStart[mentee] as number; edge < (rowStart[mentee + 1] as number); edge++) {
    const mentor = edgeMentor[edge] as number;
    const slack = edgeSlack(residual, mentee, edge);
    const hi = slack.hi + (ways.hi[mentor] as number);
    const lo = slack.lo + (ways.lo[mentor] as number);
    const isBetter = best === null || hi < best.hi || (hi === best.hi && lo < best.lo);
    if (ways.isReached(mentor) && isBetter) best = { mentor, hi, lo };
  }
  return best === null ? null : forcedPair(residual, ways, mentee, best.mentor);
}

export function forcedPair(residual: Residual, ways: Ways, mentee: number, mentor: number): ForcedPair {
  const { graph, mentorOf } = residual;
  const mentorId = graph.mentorIds[mentor] as string;
  const from = mentorOf[mentee] as number;
  if (from === mentor) return { mentorId, possible: true, isAsGood: true, change: { ...NOTHING }, moves: [] };
  if (graph.lockOf[mentee] !== NOBODY) return { mentorId, possible: false, reason: 'mentee-locked' };
  const edge = edgeBetween(graph, mentee, mentor);
  if (edge < 0) return { mentorId, possible: false, reason: 'no-edge' };
  if (!ways.isReached(mentor)) return { mentorId, possible: false, reason: 'no-places' };
  const steps: Step[] = [{ mentee, from, to: mentor }];
  for (let node = mentor; ways.neighbour[node] !== NOBODY; node = ways.neighbour[node] as number) {
    const mover = ways.mover[node] as number;
    const to = ways.neighbour[node] as number;
    if (mover === NOBODY) continue;
    steps.push({ mentee: mover, from: mentorOf[mover] as number, to: to === ways.outside ? NOBODY : to });
  }
  const slack = edgeSlack(residual, mentee, edge);
  const isAsGood = isZero({ hi: slack.hi + (ways.hi[mentor] as number), lo: slack.lo + (ways.lo[mentor] as number) });
  return { mentorId, possible: true, isAsGood, change: effectOf(residual, steps), moves: inWords(graph, steps) };
}
