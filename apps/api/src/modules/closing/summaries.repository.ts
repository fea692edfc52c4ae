import { and, eq } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { completionSummaries } from './closing.tables.ts';

export type SummaryRecord = typeof completionSummaries.$inferSelect;

/** The only place with SQL for completion summaries. */
export function createSummariesRepository(db: Db) {
  return {
    find: (id: string): SummaryRecord | null =>
      db.select().from(completionSummaries).where(eq(completionSummaries.id, id)).get() ?? null,
    ofPair: (mentorshipId: string): SummaryRecord[] =>
      db.select().from(completionSummaries).where(eq(completionSummaries.mentorshipId, mentorshipId)).all(),
    insert(tx: Tx, row: typeof completionSummaries.$inferInsert): void {
      tx.insert(completionSummaries).values(row).run();
    },
    /** False when somebody has changed it since `version`. */
    update(tx: Tx, { id, version }: SummaryRecord, change: Partial<SummaryRecord>): boolean {
      return (
        tx
          .update(completionSummaries)
          .set({ ...change, version: version + 1 })
          .where(and(eq(completionSummaries.id, id), eq(completionSummaries.version, version)))
          .run().changes === 1
      );
    },
  };
}
export type SummariesRepository = ReturnType<typeof createSummariesRepository>;
