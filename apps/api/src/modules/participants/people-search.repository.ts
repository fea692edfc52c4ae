import type { PeopleSearch } from '@tandem/contracts';
import type { Actor, Role } from '@tandem/domain/access';
import { ftsExactQuery, ftsQuery, nameText, queryVariants, rankMatches } from '@tandem/domain/participants/search';
import type { z } from 'zod';
import type { Db } from '../../db/open.ts';
import { PERSON_FROM, PERSON_KIND, PERSON_ROW, type PersonRecord } from './person-row.sql.ts';

export type Filter = z.output<typeof PeopleSearch>;

/** Whose rows may be read at all: everybody’s, or one’s own and those of the classes one leads. */
export type PeopleScope = { everyone: true } | { everyone: false; accountId: string; classes: boolean };

/** Who reads all names, whoever they are of. */
const READS_EVERYBODY: readonly Role[] = ['curator', 'administration', 'methodist', 'psychologist'];

/** What of the register an actor may look through at all. */
export const scopeOf = ({ accountId, roles }: Actor): PeopleScope =>
  roles.some((role) => READS_EVERYBODY.includes(role))
    ? { everyone: true }
    : { everyone: false, accountId, classes: roles.includes('homeroom_teacher') };

type Values = Record<string, string | number | null>;
type Found = { rows: PersonRecord[]; total: number };

/** Names that share letters with a slip of the pen; the ranking reads them all. */
const MOST_LIKELY = 300;
/** One letter in a school of thousands finds half of it: nobody turns so many pages. */
const MOST_HITS = 5_000;

const PLACED = `(e.from_on <= @today AND (e.to_on IS NULL OR e.to_on >= @today))`;

function conditions(filter: Filter, scope: PeopleScope): { where: string; values: Values } {
  const parts = [filter.hidden ? 'p.hidden_at IS NOT NULL' : 'p.hidden_at IS NULL'];
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
  if (filter.kind) add(`${PERSON_KIND} = @kind`, { kind: filter.kind });
  if (filter.classId) add(`c.id = @classId AND ${PLACED}`, { classId: filter.classId });
  if (filter.grade) add('c.grade = @grade', { grade: filter.grade });
  if (filter.base === 'mentees') add('mt.id IS NOT NULL');
  if (filter.base === 'mentors') add('mr.id IS NOT NULL');
  if (filter.base === 'none') add('mt.id IS NULL AND mr.id IS NULL');
  return { where: parts.join(' AND '), values };
}

/** Lists of people: by filter in the order of a Russian register, or by a name however it was typed. */
export function createPeopleSearch(db: Db) {
  const { $client: sqlite } = db;
  const statements = new Map<string, ReturnType<typeof sqlite.prepare>>();
  function all<T>(text: string, values: Values): T[] {
    const known = statements.get(text) ?? sqlite.prepare(text);
    statements.set(text, known);
    return known.all(values) as T[];
  }

  function listed(filter: Filter, scope: PeopleScope, day: Values): Found {
    const { where, values } = conditions(filter, scope);
    const { offset, limit } = filter;
    const rows = all<PersonRecord>(
      `SELECT ${PERSON_ROW} ${PERSON_FROM} WHERE ${where} ORDER BY p.sort_key, p.seq LIMIT @limit OFFSET @offset`,
      { ...day, ...values, limit, offset },
    );
    const [{ n } = { n: 0 }] = all<{ n: number }>(`SELECT count(*) AS n ${PERSON_FROM} WHERE ${where}`, {
      ...day,
      ...values,
    });
    return { rows, total: n };
  }

  /** Ids and keys of people whose name the index says to share what was typed. */
  function candidates(match: string, filter: Filter, scope: PeopleScope, day: Values, likeliest: boolean) {
    const { where, values } = conditions(filter, scope);
    const order = likeliest ? 'ORDER BY f.rank' : '';
    return all<{ id: string; key: string }>(
      `SELECT p.id, trim(p.search_key) AS key FROM (
         SELECT rowid, rank FROM people_search WHERE people_search MATCH @match ${likeliest ? 'ORDER BY rank' : ''} LIMIT @most
       ) f CROSS JOIN ${PERSON_FROM.slice('FROM '.length)} WHERE p.seq = f.rowid AND ${where} ${order}`,
      { ...day, ...values, match, most: likeliest ? MOST_LIKELY : MOST_HITS },
    );
  }

  function byLetter(letter: string, filter: Filter, scope: PeopleScope, day: Values) {
    const { where, values } = conditions(filter, scope);
    return all<{ id: string; key: string }>(
      `SELECT p.id, trim(p.search_key) AS key ${PERSON_FROM} WHERE p.search_key LIKE @letter AND ${where} LIMIT @most`,
      { ...day, ...values, letter: ` ${letter}%`, most: MOST_HITS },
    );
  }

  function named(filter: Filter, scope: PeopleScope, day: Values): Found {
    const seen = new Map<string, { id: string; key: string }>();
    const keep = (found: { id: string; key: string }[]) => {
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
    const ids = matches.slice(filter.offset, filter.offset + filter.limit).map(({ id }) => id);
    const rows = all<PersonRecord>(
      `SELECT ${PERSON_ROW} FROM json_each(@ids) page CROSS JOIN ${PERSON_FROM.slice('FROM '.length)}
       WHERE p.id = page.value ORDER BY page.key`,
      { ...day, ids: JSON.stringify(ids) },
    );
    return { rows, total: matches.length };
  }

  return {
    page(filter: Filter, scope: PeopleScope, today: string, year: number): Found {
      const day = { today, year };
      return nameText(filter.text) === '' ? listed(filter, scope, day) : named(filter, scope, day);
    },
  };
}
export type PeopleSearchRepository = ReturnType<typeof createPeopleSearch>;
