import { type Day, daysBetween, isDay } from '../kernel/index.ts';
import { lessonsEndOn, yearBounds } from './academic-year.ts';
import { addDays, weekdayOf } from './calendar-steps.ts';

export const HOLIDAY_KINDS = ['autumn', 'winter', 'spring', 'summer', 'other'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** Days without lessons, both ends inclusive. `proposed`: nobody at the school has looked at the dates yet. */
export type Holiday = { kind: HolidayKind; startsOn: Day; endsOn: Day; proposed: boolean };
type Period = Pick<Holiday, 'startsOn' | 'endsOn'>;

export function isHoliday(day: Day, holidays: readonly Period[]): boolean {
  return holidays.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
}

function countDays(from: Day, to: Day, counts: (day: Day) => boolean): number {
  let count = 0;
  for (let step = 1; step <= daysBetween(from, to); step++) if (counts(addDays(from, step))) count++;
  return count;
}

/**
 * Days with lessons after `from` up to and including `to`; 0 when `to` is not later. Sunday is never a day of lessons,
 * Saturday is one in a week of six days.
 */
export function lessonDaysBetween(from: Day, to: Day, holidays: readonly Period[], schoolWeek: 5 | 6 = 5): number {
  return countDays(from, to, (day) => weekdayOf(day) <= schoolWeek && !isHoliday(day, holidays));
}

/**
 * Calendar days after `from` up to and including `to` that are no holidays: what «нет встреч 14 дней» counts, so that
 * nobody is reproached for the winter holidays. Source: domain dossier §11.6.
 */
export function daysOutsideHolidays(from: Day, to: Day, holidays: readonly Period[]): number {
  return countDays(from, to, (day) => !isHoliday(day, holidays));
}

/** The fourth Saturday of a month is where autumn and spring holidays usually begin; they last to the second Sunday. */
function nineDaysFromFourthSaturday(month: string): Period {
  const first = `${month}-01`;
  const startsOn = addDays(first, ((6 - weekdayOf(first) + 7) % 7) + 21);
  return { startsOn, endsOn: addDays(startsOn, 8) };
}

/** The usual holidays of a Russian school. Every school sets its own by order: a proposal to correct, not a fact. */
export function defaultHolidays(startYear: number): Holiday[] {
  const periods: [HolidayKind, Period][] = [
    ['autumn', nineDaysFromFourthSaturday(`${startYear}-10`)],
    ['winter', { startsOn: `${startYear}-12-31`, endsOn: `${startYear + 1}-01-08` }],
    ['spring', nineDaysFromFourthSaturday(`${startYear + 1}-03`)],
    ['summer', { startsOn: addDays(lessonsEndOn(startYear), 1), endsOn: yearBounds(startYear).endsOn }],
  ];
  return periods.map(([kind, period]) => ({ kind, ...period, proposed: true }));
}

export type HolidayFault = {
  /** Place in the list that was given. */
  index: number;
  reason: 'not-a-day' | 'ends-before-start' | 'outside-the-year' | 'overlaps';
};

/** What is wrong with the holidays of an academic year; of two that overlap the later row is named. Empty: nothing. */
export function refuseHolidays(startYear: number, holidays: readonly Period[]): HolidayFault[] {
  const year = yearBounds(startYear);
  return holidays.flatMap((one, index): HolidayFault[] => {
    if (!isDay(one.startsOn) || !isDay(one.endsOn)) return [{ index, reason: 'not-a-day' }];
    if (one.endsOn < one.startsOn) return [{ index, reason: 'ends-before-start' }];
    if (one.startsOn < year.startsOn || one.endsOn > year.endsOn) return [{ index, reason: 'outside-the-year' }];
    const earlier = holidays.slice(0, index);
    const overlaps = earlier.some((other) => other.startsOn <= one.endsOn && one.startsOn <= other.endsOn);
    return overlaps ? [{ index, reason: 'overlaps' }] : [];
  });
}
