import { and, eq, gt } from 'drizzle-orm';
import type { Snooze, WorkKind } from '@tandem/domain/today';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { worklistSnoozes } from './snoozes.tables.ts';

type NewSnoozeRow = typeof worklistSnoozes.$inferInsert;

/** The only place with SQL for what was put off. */
export function createSnoozes(db: Db) {
  const of = (list: string, kind: WorkKind, subjectId: string) =>
    and(eq(worklistSnoozes.list, list), eq(worklistSnoozes.kind, kind), eq(worklistSnoozes.subjectId, subjectId));
  return {
    inForce: (list: string, today: string): Snooze[] =>
      db
        .select()
        .from(worklistSnoozes)
        .where(and(eq(worklistSnoozes.list, list), gt(worklistSnoozes.until, today)))
        .all(),
    put(tx: Tx, row: NewSnoozeRow): void {
      const { until, reason, actorId, at } = row;
      tx.insert(worklistSnoozes)
        .values(row)
        .onConflictDoUpdate({
          target: [worklistSnoozes.list, worklistSnoozes.kind, worklistSnoozes.subjectId],
          set: { until, reason, actorId, at },
        })
        .run();
    },
    remove: (tx: Tx, list: string, kind: WorkKind, subjectId: string): boolean =>
      tx
        .delete(worklistSnoozes)
        .where(of(list, kind, subjectId))
        .run().changes > 0,
  };
}
export type Snoozes = ReturnType<typeof createSnoozes>;
