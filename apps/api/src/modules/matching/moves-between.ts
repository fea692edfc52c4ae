import type { PairMove } from '@tandem/contracts';
import type { Placed } from './matching.repository.ts';

type Pairs = readonly Pick<Placed, 'menteeId' | 'mentorId'>[];

/** Who changes from one set of pairs to another, in the order of the mentees. */
export function movesBetween(left: Pairs, right: Pairs): PairMove[] {
  const from = new Map(left.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const to = new Map(right.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  return [...new Set([...from.keys(), ...to.keys()])]
    .sort()
    .map((menteeId) => ({ menteeId, from: from.get(menteeId) ?? null, to: to.get(menteeId) ?? null }))
    .filter((move) => move.from !== move.to);
}
