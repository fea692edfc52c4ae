import { cleanCell } from './cell-text.ts';
import { headerMeaning } from './header-words.ts';
import type { HeaderMeaning } from './header-words.ts';

/** The header of a sheet: its last row, counted from one, and the words over every column. */
export type SheetHeader = { line: number; texts: readonly string[] };

const LOOKED_AT = 40;
const NAME_FIELDS: ReadonlySet<string> = new Set(['fullName', 'familyName', 'guardianName']);

function filled(row: readonly string[]): string[] {
  return row.map(cleanCell).filter((text) => text !== '');
}

function fieldOf(meaning: HeaderMeaning | null): string | null {
  return meaning?.kind === 'field' ? meaning.field : null;
}

/** Most of its cells are known headers, and among them a name or two different things about a person. */
export function isHeaderRow(row: readonly string[]): boolean {
  const texts = filled(row);
  const meanings = texts.map(headerMeaning);
  const known = meanings.filter((meaning) => meaning !== null);
  const fields = new Set(known.flatMap((meaning) => fieldOf(meaning) ?? []));
  const named = [...fields].some((field) => NAME_FIELDS.has(field));
  return known.length * 2 >= texts.length && (named || fields.size >= 2);
}

/** The row «1 2 3 4» that official forms print under the header. */
export function isNumbersRow(row: readonly string[]): boolean {
  const texts = filled(row);
  return texts.length >= 3 && texts.every((text, index) => text.replace(/\.$/u, '') === String(index + 1));
}

/** The words above a cell of the second line: its own column's, or those of the wide cell to the left. */
function parentOf(row: readonly string[], column: number): string {
  for (let at = Math.min(column, row.length - 1); at >= 0; at -= 1) {
    const text = cleanCell(row[at] ?? '');
    if (text !== '') return text;
  }
  return '';
}

/** «Родитель | ФИО, телефон»: under a representative or something refused, the words below only tell more about it. */
function joined(parent: string, child: string): string {
  if (parent === '' || parent === child) return child;
  if (child === '') return parent;
  const above = headerMeaning(parent);
  const rules = above?.kind === 'forbidden' || fieldOf(above)?.startsWith('guardian') || above?.kind === 'ignored';
  return rules || headerMeaning(child) === null ? `${parent} ${child}` : child;
}

/** The second line of a two-line header: every cell is known there, and some stand under a wide cell. */
function isHeaderTail(above: readonly string[], row: readonly string[]): boolean {
  let under = false;
  for (const [column, cell] of row.entries()) {
    const child = cleanCell(cell);
    if (child === '') continue;
    if (/\d/u.test(child) || headerMeaning(joined(parentOf(above, column), child)) === null) return false;
    if (cleanCell(above[column] ?? '') === '') under = true;
  }
  return under;
}

/** The first row that reads like a header, with its second line when it has one. */
export function findHeader(rows: readonly (readonly string[])[]): SheetHeader | null {
  const index = rows.slice(0, LOOKED_AT).findIndex(isHeaderRow);
  const first = rows[index];
  if (!first) return null;
  const tail = rows[index + 1] ?? [];
  if (!isHeaderTail(first, tail)) return { line: index + 1, texts: first.map(cleanCell) };
  const texts = Array.from({ length: Math.max(first.length, tail.length) }, (_, column) => {
    const child = cleanCell(tail[column] ?? '');
    const own = cleanCell(first[column] ?? '');
    return child === '' ? own : joined(parentOf(first, column), child);
  });
  return { line: index + 2, texts };
}
