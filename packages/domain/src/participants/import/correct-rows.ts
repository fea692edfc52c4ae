import type { PeopleField, RawCells } from './people-fields.ts';
import { FIELDS_OF_KIND } from './people-fields.ts';
import type { ComparedField } from './person-changes.ts';
import { readRow } from './read-row.ts';
import type { PeopleRow, ReadOptions } from './read-row.ts';

/** What was decided about a row. Nothing decided: new people are added, known ones completed, the doubtful wait. */
export type RowDecision = {
  line: number;
  /** A new person in spite of the likeness, nobody to add, or somebody known. */
  as?: 'new' | 'skip' | { id: string };
  /** Suggestions to take over: of these cells, or all of the row. */
  accept?: 'all' | readonly PeopleField[];
  /** Cells written anew; an empty text takes the cell away. */
  cells?: RawCells;
  /** Known values to replace although the list only contradicts them: a date of birth, the spelling of a name. */
  overwrite?: readonly ComparedField[];
};

function suggestedCells({ faults }: PeopleRow, accept: NonNullable<RowDecision['accept']>): RawCells {
  const cells: RawCells = {};
  for (const { field, suggestion } of faults) {
    if (suggestion !== undefined && (accept === 'all' || accept.includes(field))) cells[field] ??= suggestion;
  }
  return cells;
}

function withCells(row: PeopleRow, cells: RawCells, options: ReadOptions): PeopleRow {
  const kept = FIELDS_OF_KIND[options.kind];
  const changed = Object.entries(cells).filter(([field]) => kept.includes(field as PeopleField));
  if (changed.length === 0) return row;
  const context = cells.className === undefined ? row.context : { ...row.context, classFromAbove: false };
  return readRow(row.line, { ...row.raw, ...Object.fromEntries(changed) }, context, options);
}

/** A corrected cell may show a second slip under the first: capitals, then a swapped order. */
const MOST_SLIPS = 3;

/** The rows with accepted suggestions and corrected cells, read again. Undecided rows are the same objects. */
export function correctRows(
  rows: readonly PeopleRow[],
  decisions: readonly RowDecision[],
  options: ReadOptions,
): PeopleRow[] {
  const decided = new Map(decisions.map((decision) => [decision.line, decision]));
  return rows.map((row) => {
    const { accept, cells } = decided.get(row.line) ?? {};
    let corrected = cells ? withCells(row, cells, options) : row;
    if (!accept) return corrected;
    for (let slip = 0; slip < MOST_SLIPS; slip += 1) {
      corrected = withCells(corrected, suggestedCells(corrected, accept), options);
    }
    return corrected;
  });
}
