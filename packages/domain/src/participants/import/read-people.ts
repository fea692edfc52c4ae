import { className } from '../../school/index.ts';
import type { ClassName } from '../../school/index.ts';
import { GUARDIAN_RELATIONS } from '../dictionaries.ts';
import { cleanCell, foldCell, isBlankMark } from './cell-text.ts';
import { classAlone, classInTitle, nameAndClass } from './class-title.ts';
import type { PeopleColumn, PeopleMapping } from './columns.ts';
import { isHeaderRow, isNumbersRow } from './header-row.ts';
import { isGivenWord } from './name-words.ts';
import { FIELDS_OF_KIND } from './people-fields.ts';
import type { PeopleField, RawCells } from './people-fields.ts';
import { LONGEST_CELL, MOST_ROWS } from './people-grid.ts';
import type { PeopleGrid, PeopleSheet } from './people-grid.ts';
import { columnNameOrder } from './read-full-name.ts';
import { relationIn } from './read-guardian.ts';
import { readRow } from './read-row.ts';
import type { PeopleRow, ReadOptions } from './read-row.ts';

/** Why a row with something in it is nobody: empty rows are not told of. */
export const SKIP_REASONS = ['title', 'header', 'numbers', 'class', 'footer', 'no_name'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];
export type SkippedRow = { line: number; why: SkipReason };

export type ReadPeople = { rows: PeopleRow[]; skipped: SkippedRow[] };

const NAME_FIELDS: readonly PeopleField[] = ['fullName', 'familyName', 'givenName', 'patronymic'];
/** With any of these the row is about somebody whose name was forgotten. */
const TELLING_FIELDS: readonly PeopleField[] = ['birthOn', 'phone', 'email'];
/** Cells that may be merged over many people; a merged name is one person all the same. */
const SHARED_FIELDS: ReadonlySet<PeopleField> = new Set(['className', 'organization', 'position']);

const FOOTER =
  /^(?:итого|всего|количество|директор|зам\.|заместитель|классный руководитель|руководитель|подпись|составил|исполнитель|мальчик(?:и|ов)|девоч(?:ки|ек)|юнош(?:и|ей)|девуш(?:ки|ек)|дата)(?!\p{L})/u;

/** So many names tell the order of all. */
const ORDER_SAMPLE = 300;

/** Columns really read: of this kind of people, and never one that was refused, even if it was given a field by hand. */
function readColumns(mapping: PeopleMapping, options: ReadOptions): (PeopleColumn & { field: PeopleField })[] {
  const kept = FIELDS_OF_KIND[options.kind];
  return mapping.columns.flatMap((column) => {
    const { field, how } = column;
    return field && how !== 'forbidden' && kept.includes(field) ? [{ ...column, field }] : [];
  });
}

/** The value of a merged cell stands in its first cell only; where it is for everybody below, it is theirs too. */
function mergedValues(sheet: PeopleSheet): Map<string, string> {
  const values = new Map<string, string>();
  // Merged cells never overlap; a file that says so many times over is not followed.
  let left = MOST_ROWS * SHARED_FIELDS.size;
  for (const { row, column, rows } of sheet.merged ?? []) {
    const value = sheet.rows[row]?.[column] ?? '';
    if (value === '') continue;
    const end = Math.min(row + rows, sheet.rows.length, row + left);
    for (let below = row + 1; below < end; below += 1) {
      values.set(`${below} ${column}`, value);
      left -= 1;
    }
  }
  return values;
}

function rawCells(
  cells: readonly string[],
  columns: readonly (PeopleColumn & { field: PeopleField })[],
  merged: (column: number) => string,
  readsClass: boolean,
): RawCells {
  const raw: RawCells = {};
  for (const { index, field } of columns) {
    const own = (cells[index] ?? '').slice(0, LONGEST_CELL);
    raw[field] = cleanCell(own) === '' && SHARED_FIELDS.has(field) ? merged(index) : own;
  }
  const both = raw.className === undefined ? nameAndClass(raw.fullName ?? '') : null;
  if (both && readsClass) [raw.fullName, raw.className] = [both.name, both.className];
  // «ФИО матери», «Телефон матери» tell who it is when no cell does.
  if (!isBlankMark(raw.guardianName ?? '') && isBlankMark(raw.guardianRelation ?? '')) {
    const told = columns.filter(({ field }) => field === 'guardianName' || field === 'guardianPhone');
    const relation = told.map(({ header }) => relationIn(header)).find((one) => one !== null);
    const label = GUARDIAN_RELATIONS.find(({ code }) => code === relation)?.label;
    if (label) raw.guardianRelation = label;
  }
  return raw;
}

function hasAny(raw: RawCells, fields: readonly PeopleField[]): boolean {
  return fields.some((field) => !isBlankMark(raw[field] ?? ''));
}

/** What a row without a person is; null when it is about a person. */
function skipReason(cells: readonly string[], raw: RawCells, isFirst: boolean): SkipReason | null {
  const filled = cells.map(cleanCell).filter((text) => text !== '');
  if (isHeaderRow(cells)) return 'header';
  if (isNumbersRow(cells)) return 'numbers';
  const text = filled.join(' ');
  if (filled.length <= 2 && classAlone(text)) return 'class';
  const name = raw.fullName ?? raw.familyName ?? raw.givenName ?? '';
  if (FOOTER.test(foldCell(filled[0] ?? '')) || FOOTER.test(foldCell(name))) return isFirst ? 'title' : 'footer';
  const noPerson = !hasAny(raw, TELLING_FIELDS);
  if (isFirst && noPerson && filled.length <= 2 && isTitle(name === '' ? text : name)) return 'title';
  return noPerson && !hasAny(raw, NAME_FIELDS) ? 'no_name' : null;
}

/** Above a list without a header: a class, a year, quotes, or a sentence of small words that are nobody's name. */
function isTitle(text: string): boolean {
  if (classInTitle(text) !== null) return true;
  const [first = '', ...rest] = text.split(' ');
  if ([first, ...rest].some(isGivenWord)) return false;
  if (/[«»"№]|\d{4}/u.test(text)) return true;
  return rest.length > 0 && /^\p{Lu}\p{Ll}/u.test(first) && rest.every((word) => /^\p{Ll}+$/u.test(word));
}

/**
 * The people of a list. A class told once, by a title, by the sheet, by a row between groups or by the row above, is
 * everybody's below. What cannot be read stays in `raw` with a fault beside it.
 */
export function readPeople(grid: PeopleGrid, mapping: PeopleMapping, options: ReadOptions): ReadPeople {
  const sheet = grid.sheets[mapping.sheet] ?? { name: '', rows: [] };
  const columns = readColumns(mapping, options);
  const merged = mergedValues(sheet);
  const nameColumn =
    columns.find(({ field }) => field === 'fullName') ?? columns.find(({ field }) => field === 'familyName');
  const body = sheet.rows.slice(mapping.headerRow, MOST_ROWS);
  const nameOrder = columnNameOrder(
    nameColumn ? body.slice(0, ORDER_SAMPLE).map((cells) => cells[nameColumn.index] ?? '') : [],
  );
  const readsClass = FIELDS_OF_KIND[options.kind].includes('className');

  const found: ReadPeople = { rows: [], skipped: [] };
  const skip = (line: number, why: SkipReason): void => {
    found.skipped.push({ line, why });
  };
  for (const [index, cells] of sheet.rows.slice(0, mapping.headerRow).entries()) {
    if (cells.some((cell) => cleanCell(cell) !== ''))
      skip(index + 1, isHeaderRow(cells) || index + 1 === mapping.headerRow ? 'header' : 'title');
  }

  let groupClass: ClassName | null = mapping.classFromTitle ?? null;
  let classAbove = '';
  for (const [offset, cells] of body.entries()) {
    const line = mapping.headerRow + offset + 1;
    if (cells.every((cell) => cleanCell(cell) === '')) continue;
    const raw = rawCells(cells, columns, (column) => merged.get(`${line - 1} ${column}`) ?? '', readsClass);
    const why = skipReason(cells, raw, mapping.headerRow === 0 && found.rows.length === 0);
    if (why) {
      const text = cells.map(cleanCell).filter(Boolean).join(' ');
      const named = why === 'class' ? classAlone(text) : why === 'title' ? classInTitle(text) : null;
      if (named) [groupClass, classAbove] = [named, ''];
      skip(line, why);
      continue;
    }
    const ownClass = cleanCell(raw.className ?? '');
    const fromAbove = ownClass === '' && classAbove !== '';
    if (readsClass && ownClass === '')
      raw.className = classAbove === '' && groupClass ? className(groupClass) : classAbove;
    classAbove = ownClass === '' ? classAbove : ownClass;
    found.rows.push(readRow(line, raw, { nameOrder, classFromAbove: fromAbove }, options));
  }
  return found;
}
