import { type FreeTime, WEEKDAYS, type Weekday } from '../../participants/index.ts';

/** A week as pairs of half hours from Monday midnight: [from, to, from, to, …], in order, no two touching. */
export type WeekOfHalfHours = Int16Array;

const HALF_HOURS_A_DAY = 48;
const MINUTES = 30;

const halfHour = (day: Weekday, time: string): number =>
  (day - 1) * HALF_HOURS_A_DAY + Number(time.slice(0, 2)) * 2 + (time.endsWith('30') ? 1 : 0);

/** The list as `normaliseAvailability` left it. */
export function weekOf(freeTime: readonly FreeTime[]): WeekOfHalfHours {
  return Int16Array.from(freeTime.flatMap(({ day, from, to }) => [halfHour(day, from), halfHour(day, to)]));
}

/** Common pieces of two weeks, by one walk through both: all of them added up, or only the longest. */
function measure(a: WeekOfHalfHours, b: WeekOfHalfHours, onlyLongest: boolean): number {
  let result = 0;
  for (let one = 0, other = 0; one < a.length && other < b.length;) {
    const aTo = a[one + 1] as number;
    const bTo = b[other + 1] as number;
    const length = Math.min(aTo, bTo) - Math.max(a[one] as number, b[other] as number);
    if (length > 0) result = onlyLongest ? Math.max(result, length) : result + length;
    if (aTo <= bTo) one += 2;
    else other += 2;
  }
  return result * MINUTES;
}

/** Minutes of a week when both are free. */
export function minutesTogether(a: WeekOfHalfHours, b: WeekOfHalfHours): number {
  return measure(a, b, false);
}

/** Minutes in a row when both are free, at best. */
export function longestTogether(a: WeekOfHalfHours, b: WeekOfHalfHours): number {
  return measure(a, b, true);
}

function clock(halfHours: number): string {
  return `${String(Math.floor(halfHours / 2)).padStart(2, '0')}:${halfHours % 2 ? '30' : '00'}`;
}

/** When both are free, in the order of the week. Both lists as `normaliseAvailability` left them. */
export function commonTime(a: readonly FreeTime[], b: readonly FreeTime[]): FreeTime[] {
  return WEEKDAYS.flatMap((day: Weekday) =>
    a.flatMap((one) =>
      b.flatMap((other): FreeTime[] => {
        if (one.day !== day || other.day !== day) return [];
        const from = Math.max(halfHour(1, one.from), halfHour(1, other.from));
        const to = Math.min(halfHour(1, one.to), halfHour(1, other.to));
        return to > from ? [{ day, from: clock(from), to: clock(to) }] : [];
      }),
    ),
  );
}
