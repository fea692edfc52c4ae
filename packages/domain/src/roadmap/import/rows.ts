import type { ColumnMeaning } from '../parsed.ts';
import { filledCells } from './grid.ts';
import type { GridCell } from './grid.ts';
import { readHeading } from './headings.ts';
import type { HeadingText } from './headings.ts';
import type { BodyRow } from './table-layout.ts';
import { singleLine } from './text-clean.ts';

export type ClassifiedRow =
  | { kind: 'heading'; source: BodyRow; heading: HeadingText }
  | { kind: 'item'; source: BodyRow }
  | { kind: 'continuation'; source: BodyRow };

export function cellOf(source: BodyRow, meaning: ColumnMeaning): GridCell | null {
  const column = source.columns.mapping.indexOf(meaning);
  return column < 0 ? null : (source.row.cells[column] ?? null);
}

function textOf(source: BodyRow, meaning: ColumnMeaning): string {
  return cellOf(source, meaning)?.text ?? '';
}

const NUMBER_LIKE = /^(?:(?:[IVXІХ]{1,7}|\d{1,3})(?:\.\d{1,3})*[.)]?)$/u;
const OPENS_LOWER = /^[\p{Ll}\d(,;.)✓✔•●▪–—-]/u;

/** The heading a row may be: its words stand in one cell, or a number and a title stand beside each other. */
function headingText(source: BodyRow): { text: string; wide: boolean; bold: boolean; inTitle: boolean } | null {
  const stage = source.columns.mapping.indexOf('stage');
  const filled = filledCells(source.row).filter(({ column }) => column !== stage);
  const [first, second] = filled;
  if (!first || filled.length > 2) return null;
  const title = source.columns.mapping.indexOf('title');
  const text = filled.map(({ cell }) => singleLine(cell.text)).join(' ');
  const covers = ({ column, cell }: { column: number; cell: GridCell }): boolean =>
    cell.span >= 2 && column + cell.span >= source.width;
  if (!second) {
    const inTitle = first.column === title && !covers(first);
    // In plain text nothing spans: words alone in the first column are a heading too.
    const elsewhere = first.column === 0 && title !== 0 && !NUMBER_LIKE.test(first.cell.text);
    return { text, wide: covers(first) || elsewhere, bold: first.cell.bold, inTitle };
  }
  if (!NUMBER_LIKE.test(first.cell.text) || second.column !== title) return null;
  return { text, wide: covers(second), bold: second.cell.bold, inTitle: false };
}

function readHeadingRow(source: BodyRow, dottedItems: boolean): HeadingText | null {
  const found = headingText(source);
  if (!found) return null;
  const heading = readHeading(found.text);
  if (heading.title === '') return null;
  const stressed = found.wide || found.bold;
  switch (heading.numbering) {
    case 'named':
    case 'roman':
      return stressed || !found.inTitle ? heading : null;
    case 'arabic':
      return stressed || (dottedItems && !found.inTitle) ? heading : null;
    case 'dotted':
      return stressed ? heading : null;
    case 'none':
      return stressed && !OPENS_LOWER.test(heading.title) ? heading : null;
  }
}

function isContinuation(source: BodyRow, hasItem: boolean): boolean {
  const number = cellOf(source, 'number');
  const title = cellOf(source, 'title');
  const numbered = source.columns.mapping.includes('number');
  if (numbered ? number?.merge === 'continue' && number.text === '' : title?.merge === 'continue') return hasItem;
  if (number?.text) return false;
  if (!title?.text) return true;
  const others = ['term', 'responsible', 'result'] as const;
  const alone = others.every((meaning) => textOf(source, meaning) === '');
  if (alone) return hasItem && others.every((meaning) => cellOf(source, meaning)?.merge !== 'continue');
  return hasItem && numbered && OPENS_LOWER.test(title.text);
}

/**
 * Says what each body row is. Hierarchy comes from heading rows and order only: a number is a label.
 * A row without a number that goes on with the words of the row above is its continuation over a page break.
 */
export function classifyRows(body: readonly BodyRow[]): ClassifiedRow[] {
  // Only rows that are surely items speak about how items are numbered.
  const numbers = body
    .filter((source) => filledCells(source.row).length >= 3)
    .map((source) => textOf(source, 'number'))
    .filter((text) => /^\d/u.test(text));
  const dottedItems = numbers.filter((text) => /^\d+\.\d/u.test(text)).length * 2 > numbers.length;
  const classified: ClassifiedRow[] = [];
  let hasItem = false;
  for (const source of body) {
    const heading = readHeadingRow(source, dottedItems);
    if (heading) {
      classified.push({ kind: 'heading', source, heading });
      hasItem = false;
    } else if (isContinuation(source, hasItem)) {
      classified.push({ kind: 'continuation', source });
    } else {
      classified.push({ kind: 'item', source });
      hasItem = true;
    }
  }
  return classified;
}
