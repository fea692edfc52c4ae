/** A calendar day without a zone, `YYYY-MM-DD`. Compares as text. */
export type Day = string;

/** Making a formatter costs more than a write; there are as many as time zones in use. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The day on the wall calendar of a time zone at an instant. */
export function dayIn(timezone: string, instant: Date): Day {
  const known = formatters.get(timezone);
  const formatter = known ?? new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' });
  if (!known) formatters.set(timezone, formatter);
  return formatter.format(instant);
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
