import { addDays, addMonths, weekdayOf } from '@tandem/domain/school';

export type MonthDay = { day: string; inMonth: boolean; weekend: boolean };

/** Whole weeks from Monday that hold a month (`2022-05`): days of its neighbours fill the first and the last one. */
export function weeksOf(month: string): { monday: string; days: MonthDay[] }[] {
  const first = `${month}-01`;
  const weeks: { monday: string; days: MonthDay[] }[] = [];
  for (let monday = addDays(first, 1 - weekdayOf(first)); monday.slice(0, 7) <= month; monday = addDays(monday, 7))
    weeks.push({
      monday,
      days: [0, 1, 2, 3, 4, 5, 6].map((offset) => {
        const day = addDays(monday, offset);
        return { day, inMonth: day.startsWith(month), weekend: offset >= 5 };
      }),
    });
  return weeks;
}

/** The month before or after. */
export const monthBeside = (month: string, side: -1 | 1): string => addMonths(`${month}-01`, side).slice(0, 7);
