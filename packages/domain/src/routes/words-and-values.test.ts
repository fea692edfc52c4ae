import fc from 'fast-check';
import { withoutNames } from '../kernel/index.ts';
import { describe, expect, it } from 'vitest';
import { isHoliday, weekdayOf } from '../school/index.ts';
import {
  fromTemplate,
  isMonth,
  measureProgress,
  MOST_TENTHS,
  refuseTerm,
  spreadTerms,
  tenthsFrom,
  tenthsText,
  termBounds,
  toTemplate,
} from './index.ts';

describe('values of a measure', () => {
  it.each([
    ['4,2', 42],
    ['4.2', 42],
    ['5', 50],
    ['−3', -30],
    ['-0', 0],
    ['1 200', 12_000],
    ['999999,9', MOST_TENTHS],
  ])('«%s» is %i tenths', (text, value) => expect(tenthsFrom(text)).toBe(value));

  it.each(['', 'пять', '4,25', '1000000', '4,', ',5', '1e3', '--1', 'NaN'])('«%s» is no value', (text) =>
    expect(tenthsFrom(text)).toBeNull(),
  );

  it('are read back as they were written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -MOST_TENTHS, max: MOST_TENTHS }),
        fc.constantFrom(',' as const, '.' as const),
        (value, comma) => {
          expect(tenthsFrom(tenthsText(value, comma))).toBe(value);
        },
      ),
    );
  });

  it('tell how much of the way is behind, also downwards, and never more than all', () => {
    expect(measureProgress(30, 80, 55)).toBe(500);
    expect(measureProgress(80, 30, 55)).toBe(500);
    expect(measureProgress(30, 80, 20)).toBe(0);
    expect(measureProgress(30, 80, 99)).toBe(1000);
    expect(measureProgress(30, 80, 79)).toBe(980);
    expect(measureProgress(30, 30, 30)).toBe(1000);
    expect(measureProgress(30, 30, 20)).toBe(0);
    expect(measureProgress(30, 80, null)).toBe(0);
    expect(measureProgress(null, 80, 40)).toBeNull();
  });

  it('reach the whole only at the target', () => {
    const value = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(value, value, value, (start, target, now) => {
        const progress = measureProgress(start, target, now) ?? -1;
        const reached = start <= target ? now >= target : now <= target;
        expect(progress === 1000).toBe(start === target ? now === target : reached);
      }),
    );
  });
});

describe('terms of steps', () => {
  const spring = { startsOn: '2022-01-10', endsOn: '2022-05-31' };

  it('are a day or months, within the period', () => {
    expect(termBounds({ kind: 'months', from: '2022-01', to: '2022-02' })).toEqual({
      from: '2022-01-01',
      to: '2022-02-28',
    });
    expect(refuseTerm({ kind: 'months', from: '2022-01', to: '2022-05' }, spring)).toBeNull();
    expect(refuseTerm({ kind: 'months', from: '2021-12', to: '2022-02' }, spring)).toBe('outside-the-period');
    expect(refuseTerm({ kind: 'months', from: '2022-03', to: '2022-02' }, spring)).toBe('ends-before-start');
    expect(refuseTerm({ kind: 'months', from: '2022-13', to: '2022-14' }, spring)).toBe('not-a-day');
    expect(refuseTerm({ kind: 'day', on: '2022-06-01' }, spring)).toBe('outside-the-period');
    expect(isMonth('2022-1')).toBe(false);
  });

  it('of a template are spread over days with lessons, in order, the last one at the end', () => {
    const days = spreadTerms(9, spring, [{ startsOn: '2022-03-26', endsOn: '2022-04-03' }]);
    expect(days.at(-1)).toBe('2022-05-31');
    expect(days[0]).toBe('2022-01-24');
    expect(spreadTerms(2, { startsOn: '2022-01-01', endsOn: '2022-01-02' }, [])).toEqual([null, null]);
    expect(spreadTerms(0, spring, [])).toEqual([]);
  });

  it('never fall on a holiday or a day off, and never go backwards', () => {
    const from = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        from,
        from,
        fc.constantFrom(5 as const, 6 as const),
        (count, a, b, week) => {
          const at = (offset: number) => new Date(Date.UTC(2022, 0, 10 + offset)).toISOString().slice(0, 10);
          const period = { startsOn: at(Math.min(a, b)), endsOn: at(Math.max(a, b)) };
          const holidays = [{ startsOn: '2022-03-26', endsOn: '2022-04-03' }];
          const days = spreadTerms(count, period, holidays, week);
          expect(days).toHaveLength(count);
          for (const [index, day] of days.entries()) {
            if (day === null) continue;
            expect(day >= period.startsOn && day <= period.endsOn).toBe(true);
            expect(isHoliday(day, holidays)).toBe(false);
            expect(weekdayOf(day)).toBeLessThanOrEqual(week);
            expect(day >= (days[index - 1] ?? '')).toBe(true);
          }
        },
      ),
    );
  });
});

describe('a template', () => {
  const people = [
    { name: { familyName: 'Орлов', givenName: 'Кирилл', patronymic: 'Ильич' }, word: 'наставляемый' },
    { name: { familyName: 'Сидорова', givenName: 'Наталья', patronymic: null }, word: 'наставник' },
  ];

  it.each([
    ['Помочь Кириллу с механикой', 'Помочь наставляемый с механикой', 1],
    ['Орлов К. И. ведёт конспект', 'наставляемый ведёт конспект', 1],
    ['К. И. Орлов и Сидорова Наталья', 'наставляемый и наставник', 2],
    ['Разобрать с Натальей Сидоровой тему', 'Разобрать с наставник тему', 1],
    ['орлов в зоопарке не считают', 'орлов в зоопарке не считают', 0],
    ['Орловский край', 'Орловский край', 0],
    ['Решить 10 задач', 'Решить 10 задач', 0],
  ])('«%s» → «%s»', (text, without, count) => expect(withoutNames(text, people)).toEqual({ text: without, count }));

  it('keeps a word that only looks like a name', () => {
    const roman = [{ name: { familyName: 'Ли', givenName: 'Роман', patronymic: null }, word: 'наставляемый' }];
    expect(withoutNames('Прочитать роман; лист решений; Роману лучше вечером', roman).text).toBe(
      'Прочитать роман; лист решений; наставляемый лучше вечером',
    );
  });

  it('leaves no family name in the text, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const { text } = withoutNames(`${before} Сидоровой ${after}`, people);
        expect(/(?<![\p{L}\p{N}])Сидоров/u.test(text)).toBe(false);
      }),
    );
  });

  it('is made of a route without names and days, and gives goals and steps with days back', () => {
    const measure = { metric: 'решённые задачи', unit: 'задач', start: 30, target: 80 };
    const { content, names } = toTemplate(
      {
        goals: [{ id: 'g1', text: 'Кирилл решает сам', measure }],
        steps: [
          {
            id: 's1',
            content: 'Разбор с Сидоровой',
            form: 'meeting',
            term: { kind: 'day', on: '2022-02-10' },
            responsible: 'mentor',
            words: '',
            result: 'конспект',
          },
        ],
      },
      people,
    );
    expect(names).toBe(2);
    expect(content.goals[0]?.measure).toEqual({ ...measure, start: null });
    let count = 0;
    const route = fromTemplate(
      content,
      { startsOn: '2022-01-10', endsOn: '2022-01-14', holidays: [] },
      () => `id-${++count}`,
    );
    expect(route.steps).toEqual([
      {
        id: 'id-2',
        content: 'Разбор с наставник',
        form: 'meeting',
        term: { kind: 'day', on: '2022-01-14' },
        responsible: 'mentor',
        words: '',
        result: 'конспект',
      },
    ]);
  });
});
