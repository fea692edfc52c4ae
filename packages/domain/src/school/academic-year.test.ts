import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  academicYearName,
  academicYearOf,
  academicYearsIn,
  addDays,
  calendarYearOf,
  lessonsEndOn,
  yearBounds,
} from './index.ts';

describe('an academic year', () => {
  it.each([
    ['2026-08-31', 2025],
    ['2026-09-01', 2026],
    ['2026-12-31', 2026],
    ['2027-01-01', 2026],
    ['2027-05-31', 2026],
    ['2028-02-29', 2027],
  ])('on %s is the one begun in %i', (day, startYear) => {
    expect(academicYearOf(day)).toBe(startYear);
  });

  it('is named by both its years and lasts to the end of August, its lessons to the end of May', () => {
    expect(academicYearName(2026)).toBe('2026/2027');
    expect(yearBounds(2026)).toEqual({ startsOn: '2026-09-01', endsOn: '2027-08-31' });
    expect(lessonsEndOn(2026)).toBe('2027-05-31');
  });

  it('follows another without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2015, max: 2099 }), (year) => {
        const { startsOn, endsOn } = yearBounds(year);
        expect(academicYearOf(startsOn)).toBe(year);
        expect(academicYearOf(endsOn)).toBe(year);
        expect(academicYearOf(lessonsEndOn(year))).toBe(year);
        expect(addDays(endsOn, 1)).toBe(yearBounds(year + 1).startsOn);
      }),
    );
  });
});

describe('the two clocks', () => {
  it('differ from January to August: the roadmap of 2022 sees the end of 2021/2022 and the start of 2022/2023', () => {
    expect([calendarYearOf('2022-03-15'), academicYearOf('2022-03-15')]).toEqual([2022, 2021]);
    expect([calendarYearOf('2022-10-15'), academicYearOf('2022-10-15')]).toEqual([2022, 2022]);
    expect(academicYearsIn(2022)).toEqual([2021, 2022]);
  });
});
