import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { statusChanges } from './status-changes.tables.ts';

type Subject = (typeof statusChanges.$inferSelect)['subject'];

/** Every step of every way; nothing is overwritten. */
export function createStatusChanges(db: Db) {
  return {
    record(tx: Tx, row: Omit<typeof statusChanges.$inferInsert, 'seq'>): void {
      tx.insert(statusChanges).values(row).run();
    },
    /** Newest first. */
    of: (subject: Subject, subjectId: string) =>
      db
        .select()
        .from(statusChanges)
        .where(and(eq(statusChanges.subject, subject), eq(statusChanges.subjectId, subjectId)))
        .orderBy(desc(statusChanges.seq))
        .all(),
  };
}
export type StatusChanges = ReturnType<typeof createStatusChanges>;
