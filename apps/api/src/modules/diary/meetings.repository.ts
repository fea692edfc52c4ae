import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { searchKey } from '@tandem/domain/kernel';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { diaryLateEntries, meetingPeople, meetingResponses, meetings, meetingVersions } from './meetings.tables.ts';

export type MeetingColumns = typeof meetings.$inferSelect;
export type NewMeetingColumns = Omit<typeof meetings.$inferInsert, 'seq' | 'factsKey' | 'reportKey'>;
export type PresenceColumns = typeof meetingPeople.$inferSelect;
export type ResponseColumns = typeof meetingResponses.$inferSelect;
export type VersionColumns = typeof meetingVersions.$inferSelect;
export type LateEntryColumns = typeof diaryLateEntries.$inferSelect;
/** A meeting as it is stored, with who was there and what they answered. */
export type MeetingRecord = MeetingColumns & { people: PresenceColumns[]; responses: ResponseColumns[] };

const HELD = `status IN ('held', 'feedback_due', 'complete')`;

/** What the index of texts reads of a meeting. */
type Texts = Pick<NewMeetingColumns, 'topic' | 'whatWasDone' | 'agreedTask'>;
const keysOf = ({ topic, whatWasDone, agreedTask }: Texts) => ({
  factsKey: searchKey(topic ?? ''),
  reportKey: searchKey([whatWasDone, agreedTask].filter(Boolean).join(' ')),
});

/** The only place that writes meetings, and reads them one by one or of one pair. */
export function createMeetingsRepository(db: Db) {
  const { $client: sqlite } = db;
  const byId = db
    .select()
    .from(meetings)
    .where(eq(meetings.id, sql.placeholder('id')))
    .prepare();
  const peopleOf = db
    .select()
    .from(meetingPeople)
    .where(eq(meetingPeople.meetingId, sql.placeholder('id')))
    .orderBy(asc(meetingPeople.menteeId))
    .prepare();
  const responsesOf = db
    .select()
    .from(meetingResponses)
    .where(eq(meetingResponses.meetingId, sql.placeholder('id')))
    .orderBy(asc(meetingResponses.answeredAt), asc(meetingResponses.id))
    .prepare();
  const ofPair = db
    .select()
    .from(meetings)
    .where(and(eq(meetings.pairId, sql.placeholder('pairId')), sql`${meetings.status} <> 'void'`))
    .orderBy(sql`${meetings.on} DESC, ${meetings.time} DESC, ${meetings.seq} DESC`)
    .prepare();
  const milestones = sqlite.prepare<{ pairId: string }, { introduced: number; finished: number }>(
    `SELECT coalesce(max(kind = 'introductory' AND json_extract(introduction, '$.mutualInterest') = 'yes'), 0) AS introduced,
       coalesce(max(kind = 'final'), 0) AS finished
     FROM meetings WHERE pair_id = @pairId AND kind IN ('introductory', 'final') AND ${HELD}`,
  );
  const answersFor = sqlite.prepare<{ personId: string }, { pairId: string; useful: number; comfortable: number }>(
    `SELECT m.pair_id AS pairId, r.useful, r.comfortable FROM mentorships s JOIN meetings m ON m.pair_id = s.id
       JOIN meeting_responses r ON r.meeting_id = m.id
       JOIN meeting_people p ON p.meeting_id = m.id AND p.mentee_id = r.mentee_id AND p.present = 1
       JOIN people who ON who.id = p.person_id AND who.hidden_at IS NULL
     WHERE s.mentor_person_id = @personId AND m.${HELD} ORDER BY r.answered_at, r.id`,
  );

  return {
    find(id: string): MeetingRecord | null {
      const row = byId.get({ id });
      return row ? { ...row, people: peopleOf.all({ id }), responses: responsesOf.all({ id }) } : null;
    },
    /** The newest first, without those taken back. */
    ofPair: (pairId: string): MeetingColumns[] => ofPair.all({ pairId }),
    peopleOf: (ids: readonly string[]): PresenceColumns[] =>
      db
        .select()
        .from(meetingPeople)
        .where(inArray(meetingPeople.meetingId, [...ids]))
        .all(),
    /** Whether both sides have met with a yes, and whether they have said good-bye. */
    milestones(pairId: string): { introduced: boolean; finished: boolean } {
      const row = milestones.get({ pairId });
      return { introduced: row?.introduced === 1, finished: row?.finished === 1 };
    },
    /** Answers about the meetings of a mentor, in the order they came; of nobody who is hidden. */
    answersFor: (personId: string) => answersFor.all({ personId }),

    insert(tx: Tx, row: NewMeetingColumns): void {
      tx.insert(meetings)
        .values({ ...row, ...keysOf(row) })
        .run();
    },
    /** The row after the change; the version goes up. The caller has compared it in this transaction. */
    update(tx: Tx, row: MeetingColumns, change: Partial<NewMeetingColumns>): void {
      const after = { ...row, ...change };
      tx.update(meetings)
        .set({ ...change, ...keysOf(after), version: row.version + 1 })
        .where(eq(meetings.id, row.id))
        .run();
    },
    /** An answer came: the mentor who corrects the report at this moment is not in its way. */
    setStatus(tx: Tx, id: string, status: MeetingColumns['status']): void {
      tx.update(meetings).set({ status }).where(eq(meetings.id, id)).run();
    },
    putPerson(tx: Tx, row: typeof meetingPeople.$inferInsert): void {
      const { present, activity, word } = row;
      tx.insert(meetingPeople)
        .values(row)
        .onConflictDoUpdate({
          target: [meetingPeople.meetingId, meetingPeople.menteeId],
          set: { present, activity: activity ?? null, word: word ?? null },
        })
        .run();
    },
    putResponse(tx: Tx, row: typeof meetingResponses.$inferInsert): void {
      const { id: _id, meetingId: _meeting, menteeId: _mentee, answeredAt: _at, answeredBy: _by, ...change } = row;
      tx.insert(meetingResponses).values(row).onConflictDoUpdate({ target: meetingResponses.id, set: change }).run();
    },
    insertVersion(tx: Tx, row: VersionColumns): void {
      tx.insert(meetingVersions).values(row).run();
    },
    versions: (meetingId: string): VersionColumns[] =>
      db
        .select()
        .from(meetingVersions)
        .where(eq(meetingVersions.meetingId, meetingId))
        .orderBy(sql`${meetingVersions.version} DESC`)
        .all(),

    insertLate(tx: Tx, row: typeof diaryLateEntries.$inferInsert): void {
      tx.insert(diaryLateEntries).values(row).run();
    },
    late: (id: string): LateEntryColumns | null =>
      db.select().from(diaryLateEntries).where(eq(diaryLateEntries.id, id)).get() ?? null,
    /** Those that wait first, then the newest; at most 500. */
    lateEntries: (): LateEntryColumns[] =>
      db
        .select()
        .from(diaryLateEntries)
        .orderBy(sql`${diaryLateEntries.state} = 'waiting' DESC, ${diaryLateEntries.receivedAt} DESC`)
        .limit(500)
        .all(),
    decideLate(tx: Tx, id: string, change: Partial<LateEntryColumns>): void {
      tx.update(diaryLateEntries).set(change).where(eq(diaryLateEntries.id, id)).run();
    },
  };
}
export type MeetingsRepository = ReturnType<typeof createMeetingsRepository>;
