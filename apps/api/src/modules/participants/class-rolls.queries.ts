import type { Db } from '../../db/open.ts';

/** How many are in the classes: what the school's screens of classes ask, without knowing people. */
export function createClassRolls(db: Db) {
  const { $client: sqlite } = db;
  const counts = sqlite.prepare<{ startYear: number; day: string }, { classId: string; pupils: number }>(
    `SELECT e.class_id AS classId, count(DISTINCT e.person_id) AS pupils
     FROM school_classes c JOIN enrolments e ON e.class_id = c.id JOIN people p ON p.id = e.person_id
     WHERE c.start_year = @startYear AND p.hidden_at IS NULL
       AND e.from_on <= @day AND (e.to_on IS NULL OR e.to_on >= @day)
     GROUP BY e.class_id`,
  );
  const used = sqlite.prepare<[string]>('SELECT 1 FROM enrolments WHERE class_id = ? LIMIT 1');
  return {
    counts: (startYear: number, day: string): Map<string, number> =>
      new Map(counts.all({ startYear, day }).map(({ classId, pupils }) => [classId, pupils])),
    wasUsed: (classId: string): boolean => used.get(classId) !== undefined,
  };
}
