import type { SourceCell, SourceRow } from '../source.ts';
import { cleanText, singleLine } from './text-clean.ts';

/** A cell on the grid of its table: a wide cell stands in its first column, its other columns are covered by it. */
export type GridCell = {
  raw: string;
  /** Cleaned, lines kept. */
  text: string;
  bold: boolean;
  span: number;
  merge: SourceCell['merge'];
  listLines: readonly number[];
};

export type GridRow = {
  /** One-based over all tables of the document. */
  row: number;
  table: number;
  cells: (GridCell | null)[];
};

function boldMarkup(text: string): boolean {
  return /^\s*(?:<\/?(?:p|i|em|u|span)(?:\s[^<>]*)?>\s*)*(?:<(?:b|strong)>|\*\*)/iu.test(text);
}

/** More than any printed plan has; what is beyond is left out, so that no file can keep the parser busy. */
const MOST_ROWS = 5_000;
export const LONGEST_CELL = 20_000;

function toGridCell(cell: SourceCell): GridCell {
  const raw = cell.text.slice(0, LONGEST_CELL);
  const text = cleanText(raw);
  return {
    raw,
    text,
    bold: text !== '' && (cell.bold || boldMarkup(raw)),
    span: Math.max(1, cell.span),
    merge: cell.merge,
    listLines: cell.listLines ?? [],
  };
}

const WIDEST_TABLE = 64;

function toGridRow(row: SourceRow, number: number, table: number): GridRow {
  const cells: (GridCell | null)[] = [];
  for (const cell of row) {
    if (cells.length >= WIDEST_TABLE) break;
    const placed = toGridCell(cell);
    cells.push(placed);
    for (let covered = 1; covered < placed.span && cells.length < WIDEST_TABLE; covered += 1) cells.push(null);
  }
  return { row: number, table, cells };
}

/** Every row of every table, in order, on its grid. */
export function toGrid(tables: readonly SourceRow[][]): GridRow[] {
  const rows: GridRow[] = [];
  for (const [table, source] of tables.entries()) {
    for (const row of source.slice(0, MOST_ROWS - rows.length)) rows.push(toGridRow(row, rows.length + 1, table));
  }
  return rows;
}

export function filledCells(row: GridRow): { column: number; cell: GridCell }[] {
  return row.cells.flatMap((cell, column) => (cell && cell.text !== '' ? [{ column, cell }] : []));
}

export function cellText(row: GridRow, column: number): string {
  return row.cells[column]?.text ?? '';
}

export function rowText(row: GridRow): string {
  return filledCells(row)
    .map(({ cell }) => singleLine(cell.text))
    .join(' ');
}
