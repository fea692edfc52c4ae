import type { Day } from '../kernel/index.ts';
import { addDays, isHoliday, weekdayOf } from '../school/index.ts';

/** A moment by the school’s wall clock. `minute` of the day, 0 … 1439. */
export type WallMoment = { day: Day; minute: number };

/** Whole hours of the wall clock; the first inside, the second outside. Equal: no quiet hours. May pass midnight. */
export type QuietHours = { fromHour: number; toHour: number };

type Period = { startsOn: Day; endsOn: Day };

const SUNDAY = 7;
/** More days than any holidays last; a calendar without a working day must not hold a letter for ever. */
const FARTHEST = 200;

/** Sundays always, holidays of the school unless it wants letters then too. */
export const isFreeDay = (day: Day, holidays: readonly Period[], alsoHolidays = true): boolean =>
  weekdayOf(day) === SUNDAY || (alsoHolidays && isHoliday(day, holidays));

/**
 * When a letter that is ready at a moment may go: this very moment, the end of the quiet hours, or the morning after the
 * free days. Source: issue 5, «quiet hours, school calendar».
 */
export function letterMoment(
  at: WallMoment,
  { fromHour, toHour }: QuietHours,
  isFree: (day: Day) => boolean,
): WallMoment {
  const from = fromHour * 60;
  const to = toHour * 60;
  let { day, minute } = at;
  for (let step = 0; step < FARTHEST; step++) {
    if (isFree(day) || (from > to && minute >= from)) {
      day = addDays(day, 1);
      minute = 0;
      continue;
    }
    if (from > to) return { day, minute: Math.max(minute, to) };
    if (minute < from || minute >= to) return { day, minute };
    if (to < 24 * 60) return { day, minute: to };
    day = addDays(day, 1);
    minute = 0;
  }
  return at;
}
