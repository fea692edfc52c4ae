import { and, eq } from 'drizzle-orm';
import type { Db } from '../../../db/open.ts';
import type { Tx } from '../../../db/write-queue.ts';
import { routeTemplates } from '../routes.tables.ts';

export type TemplateColumns = typeof routeTemplates.$inferSelect;

/** The only place with SQL for templates of routes. */
export function createRouteTemplatesRepository(db: Db) {
  return {
    all: (): TemplateColumns[] => db.select().from(routeTemplates).all(),
    find: (id: string): TemplateColumns | null =>
      db.select().from(routeTemplates).where(eq(routeTemplates.id, id)).get() ?? null,
    insert(tx: Tx, row: typeof routeTemplates.$inferInsert): void {
      tx.insert(routeTemplates).values(row).run();
    },
    /** False when somebody has changed it since `version`. */
    update(tx: Tx, id: string, version: number, change: Partial<typeof routeTemplates.$inferInsert>): boolean {
      return (
        tx
          .update(routeTemplates)
          .set({ ...change, version: version + 1 })
          .where(and(eq(routeTemplates.id, id), eq(routeTemplates.version, version)))
          .run().changes === 1
      );
    },
  };
}
export type RouteTemplatesRepository = ReturnType<typeof createRouteTemplatesRepository>;
