import type { MeetingSearch } from '@tandem/contracts';

import { searchKey } from '@tandem/domain/kernel';
import { getTableColumns } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '../../db/open.ts';
import type { MeetingColumns } from './meetings.repository.ts';
import { meetings } from './meetings.tables.ts';

export type MeetingFilter = Omit<z.output<typeof MeetingSearch>, 'offset' | 'limit'>;

/** Whose meetings may be read at all, and whether words of reports are looked for. */
export type MeetingScope = { personId: string | null; reports: boolean };

type Values = Record<string, string | number | null>;
export type FoundMeeting = MeetingColumns & { present: number | null };

/** Pairs whose diary is read: an order names them, and their people are not hidden. Found once for a statement. */
const SHOWN = `m.pair_id IN (SELECT s.id FROM mentorships s
  JOIN people mentor ON mentor.id = s.mentor_person_id AND mentor.hidden_at IS NULL
  WHERE s.order_on IS NOT NULL AND EXISTS (SELECT 1 FROM mentorship_members b
    JOIN people h ON h.id = b.person_id AND h.hidden_at IS NULL WHERE b.mentorship_id = s.id))`;
/** One's own: as the mentor, or as a mentee from the day of joining to the day of leaving. */
const OWN = `(m.pair_id IN (SELECT s.id FROM mentorships s WHERE s.mentor_person_id = @reader)
  OR EXISTS (SELECT 1 FROM mentorship_members b WHERE b.mentorship_id = m.pair_id AND b.person_id = @reader
    AND b.joined_on <= m.on_day AND (b.left_on IS NULL OR b.left_on >= m.on_day)))`;
const HELD = `m.status IN ('held', 'feedback_due', 'complete')`;
const COLUMNS = Object.entries(getTableColumns(meetings))
  .map(([name, column]) => `m.${column.name} AS "${name}"`)
  .join(', ');
const ROW = `${COLUMNS}, CASE WHEN ${HELD} THEN (SELECT count(*) FROM meeting_people p JOIN people h ON h.id = p.person_id
    WHERE p.meeting_id = m.id AND p.present = 1 AND h.hidden_at IS NULL) END AS present`;

/** What of a word stays when its ending changes. */
const stemOf = (word: string): string => word.slice(0, Math.max(4, word.length - (word.length > 7 ? 3 : 2)));

/** Words as they begin, so that «задачи» finds «задачами»: the end of a long word is what changes in Russian. */
function matchOf(text: string, reports: boolean): string | null {
  const words = searchKey(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return null;
  const stems = words.slice(0, 10).map((word) => `"${stemOf(word)}"*`);
  return `${reports ? '' : 'facts_key : '}(${stems.join(' AND ')})`;
}

/** Lists of meetings over all pairs: the scope of the reader is in the WHERE. */
export function createMeetingsSearch(db: Db) {
  const { $client: sqlite } = db;
  const statements = new Map<string, ReturnType<typeof sqlite.prepare>>();
  function ask<T>(text: string, values: Values): T[] {
    const known = statements.get(text) ?? sqlite.prepare(text);
    statements.set(text, known);
    return known.all(values) as T[];
  }

  function conditions(filter: MeetingFilter, scope: MeetingScope, lateBefore: string) {
    const parts = [SHOWN];
    const values: Values = {};
    let from = 'FROM meetings m';
    const add = (part: string, more: Values = {}) => {
      parts.push(part);
      Object.assign(values, more);
    };
    if (scope.personId !== null) add(OWN, { reader: scope.personId });
    if (filter.pairId) add('m.pair_id = @pairId', { pairId: filter.pairId });
    if (filter.personId)
      add(
        `m.pair_id IN (SELECT s.id FROM mentorships s WHERE s.mentor_person_id = @personId
           UNION SELECT b.mentorship_id FROM mentorship_members b WHERE b.person_id = @personId)`,
        { personId: filter.personId },
      );
    if (filter.from) add('m.on_day >= @from', { from: filter.from });
    if (filter.to) add('m.on_day <= @to', { to: filter.to });
    if (filter.kinds.length > 0)
      add('m.kind IN (SELECT value FROM json_each(@kinds))', { kinds: JSON.stringify(filter.kinds) });
    if (filter.statuses.length > 0)
      add('m.status IN (SELECT value FROM json_each(@statuses))', { statuses: JSON.stringify(filter.statuses) });
    else add(`m.status <> 'void'`);
    if (filter.overdue) add(`m.status IN ('held', 'feedback_due') AND m.recorded_at < @lateBefore`, { lateBefore });
    const match = matchOf(filter.text, scope.reports);
    if (match !== null) {
      from = 'FROM meetings_search f CROSS JOIN meetings m ON m.seq = f.rowid';
      add('meetings_search MATCH @match', { match });
    }
    return { from, where: parts.join(' AND '), values };
  }

  return {
    /** @param lateBefore the instant before which what was entered is late by now */
    page(
      filter: MeetingFilter,
      scope: MeetingScope,
      { offset, limit }: { offset: number; limit: number },
      lateBefore: string,
    ): { rows: FoundMeeting[]; total: number; minutes: number } {
      const { from, where, values } = conditions(filter, scope, lateBefore);
      // The page is found by its numbers first: whatever is turned over is not read.
      const rows = ask<FoundMeeting>(
        `SELECT ${ROW} FROM (SELECT m.seq ${from} WHERE ${where} ORDER BY m.on_day DESC, m.seq DESC
           LIMIT @limit OFFSET @offset) page CROSS JOIN meetings m ON m.seq = page.seq
         ORDER BY m.on_day DESC, m.seq DESC`,
        { ...values, limit, offset },
      );
      const [sums] = ask<{ total: number; minutes: number }>(
        `SELECT count(*) AS total, coalesce(sum(CASE WHEN ${HELD} THEN m.duration_minutes END), 0) AS minutes
         ${from} WHERE ${where}`,
        values,
      );
      return { rows, total: sums?.total ?? 0, minutes: sums?.minutes ?? 0 };
    },

    /** What one reader still owes of the own pairs: reports as the mentor, answers as a mentee, planned days that passed. */
    debts: (personId: string, today: string) =>
      ask<{
        what: 'report' | 'response' | 'scheduled_passed';
        meetingId: string;
        pairId: string;
        on: string;
        enteredAt: string | null;
        status: MeetingColumns['status'];
      }>(
        `SELECT CASE m.status WHEN 'held' THEN 'report' ELSE 'scheduled_passed' END AS what, m.id AS meetingId,
           m.pair_id AS pairId, m.on_day AS "on", m.recorded_at AS enteredAt, m.status
         FROM mentorships s JOIN meetings m ON m.pair_id = s.id
         WHERE s.mentor_person_id = @personId AND s.status NOT IN ('completed', 'dissolved') AND ${SHOWN}
           AND (m.status = 'held' OR (m.status = 'scheduled' AND m.on_day < @today))
         UNION ALL
         SELECT 'response', m.id, m.pair_id, m.on_day, m.recorded_at, m.status
         FROM meeting_people p JOIN meetings m ON m.id = p.meeting_id
         WHERE p.person_id = @personId AND p.present = 1 AND m.status IN ('held', 'feedback_due') AND ${SHOWN}
           AND NOT EXISTS (SELECT 1 FROM meeting_responses r WHERE r.meeting_id = m.id AND r.mentee_id = p.mentee_id)
         ORDER BY "on", meetingId LIMIT 200`,
        { personId, today },
      ),
  };
}
export type MeetingsSearch = ReturnType<typeof createMeetingsSearch>;
