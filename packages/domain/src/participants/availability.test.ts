import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  availabilityText,
  DAY_PARTS,
  type FreeTime,
  normaliseAvailability,
  overlapMinutes,
  type Weekday,
  WEEKDAYS,
} from './index.ts';

const free = (text: string): FreeTime => {
  const [day = '', from = '', to = ''] = text.split(/[ –]/);
  return { day: Number(day) as Weekday, from, to };
};
const week = (...texts: string[]): FreeTime[] => {
  const result = normaliseAvailability(texts.map(free));
  if (!result.ok) throw new Error(result.reason);
  return result.intervals;
};

describe('free time', () => {
  it.each([
    [[], ''],
    [['1 15:00–16:30'], 'пн 15:00–16:30'],
    [['3 14:00–15:00', '1 18:00–19:00', '1 15:00–16:30'], 'пн 15:00–16:30, 18:00–19:00; ср 14:00–15:00'],
    [['1 15:00–16:00', '1 16:00–17:00'], 'пн 15:00–17:00'],
    [['1 15:00–18:00', '1 16:00–17:00'], 'пн 15:00–18:00'],
    [['1 15:00–16:30', '1 16:00–17:00', '2 16:00–17:00'], 'пн 15:00–17:00; вт 16:00–17:00'],
    [['7 23:30–24:00'], 'вс 23:30–24:00'],
  ])('%j reads «%s»', (texts, text) => {
    expect(availabilityText(week(...texts))).toBe(text);
  });

  it.each([
    ['8 15:00–16:00', 'not-a-weekday'],
    ['0 15:00–16:00', 'not-a-weekday'],
    ['1 15:15–16:00', 'not-half-hours'],
    ['1 9:00–10:00', 'not-half-hours'],
    ['1 24:30–25:00', 'not-half-hours'],
    ['1 –', 'not-half-hours'],
    ['1 16:00–16:00', 'ends-before-start'],
    ['1 16:00–15:00', 'ends-before-start'],
  ])('%j is refused: %s', (text, reason) => {
    expect(normaliseAvailability([free('1 15:00–16:00'), free(text)])).toEqual({ ok: false, reason, index: 1 });
  });

  it('may be chosen by parts of the day', () => {
    for (const { from, to } of DAY_PARTS)
      expect(normaliseAvailability([{ day: 1, from, to }])).toMatchObject({ ok: true });
  });
});

describe('common time', () => {
  it.each([
    [['1 15:00–17:00'], ['1 16:00–18:00'], 60],
    [['1 15:00–17:00'], ['2 15:00–17:00'], 0],
    [['1 15:00–16:00'], ['1 16:00–17:00'], 0],
    [['1 15:00–20:00', '3 15:00–16:00'], ['1 16:00–16:30', '1 18:00–19:00', '3 14:00–18:00'], 150],
    [[], ['1 15:00–16:00'], 0],
  ])('of %j and %j is %i minutes', (a, b, minutes) => {
    expect(overlapMinutes(week(...a), week(...b))).toBe(minutes);
  });
});

const clock = (half: number): string => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`;
const interval: fc.Arbitrary<FreeTime> = fc
  .tuple(fc.constantFrom(...WEEKDAYS), fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 48 }))
  .filter(([, from, to]) => from < to)
  .map(([day, from, to]) => ({ day, from: clock(from), to: clock(to) }));
const someWeek = fc.array(interval, { maxLength: 8 });

describe('a week', () => {
  const normal = (list: FreeTime[]): FreeTime[] => {
    const result = normaliseAvailability(list);
    return result.ok ? result.intervals : [];
  };

  /** The slow way: every half hour that some piece covers. */
  const halfHours = (list: FreeTime[]): Set<string> =>
    new Set(
      list.flatMap(({ day, from, to }) =>
        Array.from({ length: 48 }, (_, half) => half)
          .filter((half) => from <= clock(half) && clock(half) < to)
          .map((half) => `${day} ${clock(half)}`),
      ),
    );

  it('keeps exactly the half hours that were given, and is normal already when made twice', () => {
    fc.assert(
      fc.property(someWeek, (list) => {
        const once = normal(list);
        expect(halfHours(once)).toEqual(halfHours(list));
        expect(normal(once)).toEqual(once);
        expect(overlapMinutes(once, once)).toBe(halfHours(list).size * 30);
      }),
    );
  });

  it('has as much in common with another as both have half hours', () => {
    fc.assert(
      fc.property(someWeek, someWeek, (a, b) => {
        const [one, other] = [normal(a), normal(b)];
        const both = [...halfHours(a)].filter((half) => halfHours(b).has(half));
        expect(overlapMinutes(one, other)).toBe(both.length * 30);
        expect(overlapMinutes(other, one)).toBe(overlapMinutes(one, other));
      }),
    );
  });
});
