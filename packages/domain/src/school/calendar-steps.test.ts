import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../kernel/index.ts';
import { addDays, addMonths, weekdayOf } from './index.ts';

const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a day some days later', () => {
  it('crosses months, years and 29 February', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-09-01', -1)).toBe('2026-08-31');
  });

  it('is as far as was asked', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -1000, max: 1000 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count);
        expect(addDays(addDays(from, count), -count)).toBe(from);
      }),
    );
  });
});

describe('a day some months later', () => {
  it.each([
    ['2026-09-10', 12, '2027-09-10'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-15', 3, '2027-02-15'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months: %s', (from, count, to) => {
    expect(addMonths(from, count)).toBe(to);
  });
});

describe('a day of the week', () => {
  it('is counted from Monday', () => {
    expect(weekdayOf('2026-11-23')).toBe(1);
    expect(weekdayOf('2026-11-28')).toBe(6);
    expect(weekdayOf('2026-11-29')).toBe(7);
  });

  it('comes again in seven days', () => {
    fc.assert(
      fc.property(day, (one) => {
        expect(weekdayOf(addDays(one, 7))).toBe(weekdayOf(one));
        expect(weekdayOf(addDays(one, 1))).toBe((weekdayOf(one) % 7) + 1);
      }),
    );
  });
});
