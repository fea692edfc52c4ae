import type { MentorStatus } from '@tandem/domain/participants';
import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { mentorFacts, mentors } from './mentors.tables.ts';

export type MentorColumns = typeof mentors.$inferSelect;
export type MentorFactRow = typeof mentorFacts.$inferSelect;

/** The only place with SQL for mentors and what is ticked off for them. */
export function createMentorsRepository(db: Db) {
  const byId = db
    .select()
    .from(mentors)
    .where(eq(mentors.id, sql.placeholder('id')))
    .prepare();
  const ofPerson = db
    .select()
    .from(mentors)
    .where(and(eq(mentors.personId, sql.placeholder('personId')), eq(mentors.startYear, sql.placeholder('year'))))
    .prepare();
  const ofYear = db
    .select()
    .from(mentors)
    .where(eq(mentors.startYear, sql.placeholder('year')))
    .prepare();
  const counts = db.$client.prepare<[number], { status: MentorStatus; n: number }>(
    `SELECT m.status, count(*) AS n FROM mentors m JOIN people p ON p.id = m.person_id
     WHERE m.start_year = ? AND p.hidden_at IS NULL GROUP BY m.status`,
  );

  return {
    find: (id: string): MentorColumns | null => byId.get({ id }) ?? null,
    ofPerson: (personId: string, year: number): MentorColumns | null => ofPerson.get({ personId, year }) ?? null,
    /** Every academic year of a person. */
    allOfPerson: (personId: string): MentorColumns[] =>
      db.select().from(mentors).where(eq(mentors.personId, personId)).all(),
    ofYear: (year: number): MentorColumns[] => ofYear.all({ year }),
    /** Without people who are hidden. */
    counts(year: number): Partial<Record<MentorStatus, number>> {
      return Object.fromEntries(counts.all(year).map(({ status, n }) => [status, n]));
    },
    insert(tx: Tx, row: typeof mentors.$inferInsert): void {
      tx.insert(mentors).values(row).run();
    },
    /** False when somebody has changed the row since `version`. */
    update(tx: Tx, id: string, version: number, change: Partial<typeof mentors.$inferInsert>): boolean {
      return (
        tx
          .update(mentors)
          .set({ ...change, version: version + 1 })
          .where(and(eq(mentors.id, id), eq(mentors.version, version)))
          .run().changes === 1
      );
    },
    mark(tx: Tx, { id, ...row }: typeof mentorFacts.$inferInsert): void {
      tx.insert(mentorFacts)
        .values({ id, ...row })
        .onConflictDoUpdate({ target: [mentorFacts.mentorId, mentorFacts.requirement], set: row })
        .run();
    },
    /** False when it was not ticked off. */
    unmark(tx: Tx, mentorId: string, requirement: MentorFactRow['requirement']): boolean {
      const where = and(eq(mentorFacts.mentorId, mentorId), eq(mentorFacts.requirement, requirement));
      return tx.delete(mentorFacts).where(where).run().changes === 1;
    },
  };
}
export type MentorsRepository = ReturnType<typeof createMentorsRepository>;
