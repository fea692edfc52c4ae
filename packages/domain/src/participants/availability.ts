import { WEEKDAY_NAMES, WEEKDAYS, type Weekday } from './vocabulary.ts';

/** Free time that comes again every week, in whole half hours: `{ day: 1, from: '15:00', to: '16:30' }`. */
export type FreeTime = { day: Weekday; from: string; to: string };

/** Quick choices of the form; the person moves the edges afterwards. */
export const DAY_PARTS = [
  { code: 'morning', label: 'утром, до уроков', from: '08:00', to: '09:00' },
  { code: 'after_lessons', label: 'после уроков', from: '14:00', to: '17:00' },
  { code: 'evening', label: 'вечером', from: '17:00', to: '20:00' },
] as const;

export type FreeTimeFault = 'not-a-weekday' | 'not-half-hours' | 'ends-before-start';
export type NormalisedAvailability =
  | { ok: true; intervals: FreeTime[] }
  | { ok: false; reason: FreeTimeFault; index: number };

/** Minutes from midnight, or null for what is no clock time in half hours; `24:00` ends a day. */
function minutesOf(time: string): number | null {
  const parts = /^(\d{2}):([03]0)$/.exec(time);
  const minutes = parts ? Number(parts[1]) * 60 + Number(parts[2]) : null;
  return minutes === null || minutes > 1440 ? null : minutes;
}

/** For times that passed the check already. */
const at = (time: string): number => minutesOf(time) ?? 0;

function faultOf({ day, from, to }: FreeTime): FreeTimeFault | null {
  if (!WEEKDAYS.includes(day)) return 'not-a-weekday';
  const [start, end] = [minutesOf(from), minutesOf(to)];
  if (start === null || end === null) return 'not-half-hours';
  return end <= start ? 'ends-before-start' : null;
}

/** In the order of the week, pieces that touch or overlap made one; refused with the first that makes no sense. */
export function normaliseAvailability(intervals: readonly FreeTime[]): NormalisedAvailability {
  for (const [index, one] of intervals.entries()) {
    const reason = faultOf(one);
    if (reason) return { ok: false, reason, index };
  }
  const sorted = [...intervals].sort((a, b) => a.day - b.day || at(a.from) - at(b.from));
  const merged: FreeTime[] = [];
  for (const { day, from, to } of sorted) {
    const last = merged.at(-1);
    if (last && last.day === day && at(from) <= at(last.to)) {
      if (at(to) > at(last.to)) last.to = to;
    } else merged.push({ day, from, to });
  }
  return { ok: true, intervals: merged };
}

/** Minutes of a week when both are free. Both lists as `normaliseAvailability` left them. */
export function overlapMinutes(a: readonly FreeTime[], b: readonly FreeTime[]): number {
  let minutes = 0;
  for (const one of a)
    for (const other of b) {
      if (one.day !== other.day) continue;
      minutes += Math.max(0, Math.min(at(one.to), at(other.to)) - Math.max(at(one.from), at(other.from)));
    }
  return minutes;
}

/** «пн 15:00–16:30, 18:00–19:00; ср 14:00–15:00». The list as `normaliseAvailability` left it. */
export function availabilityText(intervals: readonly FreeTime[]): string {
  return WEEKDAYS.flatMap((day) => {
    const own = intervals.filter((one) => one.day === day).map(({ from, to }) => `${from}–${to}`);
    return own.length > 0 ? [`${WEEKDAY_NAMES[day]} ${own.join(', ')}`] : [];
  }).join('; ');
}
