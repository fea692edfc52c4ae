import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../kernel/index.ts';
import {
  addDays,
  daysOutsideHolidays,
  defaultHolidays,
  isHoliday,
  lessonDaysBetween,
  refuseHolidays,
  weekdayOf,
} from './index.ts';

const winter = { startsOn: '2026-12-31', endsOn: '2027-01-08' };

describe('a holiday', () => {
  it.each([
    ['2026-12-30', false],
    ['2026-12-31', true],
    ['2027-01-08', true],
    ['2027-01-09', false],
  ])('%s: %s', (day, holiday) => {
    expect(isHoliday(day, [winter])).toBe(holiday);
  });
});

describe('days with lessons', () => {
  it.each([
    ['2026-11-23', '2026-11-23', 5, 0],
    ['2026-11-23', '2026-11-24', 5, 1],
    ['2026-11-23', '2026-11-30', 5, 5],
    ['2026-11-23', '2026-11-30', 6, 6],
    ['2026-11-27', '2026-11-29', 5, 0],
    ['2026-12-30', '2027-01-08', 6, 0],
    ['2026-12-30', '2027-01-11', 5, 1],
    ['2026-12-30', '2027-01-11', 6, 2],
    ['2026-11-30', '2026-11-23', 5, 0],
  ] as const)('after %s up to %s in a week of %i days: %i', (from, to, week, count) => {
    expect(lessonDaysBetween(from, to, [winter], week)).toBe(count);
  });
});

describe('days without a meeting', () => {
  it('do not count the holidays, but count week-ends', () => {
    expect(daysOutsideHolidays('2026-12-25', '2027-01-12', [winter])).toBe(9);
    expect(daysOutsideHolidays('2026-12-25', '2027-01-12', [])).toBe(18);
  });

  it('are never more than the calendar has, and never fewer than days with lessons', () => {
    const offset = fc.integer({ min: 0, max: 364 });
    fc.assert(
      fc.property(offset, fc.integer({ min: 0, max: 60 }), (start, length) => {
        const from = addDays('2026-09-01', start);
        const to = addDays(from, length);
        const holidays = defaultHolidays(2026);
        const outside = daysOutsideHolidays(from, to, holidays);
        expect(outside).toBeLessThanOrEqual(daysBetween(from, to));
        expect(lessonDaysBetween(from, to, holidays, 6)).toBeLessThanOrEqual(outside);
        expect(lessonDaysBetween(from, to, holidays, 5)).toBeLessThanOrEqual(lessonDaysBetween(from, to, holidays, 6));
      }),
    );
  });
});

describe('the usual holidays', () => {
  it('are the four of 2025/2026, to be corrected by the school', () => {
    expect(defaultHolidays(2025)).toEqual([
      { kind: 'autumn', startsOn: '2025-10-25', endsOn: '2025-11-02', proposed: true },
      { kind: 'winter', startsOn: '2025-12-31', endsOn: '2026-01-08', proposed: true },
      { kind: 'spring', startsOn: '2026-03-28', endsOn: '2026-04-05', proposed: true },
      { kind: 'summer', startsOn: '2026-06-01', endsOn: '2026-08-31', proposed: true },
    ]);
  });

  it('pass the check in any year, autumn and spring from Saturday to Sunday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2015, max: 2099 }), (year) => {
        const holidays = defaultHolidays(year);
        expect(refuseHolidays(year, holidays)).toEqual([]);
        for (const one of holidays.filter(({ kind }) => kind === 'autumn' || kind === 'spring')) {
          expect([weekdayOf(one.startsOn), weekdayOf(one.endsOn)]).toEqual([6, 7]);
        }
      }),
    );
  });
});

describe('holidays typed by hand', () => {
  it.each([
    [[], []],
    [[winter], []],
    [[{ startsOn: '2026-09-01', endsOn: '2026-09-01' }], []],
    [[{ startsOn: '2027-01-08', endsOn: '2027-01-10' }, winter], [{ index: 1, reason: 'overlaps' }]],
    [[{ startsOn: '2027-02-29', endsOn: '2027-03-01' }], [{ index: 0, reason: 'not-a-day' }]],
    [[{ startsOn: '2027-01-08', endsOn: '2026-12-31' }], [{ index: 0, reason: 'ends-before-start' }]],
    [[{ startsOn: '2026-08-31', endsOn: '2026-09-02' }], [{ index: 0, reason: 'outside-the-year' }]],
    [[{ startsOn: '2027-08-01', endsOn: '2027-09-01' }], [{ index: 0, reason: 'outside-the-year' }]],
    [[winter, { startsOn: '2027-01-08', endsOn: '2027-01-10' }], [{ index: 1, reason: 'overlaps' }]],
    [[winter, { startsOn: '2027-01-09', endsOn: '2027-01-10' }], []],
    [[winter, winter], [{ index: 1, reason: 'overlaps' }]],
    [
      [{ startsOn: '', endsOn: '' }, winter, { startsOn: '2020-01-01', endsOn: '2020-01-02' }],
      [
        { index: 0, reason: 'not-a-day' },
        { index: 2, reason: 'outside-the-year' },
      ],
    ],
  ])('%j have these faults: %j', (holidays, faults) => {
    expect(refuseHolidays(2026, holidays)).toEqual(faults);
  });
});
