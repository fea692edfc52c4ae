import type { Day } from '../../kernel/index.ts';
import { dayInWords } from '../blanks.ts';

/** «20» апреля 2022 г., as orders are dated. */
export function dayInQuotes(day: Day): string {
  return dayInWords(day).replace(/^\d+/u, (date) => `«${date.padStart(2, '0')}»`);
}

/** 20.04.2022 */
export function dayInFigures(day: Day): string {
  return day.split('-').toReversed().join('.');
}

/** «с 1 сентября 2026 г. по 31 мая 2027 г.»; one day is «1 сентября 2026 г.». */
export function periodInWords(from: Day, to: Day): string {
  return from === to ? dayInWords(from) : `с ${dayInWords(from)} по ${dayInWords(to)}`;
}
