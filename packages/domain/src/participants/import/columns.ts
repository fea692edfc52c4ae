import type { ClassName } from '../../school/index.ts';
import { cleanCell } from './cell-text.ts';
import { classAlone, classInTitle } from './class-title.ts';
import { fieldByContents, forbiddenContents, isNumbering, mayBeNames, sampleOf } from './column-contents.ts';
import { findHeader } from './header-row.ts';
import { headerMeaning } from './header-words.ts';
import type { ForbiddenReason, IgnoredReason } from './header-words.ts';
import type { PeopleField } from './people-fields.ts';
import { WIDEST_SHEET } from './people-grid.ts';
import type { PeopleGrid, PeopleSheet } from './people-grid.ts';
import { relationIn } from './read-guardian.ts';

export type PeopleColumn = {
  /** Zero-based, as in the rows of the grid. */
  index: number;
  /** The words over the column, empty when there are none. */
  header: string;
  field: PeopleField | null;
  how: 'header' | 'guessed' | 'forbidden' | 'ignored';
  reason?: ForbiddenReason | IgnoredReason;
};

/** Where people stand on a sheet and what is said about them; may be changed by hand before the people are read. */
export type PeopleMapping = {
  sheet: number;
  /** The last row of the header, counted from one as a spreadsheet does; 0 when the list has no header. */
  headerRow: number;
  columns: PeopleColumn[];
  classFromTitle?: ClassName;
};

function ignoredColumn(index: number, header: string, reason: IgnoredReason): PeopleColumn {
  return { index, header, field: null, how: 'ignored', reason };
}

function byHeader(index: number, header: string, sample: readonly string[]): PeopleColumn | null {
  const meaning = headerMeaning(header);
  if (meaning?.kind === 'forbidden') return { index, header, field: null, how: 'forbidden', reason: meaning.reason };
  const refused = forbiddenContents(sample);
  if (refused) return { index, header, field: null, how: 'forbidden', reason: refused };
  if (meaning?.kind === 'ignored') return ignoredColumn(index, header, meaning.reason);
  return meaning ? { index, header, field: meaning.field, how: 'header' } : null;
}

/** Under unknown words only what cannot be anything else is guessed: «Дата зачисления» holds dates too. */
const UNMISTAKABLE: ReadonlySet<PeopleField> = new Set(['email', 'phone', 'fullName', 'guardianRelation']);
const NAMES: readonly PeopleField[] = ['fullName', 'familyName'];

function has(columns: readonly (PeopleColumn | null)[], ...fields: PeopleField[]): boolean {
  return columns.some((column) => column?.field != null && fields.includes(column.field));
}

function guessed(index: number, header: string, field: PeopleField): PeopleColumn {
  return { index, header, field, how: 'guessed' };
}

function guessRest(
  known: readonly (PeopleColumn | null)[],
  headers: readonly string[],
  samples: readonly string[][],
): PeopleColumn[] {
  const columns = [...known];
  for (const [index, sample] of samples.entries()) {
    if (columns[index]) continue;
    const header = headers[index] ?? '';
    const isWanted = (field: PeopleField): boolean => {
      if (has(columns, field) || (header !== '' && !UNMISTAKABLE.has(field))) return false;
      if (field === 'guardianRelation') return has(columns, 'guardianName');
      if (field === 'fullName') return !has(columns, ...NAMES);
      return !['familyName', 'givenName', 'patronymic'].includes(field) || !has(columns, 'fullName');
    };
    const field = isNumbering(sample) ? null : fieldByContents(sample, isWanted);
    if (field) columns[index] = guessed(index, header, field);
  }
  // A list of names of another people: nothing is recognised but that they are words with capitals.
  if (!has(columns, 'fullName', 'familyName', 'givenName')) {
    const names = samples.findIndex((sample, index) => !columns[index] && mayBeNames(sample));
    if (names >= 0) columns[names] = guessed(names, headers[names] ?? '', 'fullName');
  }
  return samples.map((sample, index) => {
    const header = headers[index] ?? '';
    if (columns[index]) return columns[index];
    if (header === '' && isNumbering(sample)) return ignoredColumn(index, header, 'number');
    return ignoredColumn(index, header, sample.length === 0 && header === '' ? 'empty' : 'unknown');
  });
}

/** «ФИО отца», then «телефон матери»: the telephone belongs to somebody else. */
function isOfOther(column: PeopleColumn, guardian: PeopleColumn | undefined): boolean {
  if (!guardian || (column.field !== 'guardianPhone' && column.field !== 'guardianRelation')) return false;
  const [own, other] = [relationIn(column.header), relationIn(guardian.header)];
  return own !== null && other !== null && own !== other;
}

/** Of several columns with one meaning the first filled one is taken. */
function dropRepeats(columns: readonly PeopleColumn[], samples: readonly string[][]): PeopleColumn[] {
  const guardian = columns.find((column) => column.field === 'guardianName');
  const taken = new Map<PeopleField, number>();
  for (const column of columns) {
    if (!column.field || isOfOther(column, guardian)) continue;
    const first = taken.get(column.field);
    const isFirstEmpty = first !== undefined && samples[first]?.length === 0 && samples[column.index]?.length !== 0;
    if (first === undefined || isFirstEmpty) taken.set(column.field, column.index);
  }
  // Family and given names of their own are surer than a column that says everything at once.
  if (taken.has('familyName') && taken.has('givenName')) taken.delete('fullName');
  else if (taken.has('fullName'))
    for (const part of ['familyName', 'givenName', 'patronymic'] as const) taken.delete(part);
  return columns.map((column) =>
    column.field && taken.get(column.field) !== column.index
      ? ignoredColumn(column.index, column.header, 'repeated')
      : column,
  );
}

/** «ФИО родителя | Телефон»: a telephone after the representative is most probably theirs. */
function giveGuardianPhone(columns: PeopleColumn[]): PeopleColumn[] {
  const guardian = columns.find((column) => column.field === 'guardianName');
  if (!guardian || has(columns, 'guardianPhone')) return columns;
  return columns.map((column) =>
    column.field === 'phone' && column.index > guardian.index
      ? guessed(column.index, column.header, 'guardianPhone')
      : column,
  );
}

function classOfSheet(sheet: PeopleSheet, headerRow: number): ClassName | null {
  const titles = sheet.rows
    .slice(0, Math.max(0, headerRow - 1))
    .toReversed()
    .map((row) => row.map(cleanCell).filter(Boolean).join(' '));
  for (const title of titles) {
    const found = classInTitle(title);
    if (found) return found;
  }
  return classAlone(sheet.name);
}

function recogniseSheet(sheet: PeopleSheet, index: number): PeopleMapping {
  const header = findHeader(sheet.rows);
  const headerRow = header?.line ?? 0;
  const body = sheet.rows.slice(headerRow);
  const width = Math.min(
    WIDEST_SHEET,
    sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0),
  );
  const samples = Array.from({ length: width }, (_, column) => sampleOf(body.map((row) => row[column] ?? '')));
  const headers = Array.from({ length: width }, (_, column) => header?.texts[column] ?? '');
  const known = headers.map((text, column) => byHeader(column, text, samples[column] ?? []));
  const columns = giveGuardianPhone(dropRepeats(guessRest(known, headers, samples), samples));
  const classFromTitle = classOfSheet(sheet, headerRow);
  return { sheet: index, headerRow, columns, ...(classFromTitle ? { classFromTitle } : {}) };
}

function holdsPeople({ columns }: PeopleMapping): boolean {
  return has(columns, 'fullName', 'familyName', 'givenName');
}

/** Every sheet that looks like a list of people, in order: a school often keeps a class on each. */
export function recogniseSheets(grid: PeopleGrid): PeopleMapping[] {
  return grid.sheets.map(recogniseSheet).filter(holdsPeople);
}

/**
 * What each column of a list is about: by the words of its header and, where they are silent, by what the cells hold.
 * Without a sheet named, that one is taken which has a header with names, else names, and most rows.
 */
export function recogniseColumns(grid: PeopleGrid, sheet?: number): PeopleMapping {
  const chosen = sheet === undefined ? undefined : grid.sheets[sheet];
  if (chosen && sheet !== undefined) return recogniseSheet(chosen, sheet);
  let best: PeopleMapping = { sheet: 0, headerRow: 0, columns: [] };
  let leader = -1;
  for (const mapping of grid.sheets.map(recogniseSheet)) {
    const rows = grid.sheets[mapping.sheet]?.rows.length ?? 0;
    const score = (holdsPeople(mapping) ? 2e6 : 0) + (mapping.headerRow > 0 ? 1e6 : 0) + rows;
    if (score > leader) [best, leader] = [mapping, score];
  }
  return best;
}
