import { PERSON_DATA } from '@tandem/domain/access';
import { CONSENT_STATES, GUARDIAN_RELATIONS, MENTEE_STATUSES, MENTOR_STATUSES } from '@tandem/domain/participants';
import { z } from 'zod';
import { PersonName, Role } from '../identity/account.schema.ts';
import { Day, Id, Instant, LifeDay, line, Version } from '../kernel/fields.ts';
import { NameCase } from '../kernel/name-cases.ts';

/** What the person is to the school today, worked out from classes, position and organisation. */
export const PersonKind = z.enum(['pupil', 'staff', 'external']);
export type PersonKind = z.infer<typeof PersonKind>;

export const ClassRef = z.object({ id: Id, name: z.string().describe('«10А»') });

/** A line of the register. What the reader may not see is null. */
export const PersonRow = z.object({
  id: Id,
  name: PersonName,
  kind: PersonKind,
  schoolClass: ClassRef.nullable(),
  position: z.string().nullable(),
  organization: z.string().nullable(),
  birthOn: LifeDay.nullable(),
  menteeStatus: z.enum(MENTEE_STATUSES).nullable(),
  mentorStatus: z.enum(MENTOR_STATUSES).nullable(),
  consent: z.enum(CONSENT_STATES).nullable(),
  hasAccount: z.boolean(),
  version: Version,
});
export type PersonRow = z.infer<typeof PersonRow>;

export const Guardian = z.object({
  id: Id.describe('Of the guardianship'),
  personId: Id,
  name: PersonName,
  relation: z.enum(GUARDIAN_RELATIONS.map(({ code }) => code)),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  contactAllowed: z.boolean(),
});
export type Guardian = z.infer<typeof Guardian>;

/** A person's card as its reader may see it: `sees` names the kinds of data that are there, `changes` those that may be changed. */
export const PersonCard = PersonRow.extend({
  sex: z.enum(['male', 'female']).nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  teachingSince: LifeDay.nullable(),
  organizationId: Id.nullable(),
  workplace: z.string().nullable(),
  account: z.object({ id: Id, login: z.string(), roles: z.array(Role) }).nullable(),
  guardians: z.array(Guardian).nullable(),
  wards: z
    .array(z.object({ personId: Id, name: PersonName }))
    .nullable()
    .describe('Whose guardian this person is'),
  enrolments: z.array(z.object({ schoolClass: ClassRef, startYear: z.int(), from: Day, to: Day.nullable() })),
  menteeId: Id.nullable(),
  mentorId: Id.nullable(),
  hidden: z.enum(['consent-withdrawn', 'declined', 'mistake']).nullable(),
  sees: z.array(z.enum(PERSON_DATA)),
  changes: z.array(z.enum(PERSON_DATA)),
});
export type PersonCard = z.infer<typeof PersonCard>;

const Phone = line(40);
const Email = z.email().max(120);

/** Fields of a person; what is left out stays as it is, null empties. */
export const PersonFields = z.object({
  name: PersonName,
  birthOn: LifeDay.nullable().optional(),
  sex: z.enum(['male', 'female']).nullable().optional(),
  phone: Phone.nullable().optional(),
  email: Email.nullable().optional(),
  position: line(160).nullable().optional(),
  teachingSince: LifeDay.nullable().optional(),
  organizationId: Id.nullable().optional(),
  workplace: line(200).nullable().optional(),
});
export const NewPerson = PersonFields.extend({
  id: Id.optional().describe('Made by the client, so that a repeated request makes one person'),
  classId: Id.optional(),
});
export type NewPerson = z.infer<typeof NewPerson>;
export const PersonChange = PersonFields.partial().extend({ version: Version });
export type PersonChange = z.infer<typeof PersonChange>;

/** How papers decline a name. */
export const PersonNameCases = z.object({ cases: z.array(NameCase), version: Version });
export type PersonNameCases = z.infer<typeof PersonNameCases>;

/** In the body, because a name has no place in an address. */
export const PeopleSearch = z.object({
  text: z
    .string()
    .max(200)
    .default('')
    .describe('Name as typed: slips, the wrong keyboard and Latin letters are understood'),
  kind: PersonKind.optional(),
  classId: Id.optional(),
  grade: z.int().min(1).max(11).optional(),
  base: z.enum(['mentees', 'mentors', 'none']).optional(),
  hidden: z.boolean().default(false).describe('Those whose consent was withdrawn; the curator alone'),
  offset: z.int().min(0).max(1_000_000).default(0),
  limit: z.int().min(1).max(200).default(50),
});
export type PeopleSearch = z.input<typeof PeopleSearch>;

export const PeoplePage = z.object({ people: z.array(PersonRow), total: z.int() });

/** Somebody who may be the same person. */
export const Twin = z.object({ person: PersonRow, certain: z.boolean() });

export const GuardianLink = z.object({
  guardianId: Id.optional().describe('A person of the register; otherwise the name makes a new one'),
  name: PersonName.optional(),
  phone: Phone.nullable().optional(),
  relation: z.enum(GUARDIAN_RELATIONS.map(({ code }) => code)),
  contactAllowed: z.boolean().default(false),
});

export const Enrolment = z.object({ classId: Id.nullable().describe('Null: left the school'), from: Day });

export const PersonHistoryEntry = z.object({
  id: Id,
  at: Instant,
  by: PersonName.nullable(),
  act: z.string(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
});
export type PersonHistoryEntry = z.infer<typeof PersonHistoryEntry>;
