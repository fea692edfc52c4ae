import type { GoalAchieved } from '@tandem/domain/diary';
import type { Day } from '@tandem/domain/kernel';
import type { Db } from '../../db/open.ts';

/** What the meetings of a pair say about it on a day. */
export type PairDays = {
  /** The last ones, the newest first. */
  heldOn: Day[];
  nextOn: Day | null;
  /** The oldest meeting that is over and that nobody has written down. */
  unreportedOn: Day | null;
  /** The oldest meeting that a mentee who was there has not answered. */
  unansweredOn: Day | null;
  /** The latest recent response of somebody who was not comfortable: two faces of five, or one. */
  uncomfortable: { on: Day; of5: number } | null;
  /** The latest recent meeting that both sides have rated; of a group, by whoever found it least useful. */
  rated: { on: Day; goal: GoalAchieved; useful: number } | null;
  lastContactOn: Day | null;
};

const HELD = `('held', 'feedback_due', 'complete')`;
/** From so many last meetings the habit of a pair is read. */
const HABIT = 8;

type Row = { pairId: string; day: string };
type Uncomfortable = Row & { of5: number };
type Rated = Row & { goal: GoalAchieved; useful: number };

/** The days of all pairs at once, for lists about the whole programme: a handful of statements, whatever their number. */
export function createPairDays(db: Db) {
  const { $client: sqlite } = db;
  const held = sqlite.prepare<[], Row>(
    `SELECT pair_id AS pairId, on_day AS day FROM (
       SELECT pair_id, on_day, row_number() OVER (PARTITION BY pair_id ORDER BY on_day DESC) AS n
       FROM meetings WHERE status IN ${HELD}) WHERE n <= ${HABIT}`,
  );
  const next = sqlite.prepare<[string], Row>(
    `SELECT pair_id AS pairId, min(on_day) AS day FROM meetings WHERE status = 'scheduled' AND on_day >= ? GROUP BY pair_id`,
  );
  const unreported = sqlite.prepare<[string], Row>(
    `SELECT pair_id AS pairId, min(on_day) AS day FROM meetings
     WHERE (status = 'scheduled' AND on_day < ?) OR status = 'held' GROUP BY pair_id`,
  );
  const unanswered = sqlite.prepare<[], Row>(
    `SELECT m.pair_id AS pairId, min(m.on_day) AS day FROM meetings m
       JOIN meeting_people p ON p.meeting_id = m.id AND p.present = 1
       JOIN people who ON who.id = p.person_id AND who.hidden_at IS NULL
     WHERE m.status = 'feedback_due' AND NOT EXISTS
       (SELECT 1 FROM meeting_responses r WHERE r.meeting_id = m.id AND r.mentee_id = p.mentee_id)
     GROUP BY m.pair_id`,
  );
  const uncomfortable = sqlite.prepare<[string], Uncomfortable>(
    `SELECT m.pair_id AS pairId, m.on_day AS day, min(r.comfortable) AS of5 FROM meeting_responses r
       JOIN meetings m ON m.id = r.meeting_id AND m.status IN ${HELD}
     WHERE m.on_day >= ? AND r.comfortable <= 2 GROUP BY m.pair_id, m.on_day ORDER BY m.on_day`,
  );
  const rated = sqlite.prepare<[string], Rated>(
    `SELECT m.pair_id AS pairId, m.on_day AS day, m.goal_achieved AS goal, min(r.useful) AS useful FROM meetings m
       JOIN meeting_responses r ON r.meeting_id = m.id
     WHERE m.on_day >= ? AND m.goal_achieved IS NOT NULL AND m.status IN ${HELD} GROUP BY m.id ORDER BY m.on_day, m.seq`,
  );
  const contacts = sqlite.prepare<[], Row>(
    `SELECT pair_id AS pairId, max(on_day) AS day FROM support_contacts GROUP BY pair_id`,
  );
  const week = sqlite.prepare<[string, string], { on: string; meetings: number }>(
    `SELECT on_day AS "on", count(*) AS meetings FROM meetings
     WHERE on_day BETWEEN ? AND ? AND status IN ('scheduled', 'held', 'feedback_due', 'complete') GROUP BY on_day`,
  );
  const months = sqlite.prepare<[string], { month: string; contacts: number }>(
    `SELECT substr(on_day, 1, 7) AS month, count(*) AS contacts FROM support_contacts WHERE on_day >= ? GROUP BY 1`,
  );
  const since = sqlite.prepare<[string], { pairId: string; contacts: number }>(
    `SELECT pair_id AS pairId, count(*) AS contacts FROM support_contacts WHERE on_day >= ? GROUP BY pair_id`,
  );

  const dayOf = (rows: readonly Row[]) => new Map(rows.map(({ pairId, day }) => [pairId, day]));

  return {
    /** @param recentFrom the first day whose answers still count */
    ofAll(today: Day, recentFrom: Day): (pairId: string) => PairDays {
      const days = Map.groupBy(held.all(), ({ pairId }) => pairId);
      const ahead = dayOf(next.all(today));
      const unwritten = dayOf(unreported.all(today));
      const waiting = dayOf(unanswered.all());
      const talked = dayOf(contacts.all());
      // The latest of each pair stands last.
      const low = new Map(uncomfortable.all(recentFrom).map((row) => [row.pairId, { on: row.day, of5: row.of5 }]));
      const both = new Map(
        rated.all(recentFrom).map(({ pairId, day, goal, useful }) => [pairId, { on: day, goal, useful }]),
      );
      return (pairId) => {
        const heldOn = (days.get(pairId) ?? []).map(({ day }) => day);
        return {
          heldOn,
          nextOn: ahead.get(pairId) ?? null,
          unreportedOn: unwritten.get(pairId) ?? null,
          unansweredOn: waiting.get(pairId) ?? null,
          uncomfortable: low.get(pairId) ?? null,
          rated: both.get(pairId) ?? null,
          lastContactOn: talked.get(pairId) ?? null,
        };
      };
    },
    /** Meetings planned and held, by day. */
    meetingsBetween: (from: Day, to: Day) => new Map(week.all(from, to).map((row) => [row.on, row.meetings])),
    contactsByMonth: (from: Day) => new Map(months.all(from).map((row) => [row.month, row.contacts])),
    /** Pairs the curator was in touch with since a day, and how often. */
    contactsSince: (from: Day) => new Map(since.all(from).map((row) => [row.pairId, row.contacts])),
  };
}
