import { edgeBetween, indexOfId, NOBODY } from '../graph.ts';
import type { Objective } from '../objective.ts';
import { gainOfPlaces, type PlaceGain } from './gain-of-place.ts';
import type { Move } from './moves.ts';
import { cheapestForcing, forcedPair, type ForcedPair } from './price-of-forcing.ts';
import { seatedWith } from '../solver/market.ts';
import { type Residual, taken } from './residual.ts';
import { waysTo } from './ways.ts';

/**
 * Why a mentee does not go to a mentor:
 *
 * - `paired`: they do;
 * - `no-edge`: the hard rules forbid the pair (the caller knows which);
 * - `mentee-locked`: the mentee is locked to another mentor;
 * - `no-places`: the mentor has no place that is not locked;
 * - `as-good`: there is a solution as good as this one in which they do;
 * - `full`: the mentor's places are worth more to others;
 * - `better-elsewhere`: the mentor has a place, and the whole is better with the mentee elsewhere.
 *
 * The last three tell what it would cost to insist.
 */
export type WhyNot =
  | { reason: 'paired' | 'no-edge' | 'mentee-locked' | 'no-places' }
  | { reason: 'as-good' | 'full' | 'better-elsewhere'; change: Objective; moves: Move[] };

/** Null when one of the two does not exist. */
export function whyNot(residual: Residual, menteeId: string, mentorId: string): WhyNot | null {
  const { graph, mentorOf } = residual;
  const mentee = indexOfId(graph.menteeIds, menteeId);
  const mentor = indexOfId(graph.mentorIds, mentorId);
  if (mentee < 0 || mentor < 0) return null;
  if (mentorOf[mentee] === mentor) return { reason: 'paired' };
  if (edgeBetween(graph, mentee, mentor) < 0) return { reason: 'no-edge' };
  if (graph.lockOf[mentee] !== NOBODY) return { reason: 'mentee-locked' };
  const ways = waysTo(residual, mentorOf[mentee] as number, mentee);
  const forced = forcedPair(residual, ways, mentee, mentor);
  if (!forced.possible) return { reason: forced.reason };
  const { isAsGood, change, moves } = forced;
  if (isAsGood) return { reason: 'as-good', change, moves };
  const isFull = taken(residual, mentor) === graph.capacities[mentor];
  return { reason: isFull ? 'full' : 'better-elsewhere', change, moves };
}

/**
 * Why a mentee has no mentor. When outbid: `mentors` are all whom the mentee could reach, directly or by others moving
 * on, and every place there is taken; `rivals` are the mentees who could take those places, this one among them. There
 * are more of them than places, so whatever is tried, somebody goes without (Hall's theorem). `helps` are the mentors
 * among them with whom one more place would gain anything; `instead` is what it would cost to match this mentee all the
 * same, and who would lose the place.
 */
export type WhyUnmatched =
  | { reason: 'matched' | 'no-edges' | 'no-places' }
  | {
      reason: 'outbid';
      mentors: string[];
      places: number;
      rivals: string[];
      helps: PlaceGain[];
      instead: ForcedPair | null;
    };

/** Null when there is no such mentee. */
export function whyUnmatched(residual: Residual, menteeId: string): WhyUnmatched | null {
  const { graph, mentorOf } = residual;
  const mentee = indexOfId(graph.menteeIds, menteeId);
  if (mentee < 0) return null;
  if (mentorOf[mentee] !== NOBODY) return { reason: 'matched' };
  if (graph.rowStart[mentee] === graph.rowStart[mentee + 1]) return { reason: 'no-edges' };
  const { mentors, rivals } = reachable(residual, mentee);
  const movable = (mentor: number) => (graph.capacities[mentor] as number) - (graph.lockedLoad[mentor] as number);
  const places = mentors.reduce((sum, mentor) => sum + movable(mentor), 0);
  if (places === 0) return { reason: 'no-places' };
  const names = new Set(mentors.map((mentor) => graph.mentorIds[mentor] as string));
  return {
    reason: 'outbid',
    mentors: [...names].sort(),
    places,
    rivals: rivals.map((rival) => graph.menteeIds[rival] as string).sort(),
    helps: gainOfPlaces(residual).filter(({ mentorId, moves }) => names.has(mentorId) && moves.length > 0),
    instead: cheapestForcing(residual, mentee),
  };
}

/** The mentors whom a free mentee reaches by edges and by those seated there moving on, and those mentees. */
function reachable({ graph, market }: Residual, root: number): { mentors: number[]; rivals: number[] } {
  const { rowStart, edgeMentor } = graph;
  const seen = new Set<number>();
  const rivals = [root];
  // The list grows while it is read.
  for (const mentee of rivals) {
    for (let edge = rowStart[mentee] as number; edge < (rowStart[mentee + 1] as number); edge++) {
      const mentor = edgeMentor[edge] as number;
      if (seen.has(mentor)) continue;
      seen.add(mentor);
      rivals.push(...seatedWith(market, mentor));
    }
  }
  return { mentors: [...seen], rivals };
}
