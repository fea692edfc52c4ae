import type { Day } from '../kernel/index.ts';
import { daysOutsideHolidays, type Holiday } from '../school/index.ts';

/** Days between two meetings while a pair has no habit of its own. Source: domain dossier §6.1, a setting of a programme. */
export const USUAL_INTERVAL = 14;
/** A habit is seen from so many gaps on, and is never shorter or longer than this. */
const GAPS_OF_A_HABIT = 3;
const SHORTEST = 7;
const LONGEST = 28;

/**
 * How many days a pair usually lets pass between meetings, holidays left out: the median of its last gaps, from a week
 * to four; two weeks for a pair that has not met often enough.
 * @param heldOn days of meetings, in any order
 */
export function usualInterval(
  heldOn: readonly Day[],
  holidays: readonly Pick<Holiday, 'startsOn' | 'endsOn'>[],
): number {
  const days = [...new Set(heldOn)].sort();
  const gaps = days.slice(1).map((day, index) => daysOutsideHolidays(days[index] as Day, day, holidays));
  if (gaps.length < GAPS_OF_A_HABIT) return USUAL_INTERVAL;
  gaps.sort((a, b) => a - b);
  const median = gaps[Math.floor(gaps.length / 2)] as number;
  return Math.min(LONGEST, Math.max(SHORTEST, median));
}
