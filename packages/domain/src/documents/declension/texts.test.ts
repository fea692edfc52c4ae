import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  counted,
  countedForm,
  dayInFigures,
  dayInQuotes,
  figuresAndWords,
  LARGEST_SPOKEN,
  numberInWords,
  periodInWords,
} from './index.ts';

describe('a day in a paper', () => {
  it.each([
    ['2022-04-20', '«20» апреля 2022 г.', '20.04.2022'],
    ['2026-03-05', '«05» марта 2026 г.', '05.03.2026'],
  ])('%s: %s, %s', (day, quoted, figures) => {
    expect([dayInQuotes(day), dayInFigures(day)]).toEqual([quoted, figures]);
  });

  it('is a period with another', () => {
    expect(periodInWords('2026-09-01', '2027-05-31')).toBe('с 1 сентября 2026 г. по 31 мая 2027 г.');
    expect(periodInWords('2026-09-01', '2026-09-01')).toBe('1 сентября 2026 г.');
  });
});

describe('a number in a paper', () => {
  it.each([
    [1, '1 пара'],
    [2, '2 пары'],
    [5, '5 пар'],
    [11, '11 пар'],
    [12, '12 пар'],
    [21, '21 пара'],
    [102, '102 пары'],
    [111, '111 пар'],
    [0, '0 пар'],
  ])('%i: «%s»', (count, text) => {
    expect(counted(count, ['пара', 'пары', 'пар'])).toBe(text);
  });

  it.each([
    [0, 'ноль', 'ноль'],
    [1, 'один', 'одна'],
    [2, 'два', 'две'],
    [9, 'девять', 'девять'],
    [12, 'двенадцать', 'двенадцать'],
    [21, 'двадцать один', 'двадцать одна'],
    [40, 'сорок', 'сорок'],
    [100, 'сто', 'сто'],
    [342, 'триста сорок два', 'триста сорок две'],
    [1000, 'одна тысяча', 'одна тысяча'],
    [2001, 'две тысячи один', 'две тысячи одна'],
    [11_011, 'одиннадцать тысяч одиннадцать', 'одиннадцать тысяч одиннадцать'],
    [
      999_999,
      'девятьсот девяносто девять тысяч девятьсот девяносто девять',
      'девятьсот девяносто девять тысяч девятьсот девяносто девять',
    ],
  ])('%i is «%s», of meetings «%s»', (number, masculine, feminine) => {
    expect([numberInWords(number), numberInWords(number, 'feminine')]).toEqual([masculine, feminine]);
  });

  it('has no words when it is not whole, negative or too large', () => {
    expect([1.5, -1, LARGEST_SPOKEN + 1, Number.NaN].map((number) => numberInWords(number))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('stands beside its words', () => {
    expect(figuresAndWords(9, ['месяц', 'месяца', 'месяцев'])).toBe('9 (девять) месяцев');
    expect(figuresAndWords(2, ['встреча', 'встречи', 'встреч'], 'feminine')).toBe('2 (две) встречи');
    expect(figuresAndWords(1, ['заявление', 'заявления', 'заявлений'], 'neuter')).toBe('1 (одно) заявление');
  });

  it('takes the form the rules of the language name', () => {
    const rules = new Intl.PluralRules('ru');
    fc.assert(
      fc.property(fc.nat(10_000_000), (count) => {
        expect(countedForm(count, ['one', 'few', 'many'])).toBe(rules.select(count));
      }),
    );
  });

  it('has other words than any other number', () => {
    fc.assert(
      fc.property(fc.nat(LARGEST_SPOKEN), fc.nat(LARGEST_SPOKEN), (one, other) => {
        expect(numberInWords(one) === numberInWords(other)).toBe(one === other);
      }),
    );
  });
});
