import type { Role } from './roles.ts';

/** Kinds of data that stand on a person's own cards; each has rights of its own (domain dossier §10, «Role × data»). */
export const CARD_DATA = [
  'name',
  'birth_date',
  'pupil_contacts',
  'mentor_contacts',
  'request',
  'needs_conclusion',
  'psychologist_note',
  'application',
  'clearances',
  'consents',
  'consent_status',
] as const;
/** These, and what is kept of the person's pairs. */
export const PERSON_DATA = [
  ...CARD_DATA,
  'route',
  'meeting_facts',
  'mentor_report',
  'mentee_response',
  'issue',
] as const;
export type PersonData = (typeof PERSON_DATA)[number];

/** How somebody stands to a person. Nobody has a pair before pairs are made. */
export type Relation = { self: boolean; ownClass: boolean; ownPair: boolean };
export const NO_RELATION: Relation = { self: false, ownClass: false, ownPair: false };

/** Whose data a role reaches: of anybody, of the own class, of the own pairs, one's own. */
export type Reach = 'any' | 'own_class' | 'own_pair' | 'self';
type Rights = { read: readonly Reach[]; write: readonly Reach[] };

const read = (...reach: Reach[]): Rights => ({ read: reach, write: [] });
const write = (...reach: Reach[]): Rights => ({ read: reach, write: reach });

/**
 * The table a school would sign. A role that is not named in a row sees nothing of it. Administration reads everything
 * but needs analyses; a mentor sees own pairs only; the secretary and the system administrator see no people.
 * Source: domain dossier §10, «Role × data»; product.md §1.
 */
export const PERSON_RIGHTS: Record<PersonData, Partial<Record<Role, Rights>>> = {
  name: {
    curator: write('any'),
    administration: read('any'),
    methodist: read('any'),
    mentor: read('self', 'own_pair'),
    mentee: read('self', 'own_pair'),
    homeroom_teacher: read('self', 'own_class'),
    psychologist: read('any'),
    secretary: read('self'),
    sysadmin: read('self'),
  },
  birth_date: {
    curator: write('any'),
    administration: read('any'),
    mentor: read('self'),
    mentee: read('self'),
    homeroom_teacher: read('self', 'own_class'),
    psychologist: read('any'),
  },
  pupil_contacts: {
    curator: write('any'),
    administration: read('any'),
    mentee: read('self'),
    mentor: read('self'),
    homeroom_teacher: read('self', 'own_class'),
    psychologist: read('any'),
  },
  mentor_contacts: {
    curator: write('any'),
    administration: read('any'),
    methodist: read('any'),
    mentor: write('self'),
  },
  request: {
    curator: write('any'),
    administration: read('any'),
    methodist: read('any'),
    mentee: write('self'),
    homeroom_teacher: { read: ['own_class'], write: ['own_class'] },
    psychologist: read('any'),
  },
  needs_conclusion: { curator: write('any'), psychologist: write('any') },
  psychologist_note: { psychologist: write('any') },
  application: { curator: write('any'), administration: read('any'), mentor: read('self') },
  clearances: { curator: write('any'), administration: read('any'), mentor: read('self') },
  consents: { curator: write('any'), administration: read('any'), mentor: read('self'), mentee: read('self') },
  consent_status: {
    curator: read('any'),
    administration: read('any'),
    methodist: read('any'),
    mentor: read('self'),
    mentee: read('self'),
    homeroom_teacher: read('own_class'),
    psychologist: read('any'),
  },
  // The mentee marks the own steps and comments; the words are the mentor's and the curator's.
  route: {
    curator: write('any'),
    administration: read('any'),
    methodist: read('any'),
    mentor: write('own_pair'),
    mentee: read('self'),
    psychologist: read('any'),
  },
  meeting_facts: {
    curator: write('any'),
    administration: read('any'),
    methodist: read('any'),
    mentor: write('own_pair'),
    mentee: read('own_pair'),
  },
  mentor_report: { curator: write('any'), mentor: write('own_pair') },
  // A mentor knows the own average alone; what was escalated the psychologist reads by the visibility of the issue.
  mentee_response: { curator: read('any'), mentee: write('self') },
  issue: { curator: write('any'), mentor: write('self'), mentee: write('self') },
};

function reaches(reach: readonly Reach[] | undefined, { self, ownClass, ownPair }: Relation): boolean {
  return (
    reach !== undefined &&
    (reach.includes('any') ||
      (self && reach.includes('self')) ||
      (ownClass && reach.includes('own_class')) ||
      (ownPair && reach.includes('own_pair')))
  );
}

/** True when one of the roles reads this kind of data about a person who stands so to its holder. */
export const seesData = (roles: readonly Role[], data: PersonData, relation: Relation): boolean =>
  roles.some((role) => reaches(PERSON_RIGHTS[data][role]?.read, relation));

/** True when one of the roles may change it. */
export const changesData = (roles: readonly Role[], data: PersonData, relation: Relation): boolean =>
  roles.some((role) => reaches(PERSON_RIGHTS[data][role]?.write, relation));

/** «Кто это видит»: the roles that read this of a person who is no relation of theirs, and those who read it of their own. */
export function whoSees(data: PersonData): { role: Role; reach: readonly Reach[] }[] {
  return (Object.entries(PERSON_RIGHTS[data]) as [Role, Rights][]).map(([role, { read: reach }]) => ({ role, reach }));
}
