import type { FreeTime } from '@tandem/domain/participants';
import { describe, expect, it } from 'vitest';
import { addTime, freeWithin, removeTime, replaceTime } from './week-times.ts';

const AFTER_LESSONS = { from: '14:00', to: '17:00' };
const EVENING = { from: '17:00', to: '20:00' };
const monday: FreeTime[] = [{ day: 1, from: '15:00', to: '18:00' }];

describe('free time of a week', () => {
  it.each([
    [1, { from: '15:30', to: '16:00' }, 'all'],
    [1, AFTER_LESSONS, 'some'],
    [1, { from: '18:00', to: '19:00' }, 'none'],
    [2, AFTER_LESSONS, 'none'],
  ] as const)('on day %i within %o is free: %s', (day, stretch, free) => {
    expect(freeWithin(monday, day, stretch)).toBe(free);
  });
  it('joins what touches, so that two parts of a day are one stretch', () => {
    const both = addTime(addTime([], 1, AFTER_LESSONS), 1, EVENING);
    expect(both).toEqual([{ day: 1, from: '14:00', to: '20:00' }]);
    expect(freeWithin(both, 1, EVENING)).toBe('all');
  });
  it('cuts a stretch out and keeps what is around it', () => {
    expect(removeTime([{ day: 1, from: '14:00', to: '20:00' }], 1, { from: '16:00', to: '17:00' })).toEqual([
      { day: 1, from: '14:00', to: '16:00' },
      { day: 1, from: '17:00', to: '20:00' },
    ]);
    expect(removeTime(monday, 2, AFTER_LESSONS)).toEqual(monday);
  });
  it('never ends before it starts', () => {
    expect(replaceTime(monday, 0, { day: 1, from: '18:30', to: '18:00' })).toEqual([
      { day: 1, from: '18:30', to: '19:00' },
    ]);
    expect(replaceTime(monday, 0, { day: 1, from: '22:00', to: '18:00' })).toEqual([
      { day: 1, from: '21:30', to: '22:00' },
    ]);
  });
});
