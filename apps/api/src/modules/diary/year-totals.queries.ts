import type { Db } from '../../db/open.ts';

export type YearTotals = { held: number; minutes: number };

/** Meetings held by the pairs of an academic year, all together: a figure that names nobody. */
export function createYearTotals(db: Db) {
  const totals = db.$client.prepare<[number], YearTotals>(
    `SELECT count(*) AS held, coalesce(sum(m.duration_minutes), 0) AS minutes FROM meetings m
     JOIN mentorships s ON s.id = m.pair_id
     WHERE s.start_year = ? AND m.status IN ('held', 'feedback_due', 'complete')`,
  );
  return (startYear: number): YearTotals => totals.get(startYear) ?? { held: 0, minutes: 0 };
}
