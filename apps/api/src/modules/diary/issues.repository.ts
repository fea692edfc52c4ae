import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { HelpContact } from '@tandem/contracts';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import {
  diaryIssueActs,
  diaryIssues,
  helpContacts,
  reflectionPairs,
  reflectionPeople,
  reflectionSessions,
  supportContacts,
} from './issues.tables.ts';

export type IssueColumns = typeof diaryIssues.$inferSelect;
export type IssueActColumns = typeof diaryIssueActs.$inferSelect;
export type ContactColumns = typeof supportContacts.$inferSelect;
export type SessionColumns = typeof reflectionSessions.$inferSelect;
export type SessionRecord = SessionColumns & {
  people: (typeof reflectionPeople.$inferSelect)[];
  pairIds: string[];
};

/** Issues with what was done about them, numbers to call, contacts of support, sessions of reflection. */
export function createIssuesRepository(db: Db) {
  const issueById = db
    .select()
    .from(diaryIssues)
    .where(eq(diaryIssues.id, sql.placeholder('id')))
    .prepare();
  const contactsOf = db
    .select()
    .from(supportContacts)
    .where(eq(supportContacts.pairId, sql.placeholder('pairId')))
    .orderBy(desc(supportContacts.on), desc(supportContacts.at))
    .prepare();

  const sessionsWith = (rows: readonly SessionColumns[]): SessionRecord[] => {
    const ids = rows.map(({ id }) => id);
    const people = Map.groupBy(
      db.select().from(reflectionPeople).where(inArray(reflectionPeople.sessionId, ids)).all(),
      ({ sessionId }) => sessionId,
    );
    const pairs = Map.groupBy(
      db.select().from(reflectionPairs).where(inArray(reflectionPairs.sessionId, ids)).all(),
      ({ sessionId }) => sessionId,
    );
    return rows.map((row) => ({
      ...row,
      people: people.get(row.id) ?? [],
      pairIds: (pairs.get(row.id) ?? []).map(({ pairId }) => pairId),
    }));
  };

  return {
    insert(tx: Tx, row: typeof diaryIssues.$inferInsert): void {
      tx.insert(diaryIssues).values(row).run();
    },
    find: (id: string): IssueColumns | null => issueById.get({ id }) ?? null,
    update(tx: Tx, issue: IssueColumns, change: Partial<IssueColumns>): void {
      tx.update(diaryIssues)
        .set({ ...change, version: issue.version + 1 })
        .where(eq(diaryIssues.id, issue.id))
        .run();
    },
    /** All of a school: they are counted in hundreds. */
    all: (): IssueColumns[] => db.select().from(diaryIssues).orderBy(desc(diaryIssues.raisedAt)).all(),
    ofAuthor: (accountId: string): IssueColumns[] =>
      db.select().from(diaryIssues).where(eq(diaryIssues.raisedBy, accountId)).all(),
    ofPairs: (pairIds: readonly string[]): IssueColumns[] =>
      db
        .select()
        .from(diaryIssues)
        .where(inArray(diaryIssues.pairId, [...pairIds]))
        .all(),
    recordAct(tx: Tx, row: Omit<typeof diaryIssueActs.$inferInsert, 'seq'>): void {
      tx.insert(diaryIssueActs).values(row).run();
    },
    actsOf: (ids: readonly string[]): IssueActColumns[] =>
      db
        .select()
        .from(diaryIssueActs)
        .where(inArray(diaryIssueActs.issueId, [...ids]))
        .orderBy(diaryIssueActs.seq)
        .all(),

    helpContacts(): { contacts: HelpContact[]; version: number } {
      const row = db.select().from(helpContacts).get();
      return row
        ? { contacts: JSON.parse(row.contacts) as HelpContact[], version: row.version }
        : { contacts: [], version: 0 };
    },
    setHelpContacts(tx: Tx, contacts: readonly HelpContact[], version: number): void {
      const set = { contacts: JSON.stringify(contacts), version };
      tx.insert(helpContacts)
        .values({ id: 1, ...set })
        .onConflictDoUpdate({ target: helpContacts.id, set })
        .run();
    },

    insertContact(tx: Tx, row: typeof supportContacts.$inferInsert): void {
      tx.insert(supportContacts).values(row).run();
    },
    contact: (id: string): ContactColumns | null =>
      db.select().from(supportContacts).where(eq(supportContacts.id, id)).get() ?? null,
    /** The newest first. */
    contacts: (pairId: string): ContactColumns[] => contactsOf.all({ pairId }),

    insertSession(tx: Tx, row: typeof reflectionSessions.$inferInsert): void {
      tx.insert(reflectionSessions).values(row).run();
    },
    updateSession(tx: Tx, id: string, version: number, change: Partial<SessionColumns>): void {
      tx.update(reflectionSessions)
        .set({ ...change, version: version + 1 })
        .where(eq(reflectionSessions.id, id))
        .run();
    },
    setSessionPeople(
      tx: Tx,
      sessionId: string,
      people: readonly { personId: string; present: boolean }[],
      pairIds: readonly string[],
    ): void {
      tx.delete(reflectionPeople).where(eq(reflectionPeople.sessionId, sessionId)).run();
      tx.delete(reflectionPairs).where(eq(reflectionPairs.sessionId, sessionId)).run();
      for (const { personId, present } of people)
        tx.insert(reflectionPeople).values({ sessionId, personId, present }).run();
      for (const pairId of pairIds) tx.insert(reflectionPairs).values({ sessionId, pairId }).run();
    },
    session: (id: string): SessionRecord | null =>
      sessionsWith(db.select().from(reflectionSessions).where(eq(reflectionSessions.id, id)).all())[0] ?? null,
    /** The newest first; at most 300. */
    sessions: (personId: string | null, accountId: string): SessionRecord[] => {
      const own =
        personId === null
          ? undefined
          : and(
              sql`(${reflectionSessions.recordedBy} = ${accountId} OR ${reflectionSessions.id} IN
                (SELECT session_id FROM reflection_people WHERE person_id = ${personId}))`,
            );
      const order = [desc(reflectionSessions.on), desc(reflectionSessions.recordedAt)];
      return sessionsWith(
        db
          .select()
          .from(reflectionSessions)
          .where(own)
          .orderBy(...order)
          .limit(300)
          .all(),
      );
    },
  };
}
export type IssuesRepository = ReturnType<typeof createIssuesRepository>;
