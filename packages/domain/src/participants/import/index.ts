/**
 * Import of lists of people: a sheet, a CSV file or a paste becomes rows of people with the faults of every cell; the
 * known and the twice written are found; a plan says what will be added, completed or left alone before anything is.
 * Reads only what may be kept (dossier §10) and never guesses a sex. Knows nothing of files, accounts or the clock.
 */
export { type CellFault, FAULT_LEVELS, type FaultCode } from './cell-faults.ts';
export { type PeopleColumn, type PeopleMapping, recogniseColumns, recogniseSheets } from './columns.ts';
export { correctRows, type RowDecision } from './correct-rows.ts';
export { csvGrid } from './csv-grid.ts';
export { type Duplicate, findDuplicates, LIKENESS_REASONS, type LikenessReason } from './find-duplicates.ts';
export { FORBIDDEN_REASONS, type ForbiddenReason, IGNORED_REASONS, type IgnoredReason } from './header-words.ts';
export type { KnownPerson } from './known-people.ts';
export {
  FIELDS_OF_KIND,
  type ImportedGuardian,
  type ImportedPerson,
  PEOPLE_FIELDS,
  PEOPLE_KINDS,
  type PeopleField,
  type PeopleKind,
  type RawCells,
} from './people-fields.ts';
export type { MergedCells, PeopleGrid, PeopleSheet } from './people-grid.ts';
export { type ComparedField, type FieldChange, type PersonChanges, personChanges } from './person-changes.ts';
export { type ImportPreview, planImport, type PlannedRow, previewImport } from './plan-import.ts';
export { readFullName } from './read-full-name.ts';
export { type ReadPeople, readPeople, SKIP_REASONS, type SkippedRow, type SkipReason } from './read-people.ts';
export type { PeopleRow, ReadOptions } from './read-row.ts';
