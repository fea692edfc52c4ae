import type { ParsedDocument } from '../parsed.ts';
import { planYear, yearOf } from './plan-year.ts';
import { foldText, singleLine } from './text-clean.ts';
import { isoDay } from './term-years.ts';

const MONTH_STEMS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const AGREED = /^согласован/u;
const APPROVED = /^(?:утвержд|введен)/u;
const PLAN = /дорожн\S* карт|план\S* мероприяти|план\S* работы|план внедрени/u;

/** `20.04.2022` or `20 апреля 2022` as `YYYY-MM-DD`. */
function firstDate(text: string): string | null {
  const digits = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(20\d{2})(?!\d)/u.exec(text);
  if (digits) return isoDay(Number(digits[3]), Number(digits[2]), Number(digits[1]));
  const words = /(?<!\d)["«]?\s?(\d{1,2})\s?["»]?\s([а-яё]{3,8})\s(20\d{2})(?!\d)/iu.exec(text);
  if (!words) return null;
  const stem = (words[2] ?? '').toLowerCase();
  const month = MONTH_STEMS.findIndex((start) => stem.startsWith(start)) + 1;
  return isoDay(Number(words[3]), month, Number(words[1]));
}

function isShouted(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Capitals brought back to sentence case: the first letter and the first letter in quotation marks stay capital. */
function calm(text: string): string {
  if (!isShouted(text)) return text;
  return text.toLowerCase().replace(/^[^\p{L}]*\p{L}|«\p{L}|"\p{L}(?=[^"]*")/gu, (start) => start.toUpperCase());
}

/** The lines from one that opens a block to the next block, at most `most` of them. */
function block(lines: readonly string[], opens: RegExp, closes: RegExp, most: number): string[] {
  const start = lines.findIndex((line) => opens.test(foldText(line)));
  if (start < 0) return [];
  const taken: string[] = [lines[start] ?? ''];
  for (const line of lines.slice(start + 1, start + most)) {
    if (closes.test(foldText(line))) break;
    taken.push(line);
  }
  return taken;
}

/** Who agreed: the words after «СОГЛАСОВАНО» up to the line with the date or the number of the protocol. */
function findAgreed(lines: readonly string[]): string | null {
  const [opening, ...rest] = block(
    lines,
    AGREED,
    /^(?:утвержд|рассмотрен|принят)|дорожн\S* карт|план\S* мероприяти/u,
    9,
  );
  if (opening === undefined) return null;
  const inline = opening.replace(/^согласован\p{L}*[\s:.,]*/iu, '');
  const taken = inline === '' ? [] : [inline];
  for (const line of rest) {
    if (/\d{1,2}\.\d{1,2}\.20\d{2}|20\d{2}\s?г/u.test(taken.at(-1) ?? '')) break;
    taken.push(line);
  }
  return taken.length > 0 ? taken.join(' ') : null;
}

function findApproved(lines: readonly string[]): string | null {
  const found = block(lines, APPROVED, /^(?:согласован|рассмотрен|принят)|^план\S* мероприяти/u, 9).join(' ');
  return firstDate(found);
}

const ORDER =
  /приказ\p{L}{0,4}(?!\p{L})[^№]{0,160}?№\s?(\d{1,5}(?:[-/.]?[\p{L}\d]{1,4}(?![\p{L}]))*(?:\s?п\.\s?\d{1,3})?)/iu;

function findOrder(lines: readonly string[]): string | null {
  return ORDER.exec(lines.join(' ').replace(/«[^«»]{0,80}№[^«»]{0,20}»/gu, ''))?.[1]?.trim() ?? null;
}

const KIND = '(?:М|Г|К|Ч|О|АН|Ф)?(?:БОУ|АОУ|КОУ|БПОУ|АПОУ|ОУ|ОО|БУ|АУ|БУДО|АУДО)(?:\\s(?:СОШ|ДО|НОШ|ООШ|УР))?';
const SHORT_NAME = new RegExp(
  `(?<![\\p{L}])${KIND}\\s(?:«[^«»]{2,80}»|"[^"]{2,80}"|(?:СОШ|гимназия|лицей|школа|средняя\\sшкола)?\\s?№\\s?\\d{1,4})`,
  'u',
);

function findOrganization(lines: readonly string[]): string | null {
  const named = lines.filter((line) => !isShouted(line)).concat(lines.filter(isShouted));
  for (const line of named) {
    const short = SHORT_NAME.exec(line);
    if (short) return short[0];
  }
  return null;
}

/** The full name may run over several lines until its quotation marks close or its number is named. */
function findFullName(lines: readonly string[]): string | null {
  const start = lines.findIndex(
    (line) =>
      /(?:учреждение|организация)/u.test(foldText(line)) &&
      /(?:бюджетн|автономн|казенн|образовательн|частн)/u.test(foldText(line)),
  );
  if (start < 0) return null;
  let name = '';
  for (const line of lines.slice(start, start + 5)) {
    if (name !== '' && (AGREED.test(foldText(line)) || APPROVED.test(foldText(line)) || PLAN.test(foldText(line))))
      break;
    name = name === '' ? line : `${name} ${line}`;
    if (/[»"]\s*$|№\s?\d+\s*$/u.test(name)) break;
  }
  return calm(name);
}

const CAPTION_WORDS =
  /^(?:внедрени|реализаци|целев|педагогическ|наставничеств|в м|на 20|по |в |обучающ|учебн|(?:муниципальн|образовательн))/u;

/** The caption nearest to the table; one printed in capitals over several lines is put together. */
function findTitle(lines: readonly string[]): string | null {
  const at = lines.findLastIndex((line) => PLAN.test(foldText(line)) && !APPROVED.test(foldText(line)));
  if (at < 0) return null;
  let start = at;
  while (
    start > 0 &&
    /^(?:план|дорожн)/u.test(foldText(lines[start - 1] ?? '')) &&
    !/^(?:план|дорожн)/u.test(foldText(lines[start] ?? ''))
  )
    start -= 1;
  let title = lines[start] ?? '';
  for (const line of lines.slice(start + 1, start + 6)) {
    if (!CAPTION_WORDS.test(foldText(line)) && yearOf(line) === null) break;
    if (APPROVED.test(foldText(line)) || /[а-яё], 20\d{2}/iu.test(line)) break;
    title = `${title} ${line}`;
  }
  return calm(title);
}

/** A title page is short; what is longer is some other text of the document. */
const MOST_LINES = 300;
const LONGEST_LINE = 1_000;

/** Reads the requisites from what is printed above the table; what is not there stays null. */
export function readDocument(paragraphs: readonly string[], columns: string[]): ParsedDocument {
  const lines = paragraphs
    .slice(0, MOST_LINES)
    .flatMap((paragraph) => paragraph.slice(0, LONGEST_LINE).split('\n').map(singleLine))
    .filter((line) => line !== '');
  const title = findTitle(lines);
  return {
    organization: findOrganization(lines),
    fullName: findFullName(lines),
    title,
    year: planYear(title, lines).year,
    agreed: findAgreed(lines),
    approvedDate: findApproved(lines),
    orderNo: findOrder(lines),
    columns,
  };
}
