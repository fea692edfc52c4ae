import fc from 'fast-check';
import highsModule from 'highs';
import { describe, expect, it } from 'vitest';
import {
  checkGroups,
  type GroupProblem,
  type GroupResult,
  type ModelAnswer,
  type Pair,
  readGroupProblem,
  solveGroups,
} from '../index.ts';
import { bruteForce, worthOf } from '../testing/brute-force.ts';
import { numbers, type ProblemShape, randomProblem } from '../testing/random-problem.ts';
import { MIDDLE, shapeRecord, SMALL } from '../testing/shapes.ts';
import { solved } from '../testing/solved.ts';

// The types keep the loader under `default`; to an ES module it is the default export itself.
const highs = await (highsModule as unknown as typeof highsModule.default)();

/** HiGHS itself, here in the thread of the test. */
function solveModel(model: string): ModelAnswer {
  return highs.withModel({ format: 'lp', data: model }, (lp): ModelAnswer => {
    lp.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
    lp.run();
    if (lp.getModelStatus() === highs.constants.modelStatus.infeasible) return { status: 'infeasible' };
    expect(lp.getModelStatus()).toBe(highs.constants.modelStatus.optimal);
    const values = new Map(Array.from(lp.getSolution().colValue, (value, column) => [lp.getColName(column), value]));
    const valueOf = (name: string) => values.get(name) ?? Number.NaN;
    return { status: 'optimal', bound: Number(lp.info.get('mip_dual_bound')), valueOf };
  });
}

function solvedGroups(problem: GroupProblem): GroupResult {
  const read = readGroupProblem(problem);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return solveGroups(read.groups, solveModel);
}

/** Groups of at least `minGroup`, mentees spread over three classes by chance, some without one. */
function groupProblem(shape: ProblemShape, mostMinimum: number, maxFromClass: number): GroupProblem {
  const problem = randomProblem(shape);
  const next = numbers(shape.seed + 1);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    ...problem,
    mentees: problem.mentees.map((mentee) => {
      const room = below(4);
      return room === 3 ? mentee : { ...mentee, classId: `7-${room}` };
    }),
    mentors: problem.mentors.map((mentor) => ({ ...mentor, minGroup: 1 + below(mostMinimum) })),
    ...(maxFromClass === 0 ? {} : { maxFromClass }),
  };
}

/** The rules of the groups, written out once more. */
function keepsRules({ mentees, mentors, maxFromClass = Infinity }: GroupProblem, pairs: readonly Pair[]): boolean {
  return mentors.every(({ id, minGroup = 1 }) => {
    const group = pairs
      .filter(([, mentor]) => mentor === id)
      .map(([mentee]) => mentees.find((one) => one.id === mentee));
    const sameClass = (classId: string) => group.filter((mentee) => mentee?.classId === classId).length;
    const isMixed = group.every((mentee) => mentee?.classId === undefined || sameClass(mentee.classId) <= maxFromClass);
    return (group.length === 0 || group.length >= minGroup) && isMixed;
  });
}

const shapes = (bounds: typeof SMALL): fc.Arbitrary<ProblemShape> =>
  fc.record(shapeRecord(bounds, fc.integer, fc.boolean()));

describe('groups', () => {
  it('are the best of all that keep the rules', () => {
    const arbitrary = shapes({ ...SMALL, mentees: [0, 6], mentors: [0, 3], mostPlaces: [0, 4] });
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 2 }), (shape, minimum, most) => {
        const problem = groupProblem(shape, minimum, most);
        const result = solvedGroups(problem);
        const { best, optima } = bruteForce(problem, (pairs) => keepsRules(problem, pairs));
        if (optima.length === 0) {
          expect(result).toEqual({ status: 'infeasible' });
          return;
        }
        if (result.status !== 'solved') throw new Error(result.status);
        expect(worthOf(problem, result.pairs)).toEqual(best);
        expect(checkGroups(problem, result.pairs, result.certificate)).toMatchObject({ valid: true });
      }),
      { numRuns: 500 },
    );
  });

  it('of any size and any classes are what the engine of pairs finds', () => {
    fc.assert(
      fc.property(shapes(MIDDLE), (shape) => {
        const problem = randomProblem(shape);
        const result = solvedGroups(problem);
        if (result.status !== 'solved') throw new Error(result.status);
        expect(worthOf(problem, result.pairs)).toEqual(worthOf(problem, solved(problem).solution.pairs));
      }),
      { numRuns: 100 },
    );
  });

  const problem: GroupProblem = {
    mentees: ['anna', 'boris', 'vera', 'gleb', 'dina'].map((id, index) => ({ id, classId: index < 3 ? '7A' : '7B' })),
    mentors: [
      { id: 'maria', capacity: 3, minGroup: 3 },
      { id: 'pavel', capacity: 2, minGroup: 2 },
    ],
    edges: ['anna', 'boris', 'vera', 'gleb', 'dina'].flatMap((id, index) => [
      [id, 'maria', 900 - index],
      [id, 'pavel', 500 + index],
    ]),
    maxFromClass: 2,
  };

  it('are opened only when they are large enough, and mix the classes', () => {
    const result = solvedGroups(problem);
    if (result.status !== 'solved') throw new Error(result.status);
    expect(checkGroups(problem, result.pairs, result.certificate)).toMatchObject({ valid: true, matched: 5 });
    const alone = solvedGroups({ ...problem, edges: problem.edges.filter(([id]) => id < 'c') });
    expect(alone).toMatchObject({
      status: 'solved',
      pairs: [
        ['anna', 'pavel'],
        ['boris', 'pavel'],
      ],
    });
    expect(solvedGroups({ ...problem, locked: [['anna', 'maria']], edges: problem.edges.slice(0, 2) })).toEqual({
      status: 'infeasible',
    });
    expect(solvedGroups({ ...problem, edges: [] })).toMatchObject({ status: 'solved', pairs: [] });
  });

  it.each<[string, string, Pair[]]>([
    ['of strangers', 'unknown-person', [['anna', 'nobody']]],
    [
      'that are too small',
      'group-too-small maria',
      [
        ['anna', 'maria'],
        ['gleb', 'maria'],
      ],
    ],
    [
      'that are too large',
      'over-capacity pavel',
      [
        ['anna', 'pavel'],
        ['gleb', 'pavel'],
        ['dina', 'pavel'],
      ],
    ],
    [
      'of one class',
      'class-too-many maria 7A',
      [
        ['anna', 'maria'],
        ['boris', 'maria'],
        ['vera', 'maria'],
      ],
    ],
    [
      'with somebody twice',
      'matched-twice anna',
      [
        ['anna', 'maria'],
        ['anna', 'pavel'],
      ],
    ],
    [
      'not as good as claimed',
      'other-totals',
      [
        ['anna', 'pavel'],
        ['gleb', 'pavel'],
      ],
    ],
  ])('%s are refused', (_, reason, pairs) => {
    const result = solvedGroups(problem);
    if (result.status !== 'solved') throw new Error(result.status);
    const checked = checkGroups(problem, pairs, result.certificate);
    expect(checked.valid ? 'valid' : `${checked.reason} ${checked.where}`).toContain(reason);
  });

  it('are not proven by a bound that they do not reach', () => {
    const result = solvedGroups(problem);
    if (result.status !== 'solved') throw new Error(result.status);
    const { certificate, pairs } = result;
    for (const tier of certificate.tiers) {
      const tiers = certificate.tiers.map((one) => (one === tier ? { ...one, bound: one.bound - 1 } : one));
      const where = `/tiers/${tier.tier}`;
      expect(checkGroups(problem, pairs, { ...certificate, tiers })).toEqual({
        valid: false,
        reason: 'not-proven',
        where,
      });
      const fewer = certificate.tiers.filter((one) => one !== tier);
      const isNothing = tier.value === 0;
      expect(checkGroups(problem, pairs, { ...certificate, tiers: fewer }).valid).toBe(isNothing);
    }
  });

  it.each([
    [
      {
        mentors: [
          { id: 'maria', capacity: 3, minGroup: 0 },
          { id: 'pavel', capacity: 2 },
        ],
      },
      '/mentors/0/minGroup out-of-range',
    ],
    [{ mentees: [{ id: 'anna', classId: 7 }], edges: [] }, '/mentees/0/classId not-a-text'],
    [{ maxFromClass: 1.5 }, '/maxFromClass not-an-integer'],
    [{ edges: [['anna', 'maria']] }, '/edges/0 wrong-length'],
  ])('are read with the place of every fault: %j', (change, fault) => {
    const read = readGroupProblem({ ...problem, ...change });
    expect(read.ok ? [] : read.faults.map(({ path, code }) => `${path} ${code}`)).toEqual([fault]);
  });

  it('keep what was finished when the time is over', () => {
    const read = readGroupProblem(problem);
    if (!read.ok) throw new Error('faults');
    let left = 2;
    const impatient = (model: string): ModelAnswer => (left-- > 0 ? solveModel(model) : { status: 'out-of-time' });
    const result = solveGroups(read.groups, impatient);
    expect(result).toMatchObject({ status: 'out-of-time', certificate: { objective: { matched: 5 } } });
    expect(solveGroups(read.groups, () => ({ status: 'out-of-time' }))).toEqual({
      status: 'out-of-time',
      pairs: null,
      certificate: null,
    });
  });
});
