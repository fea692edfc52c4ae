/**
 * Import of lists of people.
 */
export { csvGrid } from './csv-grid.ts';
export { recogniseColumns, recogniseSheets } from './columns.ts';
export type { MergedCells, PeopleGrid, PeopleSheet } from './people-grid.ts';
export { readPeople } from './read-people.ts';
