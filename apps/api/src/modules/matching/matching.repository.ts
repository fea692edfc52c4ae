import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { newId } from '../../kernel/ids.ts';
import {
  matchingDrafts,
  matchingProposals,
  matchingSettings,
  menteeMatchingFacts,
  mentorMatchingFacts,
} from './matching.tables.ts';

export type DraftColumns = typeof matchingDrafts.$inferSelect;
export type ProposalColumns = typeof matchingProposals.$inferSelect;
export type MenteeFactsColumns = typeof menteeMatchingFacts.$inferSelect;
export type MentorFactsColumns = typeof mentorMatchingFacts.$inferSelect;
/** Who stands where on a board. */
export type Placed = { menteeId: string; mentorId: string; locked: boolean };

/** The only place with SQL for drafts, facts, settings and proposals of the matching. */
export function createMatchingRepository(db: Db) {
  const { $client: sqlite } = db;
  const placedOf = sqlite.prepare<[string], { menteeId: string; mentorId: string; locked: 0 | 1 }>(
    'SELECT mentee_id AS menteeId, mentor_id AS mentorId, locked FROM matching_pairs WHERE draft_id = ? ORDER BY mentee_id',
  );
  const elsewhere = sqlite.prepare<{ year: number; form: string }, { menteeId: string; form: string }>(
    `SELECT p.mentee_id AS menteeId, d.form FROM matching_drafts d JOIN matching_pairs p ON p.draft_id = d.id
     WHERE d.start_year = @year AND d.name IS NULL AND d.form <> @form ORDER BY d.form`,
  );
  const place = sqlite.prepare<[string, string, string, string, number]>(
    `INSERT INTO matching_pairs (id, draft_id, mentee_id, mentor_id, locked) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (draft_id, mentee_id) DO UPDATE SET mentor_id = excluded.mentor_id, locked = excluded.locked`,
  );
  const takeOff = sqlite.prepare<[string, string]>('DELETE FROM matching_pairs WHERE draft_id = ? AND mentee_id = ?');
  const inYear = (year: number, form: string) =>
    and(eq(matchingDrafts.startYear, year), eq(matchingDrafts.form, form), isNull(matchingDrafts.removedAt));

  return {
    /** The current draft of a form; null until somebody has placed somebody. */
    current: (year: number, form: string): DraftColumns | null =>
      db
        .select()
        .from(matchingDrafts)
        .where(and(inYear(year, form), isNull(matchingDrafts.name)))
        .get() ?? null,
    draft: (id: string): DraftColumns | null =>
      db.select().from(matchingDrafts).where(eq(matchingDrafts.id, id)).get() ?? null,
    /** Named drafts, the newest first; removed ones are left out. */
    scenarios: (year: number, form: string): DraftColumns[] =>
      db
        .select()
        .from(matchingDrafts)
        .where(inYear(year, form))
        .orderBy(desc(matchingDrafts.savedAt), desc(matchingDrafts.id))
        .all()
        .filter(({ name }) => name !== null),
    placed: (draftId: string): Placed[] =>
      placedOf.all(draftId).map(({ locked, ...rest }) => ({ ...rest, locked: locked === 1 })),
    /** Mentees who stand on the boards of other forms: mentee → forms. */
    elsewhere(year: number, form: string): Map<string, string[]> {
      const rows = Map.groupBy(elsewhere.all({ year, form }), ({ menteeId }) => menteeId);
      return new Map([...rows].map(([menteeId, own]) => [menteeId, own.map((row) => row.form)]));
    },
    insertDraft(tx: Tx, row: typeof matchingDrafts.$inferInsert): void {
      tx.insert(matchingDrafts).values(row).run();
    },
    /** False when somebody has changed it since `version`. */
    updateDraft(tx: Tx, id: string, version: number, change: Partial<typeof matchingDrafts.$inferInsert>): boolean {
      const where = and(eq(matchingDrafts.id, id), eq(matchingDrafts.version, version));
      const set = { ...change, version: version + 1 };
      return tx.update(matchingDrafts).set(set).where(where).run().changes === 1;
    },
    put(_tx: Tx, draftId: string, { menteeId, mentorId, locked }: Placed): void {
      place.run(newId(), draftId, menteeId, mentorId, locked ? 1 : 0);
    },
    takeOff(_tx: Tx, draftId: string, menteeId: string): void {
      takeOff.run(draftId, menteeId);
    },

    menteeFacts: (menteeId: string): MenteeFactsColumns | null =>
      db.select().from(menteeMatchingFacts).where(eq(menteeMatchingFacts.menteeId, menteeId)).get() ?? null,
    mentorFacts: (mentorId: string): MentorFactsColumns | null =>
      db.select().from(mentorMatchingFacts).where(eq(mentorMatchingFacts.mentorId, mentorId)).get() ?? null,
    allMenteeFacts: (): MenteeFactsColumns[] => db.select().from(menteeMatchingFacts).all(),
    allMentorFacts: (): MentorFactsColumns[] => db.select().from(mentorMatchingFacts).all(),
    saveMenteeFacts(tx: Tx, row: typeof menteeMatchingFacts.$inferInsert): void {
      tx.insert(menteeMatchingFacts)
        .values(row)
        .onConflictDoUpdate({ target: menteeMatchingFacts.menteeId, set: row })
        .run();
    },
    saveMentorFacts(tx: Tx, row: typeof mentorMatchingFacts.$inferInsert): void {
      tx.insert(mentorMatchingFacts)
        .values(row)
        .onConflictDoUpdate({ target: mentorMatchingFacts.mentorId, set: row })
        .run();
    },

    setting(key: string): { value: unknown; version: number } | null {
      const row = db.select().from(matchingSettings).where(eq(matchingSettings.key, key)).get();
      return row ? { value: JSON.parse(row.value) as unknown, version: row.version } : null;
    },
    saveSetting(tx: Tx, key: string, value: unknown, version: number, at: string): void {
      const row = { key, value: JSON.stringify(value), version, updatedAt: at };
      tx.insert(matchingSettings).values(row).onConflictDoUpdate({ target: matchingSettings.key, set: row }).run();
    },

    proposal: (id: string): ProposalColumns | null =>
      db.select().from(matchingProposals).where(eq(matchingProposals.id, id)).get() ?? null,
    insertProposal(tx: Tx, row: typeof matchingProposals.$inferInsert): void {
      tx.insert(matchingProposals).values(row).run();
    },
    decideProposal(tx: Tx, id: string, change: Partial<typeof matchingProposals.$inferInsert>): void {
      tx.update(matchingProposals).set(change).where(eq(matchingProposals.id, id)).run();
    },
    /** The newest first, without what they were worked out from. */
    decided: (year: number, form: string) =>
      db
        .select({
          id: matchingProposals.id,
          form: matchingProposals.form,
          state: matchingProposals.state,
          decidedAt: matchingProposals.decidedAt,
          decidedBy: matchingProposals.decidedBy,
          accepted: matchingProposals.accepted,
          result: matchingProposals.result,
        })
        .from(matchingProposals)
        .where(
          and(
            eq(matchingProposals.startYear, year),
            eq(matchingProposals.form, form),
            inArray(matchingProposals.state, ['accepted', 'partly', 'declined']),
          ),
        )
        .orderBy(desc(matchingProposals.decidedAt), desc(matchingProposals.id))
        .all(),
    /** Proposals nobody has decided about are kept for a while: the newest `most` of a form. */
    forgetOpen(tx: Tx, year: number, form: string, most: number): void {
      const open = tx
        .select({ id: matchingProposals.id })
        .from(matchingProposals)
        .where(
          and(
            eq(matchingProposals.startYear, year),
            eq(matchingProposals.form, form),
            eq(matchingProposals.state, 'open'),
          ),
        )
        .orderBy(desc(matchingProposals.madeAt), desc(matchingProposals.id))
        .all();
      const old = open.slice(most).map(({ id }) => id);
      if (old.length > 0) tx.delete(matchingProposals).where(inArray(matchingProposals.id, old)).run();
    },
  };
}
export type MatchingRepository = ReturnType<typeof createMatchingRepository>;
