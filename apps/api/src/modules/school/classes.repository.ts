import { type ClassName, compareClasses } from '@tandem/domain/school';
import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { homeroomTeachers, schoolClasses } from './school.tables.ts';

export type ClassRow = typeof schoolClasses.$inferSelect;
export type HomeroomRow = typeof homeroomTeachers.$inferSelect;

/** The only place with SQL for classes and for who leads them. */
export function createClassesRepository(db: Db) {
  return {
    find: (id: string): ClassRow | null =>
      db.select().from(schoolClasses).where(eq(schoolClasses.id, id)).get() ?? null,
    named: (startYear: number, { grade, letter }: ClassName): ClassRow | null =>
      db
        .select()
        .from(schoolClasses)
        .where(
          and(eq(schoolClasses.startYear, startYear), eq(schoolClasses.grade, grade), eq(schoolClasses.letter, letter)),
        )
        .get() ?? null,
    /** 9 before 10, letters as in the alphabet: SQLite knows neither. */
    ofYear: (startYear: number): ClassRow[] =>
      db.select().from(schoolClasses).where(eq(schoolClasses.startYear, startYear)).all().sort(compareClasses),
    insert(tx: Tx, row: ClassRow): void {
      tx.insert(schoolClasses).values(row).run();
    },
    remove(tx: Tx, id: string): void {
      tx.delete(homeroomTeachers).where(eq(homeroomTeachers.classId, id)).run();
      tx.delete(schoolClasses).where(eq(schoolClasses.id, id)).run();
    },

    /** The earliest first. */
    homeroom: (classId: string): HomeroomRow[] =>
      db
        .select()
        .from(homeroomTeachers)
        .where(eq(homeroomTeachers.classId, classId))
        .orderBy(asc(homeroomTeachers.fromOn))
        .all(),
    /** The same for all classes of a year at once. */
    homeroomOfYear: (startYear: number): HomeroomRow[] =>
      db
        .select({
          id: homeroomTeachers.id,
          classId: homeroomTeachers.classId,
          accountId: homeroomTeachers.accountId,
          fromOn: homeroomTeachers.fromOn,
          toOn: homeroomTeachers.toOn,
        })
        .from(homeroomTeachers)
        .innerJoin(schoolClasses, eq(schoolClasses.id, homeroomTeachers.classId))
        .where(eq(schoolClasses.startYear, startYear))
        .orderBy(asc(homeroomTeachers.fromOn))
        .all(),
    beginHomeroom(tx: Tx, row: typeof homeroomTeachers.$inferInsert): void {
      tx.insert(homeroomTeachers).values(row).run();
    },
    endHomeroom(tx: Tx, id: string, toOn: string): void {
      tx.update(homeroomTeachers).set({ toOn }).where(eq(homeroomTeachers.id, id)).run();
    },
    removeHomeroom(tx: Tx, id: string): void {
      tx.delete(homeroomTeachers).where(eq(homeroomTeachers.id, id)).run();
    },
  };
}
export type ClassesRepository = ReturnType<typeof createClassesRepository>;
