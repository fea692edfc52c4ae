import { PERSON_DATA } from '@tandem/domain/access';
import {
  CONSENT_STATES,
  MENTEE_ACTS,
  MENTEE_KINDS,
  MENTEE_SOURCES,
  MENTEE_STATUSES,
  NEEDS_METHODS,
  normaliseAvailability,
} from '@tandem/domain/participants';
import { z } from 'zod';
import { PersonName } from '../identity/account.schema.ts';
import { Day, Id, Instant, line, prose, Version } from '../kernel/fields.ts';
import { ClassRef } from './person.schema.ts';

/** A code of a dictionary that the school edits. */
export const DictionaryCode = z.string().regex(/^[a-z0-9_-]{1,64}$/);

/** Free time of a week in half hours; put in order and joined. */
export const Availability = z
  .array(z.object({ day: z.literal([1, 2, 3, 4, 5, 6, 7]), from: z.string(), to: z.string() }))
  .max(42)
  .refine((times) => normaliseAvailability(times).ok, { error: 'availability' });

/** A line of the base. Before a consent only initials are shown, afterwards the name. */
export const MenteeRow = z.object({
  id: Id,
  personId: Id.nullable().describe('Null when only a count is left of somebody who declined'),
  shownName: z.string(),
  schoolClass: ClassRef.nullable(),
  position: z.string().nullable(),
  kind: z.enum(MENTEE_KINDS),
  status: z.enum(MENTEE_STATUSES),
  since: Day,
  waitingDays: z.int().nullable().describe('Since the request was ready for a pair; null when it is not'),
  source: z.enum(MENTEE_SOURCES),
  requestCategory: DictionaryCode.nullable(),
  hasGoal: z.boolean(),
  consent: z.enum(CONSENT_STATES),
  version: Version,
});
export type MenteeRow = z.infer<typeof MenteeRow>;

export const MenteeSearch = z.object({
  text: z.string().max(200).default(''),
  statuses: z.array(z.enum(MENTEE_STATUSES)).max(20).default([]),
  kind: z.enum(MENTEE_KINDS).optional(),
  classId: Id.optional(),
  category: DictionaryCode.optional(),
  source: z.enum(MENTEE_SOURCES).optional(),
  offset: z.int().min(0).max(1_000_000).default(0),
  limit: z.int().min(1).max(500).default(100),
});
export type MenteeSearch = z.input<typeof MenteeSearch>;
export const MenteePage = z.object({
  mentees: z.array(MenteeRow),
  total: z.int(),
  counts: z.partialRecord(z.enum(MENTEE_STATUSES), z.int()).describe('By status, without the filter of statuses'),
});

export const MenteeRequest = z.object({
  text: prose(2_000).min(1),
  category: DictionaryCode,
  desiredForm: DictionaryCode.nullable().default(null),
  preferredMentor: prose(500).default(''),
  availability: Availability.default([]),
});
export type MenteeRequest = z.infer<typeof MenteeRequest>;
export const RequestChange = MenteeRequest.extend({
  version: Version,
  from: z.enum(['self', 'paper']).default('paper'),
});

/** Fields left out stay as they are: the curator and the psychologist write different parts. */
export const NeedsChange = z.object({
  version: z.int().min(0).describe('0 when there is no analysis yet'),
  methods: z.array(z.enum(NEEDS_METHODS)).min(1).max(3).optional(),
  assessedOn: Day.optional(),
  competences: z.array(DictionaryCode).max(20).optional(),
  conclusion: prose(4_000).optional(),
  psychologistNote: prose(4_000).nullable().optional(),
});
export type NeedsChange = z.infer<typeof NeedsChange>;

export const MenteeCard = MenteeRow.extend({
  name: PersonName.nullable(),
  reasonCategory: DictionaryCode.nullable(),
  nominatedBy: PersonName.nullable(),
  nominatedAt: Instant,
  request: MenteeRequest.extend({ at: Instant, from: z.enum(['self', 'link', 'paper', 'nomination']) }).nullable(),
  goal: z.string().nullable(),
  needs: z
    .object({
      methods: z.array(z.enum(NEEDS_METHODS)),
      assessedOn: Day,
      competences: z.array(DictionaryCode),
      conclusion: z.string(),
      psychologistNote: z.string().nullable(),
      version: Version,
    })
    .nullable(),
  exitReason: DictionaryCode.nullable(),
  acts: z.array(
    z.object({
      act: z.enum(MENTEE_ACTS),
      missing: z.array(z.string()).describe('What is still to be done before it'),
      needsReason: z.boolean(),
    }),
  ),
  steps: z.array(z.object({ at: Instant, on: Day, act: z.string(), from: z.string().nullable(), to: z.string() })),
  sees: z.array(z.enum(PERSON_DATA)),
  changes: z.array(z.enum(PERSON_DATA)),
});
export type MenteeCard = z.infer<typeof MenteeCard>;

/** A list a homeroom teacher fills for the class: one line a child. */
export const Nomination = z.object({
  personId: Id,
  source: z.enum(MENTEE_SOURCES).optional().describe('By the role of whoever names, when absent'),
  reasonCategory: DictionaryCode,
  request: line(500).optional().describe('In the child’s words, if they have said it'),
});
export const Nominations = z.object({ nominations: z.array(Nomination).min(1).max(60) });
export type Nominations = z.infer<typeof Nominations>;

/** What the person sees who opens the personal link: enough to know whose form it is. */
export const RequestForm = z.object({
  givenName: z.string(),
  school: z.string(),
  kind: z.enum(MENTEE_KINDS),
  categories: z.array(z.object({ code: DictionaryCode, label: z.string() })),
  request: MenteeRequest.nullable(),
});
export type RequestForm = z.infer<typeof RequestForm>;
