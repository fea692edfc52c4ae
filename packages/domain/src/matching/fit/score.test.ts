import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FreeTime } from '../../participants/index.ts';
import { normaliseAvailability } from '../../participants/index.ts';
import {
  CRITERIA,
  type Criterion,
  DEFAULT_FIT_SETTINGS,
  defaultWeights,
  fitContext,
  type FitContext,
  fitWord,
  type MenteeProfile,
  type MentorProfile,
  type ScorePart,
  scoreParts,
  WEIGHT_PRESETS,
} from './index.ts';
import {
  anyMentee,
  anyMentor,
  anySettings,
  anyWeek,
  anyWeights,
  formOf,
  INTERESTS,
  mentee,
  mentor,
  week,
} from './testing/profiles.ts';

const form = formOf('pupil_pupil');
const even = WEIGHT_PRESETS[0].weights;
const contextOf = (mentors: MentorProfile[], weights = even): FitContext =>
  fitContext(mentors, form, DEFAULT_FIT_SETTINGS, weights);

function partOf(
  criterion: Criterion,
  one: Partial<MenteeProfile>,
  other: Partial<MentorProfile>,
): ScorePart | undefined {
  const [a, b] = [mentee(one), mentor(other)];
  return scoreParts(a, b, contextOf([b])).parts.find((part) => part.criterion === criterion);
}
/** «нечего сравнивать» where the criterion is left out. */
const valueOf = (...pair: Parameters<typeof partOf>) => {
  const part = partOf(...pair);
  return part ? part.value : 'nothing to compare';
};

describe('what a criterion says', () => {
  const HIM = 'person-of-mentor';
  const HER = 'person-of-mentee';
  const wanted = (level: 1 | 2 | 3 | null) => ({ subject: { code: 'physics', level } });
  const teaches = (upTo: 1 | 2 | 3 | null, code = 'physics') => ({ subjects: [{ code, upTo }] });
  it.each([
    ['request', { requestCategory: 'time_management' }, { competences: ['planning'] }, 1000],
    ['request', { requestCategory: 'subject' }, { competences: ['sport'] }, 0],
    ['request', { requestCategory: 'subject' }, { competences: [] }, 0],
    ['request', { requestCategory: 'subject' }, {}, null],
    ['request', {}, { competences: ['sport'] }, null],
    ['request', { requestCategory: 'other' }, { competences: ['sport'] }, null],
    ['needs', { wantedCompetences: ['sport', 'media'] }, { competences: ['sport', 'media', 'physics'] }, 1000],
    ['needs', { wantedCompetences: ['sport'] }, { competences: ['media'] }, 0],
    ['needs', { wantedCompetences: [] }, { competences: ['media'] }, 'nothing to compare'],
    ['needs', { wantedCompetences: ['sport'] }, {}, null],
    ['subject', wanted(2), teaches(3), 1000],
    ['subject', wanted(3), teaches(2), 500],
    ['subject', wanted(3), teaches(1), 250],
    ['subject', wanted(3), teaches(null), 750],
    ['subject', wanted(null), teaches(1), 750],
    ['subject', wanted(1), teaches(3, 'chemistry_biology'), 0],
    ['subject', { subject: 'not_needed' }, teaches(3), 'nothing to compare'],
    ['subject', {}, teaches(3), null],
    ['time', { freeTime: week('пн 15:00–17:00') }, { freeTime: week('пн 14:00–18:00') }, 1000],
    ['time', { freeTime: week('пн 15:00–16:00') }, { freeTime: week('пн 14:00–18:00') }, 500],
    ['time', { freeTime: week('пн 15:00–20:00') }, { freeTime: week('пн 15:00–20:00') }, 1000],
    ['time', { freeTime: [] }, { freeTime: week('пн 14:00–18:00') }, 0],
    ['time', {}, { freeTime: week('пн 14:00–18:00') }, null],
    ['wishes', {}, {}, 'nothing to compare'],
    ['wishes', { wants: [] }, {}, 'nothing to compare'],
    ['wishes', { wants: [HIM] }, { wants: [HER] }, 1000],
    ['wishes', { wants: [HIM] }, {}, 1000],
    ['wishes', { wants: [HIM] }, { wants: ['somebody'] }, 733],
    ['wishes', { wants: ['somebody'] }, { wants: [HER] }, 467],
    ['wishes', { wants: ['somebody'] }, {}, 200],
    ['wishes', { wantsSex: 'female' }, { sex: 'female' }, 800],
    ['wishes', { wantsSex: 'female' }, { sex: 'male' }, 0],
    ['wishes', { wantsSex: 'female' }, {}, 'nothing to compare'],
    ['wishes', { wantsSex: 'female', wants: [HIM] }, { sex: 'male' }, 1000],
    [
      'interests',
      { interests: ['Кино', 'музыка', 'шахматы'] },
      { interests: ['кино', 'Музыка', 'шахматы', 'бег'] },
      1000,
    ],
    ['interests', { interests: ['кино', 'музыка', 'шахматы'] }, { interests: ['кино'] }, 533],
    ['interests', { interests: ['кино'] }, { interests: ['бег'] }, 300],
    ['interests', { interests: ['кино'], dislikes: ['бег'] }, { interests: ['бег', 'кино'] }, 700],
    ['interests', { interests: ['кино'], dislikes: ['бег'] }, { interests: ['бег'], dislikes: ['кино'] }, 0],
    ['interests', { dislikes: ['бег'] }, { interests: ['бег'] }, 200],
    ['interests', { interests: ['кино'] }, {}, null],
    ['interests', { interests: [] }, { interests: ['кино'] }, 'nothing to compare'],
    ['format', { formats: ['online'] }, { formats: ['in_person', 'online'] }, 1000],
    ['format', { formats: ['online'] }, { formats: ['in_person'] }, 0],
    ['format', { formats: ['online'] }, {}, null],
    ['experience', { requestCategory: 'career' }, { experience: {} }, 400],
    ['experience', { requestCategory: 'career' }, { experience: { career: 2 } }, 800],
    ['experience', { requestCategory: 'career' }, { experience: { career: 40 } }, 1000],
    ['experience', { requestCategory: 'career' }, {}, null],
    ['continuity', {}, {}, 'nothing to compare'],
    ['continuity', { earlier: [{ personId: HIM, outcome: 'worked_well' }] }, {}, 1000],
    ['continuity', { earlier: [{ personId: 'somebody', outcome: 'worked_well' }] }, {}, 'nothing to compare'],
    ['age', { grade: 8 }, { grade: 10 }, 1000],
    ['age', { grade: 8 }, { grade: 8 }, 750],
    ['age', { grade: 8 }, { grade: 6 }, 250],
    ['age', { grade: 5 }, { grade: 11 }, 250],
    ['age', { grade: 8 }, {}, null],
    ['age', { grade: 8 }, { category: 'teacher' }, 'nothing to compare'],
    ['age', { grade: 8 }, { category: 'student', desiredGrades: { from: 9, to: 11 } }, 750],
    ['age', { grade: 8 }, { grade: 9, desiredGrades: { from: 5, to: 6 } }, 500],
    ['age', { kind: 'teacher' }, { category: 'teacher' }, 'nothing to compare'],
  ] as [Criterion, Partial<MenteeProfile>, Partial<MentorProfile>, number | null | string][])(
    '%s of %j and %j: %s',
    (criterion, one, other, value) => {
      expect(valueOf(criterion, one, other)).toBe(value);
    },
  );

  it('weighs a rare competence more than one that everybody has', () => {
    const pool = [
      mentor({ id: 'rare', competences: ['admission'] }),
      ...['1', '2', '3'].map((id) => mentor({ id, competences: ['profession'] })),
    ];
    const context = contextOf(pool);
    const asks = mentee({ requestCategory: 'career', wantedCompetences: ['admission', 'profession'] });
    const values = (index: number) =>
      scoreParts(asks, pool[index] as MentorProfile, context)
        .parts.slice(0, 2)
        .map(({ value }) => value);
    // admission: 3 of 4 lack it, so 4; profession: 1 lacks it, so 2. 600 + 400·4/6 and 1000·4/6; 600 + 400·2/6 and 1000·2/6.
    expect(values(0)).toEqual([867, 667]);
    expect(values(1)).toEqual([733, 333]);
  });

  it('names what it was made from', () => {
    const one = {
      requestCategory: 'subject',
      wantedCompetences: ['physics', 'sport'],
      freeTime: week('вт 15:00–17:00'),
      interests: ['Кино', 'бег'],
      formats: ['online', 'in_person'],
      grade: 8,
    } as const;
    const other = {
      competences: ['physics', 'mathematics', 'sport'],
      freeTime: week('вт 16:00–18:00'),
      interests: ['кино'],
      formats: ['online'],
      experience: { subject: 1 },
      grade: 10,
    } as const;
    const facts = (criterion: Criterion) => partOf(criterion, one, other)?.facts;
    expect(facts('request')).toEqual({ of: 'request', category: 'subject', answering: ['mathematics', 'physics'] });
    expect(facts('needs')).toEqual({ of: 'needs', common: ['physics', 'sport'], lacking: [] });
    expect(facts('time')).toEqual({ of: 'time', common: week('вт 16:00–17:00'), minutes: 60 });
    expect(facts('interests')).toEqual({ of: 'interests', common: ['Кино'], disliked: [] });
    expect(facts('format')).toEqual({ of: 'format', common: ['online'] });
    expect(facts('experience')).toEqual({ of: 'experience', finished: 1 });
    expect(facts('age')).toEqual({ of: 'age', menteeGrade: 8, mentorGrade: 10, desired: null });
    expect(facts('subject')).toEqual({ of: 'subject', subject: null, level: null, taught: null, upTo: null });
  });
});

describe('the score', () => {
  const one = mentee({ freeTime: week('пн 15:00–17:00'), grade: 8 });
  const other = mentor({ freeTime: week('пн 15:00–17:00'), grade: 6 });

  it('is the weighted mean of what is known, shrunk to the middle by what is not', () => {
    // Known: time 1000, age 250. Not known: request, needs, subject, interests, format, experience. All weigh 5.
    const { score, known } = scoreParts(one, other, contextOf([other]));
    expect(score).toBe(500 + Math.floor((5 * 500 - 5 * 250) / 40 + 0.5));
    expect(known).toEqual({ known: 2, of: 8 });
  });

  it('is 500 when nobody has said anything', () => {
    expect(scoreParts(mentee(), mentor(), contextOf([]))).toMatchObject({ score: 500, known: { known: 0, of: 8 } });
  });

  it('counts twice what the mentee called most important', () => {
    const of = (mostImportant: Criterion | null) =>
      scoreParts({ ...one, mostImportant }, other, contextOf([other])).score;
    // 31.25, then 83.33 and −27.78 points with one more weight of 5 on either side.
    expect([of(null), of('time'), of('age')]).toEqual([531, 583, 500]);
  });

  it('takes a weight of 0 for no weight at all, and shows the criterion all the same', () => {
    const weights = { ...even, time: 0 };
    const { score, known, parts } = scoreParts(one, other, contextOf([other], weights));
    expect([score, known]).toEqual([464, { known: 1, of: 7 }]);
    expect(parts.find(({ criterion }) => criterion === 'time')).toMatchObject({
      value: 1000,
      weight: 0,
      contribution: 0,
    });
  });

  it.each([
    [1000, 'excellent'],
    [800, 'excellent'],
    [799, 'good'],
    [600, 'good'],
    [599, 'acceptable'],
    [0, 'acceptable'],
  ])('%i is told as «%s»', (score, word) => {
    expect(fitWord(score)).toBe(word);
  });
});

const anyContext = fc
  .tuple(fc.array(anyMentor, { maxLength: 4 }), anySettings, anyWeights)
  .map(([mentors, settings, weights]) => fitContext(mentors, form, settings, weights));
const anyPair = fc.tuple(anyMentee, anyMentor, anyContext);

describe('any score', () => {
  it('is a whole number from 0 to 1000, and its parts add up to it', () => {
    fc.assert(
      fc.property(anyPair, ([a, b, context]) => {
        const { score, parts } = scoreParts(a, b, context);
        expect(Number.isInteger(score) && score >= 0 && score <= 1000).toBe(true);
        expect(parts.reduce((sum, { contribution }) => sum + contribution, 500)).toBe(score);
        for (const { value } of parts)
          expect(value === null || (Number.isInteger(value) && value >= 0 && value <= 1000)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  /** The formula of the documentation, counted with fractions that never lose anything. */
  it('is what the formula says', () => {
    fc.assert(
      fc.property(anyPair, ([a, b, context]) => {
        const { score, parts } = scoreParts(a, b, context);
        let [sum, weight] = [0n, 0n];
        for (const part of parts) {
          sum += BigInt(part.weight) * BigInt(part.value ?? 500);
          weight += BigInt(part.weight);
        }
        expect(score).toBe(weight === 0n ? 500 : Number((2n * sum + weight) / (2n * weight)));
      }),
      { numRuns: 500 },
    );
  });

  it('is not changed by the order in which anything was said', () => {
    const turned = <T>(list: readonly T[] | null): T[] | null => list && list.toReversed();
    fc.assert(
      fc.property(anyPair, ([a, b, context]) => {
        const sides = (side: MenteeProfile | MentorProfile) => ({
          interests: turned(side.interests),
          dislikes: turned(side.dislikes),
          formats: turned(side.formats),
          wants: turned(side.wants),
        });
        const one = {
          ...a,
          ...sides(a),
          wantedCompetences: turned(a.wantedCompetences),
          earlier: a.earlier.toReversed(),
        };
        const other = { ...b, ...sides(b), competences: turned(b.competences) };
        const [before, after] = [scoreParts(a, b, context), scoreParts(one, other, context)];
        expect(after.score).toBe(before.score);
        expect(after.known).toEqual(before.known);
      }),
    );
  });

  it('never falls when the two have more in common', () => {
    const more: Record<
      string,
      (a: MenteeProfile, b: MentorProfile, time: FreeTime[]) => [MenteeProfile, MentorProfile]
    > = {
      'a competence that is needed': (a, b) => [
        a,
        { ...b, competences: [...(b.competences ?? []), ...(a.wantedCompetences ?? [])] },
      ],
      'an interest': (a, b) => [
        a,
        { ...b, dislikes: null, interests: [...(b.interests ?? []), ...(a.interests ?? [])] },
      ],
      'free time': (a, b, time) => {
        const both = normaliseAvailability([...(b.freeTime ?? []), ...time]);
        return [a, { ...b, freeTime: both.ok ? both.intervals : [] }];
      },
      'a format': (a, b) => [a, { ...b, formats: ['in_person', 'online'] }],
      'a finished pair': (a, b) => [
        a,
        {
          ...b,
          experience: {
            ...b.experience,
            [a.requestCategory ?? 'other']: (b.experience?.[a.requestCategory ?? 'other'] ?? 0) + 1,
          },
        },
      ],
      'a level of the subject': (a, b) => [
        a,
        {
          ...b,
          subjects: (b.subjects ?? []).map(({ code, upTo }) => ({
            code,
            upTo: upTo && (Math.min(3, upTo + 1) as 1 | 2 | 3),
          })),
        },
      ],
      'a wish': (a, b) => [
        { ...a, wants: [b.personId] },
        { ...b, wants: [a.personId] },
      ],
      'a good year behind them': (a, b) => [{ ...a, earlier: [{ personId: b.personId, outcome: 'worked_well' }] }, b],
    };
    fc.assert(
      fc.property(anyPair, fc.constantFrom(...Object.keys(more)), anyWeek, ([a, b, context], what, time) => {
        // Growing from nothing said is another matter: that is learning, and may go either way.
        const said = {
          ...b,
          competences: b.competences ?? [],
          interests: (b.interests ?? []).filter((word) => !a.dislikes?.includes(word)),
          dislikes: null,
          freeTime: b.freeTime ?? [],
          formats: b.formats ?? [],
          experience: b.experience ?? {},
          subjects: b.subjects ?? [],
        };
        const from = { ...a, dislikes: null, earlier: a.earlier.filter(({ personId }) => personId !== b.personId) };
        const [one, other] = (more[what] as (typeof more)[string])(from, said, time);
        expect(scoreParts(one, other, context).score).toBeGreaterThanOrEqual(scoreParts(from, said, context).score);
      }),
      { numRuns: 1000 },
    );
  });

  it('moves by what a criterion said, towards the middle, when nobody says it any more', () => {
    const forget: Partial<Record<Criterion, Partial<MenteeProfile>>> = {
      needs: { wantedCompetences: null },
      time: { freeTime: null },
      format: { formats: null },
      subject: { subject: null },
    };
    fc.assert(
      fc.property(anyPair, fc.constantFrom(...(Object.keys(forget) as Criterion[])), ([a, b, context], criterion) => {
        const before = scoreParts(a, b, context);
        const value = before.parts.find((part) => part.criterion === criterion)?.value ?? null;
        if (value === null) return;
        const after = scoreParts({ ...a, ...forget[criterion] }, b, context);
        expect(Math.sign(after.score - before.score) * Math.sign(500 - value)).toBeGreaterThanOrEqual(0);
        expect(after.known.known).toBeLessThanOrEqual(before.known.known);
      }),
      { numRuns: 1000 },
    );
  });

  it('comes nearer to 500 with each thing that is not known, when all that is known is good', () => {
    const good = {
      requestCategory: 'time_management',
      wantedCompetences: ['planning'],
      subject: { code: 'physics', level: 2 },
      freeTime: week('пн 15:00–18:00'),
      interests: INTERESTS.slice(0, 3),
      formats: ['online'],
      grade: 8,
    } as const;
    const best = mentor({
      competences: ['planning'],
      subjects: [{ code: 'physics', upTo: 3 }],
      freeTime: good.freeTime,
      interests: good.interests,
      formats: ['online'],
      experience: { time_management: 3 },
      grade: 10,
    });
    const keys = Object.keys(good) as (keyof typeof good)[];
    fc.assert(
      fc.property(fc.shuffledSubarray(keys), (forgotten) => {
        const context = fitContext([best], form, DEFAULT_FIT_SETTINGS, defaultWeights('pupil_pupil'));
        const scores = forgotten.map((_, index) => {
          const nulls = Object.fromEntries(forgotten.slice(0, index + 1).map((key) => [key, null]));
          return scoreParts(mentee({ ...good, ...nulls }), best, context).score;
        });
        const all = [scoreParts(mentee(good), best, context).score, ...scores];
        expect(all).toEqual([...all].sort((a, b) => b - a));
        expect(all[0]).toBe(1000);
        if (forgotten.length === keys.length) expect(all.at(-1)).toBe(500);
      }),
    );
  });

  it('never looks at sex but where somebody wished so', () => {
    fc.assert(
      fc.property(anyPair, fc.constantFrom('male' as const, 'female' as const, null), ([a, b, context], sex) => {
        const [one, other] = [
          { ...a, wantsSex: null },
          { ...b, wantsSex: null },
        ];
        const changed = scoreParts({ ...one, sex }, { ...other, sex }, context);
        expect(changed.score).toBe(scoreParts(one, other, context).score);
      }),
    );
  });

  it('shows the criteria in one order, each once', () => {
    fc.assert(
      fc.property(anyPair, ([a, b, context]) => {
        const shown = scoreParts(a, b, context).parts.map(({ criterion }) => criterion);
        expect(shown).toEqual(CRITERIA.filter((code) => shown.includes(code)));
      }),
    );
  });
});
