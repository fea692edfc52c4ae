import { eq, inArray } from 'drizzle-orm';
import type { GuardianRelation } from '@tandem/domain/participants';
import { ftsText, nameText, sortKey } from '@tandem/domain/participants/search';
import type { Db } from '../../../db/open.ts';
import type { Tx } from '../../../db/write-queue.ts';
import { newId } from '../../../kernel/ids.ts';
import type { NewPersonColumns } from '../people.repository.ts';
import { enrolments, guardianships, people } from '../people.tables.ts';

export type EnrolmentRow = typeof enrolments.$inferSelect;

/** Statements of SQLite take some thousands of values at most. */
const AT_ONCE = 500;

function inPortions<T>(all: readonly T[], act: (portion: T[]) => void): void {
  for (let at = 0; at < all.length; at += AT_ONCE) act(all.slice(at, at + AT_ONCE));
}

/** Rows that an import made or changed, by the hundreds: found again, taken back. */
export function createImportedRows(db: Db) {
  const { $client: sqlite } = db;
  const partners = sqlite.prepare<[], { id: string; name: string }>(
    'SELECT id, name FROM partners WHERE archived_at IS NULL',
  );
  const otherwise = sqlite
    .prepare<[string], number>(
      `SELECT count(*) FROM json_each(?) seen LEFT JOIN people p ON p.id = seen.value ->> 0
       WHERE p.version IS NOT (seen.value ->> 1)`,
    )
    .pluck();
  const adults = sqlite.prepare<
    [],
    { id: string; familyName: string; givenName: string; patronymic: string | null; phone: string }
  >(
    `SELECT DISTINCT p.id, p.family_name AS familyName, p.given_name AS givenName, p.patronymic, p.phone
     FROM people p JOIN guardianships g ON g.guardian_id = p.id WHERE p.phone IS NOT NULL AND p.hidden_at IS NULL`,
  );

  const newPerson = sqlite.prepare<(string | null)[]>(
    `INSERT INTO people (id, family_name, given_name, patronymic, search_key, sort_key, birth_on, sex, phone, email,
       position, teaching_since, organization_id, workplace, created_at, import_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const newEnrolment = sqlite.prepare<[string, string, string, string]>(
    'INSERT INTO enrolments (id, person_id, class_id, from_on) VALUES (?, ?, ?, ?)',
  );
  const newLink = sqlite.prepare<[string, string, string, string]>(
    'INSERT INTO guardianships (id, child_id, guardian_id, relation) VALUES (?, ?, ?, ?)',
  );

  return {
    /** Statements are prepared once: a list has thousands of rows. */
    insertPerson(_tx: Tx, row: NewPersonColumns): void {
      const { familyName, givenName, patronymic = null } = row;
      const name = { familyName, givenName, patronymic };
      const { birthOn, sex, phone, email, position, teachingSince, organizationId, workplace } = row;
      const columns = [birthOn, sex, phone, email, position, teachingSince, organizationId, workplace];
      newPerson.run(
        row.id,
        familyName,
        givenName,
        patronymic,
        ftsText(name),
        sortKey(name),
        ...columns.map((value) => value ?? null),
        row.createdAt,
        row.importId ?? null,
      );
    },
    enrolNew(_tx: Tx, personId: string, classId: string, from: string): void {
      newEnrolment.run(newId(), personId, classId, from);
    },
    link(_tx: Tx, id: string, childId: string, guardianId: string, relation: GuardianRelation): void {
      newLink.run(id, childId, guardianId, relation);
    },
    /** Guardians with a telephone: the same name and number is the same person. */
    guardians: () => adults.all(),
    /** Partner by its name however it was written. */
    partnersByName: (): Map<string, string> => new Map(partners.all().map(({ id, name }) => [nameText(name), id])),
    enrolments: (personId: string): EnrolmentRow[] =>
      db.select().from(enrolments).where(eq(enrolments.personId, personId)).all(),
    setRelation(tx: Tx, guardianshipId: string, relation: GuardianRelation): void {
      tx.update(guardianships).set({ relation }).where(eq(guardianships.id, guardianshipId)).run();
    },
    /** True when one of the people is gone or has another version than the one seen. */
    changedSince: (seen: readonly (readonly [id: string, version: number])[]): boolean =>
      otherwise.get(JSON.stringify(seen)) !== 0,

    removeLinks(tx: Tx, ids: readonly string[]): void {
      inPortions(ids, (portion) => tx.delete(guardianships).where(inArray(guardianships.id, portion)).run());
    },
    /** Fails on people whom something else has come to lean on: a consent, a base, a child. */
    removePeople(tx: Tx, ids: readonly string[]): void {
      inPortions(ids, (portion) => tx.delete(enrolments).where(inArray(enrolments.personId, portion)).run());
      inPortions(ids, (portion) => tx.delete(people).where(inArray(people.id, portion)).run());
    },
    restoreEnrolments(tx: Tx, personId: string, before: readonly EnrolmentRow[]): void {
      tx.delete(enrolments).where(eq(enrolments.personId, personId)).run();
      if (before.length > 0)
        tx.insert(enrolments)
          .values([...before])
          .run();
    },
  };
}
export type ImportedRowsRepository = ReturnType<typeof createImportedRows>;
