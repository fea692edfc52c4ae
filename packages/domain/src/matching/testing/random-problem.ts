import type { Edge, MatchingProblem, Pair } from '../problem.ts';

/** What a problem is to be like; small numbers, so that a failing case shrinks to a small one. */
export type ProblemShape = {
  seed: number;
  mentees: number;
  mentors: number;
  /** No mentor has more places than this; with 0 there are none. */
  mostPlaces: number;
  /** How many of a hundred possible edges there are. */
  density: number;
  /** Scores are multiples of this: 500 makes many ties. */
  step: number;
  /** Priorities lie between 0 and this. */
  mostPriority: number;
  /** How many of a hundred mentees are locked, and how many have a mentor in the draft. */
  locked: number;
  drafted: number;
  plain: boolean;
  badBelow: number;
};

/** A problem made from its shape alone. */
export function randomProblem(shape: ProblemShape): MatchingProblem {
  const next = numbers(shape.seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const mentees = Array.from({ length: shape.mentees }, (_, index) => ({
    id: `child-${index}`,
    priority: below(shape.mostPriority + 1),
  }));
  const mentors = Array.from({ length: shape.mentors }, (_, index) => ({
    id: `mentor-${index}`,
    capacity: below(shape.mostPlaces + 1),
  }));
  const edges = mentees.flatMap(({ id }) =>
    mentors.flatMap((mentor): Edge[] => {
      const score = Math.min(1000, below(1000 / shape.step + 1) * shape.step);
      return below(100) < shape.density ? [[id, mentor.id, score]] : [];
    }),
  );
  return {
    mentees,
    mentors,
    edges,
    locked: someLocks(
      edges,
      new Map(mentors.map(({ id, capacity }) => [id, capacity])),
      () => below(100) < shape.locked,
    ),
    draft: mentees.flatMap(({ id }): Pair[] => {
      const mentor = mentors[below(mentors.length)];
      return mentor && below(100) < shape.drafted ? [[id, mentor.id]] : [];
    }),
    objective: { plain: shape.plain, badBelow: shape.badBelow },
  };
}

function someLocks(edges: readonly Edge[], places: Map<string, number>, isWanted: () => boolean): Pair[] {
  const locks = new Map<string, string>();
  for (const [mentee, mentor] of edges) {
    const left = places.get(mentor) ?? 0;
    if (locks.has(mentee) || left === 0 || !isWanted()) continue;
    locks.set(mentee, mentor);
    places.set(mentor, left - 1);
  }
  return [...locks];
}

/** The same list in another order, by chance. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const next = numbers(seed);
  const keyed = list.map((value) => ({ value, key: next() }));
  return keyed.sort((first, second) => first.key - second.key).map(({ value }) => value);
}

/** Numbers between 0 and 1 that depend on the seed alone (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
