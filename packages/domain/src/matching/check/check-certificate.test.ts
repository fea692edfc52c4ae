import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Certificate, checkCertificate, type MatchingProblem, type Pair, type Price } from '../index.ts';
import { worthOf } from '../testing/brute-force.ts';
import { numbers, type ProblemShape, randomProblem } from '../testing/random-problem.ts';
import { MIDDLE, shapeRecord } from '../testing/shapes.ts';
import { solved } from '../testing/solved.ts';

type Claim = { pairs: Pair[]; certificate: Certificate };

const problem: MatchingProblem = {
  mentees: [{ id: 'anna' }, { id: 'boris' }, { id: 'vera' }],
  mentors: [
    { id: 'maria', capacity: 1 },
    { id: 'pavel', capacity: 2 },
  ],
  edges: [
    ['anna', 'maria', 900],
    ['anna', 'pavel', 500],
    ['boris', 'maria', 800],
    ['boris', 'pavel', 700],
    ['vera', 'pavel', 600],
  ],
  locked: [['vera', 'pavel']],
};
const { solution: honest } = solved(problem);
const check = (change: Partial<Certificate>, pairs: Pair[] = honest.pairs) =>
  checkCertificate(problem, pairs, { ...honest.certificate, ...change });
const refusal = (change: Partial<Certificate>, pairs?: Pair[]) => {
  const checked = check(change, pairs);
  return checked.valid ? 'valid' : `${checked.reason} ${checked.where}`.trim();
};
const prices = (of: 'menteePrices' | 'mentorPrices', id: string, price: number[]) => ({
  [of]: honest.certificate[of].map((one) => (one[0] === id ? [id, price as unknown as Price] : one)),
});
/** One point of score more or less than the honest price. */
const shifted = (of: 'menteePrices' | 'mentorPrices', id: string, points: number) => {
  const honestPrice = honest.certificate[of].find((one) => one[0] === id)?.[1] ?? [];
  return prices(
    of,
    id,
    honestPrice.map((value, tier) => (tier === 3 ? value + points : value)),
  );
};

describe('a certificate', () => {
  it('proves the honest pairs', () => {
    expect(check({})).toMatchObject({ valid: true, matched: 3, total: 2200 });
  });

  it.each<[string, string, Pair[]]>([
    ['nobody known', 'unknown-person /pairs/0', [['anna', 'nobody']]],
    [
      'somebody with two mentors',
      'matched-twice anna',
      [
        ['anna', 'maria'],
        ['anna', 'pavel'],
      ],
    ],
    [
      'too many with one mentor',
      'over-capacity maria',
      [
        ['anna', 'maria'],
        ['boris', 'maria'],
        ['vera', 'pavel'],
      ],
    ],
    [
      'a broken lock',
      'lock-broken vera',
      [
        ['anna', 'maria'],
        ['boris', 'pavel'],
      ],
    ],
    ['a forbidden pair', 'lock-broken vera', [['vera', 'maria']]],
    [
      'a worse choice',
      'pair-not-tight anna pavel',
      [
        ['anna', 'pavel'],
        ['boris', 'maria'],
        ['vera', 'pavel'],
      ],
    ],
    [
      'somebody left out',
      'unmatched-not-free boris',
      [
        ['anna', 'maria'],
        ['vera', 'pavel'],
      ],
    ],
  ])('refuses %s', (_, reason, pairs) => {
    expect(refusal({}, pairs)).toBe(reason);
  });

  it('refuses a pair that the rules forbid', () => {
    const { solution } = solved({ ...problem, locked: [], edges: problem.edges.slice(0, 4) });
    const other: MatchingProblem = { ...problem, locked: [], edges: problem.edges.slice(0, 3) };
    expect(checkCertificate(other, solution.pairs, solution.certificate)).toMatchObject({ reason: 'forbidden-pair' });
  });

  it.each([
    ['another sum', 'other-totals /objective/total', { objective: { ...honest.certificate.objective, total: 2300 } }],
    [
      'another count',
      'other-totals /objective/matched',
      { objective: { ...honest.certificate.objective, matched: 2 } },
    ],
    ['a missing price', 'price-missing anna', { menteePrices: honest.certificate.menteePrices.slice(1) }],
    [
      'a price too many',
      'price-repeated /mentorPrices/2',
      { mentorPrices: [...honest.certificate.mentorPrices, ...honest.certificate.mentorPrices] },
    ],
    [
      'a price for the locked',
      'unknown-person /menteePrices/2',
      { menteePrices: [...honest.certificate.menteePrices, ['vera', [0, 0, 0, 0, 0, 0]] as const] },
    ],
    ['half a point', 'price-not-an-integer /menteePrices/0', prices('menteePrices', 'anna', [-1, 0, 0, -0.5, 0, 0])],
    [
      'a price of five numbers',
      'price-not-an-integer /menteePrices/0',
      prices('menteePrices', 'anna', [-1, 0, 0, 0, 0]),
    ],
    ['a huge price', 'price-not-an-integer /mentorPrices/0', prices('mentorPrices', 'maria', [2 ** 40, 0, 0, 0, 0, 0])],
    ['a dear mentee', 'better-edge anna maria', shifted('menteePrices', 'anna', 1)],
    ['a cheap mentee', 'pair-not-tight anna maria', shifted('menteePrices', 'anna', -1)],
    ['a cheap mentor', 'better-edge anna maria', shifted('mentorPrices', 'maria', -1)],
    ['a dear mentor', 'pair-not-tight anna maria', shifted('mentorPrices', 'maria', 1)],
    ['no prices at all', 'unreadable', { menteePrices: null as unknown as [] }],
    ['no objective', 'unreadable', { objective: null as unknown as Certificate['objective'] }],
  ])('refuses %s', (_, reason, change) => {
    expect(refusal(change as Partial<Certificate>)).toBe(reason);
  });

  it('refuses anything tampered with, unless it is another solution as good and the proof still holds', () => {
    const shapes: fc.Arbitrary<ProblemShape> = fc.record(
      shapeRecord({ ...MIDDLE, mentees: [2, 10], mentors: [1, 6], step: [50, 500] }, fc.integer, fc.boolean()),
    );
    fc.assert(
      fc.property(shapes, fc.nat(), (shape, seed) => {
        const original = randomProblem(shape);
        const { solution } = solved(original);
        const claim = tampered(original, { pairs: solution.pairs, certificate: solution.certificate }, numbers(seed));
        if (claim === null) return;
        const checked = checkCertificate(original, claim.pairs, claim.certificate);
        if (!checked.valid) return;
        expect(worthOf(original, claim.pairs)).toEqual(worthOf(original, solution.pairs));
        expect([checked.matched, checked.total]).toEqual([
          solution.certificate.objective.matched,
          solution.certificate.objective.total,
        ]);
      }),
      { numRuns: 4_000 },
    );
  });
});

/** One thing changed by chance, null when there is nothing of that kind to change. */
function tampered(
  { mentors, edges }: MatchingProblem,
  { pairs, certificate }: Claim,
  next: () => number,
): Claim | null {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  const [pair, other, mentor, edge] = [pick(pairs), pick(pairs), pick(mentors), pick(edges)];
  const shift = Math.ceil(next() * 3) * (next() < 0.5 ? 1 : -1);
  const priced = (of: 'menteePrices' | 'mentorPrices'): Claim | null => {
    const one = pick(certificate[of]);
    const tier = Math.floor(next() * 6);
    if (!one) return null;
    const price = one[1].map((value, index) => (index === tier ? value + shift : value)) as unknown as Price;
    return {
      pairs,
      certificate: { ...certificate, [of]: certificate[of].map((entry) => (entry === one ? [one[0], price] : entry)) },
    };
  };
  const counted = (name: keyof Certificate['objective']): Claim => {
    const objective = { ...certificate.objective, [name]: certificate.objective[name] + shift };
    return { pairs, certificate: { ...certificate, objective } };
  };
  const without = (...left: (Pair | undefined)[]) => pairs.filter((one) => !left.includes(one));
  const kinds: (() => Claim | null)[] = [
    () => priced('menteePrices'),
    () => priced('mentorPrices'),
    () => counted('total'),
    () => counted('matched'),
    () => counted('badTail'),
    () => (pair ? { pairs: without(pair), certificate } : null),
    () => (pair && mentor ? { pairs: [...without(pair), [pair[0], mentor.id]], certificate } : null),
    () => (edge ? { pairs: [...pairs.filter(([id]) => id !== edge[0]), [edge[0], edge[1]]], certificate } : null),
    () =>
      pair && other && pair !== other
        ? { pairs: [...without(pair, other), [pair[0], other[1]], [other[0], pair[1]]], certificate }
        : null,
  ];
  return pick(kinds)?.() ?? null;
}
