import { and, eq, lt } from 'drizzle-orm';
import type { Db } from '../../../db/open.ts';
import type { Tx } from '../../../db/write-queue.ts';
import { peopleImports } from '../people-imports.tables.ts';

export type PeopleImportRow = typeof peopleImports.$inferSelect;

/** What a list leaves behind when it is closed: no names, no cells. */
const EMPTIED = { grid: '', mapping: '', decisions: '{}' } as const;

/** The only place with SQL for imported lists. */
export function createPeopleImportsRepository(db: Db) {
  return {
    find: (id: string): PeopleImportRow | null =>
      db.select().from(peopleImports).where(eq(peopleImports.id, id)).get() ?? null,
    insert(tx: Tx, row: typeof peopleImports.$inferInsert): void {
      tx.insert(peopleImports).values(row).run();
    },
    update(tx: Tx, id: string, change: Pick<Partial<PeopleImportRow>, 'mapping' | 'decisions'>): void {
      tx.update(peopleImports).set(change).where(eq(peopleImports.id, id)).run();
    },
    close(tx: Tx, id: string, status: 'applied' | 'undone' | 'discarded', outcome: string | null): void {
      tx.update(peopleImports)
        .set({ ...EMPTIED, status, outcome })
        .where(eq(peopleImports.id, id))
        .run();
    },
    /** Lists that were left lying open are thrown away: they are full of personal data. */
    discardBefore(tx: Tx, at: string): void {
      tx.update(peopleImports)
        .set({ ...EMPTIED, status: 'discarded', fileName: null })
        .where(and(eq(peopleImports.status, 'open'), lt(peopleImports.createdAt, at)))
        .run();
    },
  };
}
export type PeopleImportsRepository = ReturnType<typeof createPeopleImportsRepository>;
