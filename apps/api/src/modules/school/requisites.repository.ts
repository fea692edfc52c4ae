import { and, eq } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { school } from './school.tables.ts';

export type RequisitesColumns = Omit<typeof school.$inferSelect, 'id' | 'createdAt' | 'timezone'>;

/** The only place with SQL for what stands in official papers. */
export function createRequisitesRepository(db: Db) {
  return {
    /** Null before the first run. */
    read: (): RequisitesColumns | null => db.select().from(school).where(eq(school.id, 1)).get() ?? null,
    /** False when somebody has changed them since `version`. */
    save(tx: Tx, version: number, columns: Partial<Omit<RequisitesColumns, 'name' | 'version'>>): boolean {
      const where = and(eq(school.id, 1), eq(school.version, version));
      return (
        tx
          .update(school)
          .set({ ...columns, version: version + 1 })
          .where(where)
          .run().changes === 1
      );
    },
  };
}
export type RequisitesRepository = ReturnType<typeof createRequisitesRepository>;
