import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '../school/index.ts';
import { isFreeDay, letterMoment } from './quiet-time.ts';

const NIGHT = { fromHour: 21, toHour: 8 };
const SPRING = [{ startsOn: '2022-03-26', endsOn: '2022-04-03' }];
const free = (day: string) => isFreeDay(day, SPRING);
const at = (day: string, hour: number, minute = 0) => ({ day, minute: hour * 60 + minute });

describe('a letter', () => {
  it.each([
    ['in the middle of a working day goes at once', at('2022-05-16', 12, 30), at('2022-05-16', 12, 30)],
    ['late in the evening waits for the morning', at('2022-05-16', 21), at('2022-05-17', 8)],
    ['in the small hours waits for the morning of the same day', at('2022-05-17', 3, 15), at('2022-05-17', 8)],
    ['of Saturday night waits for Monday', at('2022-05-14', 22), at('2022-05-16', 8)],
    ['of a Sunday waits for Monday', at('2022-05-15', 12), at('2022-05-16', 8)],
    ['of the holidays waits for the first day of lessons', at('2022-03-28', 12), at('2022-04-04', 8)],
  ])('%s', (_, ready, goes) => {
    expect(letterMoment(ready, NIGHT, free)).toEqual(goes);
  });

  it('goes in the holidays where the school wants it so, but not on a Sunday', () => {
    const onlySundays = (day: string) => isFreeDay(day, SPRING, false);
    expect(letterMoment(at('2022-03-28', 12), NIGHT, onlySundays)).toEqual(at('2022-03-28', 12));
    expect(letterMoment(at('2022-03-27', 12), NIGHT, onlySundays)).toEqual(at('2022-03-28', 8));
  });

  it('knows quiet hours of the day, and none at all', () => {
    expect(letterMoment(at('2022-05-16', 10), { fromHour: 9, toHour: 15 }, free)).toEqual(at('2022-05-16', 15));
    expect(letterMoment(at('2022-05-16', 3), { fromHour: 7, toHour: 7 }, free)).toEqual(at('2022-05-16', 3));
  });

  it('is not held for ever by a calendar without a working day', () => {
    const ready = at('2022-05-16', 12);
    expect(letterMoment(ready, NIGHT, () => true)).toEqual(ready);
  });

  it('never goes earlier than it is ready, nor in quiet hours, nor on a free day', () => {
    const hour = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 0, max: 1439 }),
        hour,
        hour,
        (n, minute, from, to) => {
          const ready = { day: addDays('2022-01-01', n), minute };
          const goes = letterMoment(ready, { fromHour: from, toHour: to }, free);
          expect(
            `${goes.day} ${String(goes.minute).padStart(4, '0')}` >= `${ready.day} ${String(minute).padStart(4, '0')}`,
          ).toBe(true);
          expect(free(goes.day)).toBe(false);
          expect(weekdayOf(goes.day)).toBeLessThan(7);
          const h = goes.minute / 60;
          const quiet = from > to ? h >= from || h < to : h >= from && h < to;
          expect(quiet).toBe(false);
        },
      ),
    );
  });
});
