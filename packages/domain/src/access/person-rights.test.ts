import { describe, expect, it } from 'vitest';
import {
  changesData,
  NO_RELATION,
  PERSON_DATA,
  type PersonData,
  type Role,
  ROLES,
  seesData,
  whoSees,
} from './index.ts';

const MARKS = {
  self: { ...NO_RELATION, self: true },
  ownClass: { ...NO_RELATION, ownClass: true },
  ownPair: { ...NO_RELATION, ownPair: true },
};

/** «R» reads of anybody, «RW» changes too, «класс» of the own class, «пары» of own pairs, «своё» of oneself, «—» nothing. */
function cell(role: Role, data: PersonData): string {
  const reads = (relation = NO_RELATION) => seesData([role], data, relation);
  const writes = (relation = NO_RELATION) => changesData([role], data, relation);
  if (reads()) return writes() ? 'RW' : 'R';
  const part = (name: string, relation: typeof NO_RELATION) =>
    reads(relation) ? [writes(relation) ? `${name} RW` : name] : [];
  const parts = [part('класс', MARKS.ownClass), part('пары', MARKS.ownPair), part('своё', MARKS.self)];
  return parts.flat().join(', ') || '—';
}

/** The table of the dossier (§10), a row for each kind of data, in the order of the roles. */
const TABLE: Record<PersonData, string> = {
  name: 'RW | пары, своё | пары, своё | R | R | класс, своё | R | своё | своё',
  birth_date: 'RW | своё | своё | — | R | класс, своё | R | — | —',
  pupil_contacts: 'RW | своё | своё | — | R | класс, своё | R | — | —',
  mentor_contacts: 'RW | своё RW | — | R | R | — | — | — | —',
  request: 'RW | — | своё RW | R | R | класс RW | R | — | —',
  needs_conclusion: 'RW | — | — | — | — | — | RW | — | —',
  psychologist_note: '— | — | — | — | — | — | RW | — | —',
  application: 'RW | своё | — | — | R | — | — | — | —',
  clearances: 'RW | своё | — | — | R | — | — | — | —',
  consents: 'RW | своё | своё | — | R | — | — | — | —',
  consent_status: 'R | своё | своё | R | R | класс | R | — | —',
  meeting_facts: 'RW | пары RW | пары | R | R | — | — | — | —',
  mentor_report: 'RW | пары RW | — | — | — | — | — | — | —',
  mentee_response: 'R | — | своё RW | — | — | — | — | — | —',
  issue: 'RW | своё RW | своё RW | — | — | — | — | — | —',
  route: 'RW | пары RW | своё | R | R | — | R | — | —',
};

describe('who sees what of a person', () => {
  it.each(PERSON_DATA)('%s: exactly the row of the table', (data) => {
    expect(ROLES.map((role) => cell(role, data)).join(' | ')).toBe(TABLE[data]);
  });
  it('two roles see what either sees', () => {
    expect(seesData(['mentor', 'methodist'], 'request', NO_RELATION)).toBe(true);
    expect(seesData(['mentor'], 'request', NO_RELATION)).toBe(false);
    for (const data of PERSON_DATA)
      expect(seesData([], data, { self: true, ownClass: true, ownPair: true })).toBe(false);
  });
  it('«кто это видит» names the roles and how far each reaches', () => {
    expect(whoSees('needs_conclusion').map(({ role }) => role)).toEqual(['curator', 'psychologist']);
    expect(whoSees('request')).toContainEqual({ role: 'mentee', reach: ['self'] });
  });
});
