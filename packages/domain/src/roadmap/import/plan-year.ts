import type { TermContext } from './term-years.ts';
import { foldText } from './text-clean.ts';

const SCHOOL_YEAR = /(20\d{2})\s?[-/]\s?(?:20)?(\d{2})(?!\d)(?:\s?(?:гг?\.?))?\s?(?:учебн|уч\.)?/u;
/** «2022 год» but not the year of a date such as «20.04.2022 года». */
const YEAR = /(?<![\d.])(20\d{2})(?!\d)\s?(?:год|г\.|г(?![а-я]))|на\s(20\d{2})(?!\d)/u;

/** The year a line of the caption names, if any; a school year by its first year. */
export function yearOf(line: string): { year: number; schoolYear: boolean } | null {
  const folded = foldText(line);
  const school = SCHOOL_YEAR.exec(folded);
  if (school && Number(school[2]) === (Number(school[1]) + 1) % 100)
    return { year: Number(school[1]), schoolYear: true };
  const plain = YEAR.exec(folded);
  return plain ? { year: Number(plain[1] ?? plain[2]), schoolYear: false } : null;
}

/**
 * The year of the plan: from its title, else from a short line of the title page such as «Ижевск, 2022 год». The date
 * of the order is not used: a plan for the next year is often approved in December.
 */
export function planYear(title: string | null, lines: readonly string[]): TermContext {
  const found =
    (title === null ? null : yearOf(title)) ??
    lines
      .filter(isYearLine)
      .map(yearOf)
      .find((year) => year !== null);
  return found ?? { year: null };
}

function isYearLine(line: string): boolean {
  return (
    line.length <= 60 &&
    !/\d{1,2}\s+(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)|приказ|протокол/iu.test(line)
  );
}
