import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { academicYears } from './school.tables.ts';

export type YearRow = typeof academicYears.$inferSelect;

/** The only place with SQL for academic years and their holidays. */
export function createYearsRepository(db: Db) {
  return {
    /** The earliest first. */
    all: (): YearRow[] => db.select().from(academicYears).orderBy(asc(academicYears.startYear)).all(),
    find: (id: string): YearRow | null => db.select().from(academicYears).where(eq(academicYears.id, id)).get() ?? null,
    ofYear: (startYear: number): YearRow | null =>
      db.select().from(academicYears).where(eq(academicYears.startYear, startYear)).get() ?? null,
    insert(tx: Tx, row: typeof academicYears.$inferInsert): void {
      tx.insert(academicYears).values(row).run();
    },
    /** False when somebody has changed the row since `version`. */
    setHolidays(tx: Tx, id: string, version: number, holidays: string): boolean {
      const where = and(eq(academicYears.id, id), eq(academicYears.version, version));
      return (
        tx
          .update(academicYears)
          .set({ holidays, version: version + 1 })
          .where(where)
          .run().changes === 1
      );
    },
    remove(tx: Tx, id: string): void {
      tx.delete(academicYears).where(eq(academicYears.id, id)).run();
    },
  };
}
export type YearsRepository = ReturnType<typeof createYearsRepository>;
