import type { Edge, MatchingProblem } from '../../packages/domain/src/matching/index.ts';

/**
 * How scores are spread. `even`: each one by itself. `school`: some mentors are liked by most and some mentees suit few,
 * as the fit of real profiles gives. `ties`: as `even`, in steps of 50.
 */
export type Spread = 'even' | 'school' | 'ties';

export type Shape = {
  mentees: number;
  mentors: number;
  capacity: number;
  /** How many of a hundred pairs the rules forbid. */
  forbidden: number;
  spread: Spread;
};

/** A problem of this shape, the same at every run; only the number of pairs and the sum of scores count. */
export function matchingProblem({ mentees, mentors, capacity, forbidden, spread }: Shape): MatchingProblem {
  const next = numbers(7);
  const ease = Array.from({ length: mentees }, () => next() - 0.5);
  const favour = Array.from({ length: mentors }, () => next() - 0.5);
  const score = (mentee: number, mentor: number): number => {
    const own = next();
    if (spread === 'ties') return Math.round(own * 20) * 50;
    if (spread === 'even') return Math.floor(own * 1001);
    // The three weights add up to 1000: no score is out of range.
    return Math.round(500 + 280 * (ease[mentee] ?? 0) + 380 * (favour[mentor] ?? 0) + 340 * (own - 0.5));
  };
  const id = (kind: string, index: number) => `${kind}-${String(index).padStart(5, '0')}`;
  const mentorIds = Array.from({ length: mentors }, (_, index) => id('mentor', index));
  const menteeIds = Array.from({ length: mentees }, (_, index) => id('child', index));
  const edges: Edge[] = [];
  for (const [mentee, menteeId] of menteeIds.entries()) {
    for (const [mentor, mentorId] of mentorIds.entries()) {
      const value = score(mentee, mentor);
      if (next() * 100 >= forbidden) edges.push([menteeId, mentorId, value]);
    }
  }
  return {
    mentees: menteeIds.map((one) => ({ id: one })),
    mentors: mentorIds.map((one) => ({ id: one, capacity })),
    edges,
    objective: { plain: true },
  };
}

/** What a pair that must not be is said to cost. */
const FORBIDDEN = 10_000_000;

/** The same as a matrix of costs with a column for each place, for solvers of assignments. */
export function costMatrix(problem: MatchingProblem): number[][] {
  const places = problem.mentors.flatMap(({ id, capacity }) => Array.from({ length: capacity }, () => id));
  const columns = Map.groupBy(places.keys(), (place) => places[place]);
  const rowOf = new Map(problem.mentees.map(({ id }, row) => [id, row]));
  const matrix = problem.mentees.map(() => Array.from(places, () => FORBIDDEN));
  for (const [mentee, mentor, score] of problem.edges) {
    const row = matrix[rowOf.get(mentee) ?? -1];
    for (const column of columns.get(mentor) ?? []) if (row) row[column] = 1000 - score;
  }
  return matrix;
}

/** The pairs and the sum of scores of an assignment of rows to columns. */
export function totalsOf(matrix: readonly number[][], cells: Iterable<readonly [row: number, column: number]>): string {
  let matched = 0;
  let total = 0;
  for (const [row, column] of cells) {
    const cost = matrix[row]?.[column] ?? FORBIDDEN;
    if (cost === FORBIDDEN) continue;
    matched++;
    total += 1000 - cost;
  }
  return `${matched} pairs, ${total} points`;
}

/** Numbers between 0 and 1 that depend on the seed alone (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
