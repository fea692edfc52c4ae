import type { Day } from '@tandem/domain/kernel';
import type { Db } from '../../db/open.ts';

/** Something of a meeting that people are to do or to know of by a day; people of the register, hidden ones too. */
export type ExpectedOfMeeting = {
  what: 'meeting' | 'report' | 'response' | 'task';
  meetingId: string;
  /** Of the meeting, or the last one of the task. */
  on: Day;
  heldOn: Day;
  /** When a held meeting was written down: nobody can answer what is not there yet. */
  recordedAt: string | null;
  personIds: string[];
};

/** A meeting in somebody's calendar. */
export type MeetingInCalendar = {
  /** Of the first one when it was moved, so that a calendar knows it again. */
  id: string;
  side: 'mentor' | 'mentee';
  on: Day;
  time: string | null;
  durationMinutes: number | null;
  cancelled: boolean;
  /** Grows with every change and every move. */
  sequence: number;
  changedAt: string;
};

type Row = Omit<ExpectedOfMeeting, 'personIds'> & { personId: string };

const OPEN = `('scheduled')`;

/** What the meetings of all pairs expect of their people, and what stands in one person's calendar. */
export function createExpectedDays(db: Db) {
  const { $client: sqlite } = db;
  const ahead = sqlite.prepare<{ from: Day; to: Day }, Row>(
    `SELECT 'meeting' AS what, m.id AS meetingId, m.on_day AS "on", m.on_day AS heldOn, NULL AS recordedAt, who.person_id AS personId
     FROM meetings m JOIN mentorships s ON s.id = m.pair_id
       JOIN (SELECT id AS pair_id, mentor_person_id AS person_id FROM mentorships
         UNION ALL SELECT mentorship_id, person_id FROM mentorship_members WHERE left_on IS NULL) who
         ON who.pair_id = m.pair_id
     WHERE m.status IN ${OPEN} AND m.on_day BETWEEN @from AND @to AND s.status NOT IN ('completed', 'dissolved')`,
  );
  const unreported = sqlite.prepare<{ from: Day; today: Day }, Row>(
    `SELECT 'report' AS what, m.id AS meetingId, m.on_day AS "on", m.on_day AS heldOn, NULL AS recordedAt, s.mentor_person_id AS personId
     FROM meetings m JOIN mentorships s ON s.id = m.pair_id
     WHERE m.on_day >= @from AND (m.status = 'held' OR (m.status IN ${OPEN} AND m.on_day < @today))
       AND s.status NOT IN ('completed', 'dissolved')`,
  );
  const unanswered = sqlite.prepare<{ from: Day }, Row>(
    `SELECT 'response' AS what, m.id AS meetingId, m.on_day AS "on", m.on_day AS heldOn, m.recorded_at AS recordedAt, p.person_id AS personId
     FROM meetings m JOIN meeting_people p ON p.meeting_id = m.id AND p.present = 1
     WHERE m.on_day >= @from AND m.status IN ('held', 'feedback_due') AND NOT EXISTS
       (SELECT 1 FROM meeting_responses r WHERE r.meeting_id = m.id AND r.mentee_id = p.mentee_id)`,
  );
  const tasks = sqlite.prepare<{ today: Day; to: Day }, Row>(
    `SELECT 'task' AS what, m.id AS meetingId, m.task_due_on AS "on", m.on_day AS heldOn, NULL AS recordedAt, p.person_id AS personId
     FROM meetings m JOIN meeting_people p ON p.meeting_id = m.id AND p.present = 1
     WHERE m.task_due_on BETWEEN @today AND @to AND m.status IN ('held', 'feedback_due', 'complete')`,
  );
  const calendar = sqlite.prepare<
    { personId: string; from: Day },
    Omit<MeetingInCalendar, 'cancelled'> & { cancelled: 0 | 1 }
  >(
    `WITH RECURSIVE mine AS (
       SELECT s.id AS pair_id, 'mentor' AS side FROM mentorships s WHERE s.mentor_person_id = @personId
       UNION SELECT b.mentorship_id, 'mentee' FROM mentorship_members b WHERE b.person_id = @personId AND b.left_on IS NULL
     ), chain(id, root, changes) AS (
       SELECT m.id, m.id, m.version FROM meetings m JOIN mine ON mine.pair_id = m.pair_id WHERE m.moved_from_id IS NULL
       UNION ALL SELECT m.id, c.root, c.changes + m.version FROM meetings m JOIN chain c ON m.moved_from_id = c.id
     )
     SELECT c.root AS id, mine.side, m.on_day AS "on", m.time, m.duration_minutes AS durationMinutes,
       m.status = 'cancelled' AS cancelled, c.changes AS sequence, coalesce(m.recorded_at, m.created_at) AS changedAt
     FROM chain c JOIN meetings m ON m.id = c.id JOIN mine ON mine.pair_id = m.pair_id
     WHERE m.on_day >= @from AND m.status NOT IN ('rescheduled', 'void') ORDER BY m.on_day, m.seq`,
  );

  return {
    /** @param from the oldest day that still matters; @param to the farthest */
    expected({ from, today, to }: { from: Day; today: Day; to: Day }): ExpectedOfMeeting[] {
      const rows = [
        ...ahead.all({ from: today, to }),
        ...unreported.all({ from, today }),
        ...unanswered.all({ from }),
        ...tasks.all({ today, to }),
      ];
      const together = Map.groupBy(rows, ({ what, meetingId }) => `${what} ${meetingId}`);
      return [...together.values()].flatMap((same) => {
        const [first] = same;
        if (!first) return [];
        const { personId: _, ...rest } = first;
        return [{ ...rest, personIds: same.map(({ personId }) => personId) }];
      });
    },
    calendarOf: (personId: string, from: Day): MeetingInCalendar[] =>
      calendar.all({ personId, from }).map((row) => ({ ...row, cancelled: row.cancelled === 1 })),
  };
}
export type ExpectedDays = ReturnType<typeof createExpectedDays>;
