import type { ProblemShape } from './random-problem.ts';

type NumberName = Exclude<keyof ProblemShape, 'plain'>;
type Bounds = { [Name in NumberName]: readonly [least: number, most: number] };

/** A handful of people: everything that can be tried out one by one. */
export const SMALL: Bounds = {
  seed: [0, 2 ** 31],
  mentees: [0, 5],
  mentors: [0, 4],
  mostPlaces: [0, 3],
  density: [20, 100],
  step: [1, 500],
  mostPriority: [0, 3],
  locked: [0, 40],
  drafted: [0, 100],
  badBelow: [0, 800],
};

/** Big enough for long chains of moves. */
export const MIDDLE: Bounds = { ...SMALL, mentees: [0, 24], mentors: [0, 14], mostPlaces: [0, 4], locked: [0, 15] };

/** What fast-check needs for a `ProblemShape` within bounds: `fc.record(shapeRecord(SMALL, fc.integer, fc.boolean()))`. */
export function shapeRecord<Integer, Boolean>(
  bounds: Bounds,
  integer: (range: { min: number; max: number }) => Integer,
  plain: Boolean,
): { [Name in NumberName]: Integer } & { plain: Boolean } {
  const names = Object.keys(bounds) as NumberName[];
  const integers = names.map((name) => [name, integer({ min: bounds[name][0], max: bounds[name][1] })] as const);
  return { ...(Object.fromEntries(integers) as { [Name in NumberName]: Integer }), plain };
}
