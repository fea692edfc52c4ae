import { correctRows } from './correct-rows.ts';
import type { RowDecision } from './correct-rows.ts';
import { findDuplicates } from './find-duplicates.ts';
import type { Duplicate } from './find-duplicates.ts';
import type { KnownPerson } from './known-people.ts';
import { personChanges } from './person-changes.ts';
import type { FieldChange } from './person-changes.ts';
import type { PeopleRow, ReadOptions } from './read-row.ts';

export type PlannedRow =
  | { line: number; action: 'create' }
  /** `conflicts` stay as they are until somebody decides to overwrite them. */
  | { line: number; action: 'update'; id: string; changes: FieldChange[]; conflicts: FieldChange[] }
  | { line: number; action: 'skip'; why: 'decided' | 'twice_in_file' | 'nothing_new' }
  | { line: number; action: 'blocked'; why: 'errors' | 'undecided' | 'unknown_person' | 'person_taken' };

function updateOf(row: PeopleRow, known: KnownPerson, overwrite: RowDecision['overwrite'] = []): PlannedRow {
  const { changes, conflicts } = personChanges(known, row.person);
  const forced = conflicts.filter(({ field }) => overwrite.includes(field));
  const left = conflicts.filter(({ field }) => !overwrite.includes(field));
  if (changes.length + conflicts.length === 0) return { line: row.line, action: 'skip', why: 'nothing_new' };
  return { line: row.line, action: 'update', id: known.id, changes: [...changes, ...forced], conflicts: left };
}

/**
 * What an import will do, row by row, before it does anything. Rows with errors and doubtful likenesses wait for a
 * decision; a row that stands in the list twice is taken once; one known person is never written by two rows.
 */
export function planImport(
  rows: readonly PeopleRow[],
  duplicates: readonly Duplicate[],
  decisions: readonly RowDecision[],
  known: readonly KnownPerson[],
): PlannedRow[] {
  const decided = new Map(decisions.map((decision) => [decision.line, decision]));
  const verdicts = new Map(duplicates.map((duplicate) => [duplicate.line, duplicate]));
  const people = new Map(known.map((person) => [person.id, person]));
  const taken = new Set<string>();

  function planRow(row: PeopleRow): PlannedRow {
    const { line } = row;
    const decision = decided.get(line);
    const verdict = verdicts.get(line) ?? { line, verdict: 'none' };
    if (decision?.as === 'skip') return { line, action: 'skip', why: 'decided' };
    if (verdict.verdict === 'twice_in_file' && !decision?.as) return { line, action: 'skip', why: 'twice_in_file' };
    if (row.faults.some(({ level }) => level === 'error')) return { line, action: 'blocked', why: 'errors' };
    if (decision?.as === 'new') return { line, action: 'create' };
    if (!decision?.as && verdict.verdict === 'likely') return { line, action: 'blocked', why: 'undecided' };
    const id = decision?.as?.id ?? (verdict.verdict === 'same' ? verdict.id : null);
    if (id === null) return { line, action: 'create' };
    const person = people.get(id);
    if (!person) return { line, action: 'blocked', why: 'unknown_person' };
    if (taken.has(id)) return { line, action: 'blocked', why: 'person_taken' };
    taken.add(id);
    return updateOf(row, person, decision?.overwrite);
  }
  return rows.map(planRow);
}

export type ImportPreview = { rows: PeopleRow[]; duplicates: Duplicate[]; plan: PlannedRow[] };

/** The whole preview of a list that was read: decisions applied, likenesses found anew, every row planned. */
export function previewImport(
  rows: readonly PeopleRow[],
  known: readonly KnownPerson[],
  decisions: readonly RowDecision[],
  options: ReadOptions,
): ImportPreview {
  const corrected = correctRows(rows, decisions, options);
  const duplicates = findDuplicates(corrected, known);
  return { rows: corrected, duplicates, plan: planImport(corrected, duplicates, decisions, known) };
}
