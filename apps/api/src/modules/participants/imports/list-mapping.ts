import type { ListMapping } from '@tandem/contracts';
import { type PeopleGrid, type PeopleMapping, recogniseColumns } from '@tandem/domain/participants/import';
import type { z } from 'zod';
import { ProblemError } from '../../../kernel/problem-error.ts';
import type { RefusedColumn } from './source-list.ts';

type Choice = z.output<typeof ListMapping>;
type Column = PeopleMapping['columns'][number];

/** What is above a header named by hand is no header: it is not looked at. */
function belowOf(grid: PeopleGrid, sheet: number, headerRow: number): PeopleGrid {
  const blanked = grid.sheets.map((one, at) =>
    at === sheet ? { ...one, rows: one.rows.map((row, line) => (line < headerRow - 1 ? [] : row)) } : one,
  );
  return { sheets: blanked };
}

function withRefused(columns: Column[], sheet: number, refused: readonly RefusedColumn[]): Column[] {
  const reasons = new Map(refused.filter((one) => one.sheet === sheet).map(({ index, reason }) => [index, reason]));
  return columns.map((column) => {
    const reason = reasons.get(column.index);
    return reason ? { index: column.index, header: column.header, field: null, how: 'forbidden', reason } : column;
  });
}

/** A column named by hand takes its meaning away from the one that had it. What may not be kept cannot be named. */
function withFields(columns: Column[], fields: Choice['fields']): Column[] {
  const named = new Map(fields.map(({ index, field }) => [index, field]));
  const taken = new Set(fields.flatMap(({ field }) => field ?? []));
  return columns.map((column): Column => {
    const { index, header, how } = column;
    const field = named.get(index);
    if (how === 'forbidden') return column;
    if (field) return { index, header, field, how: 'header' };
    if (field === null) return { index, header, field: null, how: 'ignored', reason: 'unknown' };
    const lost = column.field !== null && taken.has(column.field);
    return lost ? { index, header, field: null, how: 'ignored', reason: 'repeated' } : column;
  });
}

/** The mapping as it is first found. */
export const firstMapping = (grid: PeopleGrid, refused: readonly RefusedColumn[]): PeopleMapping => {
  const found = recogniseColumns(grid);
  return { ...found, columns: withRefused(found.columns, found.sheet, refused) };
};

/** The mapping after somebody has corrected it. @throws invalid-request for a sheet or a row that is not there */
export function chosenMapping(
  grid: PeopleGrid,
  present: PeopleMapping,
  { sheet, headerRow, fields }: Choice,
  refused: readonly RefusedColumn[],
): PeopleMapping {
  const rows = grid.sheets[sheet]?.rows;
  if (!rows || (headerRow ?? 0) > rows.length) {
    const errors = [{ pointer: rows ? '/headerRow' : '/sheet', code: 'missing', detail: 'Такого в книге нет' }];
    throw new ProblemError('invalid-request', { errors });
  }
  const same = sheet === present.sheet && (headerRow === undefined || headerRow === present.headerRow);
  const found = same
    ? present
    : recogniseColumns(headerRow === undefined ? grid : belowOf(grid, sheet, headerRow), sheet);
  const words = headerRow === undefined || same ? null : (rows[headerRow - 1] ?? []);
  const columns = found.columns.map((column) => (words ? { ...column, header: words[column.index] ?? '' } : column));
  return {
    ...found,
    sheet,
    headerRow: headerRow ?? found.headerRow,
    columns: withFields(withRefused(columns, sheet, refused), fields),
  };
}
