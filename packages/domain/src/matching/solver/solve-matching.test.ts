import fc from 'fast-check';
import { linearSumAssignment } from 'linear-sum-assignment';
import { munkres } from 'munkres';
import { describe, expect, it } from 'vitest';
import { checkCertificate, greedyMatching, type MatchingProblem, solveMatching } from '../index.ts';
import { bruteForce, isBetter, worthOf } from '../testing/brute-force.ts';
import { type ProblemShape, randomProblem, shuffled } from '../testing/random-problem.ts';
import { MIDDLE, shapeRecord, SMALL } from '../testing/shapes.ts';
import { graphOf, solved } from '../testing/solved.ts';

const shapes = (bounds: typeof SMALL) => fc.record(shapeRecord(bounds, fc.integer, fc.boolean()));

/** Solves, has the certificate checked, answers the pairs. */
function provenPairs(problem: MatchingProblem) {
  const { solution } = solved(problem);
  const { objective } = solution.certificate;
  expect(checkCertificate(problem, solution.pairs, solution.certificate)).toEqual({
    valid: true,
    matched: objective.matched,
    total: objective.total,
    bound: expect.any(Array) as number[],
  });
  expect(solution.pairs.length + solution.unmatched.length).toBe(problem.mentees.length);
  return solution.pairs;
}

/** Two solvers of other people, who know nothing of places or tiers, find the same on one matrix of costs. */
function expectSameAsPeers(problem: MatchingProblem) {
  const cost = priced(problem);
  const best = cost.of(provenPairs(problem));
  const matrix = cost.matrix();
  if (matrix.length === 0 || matrix[0]?.length === 0) return;
  const sum = (cells: Iterable<readonly [row: number, column: number]>) =>
    Array.from(cells).reduce((total, [row, column]) => total + (matrix[row]?.[column] ?? Number.NaN), 0);
  expect(sum(munkres(matrix))).toBe(best);
  expect(sum(linearSumAssignment(matrix, { maximaze: false }).rowAssignments.entries())).toBe(best);
}

describe('the proposal', () => {
  it('is the best of all assignments that there are, with a proof', () => {
    fc.assert(
      fc.property(shapes(SMALL), (shape) => {
        const problem = randomProblem(shape);
        expect(worthOf(problem, provenPairs(problem))).toEqual(bruteForce(problem).best);
      }),
      { numRuns: 8_000 },
    );
  });

  it('is the best of all with numbers that no single integer could hold', () => {
    const large = { ...SMALL, mentees: [2, 6], drafted: [50, 100], mostPriority: [900_000, 1_000_000] } as const;
    fc.assert(
      fc.property(shapes(large), (shape) => {
        const problem = randomProblem({ ...shape, plain: false });
        expect(worthOf(problem, provenPairs(problem))).toEqual(bruteForce(problem).best);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps its proof in long chains, in a shortage and with ties, whatever the limbs hold', () => {
    const long = { ...MIDDLE, mentees: [20, 60], mentors: [5, 30], step: [1, 300] } as const;
    fc.assert(
      fc.property(shapes(long), fc.constantFrom(0, 3, 1_000_000), fc.boolean(), (shape, mostPriority, isTied) => {
        const step = isTied ? shape.step : 1;
        provenPairs(randomProblem({ ...shape, mostPriority, step }));
      }),
      { numRuns: 1_500 },
    );
  });

  it('is as good as what munkres and linear-sum-assignment find, with a proof', () => {
    fc.assert(
      fc.property(shapes(MIDDLE), (shape) => {
        expectSameAsPeers(randomProblem({ ...shape, drafted: 0 }));
      }),
      { numRuns: 4_000 },
    );
  });

  it('is as good as theirs in a crowd too, with places to spare and without', () => {
    const crowd = { ...MIDDLE, mentees: [30, 90], mentors: [10, 40] } as const;
    fc.assert(
      fc.property(shapes(crowd), fc.integer({ min: 1, max: 4 }), (shape, mostPlaces) => {
        expectSameAsPeers(randomProblem({ ...shape, mostPlaces, drafted: 0 }));
      }),
      { numRuns: 150 },
    );
  });

  it('is the same whatever the order in which people and edges are written', () => {
    fc.assert(
      fc.property(shapes(MIDDLE), fc.nat(), (shape, seed) => {
        const problem = randomProblem({ ...shape, step: 250 });
        const other: MatchingProblem = {
          ...problem,
          mentees: shuffled(problem.mentees, seed),
          mentors: shuffled(problem.mentors, seed + 1),
          edges: shuffled(problem.edges, seed + 2),
          locked: shuffled(problem.locked ?? [], seed + 3),
          draft: shuffled(problem.draft ?? [], seed + 4),
        };
        expect(solved(other).solution).toEqual(solved(problem).solution);
      }),
      { numRuns: 300 },
    );
  });

  it('matches the same priorities whether one takes the most urgent first, the most mentees or any rising weights', () => {
    fc.assert(
      fc.property(shapes({ ...SMALL, mostPriority: [1, 9] }), (shape) => {
        const problem = randomProblem({ ...shape, locked: 0, drafted: 0, plain: true });
        const priorityOf = new Map(problem.mentees.map(({ id, priority = 0 }) => [id, priority]));
        const matched = (pairs: readonly (readonly [string, string])[]) =>
          pairs.map(([mentee]) => priorityOf.get(mentee) ?? 0).sort((first, second) => second - first);
        const fits = (chosen: readonly string[]) => {
          const edges = problem.edges.filter(([mentee]) => chosen.includes(mentee));
          return bruteForce({ ...problem, edges }).best[0] === chosen.length;
        };
        const urgentFirst: string[] = [];
        const byPriority = problem.mentees.toSorted((one, other) => (other.priority ?? 0) - (one.priority ?? 0));
        for (const { id } of byPriority) if (fits([...urgentFirst, id])) urgentFirst.push(id);
        const weighed = {
          ...problem,
          mentees: problem.mentees.map(({ id, priority = 0 }) => ({ id, priority: priority ** 5 })),
        };
        const ours = matched(solved(problem).solution.pairs);
        expect(ours).toEqual(matched(urgentFirst.map((id) => [id, ''])));
        expect(ours).toEqual(matched(solved(weighed).solution.pairs));
      }),
      { numRuns: 500 },
    );
  });

  it('is never worse than the greedy one', () => {
    fc.assert(
      fc.property(shapes(MIDDLE), (shape) => {
        const problem = randomProblem(shape);
        const { graph, solution } = solved(problem);
        expect(isBetter(worthOf(problem, greedyMatching(graph).pairs), worthOf(problem, solution.pairs))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a proof when there are far too few places, none at all, and when all are equally good', () => {
    const shape: ProblemShape = {
      seed: 1,
      mentees: 120,
      mentors: 20,
      mostPlaces: 3,
      density: 100,
      step: 1,
      mostPriority: 5,
      locked: 2,
      drafted: 50,
      plain: false,
      badBelow: 400,
    };
    for (const change of [
      {},
      { mostPlaces: 0 },
      { step: 1000 },
      { density: 15 },
      { mentors: 80 },
      { mostPriority: 0 },
    ]) {
      expect(provenPairs(randomProblem({ ...shape, ...change }))).toEqual(expect.any(Array));
    }
  });

  it('says why somebody has no mentor', () => {
    const problem: MatchingProblem = {
      mentees: [{ id: 'anna' }, { id: 'boris' }, { id: 'vera' }, { id: 'gleb', priority: 1 }],
      mentors: [
        { id: 'closed', capacity: 0 },
        { id: 'one', capacity: 1 },
      ],
      edges: [
        ['boris', 'closed', 900],
        ['vera', 'one', 1000],
        ['gleb', 'one', 100],
      ],
    };
    expect(solved(problem).solution).toMatchObject({
      pairs: [['gleb', 'one']],
      unmatched: [
        { id: 'anna', reason: 'no-edges' },
        { id: 'boris', reason: 'no-places' },
        { id: 'vera', reason: 'outbid' },
      ],
    });
  });

  it('lets itself be watched and stopped', () => {
    const graph = graphOf(randomProblem({ ...FULL_HOUSE, seed: 3 }));
    const seen: number[] = [];
    expect(solveMatching(graph, (done, total) => seen.push(done / total) > 0).status).toBe('solved');
    expect(seen.at(0)).toBe(0);
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((first, second) => first - second));
    expect(solveMatching(graph, (done) => done === 0)).toEqual({ status: 'cancelled' });
  });
});

const FULL_HOUSE: ProblemShape = {
  seed: 0,
  mentees: 200,
  mentors: 60,
  mostPlaces: 4,
  density: 100,
  step: 1,
  mostPriority: 0,
  locked: 0,
  drafted: 0,
  plain: false,
  badBelow: 400,
};

/**
 * The whole objective but the draft in one number for each pair of a mentee and a place, for solvers of square matrices:
 * a column for every place and one for each mentee who stays free, locks as the only cheap choice.
 */
function priced(problem: MatchingProblem) {
  const { mentees, mentors, edges, locked = [], objective: { plain = false, badBelow = 400 } = {} } = problem;
  const unit = { load: 1, score: 1_000, bad: 10 ** 8, match: 10 ** 10 };
  const priorityOf = new Map(mentees.map(({ id, priority = 0 }) => [id, priority]));
  const lockOf = new Map(locked);
  const scoreOf = new Map(edges.map(([mentee, mentor, score]) => [`${mentee} ${mentor}`, score]));
  const cost = (mentee: string, mentor: string, nth: number): number | null => {
    const score = scoreOf.get(`${mentee} ${mentor}`);
    const lock = lockOf.get(mentee);
    if (score === undefined || (lock !== undefined && lock !== mentor)) return null;
    const low = plain ? 0 : (score < badBelow ? unit.bad : 0) + (2 * nth - 1) * unit.load;
    return low - score * unit.score - (1 + (priorityOf.get(mentee) ?? 0) + (lock === undefined ? 0 : 10)) * unit.match;
  };
  return {
    matrix: () =>
      mentees.map(({ id }, row) => [
        ...mentors.flatMap(({ id: mentor, capacity }) =>
          Array.from({ length: capacity }, (_, place) => cost(id, mentor, place + 1) ?? unit.match * 100),
        ),
        ...mentees.map((_, column) => (column === row ? 0 : unit.match * 100)),
      ]),
    of(pairs: readonly (readonly [string, string])[]): number {
      const loads = new Map<string, number>();
      return pairs.reduce((sum, [mentee, mentor]) => {
        const nth = (loads.get(mentor) ?? 0) + 1;
        loads.set(mentor, nth);
        return sum + (cost(mentee, mentor, nth) ?? Number.NaN);
      }, 0);
    },
  };
}
