import { type Day, isDay } from '../kernel/index.ts';
import { addDays, addMonths } from '../school/calendar-steps.ts';
import { isHoliday } from '../school/holidays.ts';
import { weekdayOf } from '../school/calendar-steps.ts';

/** A calendar month, `YYYY-MM`. */
export type Month = string;

/** When a step is to be done: a day, or from one month to another, both inclusive. */
export type StepTerm = { kind: 'day'; on: Day } | { kind: 'months'; from: Month; to: Month };

export const isMonth = (text: string): boolean => /^\d{4}-\d{2}$/u.test(text) && isDay(`${text}-01`);

/** The first and the last day of a term. */
export function termBounds(term: StepTerm): { from: Day; to: Day } {
  if (term.kind === 'day') return { from: term.on, to: term.on };
  return { from: `${term.from}-01`, to: addDays(addMonths(`${term.to}-01`, 1), -1) };
}

export type TermFault = 'not-a-day' | 'ends-before-start' | 'outside-the-period';

/** Why a term cannot stand in a route of a period, or null. A month counts when any day of it is in the period. */
export function refuseTerm(term: StepTerm, period: { startsOn: Day; endsOn: Day }): TermFault | null {
  const known = term.kind === 'day' ? isDay(term.on) : isMonth(term.from) && isMonth(term.to);
  if (!known) return 'not-a-day';
  const { from, to } = termBounds(term);
  if (to < from) return 'ends-before-start';
  const start = term.kind === 'months' ? termBounds({ ...term, to: term.from }).to : from;
  const end = term.kind === 'months' ? `${term.to}-01` : to;
  return start < period.startsOn || end > period.endsOn ? 'outside-the-period' : null;
}

type Free = { startsOn: Day; endsOn: Day };

/**
 * Days for the steps of a template, in their order and as evenly as the calendar allows: each on a day with lessons, none
 * on a holiday or a Sunday, the last one not after the end. Null for every step when the period has no day of lessons.
 * @param schoolWeek 5: Saturday is free too
 */
export function spreadTerms(
  count: number,
  period: { startsOn: Day; endsOn: Day },
  holidays: readonly Free[],
  schoolWeek: 5 | 6 = 5,
): (Day | null)[] {
  const days: Day[] = [];
  for (let day = period.startsOn; day <= period.endsOn; day = addDays(day, 1))
    if (weekdayOf(day) <= schoolWeek && !isHoliday(day, holidays)) days.push(day);
  return Array.from({ length: count }, (_, index) => {
    const place = Math.ceil((days.length * (index + 1)) / count) - 1;
    return days[place] ?? null;
  });
}
