import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { className, type ClassName, compareClasses, parseClassName } from './index.ts';

describe('a class as people write it', () => {
  it.each([
    '10А',
    '10 а',
    '10-А',
    '10 - а',
    '10–А',
    '10a',
    '10A',
    '10 "А"',
    '10«А»',
    '10 „А“',
    "10'а'",
    '10 А класс',
    '10 класс А',
    '10а кл.',
    'класс 10А',
    '10-й «А» класс',
    '10-ый А',
    '10/А',
    '10.А',
    '10\u00a0А',
    '  10А. ',
    '10А...',
    '10\u200bА',
    '10 А класса',
  ])('%j is 10А', (text) => {
    expect(parseClassName(text)).toEqual({ ok: true, grade: 10, letter: 'А' });
  });

  it.each([
    ['5И', 5, 'И'],
    ['5 й', 5, 'Й'],
    ['1Ё', 1, 'Ё'],
    ['7 e', 7, 'Е'],
    ['11 H', 11, 'Н'],
    ['8p', 8, 'Р'],
    ['09Б', 9, 'Б'],
    ['10ИТ', 10, 'ИТ'],
    ['10 А1', 10, 'А1'],
    ['10 А-1', 10, 'А1'],
    ['11 ФМЛ', 11, 'ФМЛ'],
    ['10', 10, ''],
    ['10 класс', 10, ''],
    ['10-й класс', 10, ''],
    ['9.', 9, ''],
    ['7-2', 7, '2'],
    ['7/2', 7, '2'],
  ])('%j is grade %i, letter %j', (text, grade, letter) => {
    expect(parseClassName(text)).toEqual({ ok: true, grade, letter });
  });

  it.each([
    ['', 'empty'],
    ['  \u00a0', 'empty'],
    ['0А', 'grade-out-of-range'],
    ['12А', 'grade-out-of-range'],
    ['100', 'grade-out-of-range'],
    ['2022', 'grade-out-of-range'],
    ['А', 'not-a-class'],
    ['А10', 'not-a-class'],
    ['класс', 'not-a-class'],
    ['X А', 'not-a-class'],
    ['учитель физики', 'not-a-class'],
    ['-', 'not-a-class'],
    ['10D', 'letter-unreadable'],
    ['10W', 'letter-unreadable'],
    ['10 классы', 'letter-unreadable'],
    ['5-6 классы', 'letter-unreadable'],
    ['10 А, 10 Б', 'letter-unreadable'],
    ['10.11', 'letter-unreadable'],
    ['01.09.2022', 'letter-unreadable'],
    ['5.5', 'letter-unreadable'],
    ['10.0', 'letter-unreadable'],
    ['9 лет', 'letter-unreadable'],
    ['25 чел.', 'grade-out-of-range'],
    ['10 чел.', 'letter-unreadable'],
    ['10 физмат', 'letter-unreadable'],
    ['10А (профиль)', 'letter-unreadable'],
  ])('%j is refused: %s', (text, reason) => {
    expect(parseClassName(text)).toEqual({ ok: false, reason });
  });

  it('never breaks on any text and never invents a grade', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (text) => {
        const parsed = parseClassName(text);
        if (parsed.ok) {
          expect(parsed.grade).toBeGreaterThanOrEqual(1);
          expect(parsed.grade).toBeLessThanOrEqual(11);
          expect(parsed.letter).toMatch(/^(?:[А-ЯЁ][А-ЯЁ\d]{0,2}|[1-9])?$/);
        }
      }),
    );
  });
});

const anyClass: fc.Arbitrary<ClassName> = fc.record({
  grade: fc.integer({ min: 1, max: 11 }),
  letter: fc.stringMatching(/^(?:[А-ЯЁ][А-ЯЁ0-9]{0,2}|[1-9]|)$/),
});

describe('the name of a class', () => {
  it('is written together, a number with a dash', () => {
    expect(className({ grade: 10, letter: 'А' })).toBe('10А');
    expect(className({ grade: 10, letter: '' })).toBe('10');
    expect(className({ grade: 7, letter: '2' })).toBe('7-2');
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(anyClass, (one) => {
        expect(parseClassName(className(one))).toEqual({ ok: true, ...one });
      }),
    );
  });
});

describe('the order of classes', () => {
  it('puts 9 before 10 and Ё after Е', () => {
    const names = ['10А', '9Б', '11', '5Ё', '5Ж', '5Е', '9А', '10А2', '10А1', '1', '7-2', '7-1'];
    const sorted = names
      .map((name) => parseClassName(name))
      .filter((one) => one.ok)
      .sort(compareClasses);
    expect(sorted.map(className)).toEqual([
      '1',
      '5Е',
      '5Ё',
      '5Ж',
      '7-1',
      '7-2',
      '9А',
      '9Б',
      '10А',
      '10А1',
      '10А2',
      '11',
    ]);
  });

  it('is the same from both sides', () => {
    fc.assert(
      fc.property(anyClass, anyClass, (a, b) => {
        expect(Math.sign(compareClasses(a, b))).toBe(-Math.sign(compareClasses(b, a)) || 0);
        expect(compareClasses(a, a)).toBe(0);
      }),
    );
  });
});
