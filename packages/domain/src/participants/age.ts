import type { Day } from '../kernel/index.ts';

/** From this age a person answers for themselves. */
export const ADULT_AGE = 18;

/** Full years on a day; negative before birth. Born on 29 February means older on 1 March of a common year. */
export function ageOn(birthOn: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birthOn.slice(0, 4));
  return day.slice(5) >= birthOn.slice(5) ? years : years - 1;
}

export function isMinor(birthOn: Day, day: Day): boolean {
  return ageOn(birthOn, day) < ADULT_AGE;
}

/** Молодой специалист: less than three full years of teaching. Computed at a date, never typed in (dossier §1.1). */
export function earlyCareerTeacher(teachingSince: Day, day: Day): boolean {
  const years = ageOn(teachingSince, day);
  return years >= 0 && years < 3;
}
