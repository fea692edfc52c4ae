import { getTableColumns, type Table } from 'drizzle-orm';

/** The columns of a table under the names of its rows, for hot statements that are written by hand. */
export const selectList = (table: Table): string =>
  Object.entries(getTableColumns(table))
    .map(([name, column]) => `${column.name} AS ${name}`)
    .join(', ');
