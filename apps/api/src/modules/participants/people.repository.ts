import { sortKey } from '@tandem/domain/participants/search';
import { ftsText } from '@tandem/domain/participants/search';
import type { PersonName } from '@tandem/domain/kernel';
import { and, eq } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { newId } from '../../kernel/ids.ts';
import { PERSON_FROM, PERSON_ROW, type PersonRecord } from './person-row.sql.ts';
import { enrolments, guardianships, people } from './people.tables.ts';

export type PersonColumns = typeof people.$inferSelect;
export type NewPersonColumns = Omit<typeof people.$inferInsert, 'seq' | 'searchKey' | 'sortKey'>;
export type GuardianRecord = {
  id: string;
  childId: string;
  guardianId: string;
  relation: string;
  contactAllowed: 0 | 1;
  familyName: string;
  givenName: string;
  patronymic: string | null;
  phone: string | null;
  email: string | null;
};
export type EnrolmentRecord = {
  id: string;
  classId: string;
  startYear: number;
  grade: number;
  letter: string;
  fromOn: string;
  toOn: string | null;
};

const NAME_COLUMNS = ['familyName', 'givenName', 'patronymic'] as const;
const keysOf = (name: PersonName) => ({ searchKey: ftsText(name), sortKey: sortKey(name) });

/** The only place with SQL for single people, their guardians and their classes. Lists and search are beside it. */
export function createPeopleRepository(db: Db) {
  const { $client: sqlite } = db;
  const byId = sqlite.prepare<{ id: string; today: string; year: number }, PersonRecord>(
    `SELECT ${PERSON_ROW} ${PERSON_FROM} WHERE p.id = @id`,
  );
  const byIds = sqlite.prepare<{ ids: string; today: string; year: number }, PersonRecord>(
    `SELECT ${PERSON_ROW} FROM json_each(@ids) page CROSS JOIN ${PERSON_FROM.slice('FROM '.length)}
     WHERE p.id = page.value ORDER BY p.sort_key, p.seq`,
  );
  const idOfAccount = sqlite.prepare<[string], string>('SELECT id FROM people WHERE account_id = ?').pluck();
  const guardiansOf = sqlite.prepare<[string], GuardianRecord>(
    `SELECT g.id, g.child_id AS childId, g.guardian_id AS guardianId, g.relation, g.contact_allowed AS contactAllowed,
       p.family_name AS familyName, p.given_name AS givenName, p.patronymic, p.phone, p.email
     FROM guardianships g JOIN people p ON p.id = g.guardian_id WHERE g.child_id = ? ORDER BY p.sort_key`,
  );
  const wardsOf = sqlite.prepare<[string], { personId: string } & PersonName>(
    `SELECT p.id AS personId, p.family_name AS familyName, p.given_name AS givenName, p.patronymic
     FROM guardianships g JOIN people p ON p.id = g.child_id WHERE g.guardian_id = ? AND p.hidden_at IS NULL
     ORDER BY p.sort_key`,
  );
  const enrolmentsOf = sqlite.prepare<[string], EnrolmentRecord>(
    `SELECT e.id, e.class_id AS classId, c.start_year AS startYear, c.grade, c.letter, e.from_on AS fromOn, e.to_on AS toOn
     FROM enrolments e JOIN school_classes c ON c.id = e.class_id WHERE e.person_id = ? ORDER BY e.from_on DESC`,
  );
  const surnames = sqlite.prepare<[], string>('SELECT DISTINCT family_name FROM people').pluck();
  const partnerExists = sqlite.prepare<[string]>('SELECT 1 FROM partners WHERE id = ?');
  const classExists = sqlite.prepare<[string]>('SELECT 1 FROM school_classes WHERE id = ?');
  const leads = sqlite.prepare<{ personId: string; accountId: string; today: string }>(
    `SELECT 1 FROM enrolments e JOIN homeroom_teachers h ON h.class_id = e.class_id
     WHERE e.person_id = @personId AND h.account_id = @accountId
       AND e.from_on <= @today AND (e.to_on IS NULL OR e.to_on >= @today)
       AND h.from_on <= @today AND (h.to_on IS NULL OR h.to_on >= @today)`,
  );

  return {
    /** Hidden ones too: who may see them, the service decides. */
    find: (id: string, today: string, year: number): PersonRecord | null => byId.get({ id, today, year }) ?? null,
    /** Many at once, in the order of the register; hidden ones too. */
    ofIds: (ids: readonly string[], today: string, year: number): PersonRecord[] =>
      byIds.all({ ids: JSON.stringify(ids), today, year }),
    idOfAccount: (accountId: string): string | null => idOfAccount.get(accountId) ?? null,
    columns: (id: string): PersonColumns | null => db.select().from(people).where(eq(people.id, id)).get() ?? null,
    guardians: (childId: string): GuardianRecord[] => guardiansOf.all(childId),
    wards: (guardianId: string) => wardsOf.all(guardianId),
    enrolments: (personId: string): EnrolmentRecord[] => enrolmentsOf.all(personId),
    surnames: (): string[] => surnames.all(),
    partnerExists: (id: string): boolean => partnerExists.get(id) !== undefined,
    classExists: (id: string): boolean => classExists.get(id) !== undefined,
    /** True when the account leads the class the person is in that day. */
    leadsClassOf: (accountId: string, personId: string, today: string): boolean =>
      leads.get({ accountId, personId, today }) !== undefined,

    insert(tx: Tx, row: NewPersonColumns): void {
      const name = { familyName: row.familyName, givenName: row.givenName, patronymic: row.patronymic ?? null };
      tx.insert(people)
        .values({ ...row, ...keysOf(name) })
        .run();
    },
    /** False when somebody has changed the row since `version`. */
    update(tx: Tx, id: string, version: number, change: Partial<NewPersonColumns>): boolean {
      const before = this.columns(id);
      if (before?.version !== version) return false;
      const name = { ...before, ...change };
      const keys = keysOf({ ...name, patronymic: name.patronymic ?? null });
      const renamed = NAME_COLUMNS.some((column) => name[column] !== before[column]);
      // Cases that were put right by hand are cases of the name that was.
      const cases = renamed ? { declensions: null } : {};
      return (
        tx
          .update(people)
          .set({ ...change, ...keys, ...cases, version: version + 1 })
          .where(and(eq(people.id, id), eq(people.version, version)))
          .run().changes === 1
      );
    },
    link(tx: Tx, row: typeof guardianships.$inferInsert): void {
      tx.insert(guardianships).values(row).run();
    },
    unlink(tx: Tx, childId: string, id: string): boolean {
      const where = and(eq(guardianships.id, id), eq(guardianships.childId, childId));
      return tx.delete(guardianships).where(where).run().changes === 1;
    },
    /**
     * Ends the class of a pupil on the eve of `from` and begins the next one. A class begun on or after that day was a
     * mistake and leaves nothing behind.
     */
    enrol(tx: Tx, personId: string, classId: string | null, from: string, eve: string): void {
      for (const { id, fromOn, toOn } of enrolmentsOf.all(personId)) {
        if (fromOn >= from) tx.delete(enrolments).where(eq(enrolments.id, id)).run();
        else if (toOn === null || toOn >= from)
          tx.update(enrolments).set({ toOn: eve }).where(eq(enrolments.id, id)).run();
      }
      if (classId !== null) tx.insert(enrolments).values({ id: newId(), personId, classId, fromOn: from }).run();
    },
    accountsWithoutPerson: (): { id: string; familyName: string; givenName: string; patronymic: string | null }[] =>
      sqlite
        .prepare<[], { id: string; familyName: string; givenName: string; patronymic: string | null }>(
          `SELECT a.id, a.family_name AS familyName, a.given_name AS givenName, a.patronymic FROM accounts a
           WHERE NOT EXISTS (SELECT 1 FROM people p WHERE p.account_id = a.id)`,
        )
        .all(),
  };
}
export type PeopleRepository = ReturnType<typeof createPeopleRepository>;
