import type { ColumnMapping, ParseProblem } from '../parsed.ts';
import { recogniseColumns } from './columns.ts';
import type { Columns } from './columns.ts';
import { filledCells, rowText } from './grid.ts';
import type { GridRow } from './grid.ts';
import { groupBy } from './group-by.ts';
import { isHeaderRow, isNumbersRow } from './header-rows.ts';
import { singleLine } from './text-clean.ts';

/** A row of the roadmap's body with the columns in force where it stands. */
export type BodyRow = { row: GridRow; columns: Columns; width: number };

export type TableLayout = {
  /** Rows above the first header: requisites kept in a table, a title row of a sheet. */
  preamble: GridRow[];
  body: BodyRow[];
  columns: Columns;
  headerTexts: string[];
  problems: ParseProblem[];
};

export function tableWidth(rows: readonly GridRow[]): number {
  return rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
}

function groupByTable(rows: readonly GridRow[]): GridRow[][] {
  return [...groupBy(rows, (row) => row.table).values()];
}

function chosen(mapping: ColumnMapping, width: number): Columns {
  const full = Array.from({ length: Math.max(width, mapping.length) }, (_, column) => mapping[column] ?? 'ignored');
  return { mapping: full, confidence: full.map(() => 1) };
}

/** With no header anywhere, the first table whose cells look like a roadmap: a term column and a title column. */
function headerlessStart(tables: readonly GridRow[][]): { start: GridRow; columns: Columns } | null {
  for (const rows of tables) {
    const width = tableWidth(rows);
    const [start] = rows;
    if (!start || width < 2) continue;
    const columns = recogniseColumns(null, rows, width);
    const known = columns.mapping.includes('title') && columns.mapping.includes('term');
    if (known)
      return { start, columns: { ...columns, confidence: columns.confidence.map((one) => Math.min(one, 0.6)) } };
  }
  return null;
}

/** The second line of a two-line header: some of its cells hang from the line above. */
function isHeaderTail(row: GridRow, previous: GridRow | null): boolean {
  if (!previous || !previous.cells.some((cell) => cell?.merge === 'start')) return false;
  return (
    row.cells.some((cell) => cell?.merge === 'continue') && filledCells(row).every(({ cell }) => cell.text.length < 40)
  );
}

/**
 * Finds the roadmap among the tables: everything above the first header is preamble; repeated headers and number rows
 * are taken out; a table of another width and without a header of its own is not part of the roadmap.
 */
export function layOutTables(grid: readonly GridRow[], mapping: ColumnMapping | undefined): TableLayout | null {
  const tables = groupByTable(grid);
  const firstHeader = grid.find(isHeaderRow) ?? null;
  const headerless = firstHeader ? null : headerlessStart(tables);
  const start = firstHeader ?? headerless?.start ?? (mapping ? (grid[0] ?? null) : null);
  if (!start) return null;

  const widthOf = new Map(tables.map((rows) => [rows[0]?.table ?? -1, tableWidth(rows)]));
  const problems: ParseProblem[] = [];
  const body: BodyRow[] = [];
  const startWidth = widthOf.get(start.table) ?? 0;
  const rowsFrom = (row: GridRow): GridRow[] =>
    grid.filter((other) => other.table === row.table && other.row > row.row);
  const recognise = (header: GridRow): Columns =>
    mapping ? chosen(mapping, startWidth) : recogniseColumns(header, rowsFrom(header), widthOf.get(header.table) ?? 0);

  const first = firstHeader ? recognise(firstHeader) : mapping ? chosen(mapping, startWidth) : headerless?.columns;
  if (!first) return null;
  let columns = first;
  let columnsWidth = startWidth;
  let header: GridRow | null = null;
  for (const row of grid.filter((one) => one.row >= start.row)) {
    const width = widthOf.get(row.table) ?? 0;
    if (isHeaderRow(row)) {
      header = row;
      // The same header again keeps what was recognised on the first, fuller table.
      if (row !== start && width !== columnsWidth) {
        columns = recognise(row);
        columnsWidth = width;
      }
      continue;
    }
    const underHeader = header;
    header = null;
    if (filledCells(row).length === 0 || isNumbersRow(row) || isHeaderTail(row, underHeader)) continue;
    if (width !== columnsWidth) {
      problems.push({ code: 'row-skipped', row: row.row, text: rowText(row).slice(0, 200) });
      continue;
    }
    body.push({ row, columns, width });
  }
  return {
    preamble: grid.filter((one) => one.row < start.row),
    body,
    columns: first,
    headerTexts: firstHeader ? firstHeader.cells.flatMap((cell) => (cell ? [singleLine(cell.text)] : [])) : [],
    problems,
  };
}
