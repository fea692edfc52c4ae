import type { MenteeSearch } from '@tandem/contracts';
import type { MenteeKind, MenteeSource, MenteeStatus } from '@tandem/domain/participants';
import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { mentees, needsAssessments } from './mentees.tables.ts';
import type { PeopleScope } from './people-search.repository.ts';

export type MenteeColumns = typeof mentees.$inferSelect;
export type NeedsColumns = typeof needsAssessments.$inferSelect;
type Filter = z.output<typeof MenteeSearch>;
type Values = Record<string, string | number>;

/** A line of the base before rights: the way, and just enough of the person. */
export type MenteeRecord = {
  id: string;
  personId: string;
  familyName: string;
  givenName: string;
  patronymic: string | null;
  birthOn: string | null;
  position: string | null;
  accountId: string | null;
  classId: string | null;
  grade: number | null;
  letter: string | null;
  kind: MenteeKind;
  status: MenteeStatus;
  statusSince: string;
  /** When the request was first ready for a pair; a proposal that came to nothing takes nobody's turn away. */
  readySince: string | null;
  source: MenteeSource;
  requestCategory: string | null;
  goal: string | null;
  version: number;
};

/** Taken back or put off for a round, the mentee goes on waiting. */
const READY_SINCE = `(SELECT max(s.on_day) FROM status_changes s WHERE s.subject = 'mentee' AND s.subject_id = m.id
  AND s.to_status = 'in_pool' AND s.act <> 'take_back_proposal' AND s.from_status <> 'waiting')`;
const COLUMNS = `m.id, m.person_id AS personId, p.family_name AS familyName, p.given_name AS givenName, p.patronymic,
  p.birth_on AS birthOn, p.position, p.account_id AS accountId, c.id AS classId, c.grade, c.letter, m.kind, m.status,
  m.status_since AS statusSince, ${READY_SINCE} AS readySince, m.source, m.request_category AS requestCategory, m.goal, m.version`;
const FROM = `FROM mentees m JOIN people p ON p.id = m.person_id
  LEFT JOIN enrolments e ON e.person_id = p.id AND e.from_on <= @today AND (e.to_on IS NULL OR e.to_on >= @today)
  LEFT JOIN school_classes c ON c.id = e.class_id`;

/** The only place with SQL for mentees and their analyses of needs. */
export function createMenteesRepository(db: Db) {
  const { $client: sqlite } = db;
  const ofYear = db
    .select()
    .from(mentees)
    .where(eq(mentees.startYear, sql.placeholder('year')))
    .prepare();
  const ofIds = db
    .select()
    .from(mentees)
    .where(sql`${mentees.id} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`)
    .prepare();
  const ready = sqlite.prepare<[number], { id: string; since: string }>(
    `SELECT m.id, coalesce(${READY_SINCE}, m.status_since) AS since FROM mentees m WHERE m.start_year = ?`,
  );
  const competences = sqlite.prepare<[number], { id: string; codes: string }>(
    `SELECT n.mentee_id AS id, n.competences AS codes FROM needs_assessments n JOIN mentees m ON m.id = n.mentee_id
     WHERE m.start_year = ?`,
  );

  function conditions(filter: Filter, scope: PeopleScope, named: string[] | null): { where: string; values: Values } {
    const parts = ['m.start_year = @year', 'p.hidden_at IS NULL'];
    const values: Values = {};
    const add = (part: string, more: Values = {}) => {
      parts.push(part);
      Object.assign(values, more);
    };
    if (!scope.everyone) {
      const own = scope.classes
        ? `OR EXISTS (SELECT 1 FROM homeroom_teachers h WHERE h.class_id = c.id AND h.account_id = @reader
             AND h.from_on <= @today AND (h.to_on IS NULL OR h.to_on >= @today))`
        : '';
      add(`(p.account_id = @reader ${own})`, { reader: scope.accountId });
    }
    if (named) add('p.id IN (SELECT value FROM json_each(@named))', { named: JSON.stringify(named) });
    if (filter.kind) add('m.kind = @kind', { kind: filter.kind });
    if (filter.classId) add('c.id = @classId', { classId: filter.classId });
    if (filter.category) add('m.request_category = @category', { category: filter.category });
    if (filter.source) add('m.source = @source', { source: filter.source });
    return { where: parts.join(' AND '), values };
  }

  return {
    find: (id: string): MenteeColumns | null => db.select().from(mentees).where(eq(mentees.id, id)).get() ?? null,
    ofPerson: (personId: string, startYear: number): MenteeColumns | null =>
      db
        .select()
        .from(mentees)
        .where(and(eq(mentees.personId, personId), eq(mentees.startYear, startYear)))
        .get() ?? null,
    ofIds: (ids: readonly string[]): MenteeColumns[] => ofIds.all({ ids: JSON.stringify(ids) }),
    ofYear: (startYear: number): MenteeColumns[] => ofYear.all({ year: startYear }),
    /** Mentee → since when the request is ready for a pair. */
    readySince: (startYear: number): Map<string, string> =>
      new Map(ready.all(startYear).map(({ id, since }) => [id, since])),
    /** Mentee → what the analysis of needs wants to develop. */
    competencesOfYear: (startYear: number): Map<string, string[]> =>
      new Map(competences.all(startYear).map(({ id, codes }) => [id, JSON.parse(codes) as string[]])),
    byLink: (linkHash: string): MenteeColumns | null =>
      db.select().from(mentees).where(eq(mentees.linkHash, linkHash)).get() ?? null,
    record: (id: string, today: string): MenteeRecord | null =>
      sqlite.prepare<Values, MenteeRecord>(`SELECT ${COLUMNS} ${FROM} WHERE m.id = @id`).get({ id, today }) ?? null,

    /** @param named people whose name fits what was typed; null when nothing was */
    page(filter: Filter, scope: PeopleScope, named: string[] | null, today: string, year: number) {
      const { where, values } = conditions(filter, scope, named);
      const all = { ...values, today, year };
      const counts = sqlite
        .prepare<Values, { status: MenteeStatus; n: number }>(
          `SELECT m.status, count(*) AS n ${FROM} WHERE ${where} GROUP BY m.status`,
        )
        .all(all);
      const wanted = filter.statuses.length === 0 ? null : new Set(filter.statuses);
      const among = wanted ? 'AND m.status IN (SELECT value FROM json_each(@statuses))' : '';
      const rows = sqlite
        .prepare<Values, MenteeRecord>(
          `SELECT ${COLUMNS} ${FROM} WHERE ${where} ${among} ORDER BY p.sort_key, m.id LIMIT @limit OFFSET @offset`,
        )
        .all({
          ...all,
          ...(wanted ? { statuses: JSON.stringify([...wanted]) } : {}),
          limit: filter.limit,
          offset: filter.offset,
        });
      const total = counts.reduce((sum, { status, n }) => (wanted && !wanted.has(status) ? sum : sum + n), 0);
      return { rows, total, counts: Object.fromEntries(counts.map(({ status, n }) => [status, n])) };
    },
    counts(year: number): Partial<Record<MenteeStatus, number>> {
      const rows = sqlite
        .prepare<[number], { status: MenteeStatus; n: number }>(
          `SELECT m.status, count(*) AS n FROM mentees m JOIN people p ON p.id = m.person_id
           WHERE m.start_year = ? AND p.hidden_at IS NULL GROUP BY m.status`,
        )
        .all(year);
      return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
    },

    insert(tx: Tx, row: typeof mentees.$inferInsert): void {
      tx.insert(mentees).values(row).run();
    },
    update(tx: Tx, mentee: Pick<MenteeColumns, 'id' | 'version'>, change: Partial<typeof mentees.$inferInsert>): void {
      tx.update(mentees)
        .set({ ...change, version: mentee.version + 1 })
        .where(eq(mentees.id, mentee.id))
        .run();
    },

    needs: (menteeId: string): NeedsColumns | null =>
      db.select().from(needsAssessments).where(eq(needsAssessments.menteeId, menteeId)).get() ?? null,
    saveNeeds(tx: Tx, row: typeof needsAssessments.$inferInsert): void {
      tx.insert(needsAssessments).values(row).onConflictDoUpdate({ target: needsAssessments.menteeId, set: row }).run();
    },
    forgetNeeds(tx: Tx, menteeId: string): void {
      tx.delete(needsAssessments).where(eq(needsAssessments.menteeId, menteeId)).run();
    },
  };
}
export type MenteesRepository = ReturnType<typeof createMenteesRepository>;
