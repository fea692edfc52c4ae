/** A calendar day without a zone, `YYYY-MM-DD`. Compares as text. */
export type Day = string;

/** Making a formatter costs more than a write; there are as many as time zones in use. */
const formatters = new Map<string, Intl.DateTimeFormat>();
const clocks = new Map<string, Intl.DateTimeFormat>();

/** The day on the wall calendar of a time zone at an instant. */
export function dayIn(timezone: string, instant: Date): Day {
  const known = formatters.get(timezone);
  const formatter = known ?? new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' });
  if (!known) formatters.set(timezone, formatter);
  return formatter.format(instant);
}

/** Wall clock of a time zone at an instant, told as if it were UTC; milliseconds. */
function wallClock(timezone: string, instant: number): number {
  const known = clocks.get(timezone);
  const clock =
    known ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
  if (!known) clocks.set(timezone, clock);
  return Date.parse(`${clock.format(instant).replace(' ', 'T')}Z`);
}

/** The first instant of a day in a time zone. */
export function startOfDay(timezone: string, day: Day): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const shifted = (instant: number) => midnight - (wallClock(timezone, instant) - instant);
  // Twice, because the clocks may have been put forward or back between the two.
  return new Date(shifted(shifted(midnight)));
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** True for a day that exists: `2022-02-29` does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** As papers write a day: «31.05.2022». */
export const dottedDay = (day: Day): string => day.split('-').reverse().join('.');
