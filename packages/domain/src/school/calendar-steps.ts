import type { Day } from '../kernel/index.ts';

const DAY_MS = 86_400_000;

function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayOf(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}

/** The day `count` days later; earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return dayOf(timeOf(day) + count * DAY_MS);
}

/** The same number `count` months later, or the last day of a shorter month (ГК РФ art. 192 p. 3). */
export function addMonths(day: Day, count: number): Day {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1 + count;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month, Math.min(Number(day.slice(8)), last)));
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(timeOf(day)).getUTCDay() || 7;
}
