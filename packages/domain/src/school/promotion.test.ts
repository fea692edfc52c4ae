import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyOverrides,
  classesNeeded,
  className,
  planPromotion,
  type PromotedPupil,
  type PromotionOverrides,
  type PromotionPlan,
} from './index.ts';

const classes = [
  { id: '9a', grade: 9, letter: 'А' },
  { id: '10a', grade: 10, letter: 'А' },
  { id: '10b', grade: 10, letter: 'Б' },
  { id: '11a', grade: 11, letter: 'А' },
];
const pupil = (id: string, classId: string, more: Partial<PromotedPupil> = {}): PromotedPupil => ({
  id,
  classId,
  left: false,
  enrolledNextYear: false,
  ...more,
});
const pupils = [
  pupil('orlov', '9a'),
  pupil('petrov', '10a'),
  pupil('zaitseva', '10b'),
  pupil('gavrilov', '11a'),
  pupil('volkov', '10a', { left: true }),
  pupil('sidorova', '10a', { enrolledNextYear: true }),
  pupil('lost', 'no such class'),
];
const plan = planPromotion({ fromYear: 2026, classes, pupils });

const fateOf = (of: PromotionPlan, id: string): string => {
  const found = of.pupils.find(({ pupilId }) => pupilId === id);
  if (!found) return 'not there';
  if (found.fate === 'stays') return `stays in ${className(found.to)}${found.ask ? '?' : ''}`;
  return found.fate === 'skipped' ? `skipped: ${found.reason}` : found.fate;
};
const withOverrides = (overrides: PromotionOverrides, of = plan): PromotionPlan => {
  const result = applyOverrides(of, overrides);
  if (!result.ok) throw new Error(result.reason);
  return result.plan;
};

describe('on 1 September', () => {
  it('every class goes a grade up with its letter, the 11th graduates', () => {
    expect(plan.toYear).toBe(2027);
    expect(plan.classes.map((one) => [className(one.from), one.to && className(one.to), one.fate])).toEqual([
      ['9А', '10А', 'moves_up'],
      ['10А', '11А', 'moves_up'],
      ['10Б', '11Б', 'moves_up'],
      ['11А', null, 'graduates'],
    ]);
  });

  it.each([
    ['orlov', 'stays in 10А?'],
    ['petrov', 'stays in 11А'],
    ['zaitseva', 'stays in 11Б'],
    ['gavrilov', 'graduates'],
    ['volkov', 'skipped: left-already'],
    ['sidorova', 'skipped: enrolled-already'],
    ['lost', 'skipped: unknown-class'],
  ])('pupil %s %s', (id, fate) => {
    expect(fateOf(plan, id)).toBe(fate);
  });

  it('says how many of each there are, and how many must be asked', () => {
    expect(plan.counts).toEqual({ stays: 3, leaves: 0, graduates: 1, skipped: 3, ask: 1 });
  });

  it('needs each class of the next year once', () => {
    expect(classesNeeded(plan).map(className)).toEqual(['10А', '11А', '11Б']);
  });
});

describe('the curator', () => {
  it('says who leaves after the 9th grade and who stays: the question is answered', () => {
    const left = withOverrides({ pupils: [{ pupilId: 'orlov', leaves: true }] });
    expect(fateOf(left, 'orlov')).toBe('leaves');
    expect(left.counts).toMatchObject({ stays: 2, leaves: 1, ask: 0 });
    const stayed = withOverrides({ pupils: [{ pupilId: 'orlov', to: { grade: 10, letter: 'А' } }] });
    expect(fateOf(stayed, 'orlov')).toBe('stays in 10А');
  });

  it('joins two classes into one, and the pupils go along', () => {
    const joined = withOverrides({ classes: [{ classId: '10b', to: { grade: 11, letter: 'А' } }] });
    expect(fateOf(joined, 'zaitseva')).toBe('stays in 11А');
    expect(classesNeeded(joined).map(className)).toEqual(['10А', '11А']);
  });

  it('disbands a class, and its pupils wait to be placed', () => {
    const disbanded = withOverrides({ classes: [{ classId: '10b', disband: true }] });
    expect(fateOf(disbanded, 'zaitseva')).toBe('skipped: class-disbanded');
    expect(
      fateOf(
        withOverrides({ pupils: [{ pupilId: 'zaitseva', to: { grade: 11, letter: 'А' } }] }, disbanded),
        'zaitseva',
      ),
    ).toBe('stays in 11А');
  });

  it('keeps a pupil for a second year', () => {
    expect(fateOf(withOverrides({ pupils: [{ pupilId: 'petrov', to: { grade: 10, letter: 'А' } }] }), 'petrov')).toBe(
      'stays in 10А',
    );
  });

  it('forms a first class anew', () => {
    const first = planPromotion({ fromYear: 2026, classes: [{ id: '1a', grade: 1, letter: 'А' }], pupils: [] });
    const again = withOverrides({ classes: [{ classId: '1a', to: { grade: 1, letter: 'Б' } }] }, first);
    expect(classesNeeded(again).map(className)).toEqual(['1Б']);
  });

  it('decides about a pupil more strongly than about the class, in whatever order', () => {
    const left = withOverrides({ pupils: [{ pupilId: 'zaitseva', leaves: true }] });
    expect(
      fateOf(withOverrides({ classes: [{ classId: '10b', to: { grade: 11, letter: 'В' } }] }, left), 'zaitseva'),
    ).toBe('leaves');
    const moved = withOverrides({ pupils: [{ pupilId: 'zaitseva', to: { grade: 11, letter: 'А' } }] });
    expect(fateOf(withOverrides({ classes: [{ classId: '10b', disband: true }] }, moved), 'zaitseva')).toBe(
      'stays in 11А',
    );
  });

  it.each([
    [{ classes: [{ classId: '8a', disband: true }] }, 'unknown-class', '8a'],
    [{ classes: [{ classId: '11a', to: { grade: 12, letter: 'А' } }] }, 'grade-out-of-range', '11a'],
    [{ pupils: [{ pupilId: 'nobody', leaves: true }] }, 'unknown-pupil', 'nobody'],
    [{ pupils: [{ pupilId: 'volkov', leaves: true }] }, 'already-settled', 'volkov'],
    [{ pupils: [{ pupilId: 'sidorova', to: { grade: 11, letter: 'А' } }] }, 'already-settled', 'sidorova'],
    [{ pupils: [{ pupilId: 'petrov', to: { grade: 0, letter: '' } }] }, 'grade-out-of-range', 'petrov'],
  ] as [PromotionOverrides, string, string][])('is refused %j: %s', (overrides, reason, id) => {
    expect(applyOverrides(plan, overrides)).toEqual({ ok: false, reason, id });
  });
});

describe('a promotion', () => {
  const school = fc
    .array(fc.record({ grade: fc.integer({ min: 1, max: 11 }), left: fc.boolean(), enrolledNextYear: fc.boolean() }), {
      maxLength: 30,
    })
    .map((rows) => ({
      fromYear: 2026,
      classes: Array.from({ length: 11 }, (_, index) => ({ id: `c${index + 1}`, grade: index + 1, letter: 'А' })),
      pupils: rows.map(({ grade, ...rest }, index) => ({ id: `p${index}`, classId: `c${grade}`, ...rest })),
    }));

  it('carried out and run again moves nobody', () => {
    fc.assert(
      fc.property(school, (input) => {
        const first = planPromotion(input);
        const after = input.pupils.map((one, index) => {
          const fate = first.pupils[index]?.fate;
          return {
            ...one,
            enrolledNextYear: one.enrolledNextYear || fate === 'stays',
            left: one.left || fate === 'graduates' || fate === 'leaves',
          };
        });
        const again = planPromotion({ ...input, pupils: after });
        expect(again.counts).toEqual({ stays: 0, leaves: 0, graduates: 0, skipped: input.pupils.length, ask: 0 });
      }),
    );
  });

  it('says one thing about every pupil, and changes nothing more when decisions are repeated', () => {
    fc.assert(
      fc.property(school, (input) => {
        const one = planPromotion(input);
        const { stays, leaves, graduates, skipped } = one.counts;
        expect(stays + leaves + graduates + skipped).toBe(input.pupils.length);
        const overrides: PromotionOverrides = { classes: [{ classId: 'c5', to: { grade: 6, letter: 'Б' } }] };
        const once = withOverrides(overrides, one);
        expect(withOverrides(overrides, once)).toEqual(once);
      }),
    );
  });
});
