import { isDay } from '../../kernel/index.ts';
import { cleanCell, foldCell } from './cell-text.ts';

/** A date as it was written. With two figures of the year the century is for the reader of the cell to settle. */
export type DayText =
  | { kind: 'day'; on: string }
  | { kind: 'short'; year: number; month: number; day: number }
  | { kind: 'year'; year: number }
  | { kind: 'impossible'; meant?: string }
  | { kind: 'unreadable'; meant?: string };

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const SEPARATOR = String.raw`\s*[.,/\\ -]+\s*`;
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})${SEPARATOR}(\d{1,2})${SEPARATOR}(\d{4}|\d{2})$`, 'u');
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})${SEPARATOR}(\d{1,2})${SEPARATOR}(\d{1,2})$`, 'u');
const MONTH_IN_WORDS = /^["«]?(\d{1,2})["»]?[\s.,-]*(\p{L}{3,8})[\s.,-]*(\d{4}|\d{2})$/u;
const SOLID_DAY_FIRST = /^(\d{2})(\d{2})((?:19|20)\d{2})$/u;
const SOLID_YEAR_FIRST = /^((?:19|20)\d{2})(\d{2})(\d{2})$/u;

/** `YYYY-MM-DD` of a day that exists, else null. */
function dayOf(year: number, month: number, day: number): string | null {
  const on = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(on) ? on : null;
}

/** «15.03.2010», as people write a day. */
export function writtenDay(on: string): string {
  return on.split('-').toReversed().join('.');
}

function dated(year: string, month: number, day: number): DayText {
  if (year.length === 2) {
    // Any leap year will do: the question is only whether there may be such a day.
    const exists = dayOf(2000, month, day) !== null;
    return exists ? { kind: 'short', year: Number(year), month, day } : impossible(2000 + Number(year), month, day);
  }
  const on = dayOf(Number(year), month, day);
  return on ? { kind: 'day', on } : impossible(Number(year), month, day);
}

/** «03/25/2010» was meant the American way round. */
function impossible(year: number, month: number, day: number): DayText {
  const meant = month > 12 ? dayOf(year, day, month) : null;
  return meant ? { kind: 'impossible', meant: writtenDay(meant) } : { kind: 'impossible' };
}

/** The day a spreadsheet means by a bare number: days since the end of 1899. */
function serialDay(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

function monthOf(word: string): number {
  const russian = MONTHS.findIndex((stem) => word.startsWith(stem));
  return 1 + (russian >= 0 ? russian : ENGLISH_MONTHS.findIndex((stem) => word.startsWith(stem)));
}

function readDay(text: string): DayText | null {
  const dayFirst = DAY_FIRST.exec(text) ?? SOLID_DAY_FIRST.exec(text);
  if (dayFirst) return dated(dayFirst[3] ?? '', Number(dayFirst[2]), Number(dayFirst[1]));
  const yearFirst = YEAR_FIRST.exec(text) ?? SOLID_YEAR_FIRST.exec(text);
  if (yearFirst) return dated(yearFirst[1] ?? '', Number(yearFirst[2]), Number(yearFirst[3]));
  const words = MONTH_IN_WORDS.exec(text);
  const month = words ? monthOf(words[2] ?? '') : 0;
  if (words && month > 0) return dated(words[3] ?? '', month, Number(words[1]));
  if (/^(?:19|20)\d{2}$/u.test(text)) return { kind: 'year', year: Number(text) };
  if (/^[1-7]\d{4}(?:[.,]\d+)?$/u.test(text))
    return { kind: 'day', on: serialDay(Math.floor(Number.parseFloat(text))) };
  return null;
}

/** A date typed by hand or by a spreadsheet: «15.03.10», «15/3/2010», «2010-03-15», «15 марта 2010 г.», «40252». */
export function readDayText(text: string): DayText {
  const plain = foldCell(text)
    .replace(/(?:t|\s)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?$/u, '')
    .replace(/\s*г(?:\.|ода?|\.?\s*р(?:\.|ожд\p{L}*)?)?$/u, '')
    .replace(/[.,\s]+$/u, '');
  const read = readDay(plain);
  if (read) return read;
  // «15.О3.2О10»: letters that look like figures.
  const figures = cleanCell(text)
    .replace(/[ОоOo]/gu, '0')
    .replace(/[Зз]/gu, '3')
    .replace(/[lI|]/gu, '1');
  const meant = readDay(figures);
  return meant?.kind === 'day' ? { kind: 'unreadable', meant: writtenDay(meant.on) } : { kind: 'unreadable' };
}
