const DAY_MS = 86_400_000;

/** Midnight of the device's own day, as if it were in UTC: the difference of two is whole days whatever the summer time. */
const localDay = (at: Date): number => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());

/** How many days the device's calendar has turned since. Never below zero: a clock set back does not bring a day back. */
export const daysSince = (instant: string, now: Date): number =>
  Math.max(0, Math.round((localDay(now) - localDay(new Date(instant))) / DAY_MS));
