import type { MatchingProblem, Pair } from '../problem.ts';
import { Refusal } from './refusal.ts';

export const TIER_COUNT = 6;
export const NOBODY = -1;

/** Far beyond any honest price, and so small that no sum of the check is rounded. */
const MOST_PRICE = 2 ** 36;

/** People by index, in the order in which the problem names them. */
export type People = {
  mentees: ReadonlyMap<string, number>;
  mentors: ReadonlyMap<string, number>;
  menteeIds: readonly string[];
  mentorIds: readonly string[];
  priorities: readonly number[];
  capacities: readonly number[];
};

export function readPeople({ mentees, mentors }: MatchingProblem): People {
  const menteeIds = mentees.map(({ id }) => id);
  const mentorIds = mentors.map(({ id }) => id);
  return {
    mentees: new Map(menteeIds.map((id, index) => [id, index])),
    mentors: new Map(mentorIds.map((id, index) => [id, index])),
    menteeIds,
    mentorIds,
    priorities: mentees.map(({ priority }) => priority ?? 0),
    capacities: mentors.map(({ capacity }) => capacity),
  };
}

/** The mentor of each mentee. */
export function readPairs({ mentees, mentors }: People, pairs: readonly Pair[]): Int32Array {
  const mentorOf = new Int32Array(mentees.size).fill(NOBODY);
  for (const [place, [menteeId, mentorId]] of pairs.entries()) {
    const mentee = mentees.get(menteeId);
    const mentor = mentors.get(mentorId);
    if (mentee === undefined || mentor === undefined) throw new Refusal('unknown-person', `/pairs/${place}`);
    if (mentorOf[mentee] !== NOBODY) throw new Refusal('matched-twice', menteeId);
    mentorOf[mentee] = mentor;
  }
  return mentorOf;
}

/** Prices by index, `TIER_COUNT` numbers each; exactly one for each person who needs one, and none for others. */
export function readPrices(
  prices: readonly (readonly [string, readonly number[]])[],
  name: string,
  people: ReadonlyMap<string, number>,
  needsPrice: (index: number) => boolean,
): Float64Array {
  const read = new Float64Array(people.size * TIER_COUNT);
  const isRead = new Uint8Array(people.size);
  for (const [place, [id, price]] of prices.entries()) {
    const where = `/${name}/${place}`;
    const index = people.get(id);
    if (index === undefined || !needsPrice(index)) throw new Refusal('unknown-person', where);
    if (isRead[index] === 1) throw new Refusal('price-repeated', where);
    isRead[index] = 1;
    if (price.length !== TIER_COUNT || !price.every(isHonest)) throw new Refusal('price-not-an-integer', where);
    read.set(price, index * TIER_COUNT);
  }
  for (const [id, index] of people) {
    if (isRead[index] === 0 && needsPrice(index)) throw new Refusal('price-missing', id);
  }
  return read;
}

const isHonest = (value: unknown): boolean => Number.isInteger(value) && Math.abs(value as number) <= MOST_PRICE;
