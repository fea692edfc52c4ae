import { describe, expect, it } from 'vitest';
import { monthBeside, weeksOf } from './month-weeks.ts';

describe('a month of the calendar', () => {
  it('is whole weeks from Monday, with the neighbours’ days outside of it', () => {
    const weeks = weeksOf('2022-05');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.days.map(({ day }) => day).slice(0, 2)).toEqual(['2022-04-25', '2022-04-26']);
    expect(weeks[0]?.days[6]).toEqual({ day: '2022-05-01', inMonth: true, weekend: true });
    expect(weeks[5]?.days[1]).toEqual({ day: '2022-05-31', inMonth: true, weekend: false });
  });

  it('holds every day of it once, in a leap February and a December too', () => {
    for (const [month, days] of [
      ['2024-02', 29],
      ['2021-02', 28],
      ['2022-12', 31],
    ] as const) {
      const own = weeksOf(month)
        .flatMap(({ days }) => days)
        .filter(({ inMonth }) => inMonth);
      expect(new Set(own.map(({ day }) => day)).size).toBe(days);
      expect(own).toHaveLength(days);
    }
  });

  it('stands between its neighbours over the turn of the year', () => {
    expect([monthBeside('2022-01', -1), monthBeside('2021-12', 1)]).toEqual(['2021-12', '2022-01']);
  });
});
