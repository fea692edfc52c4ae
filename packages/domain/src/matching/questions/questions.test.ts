import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commonPairs,
  compareDrafts,
  evaluateDraft,
  gainOfMentor,
  gainOfPlace,
  gainOfPlaces,
  greedyMatching,
  greedyTotal,
  type MatchingProblem,
  type Move,
  openSolution,
  type Pair,
  priceOfForcing,
  whyNot,
  whyUnmatched,
} from '../index.ts';
import { bruteForce, worthOf } from '../testing/brute-force.ts';
import { numbers, type ProblemShape, randomProblem } from '../testing/random-problem.ts';
import { MIDDLE, shapeRecord, SMALL } from '../testing/shapes.ts';
import { solved } from '../testing/solved.ts';

const shapes = (bounds: typeof SMALL): fc.Arbitrary<ProblemShape> =>
  fc.record(shapeRecord(bounds, fc.integer, fc.boolean()));

function opened(problem: MatchingProblem) {
  const { graph, solution } = solved(problem);
  return { graph, solution, residual: openSolution(graph, solution) };
}

/** The pairs after everybody has moved; fails when somebody is not where the move says. */
function after(pairs: readonly Pair[], moves: readonly Move[]): Pair[] {
  const mentorOf = new Map<string, string | null>(pairs.map(([mentee, mentor]) => [mentee, mentor]));
  for (const { menteeId, from } of moves) expect([menteeId, mentorOf.get(menteeId) ?? null]).toEqual([menteeId, from]);
  for (const { menteeId, to } of moves) mentorOf.set(menteeId, to);
  return [...mentorOf].flatMap(([mentee, mentor]): Pair[] => (mentor === null ? [] : [[mentee, mentor]]));
}

const worthOfBest = (problem: MatchingProblem) => worthOf(problem, solved(problem).solution.pairs);

describe('the price of insisting on a pair', () => {
  it('is what solving again with the pair locked costs, and the moves lead there', () => {
    fc.assert(
      fc.property(shapes(MIDDLE), (shape) => {
        const problem = randomProblem(shape);
        const { solution, residual } = opened(problem);
        const locked = new Set((problem.locked ?? []).map(([mentee]) => mentee));
        for (const { id } of problem.mentees.filter((_, index) => index % 3 === 0)) {
          for (const forced of priceOfForcing(residual, id) ?? []) {
            if (!forced.possible) continue;
            const pairs = after(solution.pairs, forced.moves);
            expect(pairs).toContainEqual([id, forced.mentorId]);
            const lock: Pair[] = locked.has(id) ? [] : [[id, forced.mentorId]];
            const best = worthOfBest({ ...problem, locked: [...(problem.locked ?? []), ...lock] });
            expect(worthOf(problem, pairs)).toEqual(best);
            expect(forced.isAsGood).toBe(String(best) === String(worthOf(problem, solution.pairs)));
            expect(evaluateDraft(residual.graph, pairs).objective).toEqual(
              sumOf(solution.certificate.objective, forced.change),
            );
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is none where the pair is impossible', () => {
    fc.assert(
      fc.property(shapes(SMALL), (shape) => {
        const problem = randomProblem(shape);
        const { residual } = opened(problem);
        for (const { id } of problem.mentees) {
          for (const forced of priceOfForcing(residual, id) ?? []) {
            const isEdge = problem.edges.some(([mentee, mentor]) => mentee === id && mentor === forced.mentorId);
            const mentor = problem.mentors.find((one) => one.id === forced.mentorId);
            const locks = (problem.locked ?? []).filter((lock) => lock[1] === forced.mentorId).length;
            const lockedTo = problem.locked?.find(([mentee]) => mentee === id)?.[1];
            const hasPlace = (mentor?.capacity ?? 0) > locks;
            expect(forced.possible).toBe(lockedTo === undefined ? isEdge && hasPlace : lockedTo === forced.mentorId);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

const sumOf = <T extends Record<string, number>>(first: T, second: T): T =>
  Object.fromEntries(Object.entries(first).map(([name, value]) => [name, value + (second[name] ?? 0)])) as T;

describe('one place more', () => {
  it('brings what solving again with it brings, and the moves lead there', () => {
    fc.assert(
      fc.property(shapes(MIDDLE), (shape) => {
        const problem = randomProblem(shape);
        const { solution, residual } = opened(problem);
        for (const { mentorId, gain, moves } of gainOfPlaces(residual)) {
          const pairs = after(solution.pairs, moves);
          const mentors = problem.mentors.map(({ id, capacity }) => ({
            id,
            capacity: capacity + (id === mentorId ? 1 : 0),
          }));
          expect(worthOf(problem, pairs)).toEqual(worthOfBest({ ...problem, mentors }));
          expect(evaluateDraft(opened({ ...problem, mentors }).graph, pairs).objective).toEqual(
            sumOf(solution.certificate.objective, gain),
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('one mentor more', () => {
  it('brings what solving again with the mentor brings, and the moves lead there', () => {
    fc.assert(
      fc.property(shapes(MIDDLE), fc.nat({ max: 4 }), fc.nat(), (shape, capacity, seed) => {
        const problem = randomProblem(shape);
        const { solution, residual } = opened(problem);
        const next = numbers(seed);
        const lockedOnes = new Set((problem.locked ?? []).map(([mentee]) => mentee));
        const edges = problem.mentees
          .filter(({ id }) => next() < 0.6 && !lockedOnes.has(id))
          .map(({ id }) => [id, Math.floor(next() * 1001)] as const);
        const gained = gainOfMentor(residual, { id: 'a new one', capacity, edges });
        if (!gained.ok) throw new Error(JSON.stringify(gained.faults));
        const wider: MatchingProblem = {
          ...problem,
          mentors: [...problem.mentors, { id: 'a new one', capacity }],
          edges: [...problem.edges, ...edges.map(([id, score]) => [id, 'a new one', score] as const)],
        };
        const pairs = after(solution.pairs, gained.moves);
        expect(worthOf(wider, pairs)).toEqual(worthOfBest(wider));
        expect(gained.comers).toEqual(
          pairs
            .filter(([, id]) => id === 'a new one')
            .map(([id]) => id)
            .sort(),
        );
        expect(evaluateDraft(opened(wider).graph, pairs).objective).toEqual(
          sumOf(solution.certificate.objective, gained.gain),
        );
      }),
      { numRuns: 600 },
    );
  });

  it('is refused with the place of every fault', () => {
    const { residual } = opened(shortage);
    const wrong = {
      id: 'maria',
      capacity: -1,
      edges: [
        ['nobody', 5],
        ['anna', 5],
        ['anna', 2000],
      ] as const,
    };
    const gained = gainOfMentor(residual, wrong);
    expect(gained.ok ? [] : gained.faults.map(({ path, code }) => `${path} ${code}`)).toEqual([
      '/id repeated-mentor',
      '/capacity out-of-range',
      '/edges/0/0 unknown-mentee',
      '/edges/2 repeated-edge',
      '/edges/2/1 out-of-range',
    ]);
  });
});

describe('what all best solutions have in common', () => {
  it('is exactly what trying them all finds', () => {
    fc.assert(
      fc.property(shapes({ ...SMALL, step: [200, 1000] }), (shape) => {
        const problem = randomProblem(shape);
        const { residual } = opened(problem);
        const { optima } = bruteForce(problem);
        const { certain, tied } = commonPairs(residual);
        const mentorsOf = (id: string) =>
          new Set(optima.map((pairs) => pairs.find(([mentee]) => mentee === id)?.[1] ?? null));
        for (const { id } of problem.mentees) {
          const found = tied.find(({ menteeId }) => menteeId === id);
          const pair = certain.find(([mentee]) => mentee === id);
          const ours = found ? [found.mentorId, ...found.alternatives] : [pair?.[1] ?? null];
          expect(new Set(ours)).toEqual(mentorsOf(id));
          expect(new Set(ours).size).toBe(ours.length);
        }
      }),
      { numRuns: 3_000 },
    );
  });
});

const shortage: MatchingProblem = {
  mentees: [{ id: 'anna' }, { id: 'boris' }, { id: 'vera' }, { id: 'gleb' }, { id: 'dina' }],
  mentors: [
    { id: 'maria', capacity: 1 },
    { id: 'pavel', capacity: 1 },
    { id: 'rita', capacity: 2 },
    { id: 'closed', capacity: 0 },
  ],
  edges: [
    ['anna', 'maria', 900],
    ['boris', 'maria', 800],
    ['boris', 'pavel', 700],
    ['vera', 'pavel', 950],
    ['gleb', 'rita', 600],
    ['gleb', 'maria', 500],
    ['dina', 'closed', 900],
  ],
};

describe('why not this mentor', () => {
  it.each([
    ['anna', 'maria', { reason: 'paired' }],
    ['anna', 'rita', { reason: 'no-edge' }],
    ['dina', 'closed', { reason: 'no-places' }],
    ['gleb', 'maria', { reason: 'full', change: { total: -1000, matched: -1, badTail: 0 } }],
    [
      'boris',
      'maria',
      {
        reason: 'full',
        change: { total: -100, matched: 0 },
        moves: [
          { menteeId: 'boris', from: null, to: 'maria' },
          { menteeId: 'anna', from: 'maria', to: null },
        ],
      },
    ],
  ])('%s and %s', (mentee, mentor, answer) => {
    expect(whyNot(opened(shortage).residual, mentee, mentor)).toMatchObject(answer);
  });

  it('tells when the mentee is better elsewhere, when it is as good, and when the mentee is locked', () => {
    const problem: MatchingProblem = {
      mentees: [{ id: 'anna' }, { id: 'boris' }],
      mentors: [
        { id: 'maria', capacity: 2 },
        { id: 'pavel', capacity: 2 },
      ],
      edges: [
        ['anna', 'maria', 900],
        ['anna', 'pavel', 700],
        ['boris', 'maria', 500],
        ['boris', 'pavel', 500],
      ],
      objective: { plain: true },
    };
    const { residual } = opened(problem);
    expect(whyNot(residual, 'anna', 'pavel')).toMatchObject({ reason: 'better-elsewhere', change: { total: -200 } });
    expect(whyNot(residual, 'boris', 'pavel')).toMatchObject({ reason: 'as-good', change: { total: 0 } });
    const locked = opened({ ...problem, locked: [['anna', 'pavel']] }).residual;
    expect(whyNot(locked, 'anna', 'maria')).toEqual({ reason: 'mentee-locked' });
    expect([whyNot(residual, 'nobody', 'maria'), whyNot(residual, 'anna', 'nobody')]).toEqual([null, null]);
  });
});

describe('why somebody has no mentor', () => {
  it('names the places, the rivals, who could help and what it would cost all the same', () => {
    const { residual } = opened(shortage);
    expect(whyUnmatched(residual, 'boris')).toMatchObject({
      reason: 'outbid',
      mentors: ['maria', 'pavel'],
      places: 2,
      rivals: ['anna', 'boris', 'vera'],
      helps: [
        {
          mentorId: 'maria',
          gain: { matched: 1, total: 800 },
          moves: [{ menteeId: 'boris', from: null, to: 'maria' }],
        },
        { mentorId: 'pavel', gain: { matched: 1, total: 700 } },
      ],
      instead: { mentorId: 'maria', change: { matched: 0, total: -100 } },
    });
    expect(whyUnmatched(residual, 'dina')).toEqual({ reason: 'no-places' });
    expect(whyUnmatched(residual, 'anna')).toEqual({ reason: 'matched' });
    expect(whyUnmatched(residual, 'nobody')).toBeNull();
    expect(gainOfPlace(residual, 'rita')).toMatchObject({ gain: { matched: 0 }, moves: [] });
    expect(gainOfPlace(residual, 'nobody')).toBeNull();
    expect(priceOfForcing(residual, 'nobody')).toBeNull();
    const edgeless = opened({ ...shortage, edges: [] }).residual;
    expect(whyUnmatched(edgeless, 'anna')).toEqual({ reason: 'no-edges' });
  });

  it('always finds more rivals than places, and every edge of theirs leads to one of those mentors', () => {
    fc.assert(
      fc.property(shapes({ ...MIDDLE, mostPlaces: [0, 2] }), (shape) => {
        const problem = randomProblem(shape);
        const { solution, residual } = opened(problem);
        for (const { id, reason } of solution.unmatched) {
          const why = whyUnmatched(residual, id);
          expect(why?.reason === 'outbid' ? 'outbid' : reason).toBe(why?.reason);
          if (why?.reason !== 'outbid') continue;
          expect(why.rivals).toContain(id);
          expect(why.rivals.length).toBeGreaterThan(why.places);
          const reached = problem.edges.filter(([mentee]) => why.rivals.includes(mentee)).map(([, mentor]) => mentor);
          expect(new Set(reached)).toEqual(new Set(why.mentors));
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('beside the optimum', () => {
  it('stands what a sorted list would give', () => {
    const problem: MatchingProblem = {
      mentees: [{ id: 'anna' }, { id: 'boris' }],
      mentors: [
        { id: 'maria', capacity: 1 },
        { id: 'pavel', capacity: 1 },
      ],
      edges: [
        ['anna', 'maria', 1000],
        ['anna', 'pavel', 900],
        ['boris', 'maria', 900],
        ['boris', 'pavel', 100],
      ],
    };
    const { graph, solution } = solved(problem);
    expect(greedyMatching(graph).pairs).toEqual([
      ['anna', 'maria'],
      ['boris', 'pavel'],
    ]);
    expect([greedyTotal(graph), solution.certificate.objective.total]).toEqual([1100, 1800]);
    expect(compareDrafts(graph, greedyMatching(graph).pairs, solution.pairs)).toMatchObject({
      difference: { matched: 0, badTail: -1, total: 700 },
      moves: [
        { menteeId: 'anna', from: 'maria', to: 'pavel' },
        { menteeId: 'boris', from: 'pavel', to: 'maria' },
      ],
    });
  });

  it('a draft is valued with what cannot count left out', () => {
    const { graph } = solved(shortage);
    const draft: Pair[] = [
      ['anna', 'maria'],
      ['boris', 'maria'],
      ['anna', 'maria'],
      ['anna', 'rita'],
      ['nobody', 'maria'],
      ['gleb', 'nobody'],
      ['gleb', 'rita'],
    ];
    const { objective, faults } = evaluateDraft(graph, draft);
    expect(objective).toMatchObject({ matched: 2, total: 1500, squares: 2 });
    expect(faults.map(({ pair, reason }) => `${pair.join(' ')} ${reason}`)).toEqual([
      'boris maria over-capacity',
      'anna maria matched-twice',
      'anna rita no-edge',
      'nobody maria unknown-mentee',
      'gleb nobody unknown-mentor',
    ]);
  });
});
