import type { MentorRow } from '@tandem/contracts';
import { type PersonData, type Relation, seesData } from '@tandem/domain/access';
import type { ChecklistItem, Requirement } from '@tandem/domain/participants';
import { className } from '@tandem/domain/school';
import type { Context } from '../../kernel/context.ts';
import type { MentorRecord } from './mentors-stores.ts';
import { nameOf } from './participants-stores.ts';

/** Which right tells of a requirement. A certificate and a decision have readers of their own (dossier §10). */
const TOLD_BY: Partial<Record<Requirement, PersonData>> = {
  consent: 'consent_status',
  application: 'application',
  review: 'application',
  interview: 'application',
  criminal_record: 'clearances',
  medical: 'clearances',
};

/** Whether this reader may know of a requirement of this person. */
export const tells =
  ({ actor }: Context, relation: Relation) =>
  (requirement: Requirement): boolean =>
    seesData(actor.roles, TOLD_BY[requirement] ?? 'name', relation);

const isDone = ({ state }: ChecklistItem) => state === 'fulfilled' || state === 'expiring';

function summary(list: readonly ChecklistItem[]): MentorRow['checklist'] {
  const needed = list.filter(({ state }) => state !== 'not_needed');
  return {
    done: needed.filter(isDone).length,
    needed: needed.length,
    missing: needed.filter((item) => !isDone(item)).map(({ requirement }) => requirement),
    expiring: needed.filter(({ state }) => state === 'expiring').map(({ requirement }) => requirement),
  };
}

/** The class as of today; null for grown-ups. */
export const schoolClassOf = ({ person: { classId, grade, letter } }: MentorRecord) =>
  classId === null || grade === null || letter === null ? null : { id: classId, name: className({ grade, letter }) };

/** A line of the base as this reader may see it. */
export function presentMentorRow(
  context: Context,
  mentor: MentorRecord,
  relation: Relation,
  list: readonly ChecklistItem[],
): MentorRow {
  const { person } = mentor;
  const told = tells(context, relation);
  return {
    id: mentor.id,
    personId: mentor.personId,
    name: nameOf(person),
    category: mentor.category,
    schoolClass: schoolClassOf(mentor),
    position: person.position,
    organization: person.organization ?? person.workplace,
    status: mentor.status,
    since: mentor.statusSince,
    checklist: summary(list.filter(({ requirement }) => told(requirement))),
    capacity: mentor.capacity,
    competences: JSON.parse(mentor.competences) as string[],
    forms: JSON.parse(mentor.forms) as string[],
    version: mentor.version,
  };
}
