import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn, daysBetween, isDay, startOfDay } from './index.ts';

describe('a day that exists', () => {
  it.each(['2022-01-01', '2024-02-29', '2000-02-29', '2022-12-31', '1990-01-01'])('%s does', (day) => {
    expect(isDay(day)).toBe(true);
  });

  it.each([
    '2022-02-29',
    '1900-02-29',
    '2022-02-30',
    '2022-04-31',
    '2022-13-01',
    '2022-00-10',
    '2022-01-00',
    '2022-1-1',
    '22-01-01',
    '2022-01-01T00:00:00Z',
    ' 2022-01-01',
    '2022-01-01\n',
    '٢٠٢٢-٠١-٠١',
    '',
  ])('%j does not', (day) => {
    expect(isDay(day)).toBe(false);
  });
});

describe('days between', () => {
  it('counts whole days across 29 February, a leap year and a change of clocks', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2023-02-28', '2023-03-01')).toBe(1);
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
    expect(daysBetween('2022-03-26', '2022-03-28')).toBe(2);
    expect(daysBetween('2022-08-31', '2022-09-01')).toBe(1);
  });

  it('is zero for the same day and the opposite the other way round', () => {
    const day = fc
      .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(daysBetween(from, from)).toBe(0);
        expect(daysBetween(from, to) + daysBetween(to, from)).toBe(0);
        expect(daysBetween(from, to) > 0).toBe(from < to);
      }),
    );
  });
});

describe('the day on the wall', () => {
  it('is the day of the school, not of the server', () => {
    const lateEvening = new Date('2022-05-15T20:30:00Z');
    expect(dayIn('Europe/Samara', lateEvening)).toBe('2022-05-16');
    expect(dayIn('Europe/Moscow', lateEvening)).toBe('2022-05-15');
    expect(dayIn('UTC', lateEvening)).toBe('2022-05-15');
    expect(dayIn('Asia/Kamchatka', lateEvening)).toBe('2022-05-16');
  });

  it('turns at midnight exactly, on 29 February and on 1 September too', () => {
    expect(dayIn('Europe/Samara', new Date('2024-02-28T19:59:59.999Z'))).toBe('2024-02-28');
    expect(dayIn('Europe/Samara', new Date('2024-02-28T20:00:00Z'))).toBe('2024-02-29');
    expect(dayIn('Europe/Samara', new Date('2022-08-31T20:00:00Z'))).toBe('2022-09-01');
  });

  it('is always a day that exists', () => {
    const instant = fc.date({ min: new Date('1990-01-02'), max: new Date('2100-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, (at) => {
        expect(isDay(dayIn('Europe/Samara', at))).toBe(true);
      }),
    );
  });
});

describe('the first instant of a day', () => {
  it.each([
    ['Europe/Samara', '2022-05-16', '2022-05-15T20:00:00.000Z'],
    ['Europe/Kaliningrad', '2022-05-16', '2022-05-15T22:00:00.000Z'],
    ['Asia/Kamchatka', '2022-05-16', '2022-05-15T12:00:00.000Z'],
    // Moscow was an hour further until the 26th of October 2014, at two o’clock.
    ['Europe/Moscow', '2014-10-26', '2014-10-25T20:00:00.000Z'],
    ['Europe/Moscow', '2014-10-27', '2014-10-26T21:00:00.000Z'],
  ])('%s, %s', (timezone, day, instant) => {
    expect(startOfDay(timezone, day).toISOString()).toBe(instant);
  });
  it('is the day itself, and a moment before is the day before', () => {
    const zones = fc.constantFrom('Europe/Samara', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata', 'UTC');
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 20_000 }), (timezone, count) => {
        const day = new Date(count * 86_400_000).toISOString().slice(0, 10);
        const start = startOfDay(timezone, day);
        expect(dayIn(timezone, start)).toBe(day);
        expect(dayIn(timezone, new Date(start.getTime() - 1)) < day).toBe(true);
      }),
    );
  });
});
