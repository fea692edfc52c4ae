import { eq } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { roadmapImports } from './roadmap.tables.ts';

export type ImportRow = typeof roadmapImports.$inferSelect;

/** The only place with SQL for imports. */
export function createImportsRepository(db: Db) {
  return {
    find: (id: string): ImportRow | null =>
      db.select().from(roadmapImports).where(eq(roadmapImports.id, id)).get() ?? null,
    insert(tx: Tx, row: typeof roadmapImports.$inferInsert): void {
      tx.insert(roadmapImports).values(row).run();
    },
    update(tx: Tx, id: string, change: Partial<ImportRow>): void {
      tx.update(roadmapImports).set(change).where(eq(roadmapImports.id, id)).run();
    },
  };
}
export type ImportsRepository = ReturnType<typeof createImportsRepository>;
