import { NOBODY } from '../graph.ts';
import type { Objective } from '../objective.ts';
import { effectOf, inWords, type Move, type Step } from './moves.ts';
import { isNegative, placeSlack, type Position, type Residual, taken } from './residual.ts';
import { type Ways, waysIn } from './ways.ts';

/** By how much the objective changes with one place more, and who would move; no moves when a place gains nothing. */
export type PlaceGain = { mentorId: string; gain: Objective; moves: Move[] };

/** What one place more with each mentor would bring, each on its own, in the order of the mentors' ids. */
export function gainOfPlaces(residual: Residual): PlaceGain[] {
  const ways = waysIn(residual);
  return residual.graph.mentorIds.map((mentorId, mentor) => {
    const steps = stepsInto(residual, ways, mentor);
    return { mentorId, gain: effectOf(residual, steps), moves: inWords(residual.graph, steps) };
  });
}

/** The same for one mentor; null when there is no such mentor. */
export function gainOfPlace(residual: Residual, mentorId: string): PlaceGain | null {
  return gainOfPlaces(residual).find((one) => one.mentorId === mentorId) ?? null;
}

/** Who moves into a new place, whoever takes it first; nobody when the mentor has places left or a new one is no gain. */
export function stepsInto(position: Position, ways: Ways, mentor: number): Step[] {
  const next = taken(position, mentor) + 1;
  if (next <= (position.graph.capacities[mentor] as number) || !ways.isReached(mentor)) return [];
  const place = placeSlack(position, mentor, next);
  const isGain = isNegative({
    hi: (ways.hi[mentor] as number) + place.hi,
    lo: (ways.lo[mentor] as number) + place.lo,
  });
  return isGain ? stepsAlong(position, ways, mentor) : [];
}

function stepsAlong({ mentorOf }: Position, ways: Ways, mentor: number): Step[] {
  const steps: Step[] = [];
  for (let node = mentor; ways.neighbour[node] !== NOBODY; node = ways.neighbour[node] as number) {
    const mover = ways.mover[node] as number;
    if (mover !== NOBODY) steps.push({ mentee: mover, from: mentorOf[mover] as number, to: node });
  }
  return steps;
}
