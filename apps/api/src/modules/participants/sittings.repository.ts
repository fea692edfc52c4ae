import { SITTING_OUTCOMES, type SittingDecision, type SittingOutcome } from '@tandem/domain/participants';
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { sittingItems, sittings } from './mentors.tables.ts';

export type SittingColumns = typeof sittings.$inferSelect;
export type SittingItemColumns = typeof sittingItems.$inferSelect;

const outcomeOf = (text: string | null): SittingOutcome | null =>
  SITTING_OUTCOMES.find((outcome) => outcome === text) ?? null;

/** A line of the agenda as the rule reads it; null while nothing is decided. */
export function decisionOf(item: SittingItemColumns): SittingDecision | null {
  const outcome = outcomeOf(item.outcome);
  if (outcome === null) return null;
  const { mentorId: candidateId, votesFor, votesAgainst, abstained, reason, condition } = item;
  const votes = { for: votesFor ?? 0, against: votesAgainst ?? 0, abstained: abstained ?? 0 };
  return { candidateId, outcome, votes, reason, condition };
}

/** The only place with SQL for sittings and their agendas. */
export function createSittingsRepository(db: Db) {
  const { $client: sqlite } = db;
  const sizes = sqlite.prepare<[], { id: string; candidates: number; decided: number }>(
    'SELECT sitting_id AS id, count(*) AS candidates, count(outcome) AS decided FROM sitting_items GROUP BY sitting_id',
  );

  return {
    /** Newest first. */
    all: (): SittingColumns[] => db.select().from(sittings).orderBy(desc(sittings.heldOn), desc(sittings.id)).all(),
    sizes: () => new Map(sizes.all().map((row) => [row.id, row])),
    find: (id: string): SittingColumns | null => db.select().from(sittings).where(eq(sittings.id, id)).get() ?? null,
    agenda: (sittingId: string): SittingItemColumns[] =>
      db
        .select()
        .from(sittingItems)
        .where(eq(sittingItems.sittingId, sittingId))
        .orderBy(asc(sittingItems.position))
        .all(),
    /** Every agenda a mentor stands on, the newest first. */
    ofMentor: (mentorId: string) =>
      db
        .select()
        .from(sittingItems)
        .innerJoin(sittings, eq(sittings.id, sittingItems.sittingId))
        .where(eq(sittingItems.mentorId, mentorId))
        .orderBy(desc(sittings.heldOn))
        .all()
        .map(({ sittings: sitting, sitting_items: item }) => ({ sitting, item })),
    insert(tx: Tx, row: typeof sittings.$inferInsert): void {
      tx.insert(sittings).values(row).run();
    },
    /** False when somebody has changed the row since `version`. */
    update(tx: Tx, id: string, version: number, change: Partial<typeof sittings.$inferInsert>): boolean {
      return (
        tx
          .update(sittings)
          .set({ ...change, version: version + 1 })
          .where(and(eq(sittings.id, id), eq(sittings.version, version)))
          .run().changes === 1
      );
    },
    addItem(tx: Tx, row: typeof sittingItems.$inferInsert): void {
      tx.insert(sittingItems).values(row).run();
    },
    decide(tx: Tx, sittingId: string, { candidateId, outcome, votes, reason, condition }: SittingDecision): void {
      tx.update(sittingItems)
        .set({
          outcome,
          votesFor: votes.for,
          votesAgainst: votes.against,
          abstained: votes.abstained,
          reason,
          condition,
        })
        .where(and(eq(sittingItems.sittingId, sittingId), eq(sittingItems.mentorId, candidateId)))
        .run();
    },
    /** Whoever went before anything was decided stands on no agenda any more. Answers the sittings it was. */
    dropUndecided(tx: Tx, mentorId: string): string[] {
      const where = and(eq(sittingItems.mentorId, mentorId), isNull(sittingItems.outcome));
      return tx
        .delete(sittingItems)
        .where(where)
        .returning({ id: sittingItems.sittingId })
        .all()
        .map(({ id }) => id);
    },
  };
}
export type SittingsRepository = ReturnType<typeof createSittingsRepository>;
