import { median } from './numbers.ts';

/** How long and how often to measure; the same for ours and for the reference. */
export type Pace = {
  rounds: number;
  /** The same for what takes seconds: a browser, `npm start`. */
  slowRounds: number;
  /** Length of one round of load. */
  ms: number;
};

export const NORMAL: Pace = { rounds: 3, slowRounds: 3, ms: 1_000 };
/** A glance within a minute, too short to decide anything by. */
export const QUICK: Pace = { rounds: 3, slowRounds: 1, ms: 150 };

/** Runs every side once a round, in turn (ours, reference, ours, …), and answers each side's median. */
export async function interleaved<Side extends string>(
  rounds: number,
  sides: Record<Side, () => Promise<number>>,
): Promise<Record<Side, number>> {
  const names = Object.keys(sides) as Side[];
  const seen = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Side, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) seen[name].push(await sides[name]());
  }
  return Object.fromEntries(names.map((name) => [name, median(seen[name])])) as Record<Side, number>;
}
