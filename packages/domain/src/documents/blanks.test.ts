import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInWords, printed } from './index.ts';

describe('a day in a paper', () => {
  it.each([
    ['2022-04-20', '20 апреля 2022 г.'],
    ['2024-02-29', '29 февраля 2024 г.'],
    ['2022-09-01', '1 сентября 2022 г.'],
    ['2099-12-31', '31 декабря 2099 г.'],
  ])('%s is written %s', (day, words) => {
    expect(dayInWords(day)).toBe(words);
  });
});

describe('a text that goes to print', () => {
  it('does not break a line inside a name with initials, a number or a day', () => {
    expect(printed('Директор Г. С. Орлова, приказ № 5 от 20 апреля 2022 г.')).toBe(
      'Директор Г.\u00A0С.\u00A0Орлова, приказ №\u00A05 от 20\u00A0апреля 2022\u00A0г.',
    );
  });

  it('keeps a short word with its name and a dash with the word before it, and the «г.» of a year apart from what follows', () => {
    expect(printed('426000, г. Ижевск, ул. Школьная, д. 1')).toBe(
      '426000, г.\u00A0Ижевск, ул.\u00A0Школьная, д.\u00A01',
    );
    expect(printed('приказ от 20 апреля 2022 г. отменён')).toBe('приказ от 20\u00A0апреля 2022\u00A0г. отменён');
    expect(printed('Работодатель – ученик')).toBe('Работодатель\u00A0– ученик');
  });

  it('breaks where people broke it, and leaves ordinary spaces alone', () => {
    expect(printed('одна строка\r\nдругая\rтретья')).toBe('одна строка\nдругая\nтретья');
    expect(printed('5 мая пришло 5 писем. Они там')).toBe('5\u00A0мая пришло 5 писем. Они там');
  });

  it('holds nothing that XML may not hold, whatever came in, and is ready when made twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const once = printed(text);
        // oxlint-disable-next-line no-control-regex -- the rule is about exactly these characters
        expect(once).not.toMatch(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u);
        expect(printed(once)).toBe(once);
      }),
    );
    expect(printed('а\uD800б\u0000в\u001Fг\uFFFF')).toBe('абвг');
    expect(printed('Ёж 😀')).toBe('Ёж 😀');
  });
});
