import type { ImportedGuardian } from '@tandem/domain/participants/import';
import { nameKey } from '@tandem/domain/participants/search';
import type { Tx } from '../../../db/write-queue.ts';
import type { Context } from '../../../kernel/context.ts';
import { newId } from '../../../kernel/ids.ts';
import { relationOf } from './assumed-relation.ts';
import type { ImportStores } from './import-stores.ts';
import type { Outcome } from './outcome.ts';

/**
 * Guardians of a list become people once: brothers and sisters with the same mother share her. The same person is who
 * has the same name and the same telephone; without a telephone nobody is taken for somebody else.
 */
export function createGuardianWriter(
  { people, rows, audit }: ImportStores,
  tx: Tx,
  context: Context,
  importId: string,
  outcome: Outcome,
) {
  const byNameAndPhone = new Map(rows.guardians().map((one) => [`${nameKey(one)}|${one.phone}`, one.id]));
  const createdAt = context.now.toISOString();

  function personOf(guardian: ImportedGuardian): string {
    const key = guardian.phone === null ? null : `${nameKey(guardian)}|${guardian.phone}`;
    const known = key === null ? undefined : byNameAndPhone.get(key);
    if (known !== undefined) return known;
    const id = newId(context.now.getTime());
    const { familyName, givenName, patronymic, phone } = guardian;
    rows.insertPerson(tx, { id, familyName, givenName, patronymic, phone, createdAt, importId });
    audit.record(tx, context, { act: 'imported', entity: 'person', entityId: id, batchId: importId });
    outcome.created.push(id);
    if (key !== null) byNameAndPhone.set(key, id);
    return id;
  }

  return (childId: string, guardian: ImportedGuardian, isNew: boolean): void => {
    const guardianId = personOf(guardian);
    if (!isNew && people.guardians(childId).some((row) => row.guardianId === guardianId)) return;
    const id = newId(context.now.getTime());
    rows.link(tx, id, childId, guardianId, relationOf(guardian));
    outcome.links.push(id);
  };
}
