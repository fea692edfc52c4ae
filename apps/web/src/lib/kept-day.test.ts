import { describe, expect, it } from 'vitest';
import { daysSince } from './kept-day.ts';

describe('the day of the school without a network', () => {
  it.each([
    ['the same evening', new Date(2026, 10, 24, 8), new Date(2026, 10, 24, 23, 59), 0],
    ['after midnight', new Date(2026, 10, 24, 23, 59), new Date(2026, 10, 25, 0, 1), 1],
    ['a week later', new Date(2026, 10, 24, 12), new Date(2026, 11, 1, 6), 7],
    ['with a clock that was set back', new Date(2026, 10, 24, 12), new Date(2026, 10, 20), 0],
  ])('%s has moved on by so many days', (_, kept, now, days) => {
    expect(daysSince(kept.toISOString(), now)).toBe(days);
  });
});
