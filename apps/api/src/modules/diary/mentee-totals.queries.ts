import type { Scores } from '@tandem/domain/diary';
import type { Db } from '../../db/open.ts';

/** What the meetings of a pair come to for one of its mentees. */
export type MenteeTotals = {
  /** Held, still planned, cancelled and missed ones; a moved meeting counts once. */
  planned: number;
  /** In which the mentee was present. */
  held: number;
  minutes: number;
  /** Faces of five, in the order in which they came. */
  answers: Scores[];
  /** Raised about the pair by anybody. */
  issues: { raised: number; closed: number };
};

const HELD = `('held', 'feedback_due', 'complete')`;

export function createMenteeTotals(db: Db) {
  const { $client: sqlite } = db;
  const planned = sqlite.prepare<[string, string], { n: number }>(
    `SELECT count(*) AS n FROM meetings m WHERE m.pair_id = ? AND m.status NOT IN ('void', 'rescheduled')
       AND (m.status NOT IN ${HELD}
         OR EXISTS (SELECT 1 FROM meeting_people p WHERE p.meeting_id = m.id AND p.mentee_id = ?))`,
  );
  const held = sqlite.prepare<[string, string], { held: number; minutes: number }>(
    `SELECT count(*) AS held, coalesce(sum(m.duration_minutes), 0) AS minutes FROM meetings m
       JOIN meeting_people p ON p.meeting_id = m.id AND p.present = 1
     WHERE m.pair_id = ? AND p.mentee_id = ? AND m.status IN ${HELD}`,
  );
  const answers = sqlite.prepare<[string, string], Scores>(
    `SELECT r.useful, r.comfortable FROM meeting_responses r
       JOIN meetings m ON m.id = r.meeting_id AND m.status IN ${HELD}
     WHERE m.pair_id = ? AND r.mentee_id = ? ORDER BY r.answered_at, r.id`,
  );
  const issues = sqlite.prepare<[string], { raised: number; closed: number }>(
    `SELECT count(*) AS raised, count(closed_at) AS closed FROM diary_issues WHERE pair_id = ?`,
  );
  const NONE = { held: 0, minutes: 0, raised: 0, closed: 0 };

  return (pairId: string, menteeId: string): MenteeTotals => {
    const was = held.get(pairId, menteeId) ?? NONE;
    const { raised, closed } = issues.get(pairId) ?? NONE;
    return {
      planned: planned.get(pairId, menteeId)?.n ?? 0,
      held: was.held,
      minutes: was.minutes,
      answers: answers.all(pairId, menteeId),
      issues: { raised, closed },
    };
  };
}
