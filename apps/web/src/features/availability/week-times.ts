import { type FreeTime, normaliseAvailability, type Weekday } from '@tandem/domain/participants';

/** A stretch of a day: `15:00` to `16:30`. Clock times of two digits compare as text. */
export type Stretch = Pick<FreeTime, 'from' | 'to'>;

/** Half hours of the day that can be chosen, `07:00` to `22:00`. */
export const HALF_HOURS: readonly string[] = Array.from({ length: 31 }, (_, index) => {
  const minutes = 7 * 60 + index * 30;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
});

/** In order and joined; what makes no sense leaves the list as it was. */
export function inOrder(times: readonly FreeTime[]): FreeTime[] {
  const result = normaliseAvailability(times);
  return result.ok ? result.intervals : [...times];
}

/** How much of a stretch is free on a day. */
export function freeWithin(times: readonly FreeTime[], day: Weekday, { from, to }: Stretch): 'all' | 'some' | 'none' {
  const touching = inOrder(times).filter((time) => time.day === day && time.from < to && from < time.to);
  if (touching.length === 0) return 'none';
  return touching.some((time) => time.from <= from && to <= time.to) ? 'all' : 'some';
}

export const addTime = (times: readonly FreeTime[], day: Weekday, { from, to }: Stretch): FreeTime[] =>
  inOrder([...times, { day, from, to }]);

/** The stretch is busy now; what was free around it stays free. */
export function removeTime(times: readonly FreeTime[], day: Weekday, { from, to }: Stretch): FreeTime[] {
  return inOrder(
    times.flatMap((time) => {
      if (time.day !== day || time.to <= from || to <= time.from) return [time];
      const before = time.from < from ? [{ day, from: time.from, to: from }] : [];
      const after = to < time.to ? [{ day, from: to, to: time.to }] : [];
      return [...before, ...after];
    }),
  );
}

/** The list with one stretch put in the place of another. An end that would not be later than its start moves on. */
export function replaceTime(times: readonly FreeTime[], index: number, next: FreeTime): FreeTime[] {
  const last = HALF_HOURS.at(-1) ?? next.to;
  const from = next.from >= last ? (HALF_HOURS.at(-2) ?? next.from) : next.from;
  const to = next.to > from ? next.to : (HALF_HOURS.find((time) => time > from) ?? last);
  return times.map((time, at) => (at === index ? { ...next, from, to } : time));
}
