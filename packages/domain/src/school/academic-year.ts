import type { Day } from '../kernel/index.ts';

/**
 * The programme lives by two clocks (domain dossier «Ten things», 1): the roadmap is a plan of a calendar year, the
 * bases and the pairs belong to an academic year, 1 September to 31 August, named by its first year.
 */
export function academicYearOf(day: Day): number {
  const year = calendarYearOf(day);
  return day.slice(5) >= '09-01' ? year : year - 1;
}

/** The year of the roadmap's clock. */
export function calendarYearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** «2026/2027» */
export function academicYearName(startYear: number): string {
  return `${startYear}/${startYear + 1}`;
}

/** First and last day of an academic year, both inclusive. */
export function yearBounds(startYear: number): { startsOn: Day; endsOn: Day } {
  return { startsOn: `${startYear}-09-01`, endsOn: `${startYear + 1}-08-31` };
}

/** The last day of lessons: 31 May. */
export function lessonsEndOn(startYear: number): Day {
  return `${startYear + 1}-05-31`;
}

/** The two academic years that a roadmap of a calendar year touches: its spring half and its autumn half. */
export function academicYearsIn(calendarYear: number): readonly [spring: number, autumn: number] {
  return [calendarYear - 1, calendarYear];
}
