import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { availabilityText, normaliseAvailability, overlapMinutes } from '../../participants/index.ts';
import { commonTime } from './index.ts';
import { longestTogether, minutesTogether, weekOf } from './common-time.ts';
import { anyWeek, week } from './testing/profiles.ts';

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

describe('common time', () => {
  it.each([
    [['пн 15:00–17:00'], ['пн 16:00–18:00'], 'пн 16:00–17:00', 60, 60],
    [['пн 15:00–16:00'], ['пн 16:00–17:00'], '', 0, 0],
    [['вт 23:00–24:00'], ['вт 23:30–24:00'], 'вт 23:30–24:00', 30, 30],
    [['пн 23:00–24:00'], ['вт 00:00–01:00'], '', 0, 0],
    [
      ['пн 14:00–18:00', 'пт 15:00–16:00'],
      ['пн 14:30–15:00', 'пн 16:00–17:30', 'пт 14:00–16:00'],
      'пн 14:30–15:00, 16:00–17:30; пт 15:00–16:00',
      180,
      90,
    ],
  ])('of %j and %j is «%s»', (one, other, text, total, longest) => {
    const [a, b] = [week(...one), week(...other)];
    expect(availabilityText(commonTime(a, b))).toBe(text);
    expect(minutesTogether(weekOf(a), weekOf(b))).toBe(total);
    expect(longestTogether(weekOf(a), weekOf(b))).toBe(longest);
  });

  it('is the same counted by pieces, by half hours and from the other side', () => {
    fc.assert(
      fc.property(anyWeek, anyWeek, (a, b) => {
        const pieces = commonTime(a, b);
        const lengths = pieces.map(({ from, to }) => minutesOf(to) - minutesOf(from));
        expect(normaliseAvailability(pieces)).toEqual({ ok: true, intervals: pieces });
        expect(minutesTogether(weekOf(a), weekOf(b))).toBe(overlapMinutes(a, b));
        expect(minutesTogether(weekOf(b), weekOf(a))).toBe(lengths.reduce((sum, one) => sum + one, 0));
        expect(longestTogether(weekOf(a), weekOf(b))).toBe(Math.max(0, ...lengths));
      }),
    );
  });
});
