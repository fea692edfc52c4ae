import type { DocType } from '@tandem/domain/documents';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { documentTemplates } from './documents.tables.ts';

export type TemplateColumns = typeof documentTemplates.$inferSelect;

/** The only place with SQL for the school's own templates. */
export function createTemplatesRepository(db: Db) {
  return {
    find: (id: string): TemplateColumns | null =>
      db.select().from(documentTemplates).where(eq(documentTemplates.id, id)).get() ?? null,
    inForce: (type: DocType): TemplateColumns | null =>
      db
        .select()
        .from(documentTemplates)
        .where(and(eq(documentTemplates.type, type), isNull(documentTemplates.retiredAt)))
        .get() ?? null,
    /** Newest first. */
    ofType: (type: DocType): TemplateColumns[] =>
      db
        .select()
        .from(documentTemplates)
        .where(eq(documentTemplates.type, type))
        .orderBy(desc(documentTemplates.number))
        .all(),
    retire(tx: Tx, type: DocType, at: string): void {
      tx.update(documentTemplates)
        .set({ retiredAt: at })
        .where(and(eq(documentTemplates.type, type), isNull(documentTemplates.retiredAt)))
        .run();
    },
    /** Answers the number it got. */
    add(tx: Tx, row: Omit<typeof documentTemplates.$inferInsert, 'number'>): number {
      const last =
        tx
          .select({ number: sql<number>`coalesce(max(number), 0)` })
          .from(documentTemplates)
          .where(eq(documentTemplates.type, row.type))
          .get()?.number ?? 0;
      tx.insert(documentTemplates)
        .values({ ...row, number: last + 1 })
        .run();
      return last + 1;
    },
  };
}
export type TemplatesRepository = ReturnType<typeof createTemplatesRepository>;
