import type { PeopleSearch } from '@tandem/contracts';
import type { Actor, Role } from '@tandem/domain/access';
import { ftsExactQuery, ftsQuery, nameText, queryVariants, rankMatches } from '@tandem/domain/participants/search';
import type { z } from 'zod';
import { createDbVersion } from '../../db/db-version.ts';
import type { Db } from '../../db/open.ts';
import { createKept } from '../../kernel/kept.ts';
import { PERSON_FROM, PERSON_KIND, PERSON_ROW, type PersonRecord } from './person-row.sql.ts';

export type Filter = z.output<typeof PeopleSearch>;

/** Whose rows may be read at all: everybody’s, or one’s own and those of the classes one leads. */
export type PeopleScope = { everyone: true } | { everyone: false; accountId: string; classes: boolean };

/** Who reads all names, whoever they are of. */
const READS_EVERYBODY: ReadonlySet<Role> = new Set<Role>(['curator', 'administration', 'methodist', 'psychologist']);

/** What of the register an actor may look through at all. */
export const scopeOf = ({ accountId, roles }: Actor): PeopleScope =>
  roles.some((role) => READS_EVERYBODY.has(role))
    ? { everyone: true }
    : { everyone: false, accountId, classes: roles.includes('homeroom_teacher') };

type Values = Record<string, string | number | null>;
type Found = { rows: PersonRecord[]; total: number };

/** Names that share letters with a slip of the pen; the ranking reads them all. */
const MOST_LIKELY = 300;
/** One letter in a school of thousands finds half of it: nobody turns so many pages. */
const MOST_HITS = 5_000;

/** Searches whose hits are kept. */
const KEPT = 50;

/** Tables that a condition looks into; the page itself joins them all, the count only what it must. */
type Joined = 'class' | 'mentees' | 'mentors';
const JOINS: Record<Joined, string> = {
  class: `LEFT JOIN enrolments e ON e.person_id = p.id AND e.from_on <= @today AND (e.to_on IS NULL OR e.to_on >= @today)
    LEFT JOIN school_classes c ON c.id = e.class_id`,
  mentees: 'LEFT JOIN mentees mt ON mt.person_id = p.id AND mt.start_year = @year',
  mentors: 'LEFT JOIN mentors mr ON mr.person_id = p.id AND mr.start_year = @year',
};

function conditions(filter: Filter, scope: PeopleScope): { joins: string; where: string; values: Values } {
  const parts = [filter.hidden ? 'p.hidden_at IS NOT NULL' : 'p.hidden_at IS NULL'];
  const joined = new Set<Joined>();
  const values: Values = {};
  const add = (part: string, joins: Joined[], more: Values = {}) => {
    parts.push(part);
    for (const join of joins) joined.add(join);
    Object.assign(values, more);
  };
  if (!scope.everyone) {
    const own = scope.classes
      ? `OR EXISTS (SELECT 1 FROM homeroom_teachers h WHERE h.class_id = c.id AND h.account_id = @reader
           AND h.from_on <= @today AND (h.to_on IS NULL OR h.to_on >= @today))`
      : '';
    add(`(p.account_id = @reader ${own})`, ['class'], { reader: scope.accountId });
  }
  if (filter.kind) add(`${PERSON_KIND} = @kind`, ['class'], { kind: filter.kind });
  if (filter.classId) add('c.id = @classId', ['class'], { classId: filter.classId });
  if (filter.grade) add('c.grade = @grade', ['class'], { grade: filter.grade });
  if (filter.base === 'mentees') add('mt.id IS NOT NULL', ['mentees']);
  if (filter.base === 'mentors') add('mr.id IS NOT NULL', ['mentors']);
  if (filter.base === 'none') add('mt.id IS NULL AND mr.id IS NULL', ['mentees', 'mentors']);
  return { joins: [...joined].map((join) => JOINS[join]).join(' '), where: parts.join(' AND '), values };
}

/** Lists of people: by filter in the order of a Russian register, or by a name however it was typed. */
export function createPeopleSearch(db: Db) {
  const { $client: sqlite } = db;
  const version = createDbVersion(db);
  const hits = createKept<number[]>(KEPT);
  const totals = createKept<number>(KEPT);
  const statements = new Map<string, ReturnType<typeof sqlite.prepare>>();
  function ask<T>(text: string, values: Values): T[] {
    const known = statements.get(text) ?? sqlite.prepare(text);
    statements.set(text, known);
    return known.all(values) as T[];
  }

  /** Rows of the page in the order of the ids. */
  function rowsOf(seqs: readonly number[], day: Values): PersonRecord[] {
    return ask<PersonRecord>(
      `SELECT ${PERSON_ROW} FROM json_each(@seqs) page CROSS JOIN ${PERSON_FROM.slice('FROM '.length)}
       WHERE p.seq = page.value ORDER BY page.key`,
      { ...day, seqs: JSON.stringify(seqs) },
    );
  }

  function listed(filter: Filter, scope: PeopleScope, day: Values, kept: string): Found {
    const { joins, where, values } = conditions(filter, scope);
    const { offset, limit } = filter;
    const bound = { ...day, ...values };
    const seqs = ask<{ seq: number }>(
      `SELECT p.seq FROM people p ${joins} WHERE ${where} ORDER BY p.sort_key, p.seq LIMIT @limit OFFSET @offset`,
      { ...bound, limit, offset },
    ).map(({ seq }) => seq);
    const total = totals.get(kept, () => {
      const [row] = ask<{ n: number }>(`SELECT count(*) AS n FROM people p ${joins} WHERE ${where}`, bound);
      return row?.n ?? 0;
    });
    return { rows: rowsOf(seqs, day), total };
  }

  type Candidate = { id: string; key: string };

  /** People whose name the index says to share what was typed; the id is the number the index knows them by. */
  function candidates(match: string, filter: Filter, scope: PeopleScope, day: Values, likeliest: boolean) {
    const { joins, where, values } = conditions(filter, scope);
    return ask<Candidate>(
      `SELECT CAST(p.seq AS TEXT) AS id, trim(p.search_key) AS key FROM (
         SELECT rowid FROM people_search WHERE people_search MATCH @match ${likeliest ? 'ORDER BY rank' : ''} LIMIT @most
       ) f CROSS JOIN people p ${joins} WHERE p.seq = f.rowid AND ${where}`,
      { ...day, ...values, match, most: likeliest ? MOST_LIKELY : MOST_HITS },
    );
  }

  function byLetter(letter: string, filter: Filter, scope: PeopleScope, day: Values) {
    const { joins, where, values } = conditions(filter, scope);
    return ask<Candidate>(
      `SELECT CAST(p.seq AS TEXT) AS id, trim(p.search_key) AS key FROM people p ${joins}
       WHERE p.search_key LIKE @letter AND ${where} LIMIT @most`,
      { ...day, ...values, letter: ` ${letter}%`, most: MOST_HITS },
    );
  }

  /** Everybody meant by what was typed, the surest first. */
  function meant(filter: Filter, scope: PeopleScope, day: Values): number[] {
    const seen = new Map<string, Candidate>();
    const keep = (found: Candidate[]) => {
      for (const one of found) seen.set(one.id, one);
    };
    const variants = queryVariants(filter.text).map(({ text }) => text);
    for (const text of variants) {
      const match = ftsExactQuery(text);
      if (match) keep(candidates(match, filter, scope, day, false));
      else if ([...text].length === 1) keep(byLetter(text, filter, scope, day));
    }
    let matches = rankMatches(filter.text, [...seen.values()], MOST_HITS);
    if (matches.length === 0) {
      for (const text of variants) {
        const match = ftsQuery(text);
        if (match) keep(candidates(match, filter, scope, day, true));
      }
      matches = rankMatches(filter.text, [...seen.values()], MOST_HITS);
    }
    return matches.map(({ id }) => Number(id));
  }

  function named(filter: Filter, scope: PeopleScope, day: Values, kept: string): Found {
    const seqs = hits.get(kept, () => meant(filter, scope, day));
    return { rows: rowsOf(seqs.slice(filter.offset, filter.offset + filter.limit), day), total: seqs.length };
  }

  return {
    version,
    /** What was found is kept until somebody writes: turning pages and asking again do not search again. */
    page(filter: Filter, scope: PeopleScope, today: string, year: number): Found {
      const { offset: _offset, limit: _limit, ...what } = filter;
      const kept = JSON.stringify([version(), today, year, scope, what]);
      const find = nameText(filter.text) === '' ? listed : named;
      return find(filter, scope, { today, year }, kept);
    },
  };
}
export type PeopleSearchRepository = ReturnType<typeof createPeopleSearch>;
