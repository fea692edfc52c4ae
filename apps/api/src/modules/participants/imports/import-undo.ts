import type { Tx } from '../../../db/write-queue.ts';
import type { Context } from '../../../kernel/context.ts';
import { ProblemError } from '../../../kernel/problem-error.ts';
import { type ImportStores, renameAccount } from './import-stores.ts';
import type { Outcome } from './outcome.ts';

const leansOnThem = (error: unknown): boolean =>
  error instanceof Error && (error as NodeJS.ErrnoException).code === 'SQLITE_CONSTRAINT_FOREIGNKEY';

/** @throws undo-too-late when somebody has changed or come to use one of the people since */
function refuseTouched({ rows, audit }: ImportStores, importId: string, outcome: Outcome): void {
  const versions = new Map(outcome.created.map((id) => [id, 1]));
  for (const { id, version } of outcome.changed) versions.set(id, version);
  const touched = rows.changedSince([...versions]) || audit.touchedAfter(importId, 'person', [...versions.keys()]);
  if (touched) throw new ProblemError('undo-too-late');
}

/** Puts everything back as it was before the import. @throws undo-too-late */
export function undoList(stores: ImportStores, tx: Tx, context: Context, importId: string, outcome: Outcome): void {
  const { rows, people, school, audit } = stores;
  refuseTouched(stores, importId, outcome);
  try {
    rows.removeLinks(tx, outcome.links);
    rows.removePeople(tx, outcome.created);
  } catch (error) {
    // Someone new is leant on by a row that left no line about the person: a base, an agenda.
    if (leansOnThem(error)) throw new ProblemError('undo-too-late');
    throw error;
  }
  for (const { id, before } of outcome.relations) rows.setRelation(tx, id, before);
  for (const { id, version, before, enrolments } of outcome.changed) {
    const row = people.columns(id);
    people.update(tx, id, version, before);
    if (row) renameAccount(stores, tx, row, before);
    if (enrolments) rows.restoreEnrolments(tx, id, enrolments);
  }
  for (const id of outcome.classes) school.classes.takeBack(tx, context, id, null);
  for (const id of [...outcome.created, ...outcome.changed.map((one) => one.id)])
    audit.record(tx, context, { act: 'import-undone', entity: 'person', entityId: id, batchId: importId });
}
