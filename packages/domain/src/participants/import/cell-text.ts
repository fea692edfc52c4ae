import { withoutLookAlikes } from '../search/index.ts';
import { LONGEST_CELL } from './people-grid.ts';

/**
 * The text of a cell without what is not seen: hard and repeated spaces, line breaks, zero-width characters, soft
 * hyphens, and the apostrophe that makes a spreadsheet keep a number as text.
 */
export function cleanCell(text: string): string {
  return text
    .slice(0, LONGEST_CELL)
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/^'(?=[\d+=@-])/u, '');
}

/** Lower case, «е» for «ё», every dash a hyphen, Latin look-alikes in Russian words made Russian. */
export function foldCell(text: string): string {
  return withoutLookAlikes(cleanCell(text))
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\u2010-\u2015\u2212]/gu, '-');
}

const BLANK_MARK =
  /^(?:[-.?*/\\_\s]*|нет|нету|нет данных|н\/д|без отчества|отсутствует|не (?:указан|имеет)\p{L}*|прочерк)$/u;

/** «-», «нет», «н/д»: people fill a cell to say that there is nothing. */
export function isBlankMark(text: string): boolean {
  return text === '' || BLANK_MARK.test(foldCell(text));
}
