import type { PersonName } from '@tandem/domain/kernel';
import { eq } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { enrolments } from './people.tables.ts';

export type EnrolmentRow = typeof enrolments.$inferSelect;
/** A pupil of the year with the last class they were in, and whether they are in a class of the next year. */
export type PromotedRow = EnrolmentRow & PersonName & { enrolledNextYear: 0 | 1 };

/** SQL of the promotion: enrolments of a whole year at once. Those of one person are in `people.repository.ts`. */
export function createPromotionRepository(db: Db) {
  const { $client: sqlite } = db;
  const pupils = sqlite.prepare<{ year: number; next: number }, PromotedRow>(
    `SELECT e.id, e.person_id AS personId, e.class_id AS classId, e.from_on AS fromOn, e.to_on AS toOn,
       p.family_name AS familyName, p.given_name AS givenName, p.patronymic,
       EXISTS (SELECT 1 FROM enrolments n JOIN school_classes nc ON nc.id = n.class_id
               WHERE n.person_id = p.id AND nc.start_year = @next) AS enrolledNextYear
     FROM school_classes c JOIN enrolments e ON e.class_id = c.id JOIN people p ON p.id = e.person_id
     WHERE c.start_year = @year AND p.hidden_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM enrolments later JOIN school_classes lc ON lc.id = later.class_id
                       WHERE later.person_id = p.id AND lc.start_year = @year
                         AND (later.from_on > e.from_on OR (later.from_on = e.from_on AND later.id > e.id)))
     ORDER BY p.sort_key, p.id`,
  );
  const others = sqlite.prepare<[string, string, string]>(
    'SELECT 1 FROM enrolments WHERE person_id = ? AND from_on > ? AND id <> ? LIMIT 1',
  );

  return {
    /** By family name. */
    pupils: (year: number): PromotedRow[] => pupils.all({ year, next: year + 1 }),
    find: (id: string): EnrolmentRow | null => db.select().from(enrolments).where(eq(enrolments.id, id)).get() ?? null,
    /** True when the person has been in any class since that day, but for one enrolment. */
    hasOthersAfter: (personId: string, day: string, except: string): boolean =>
      others.get(personId, day, except) !== undefined,
    insert(tx: Tx, row: EnrolmentRow): void {
      tx.insert(enrolments).values(row).run();
    },
    end(tx: Tx, id: string, toOn: string | null): void {
      tx.update(enrolments).set({ toOn }).where(eq(enrolments.id, id)).run();
    },
    remove(tx: Tx, id: string): void {
      tx.delete(enrolments).where(eq(enrolments.id, id)).run();
    },
  };
}
export type PromotionRepository = ReturnType<typeof createPromotionRepository>;
