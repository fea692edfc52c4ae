import { type MatchingGraph, NOBODY } from '../graph.ts';
import { MATCHING_LIMITS } from '../problem.ts';

/** The lines of the objective, first things first. */
export const TIERS = ['matched', 'priority', 'badTail', 'score', 'load', 'changes'] as const;
export type Tier = (typeof TIERS)[number];

/** An integer for each of `TIERS`, compared like words in a dictionary. All of them are costs: less is better. */
export type TierVector = readonly [
  matched: number,
  priority: number,
  badTail: number,
  score: number,
  load: number,
  changes: number,
];

/**
 * How a `TierVector` is written as two integers, so that adding vectors is adding integers and comparing them is
 * comparing `hi`, then `lo`. The first `split` tiers are digits of `hi`, as many as fit, the others of `lo`; `changes`
 * is always in `lo`. Nothing is ever rounded: a digit's `radix` is greater than four times whatever the tier can become
 * on the way, and each limb stays below 2^53.
 */
export type Scale = {
  readonly split: number;
  readonly radix: TierVector;
  /** What one unit of a tier is worth in its limb. */
  readonly unit: TierVector;
  /** Whether the bounds hold for `placeByOffers` too, which shifts prices more often than `placeByBids`. */
  readonly isWider: boolean;
};

/** How often `placeByBids` may raise all prices, and `placeByOffers` lower each: the bounds below count on it. */
export const ROUNDS = 12;
const MOST_IN_LIMB = 2 ** 53 - 1;

/**
 * The bound of a tier over a whole run. A path re-places at most `people`, each shifting the tier by at most `step`. A
 * price is the difference of two paths and at most `shifts` by bids or offers; a distance is a path and two prices.
 */
function reachAlong(step: number, people: number, shifts: number): number {
  const path = step * people;
  const price = 2 * path + step * (shifts + 2);
  return path + step + 2 * price;
}

/** The same for what changes only at the ends of a path: who is matched, with which priority, whose load. */
const reachAtEnds = (step: number): number => 6 * step;

/** Whether there are fewer places than mentees who could take one. */
export function isShort({ menteeIds, rowStart, places, lockOf }: MatchingGraph): boolean {
  const all = places.reduce((sum, count) => sum + count, 0);
  let able = 0;
  for (let mentee = 0; mentee < menteeIds.length; mentee++) {
    if (rowStart[mentee] !== rowStart[mentee + 1] || lockOf[mentee] !== NOBODY) able++;
  }
  return able > all;
}

/** The scale of a problem, or null when its numbers do not fit two limbs without rounding. */
export function scaleFor(graph: MatchingGraph, isWider = isShort(graph)): Scale | null {
  // A path never visits a mentor twice. Two more for its ends, and one for a mentor more (`gainOfMentor`).
  const people = Math.min(graph.menteeIds.length, graph.mentorIds.length) + 3;
  const shifts = isWider ? ROUNDS * people : ROUNDS;
  const mostPlaces = graph.places.reduce((most, places) => Math.max(most, places), 0) + 1;
  const priority = graph.priorities.reduce((most, one) => Math.max(most, one), 0);
  const reach: TierVector = [
    reachAtEnds(2),
    reachAtEnds(priority),
    graph.avoidsBadTail ? reachAlong(1, people, shifts) : 0,
    reachAlong(MATCHING_LIMITS.score, people, shifts),
    graph.evensLoad ? reachAtEnds(2 * mostPlaces) : 0,
    graph.keepsDraft ? reachAlong(1, people, shifts) : 0,
  ];
  const radix = reach.map((value) => 4 * value + 1) as unknown as TierVector;
  const isFitting = (from: number, to: number) =>
    radix.slice(from, to).reduce((size, one) => size * one, 1) <= MOST_IN_LIMB;
  let split = TIERS.length - 1;
  while (!isFitting(0, split)) split--;
  if (!isFitting(split, TIERS.length)) return null;
  const unit = radix.map((_, tier) =>
    radix.slice(tier + 1, tier < split ? split : TIERS.length).reduce((size, one) => size * one, 1),
  ) as unknown as TierVector;
  return { split, radix, unit, isWider };
}

/** What so many units of a tier are worth in the two limbs. */
export function inHi({ split, unit }: Scale, tier: Tier, count: number): number {
  const index = TIERS.indexOf(tier);
  return index < split ? count * (unit[index] as number) : 0;
}

export function inLo({ split, unit }: Scale, tier: Tier, count: number): number {
  const index = TIERS.indexOf(tier);
  return index < split ? 0 : count * (unit[index] as number);
}

export function pack(scale: Scale, vector: TierVector): { hi: number; lo: number } {
  let hi = 0;
  let lo = 0;
  for (const [index, tier] of TIERS.entries()) {
    hi += inHi(scale, tier, vector[index] as number);
    lo += inLo(scale, tier, vector[index] as number);
  }
  return { hi, lo };
}

export function unpack({ split, radix }: Scale, hi: number, lo: number): TierVector {
  const digits: [number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0];
  let rest = lo;
  for (let tier = TIERS.length - 1; tier >= 0; tier--) {
    if (tier === split - 1) rest = hi;
    const size = radix[tier] as number;
    const digit = balanced(rest, size);
    rest = (rest - digit) / size;
    // Adding zero turns −0 into 0.
    digits[tier] = digit + 0;
  }
  return digits;
}

/** The digit nearest to zero that is congruent to the value. */
function balanced(value: number, radix: number): number {
  const half = (radix - 1) / 2;
  const rest = (value + half) % radix;
  return (rest < 0 ? rest + radix : rest) - half;
}
