import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { answerLinks, mentorshipMembers, mentorships, mentorshipSteps, proposalAnswers } from './mentorships.tables.ts';

export type MentorshipColumns = typeof mentorships.$inferSelect;
export type MemberColumns = typeof mentorshipMembers.$inferSelect;
export type StepColumns = typeof mentorshipSteps.$inferSelect;
export type AnswerColumns = typeof proposalAnswers.$inferSelect;
export type LinkColumns = typeof answerLinks.$inferSelect;
/** A pair or a group as it is stored, with everybody who ever was in it. */
export type MentorshipRecord = MentorshipColumns & { members: MemberColumns[] };

/** How a mentee and a mentor once were together, for the matching of later years too. */
export type PastPair = {
  mentorshipId: string;
  menteePersonId: string;
  mentorPersonId: string;
  status: MentorshipColumns['status'];
  leftReason: MemberColumns['leftReason'];
  requestCategory: string | null;
};

/** The only place with SQL for pairs, groups and their agreements. */
export function createMentorshipsRepository(db: Db) {
  const { $client: sqlite } = db;
  const byId = db
    .select()
    .from(mentorships)
    .where(eq(mentorships.id, sql.placeholder('id')))
    .prepare();
  const membersOf = db
    .select()
    .from(mentorshipMembers)
    .where(eq(mentorshipMembers.mentorshipId, sql.placeholder('id')))
    .orderBy(mentorshipMembers.joinedOn, mentorshipMembers.id)
    .prepare();
  const pasts = sqlite.prepare<[], PastPair>(
    `SELECT s.id AS mentorshipId, b.person_id AS menteePersonId, s.mentor_person_id AS mentorPersonId, s.status,
       b.left_reason AS leftReason, t.request_category AS requestCategory
     FROM mentorship_members b JOIN mentorships s ON s.id = b.mentorship_id JOIN mentees t ON t.id = b.mentee_id
     WHERE s.status IN ('completed', 'dissolved') OR b.left_on IS NOT NULL`,
  );
  const pairedNow = sqlite.prepare<{ accountId: string; personId: string }>(
    // A mentee learns of a proposal when the mentor's side has agreed.
    `SELECT 1 FROM people me JOIN mentorships s ON s.status <> 'dissolved'
       JOIN mentorship_members b ON b.mentorship_id = s.id AND b.left_on IS NULL
     WHERE me.account_id = @accountId
       AND ((s.mentor_person_id = me.id AND b.person_id = @personId)
         OR (s.mentor_person_id = @personId AND b.person_id = me.id AND NOT EXISTS (
           SELECT 1 FROM proposal_answers q WHERE q.mentorship_id = s.id AND q.mentee_id = b.mentee_id
             AND q.party = 'mentor' AND q.state <> 'yes'))) LIMIT 1`,
  );

  const withMembers = (rows: readonly MentorshipColumns[]): MentorshipRecord[] => {
    const members = Map.groupBy(
      db
        .select()
        .from(mentorshipMembers)
        .where(
          inArray(
            mentorshipMembers.mentorshipId,
            rows.map(({ id }) => id),
          ),
        )
        .orderBy(mentorshipMembers.joinedOn, mentorshipMembers.id)
        .all(),
      ({ mentorshipId }) => mentorshipId,
    );
    return rows.map((row) => ({ ...row, members: members.get(row.id) ?? [] }));
  };

  return {
    find(id: string): MentorshipRecord | null {
      const row = byId.get({ id });
      return row ? { ...row, members: membersOf.all({ id }) } : null;
    },
    ofIds: (ids: readonly string[]): MentorshipRecord[] =>
      withMembers(
        db
          .select()
          .from(mentorships)
          .where(inArray(mentorships.id, [...ids]))
          .all(),
      ),
    ofYear: (year: number): MentorshipRecord[] =>
      withMembers(db.select().from(mentorships).where(eq(mentorships.startYear, year)).all()),
    /** Everything a person is or was in, as a mentor or a mentee, of any year. */
    ofPerson: (personId: string): MentorshipRecord[] =>
      withMembers(
        db
          .select()
          .from(mentorships)
          .where(
            sql`${mentorships.mentorPersonId} = ${personId} OR ${mentorships.id} IN
              (SELECT mentorship_id FROM mentorship_members WHERE person_id = ${personId})`,
          )
          .all(),
      ),
    /** Everything a mentor of the base is or was in. */
    ofMentor: (mentorId: string): MentorshipRecord[] =>
      withMembers(db.select().from(mentorships).where(eq(mentorships.mentorId, mentorId)).all()),
    counts(year: number): Record<string, number> {
      const rows = sqlite
        .prepare<[number], { status: string; n: number }>(
          'SELECT status, count(*) AS n FROM mentorships WHERE start_year = ? GROUP BY status',
        )
        .all(year);
      return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
    },
    /** Pairs under an order in a year, by form, the most usual first. */
    atWorkByForm: (year: number): { form: string; n: number }[] =>
      sqlite
        .prepare<[number], { form: string; n: number }>(
          `SELECT form, count(*) AS n FROM mentorships WHERE start_year = ?
             AND status IN ('ordered', 'introduced', 'planned', 'active', 'paused', 'closing', 'completed')
           GROUP BY form ORDER BY n DESC, form`,
        )
        .all(year),
    pasts: (): PastPair[] => pasts.all(),
    /** True when the account's person and the other one are in one pair. */
    paired: (accountId: string, personId: string): boolean => pairedNow.get({ accountId, personId }) !== undefined,

    insert(tx: Tx, row: typeof mentorships.$inferInsert): void {
      tx.insert(mentorships).values(row).run();
    },
    /** False when somebody has changed it since `version`. */
    update(tx: Tx, id: string, version: number, change: Partial<typeof mentorships.$inferInsert>): boolean {
      const where = and(eq(mentorships.id, id), eq(mentorships.version, version));
      return (
        tx
          .update(mentorships)
          .set({ ...change, version: version + 1 })
          .where(where)
          .run().changes === 1
      );
    },
    insertMember(tx: Tx, row: typeof mentorshipMembers.$inferInsert): void {
      tx.insert(mentorshipMembers).values(row).run();
    },
    updateMember(tx: Tx, id: string, change: Partial<typeof mentorshipMembers.$inferInsert>): void {
      tx.update(mentorshipMembers).set(change).where(eq(mentorshipMembers.id, id)).run();
    },

    recordStep(tx: Tx, row: Omit<typeof mentorshipSteps.$inferInsert, 'seq'>): void {
      tx.insert(mentorshipSteps).values(row).run();
    },
    /** Newest first. */
    steps: (mentorshipId: string): StepColumns[] =>
      db
        .select()
        .from(mentorshipSteps)
        .where(eq(mentorshipSteps.mentorshipId, mentorshipId))
        .orderBy(desc(mentorshipSteps.seq))
        .all(),

    insertAnswer(tx: Tx, row: typeof proposalAnswers.$inferInsert): void {
      tx.insert(proposalAnswers).values(row).run();
    },
    updateAnswer(tx: Tx, id: string, change: Partial<typeof proposalAnswers.$inferInsert>): void {
      tx.update(proposalAnswers).set(change).where(eq(proposalAnswers.id, id)).run();
    },
    /** In the order people are asked: as they were written down. */
    answersOf: (mentorshipIds: readonly string[]): AnswerColumns[] =>
      db
        .select()
        .from(proposalAnswers)
        .where(inArray(proposalAnswers.mentorshipId, [...mentorshipIds]))
        .orderBy(proposalAnswers.id)
        .all(),
    /** Pairs about which a person is asked, whatever they are in them. */
    askedAbout: (personId: string): string[] => [
      ...new Set(
        db
          .select({ id: proposalAnswers.mentorshipId })
          .from(proposalAnswers)
          .where(eq(proposalAnswers.personId, personId))
          .all()
          .map(({ id }) => id),
      ),
    ],

    insertLink(tx: Tx, row: typeof answerLinks.$inferInsert): void {
      tx.insert(answerLinks).values(row).run();
    },
    /** Of one person, or of everybody when nobody is named. */
    endLinks(tx: Tx, mentorshipId: string, personId: string | null, at: string): void {
      const own = personId === null ? undefined : eq(answerLinks.personId, personId);
      tx.update(answerLinks)
        .set({ endedAt: at })
        .where(and(eq(answerLinks.mentorshipId, mentorshipId), isNull(answerLinks.endedAt), own))
        .run();
    },
    linkBySecret: (secretHash: string): LinkColumns | null =>
      db.select().from(answerLinks).where(eq(answerLinks.secretHash, secretHash)).get() ?? null,
    /** Links that are out. */
    linksOf: (mentorshipIds: readonly string[]): LinkColumns[] =>
      db
        .select()
        .from(answerLinks)
        .where(and(inArray(answerLinks.mentorshipId, [...mentorshipIds]), isNull(answerLinks.endedAt)))
        .all(),
  };
}
export type MentorshipsRepository = ReturnType<typeof createMentorshipsRepository>;
