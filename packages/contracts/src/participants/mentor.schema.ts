import {
  MENTOR_ACTS,
  MENTOR_CATEGORIES,
  MENTOR_STATUSES,
  type MentorAct,
  QUESTIONNAIRE_FIELDS,
  type Requirement,
  REQUIREMENT_LEVELS,
  REQUIREMENTS,
} from '@tandem/domain/participants';
import { z } from 'zod';
import { PersonName } from '../identity/account.schema.ts';
import { Day, Id, Instant, line, prose, Version } from '../kernel/fields.ts';
import { Interview } from './interview.schema.ts';
import { Availability, DictionaryCode } from './mentee.schema.ts';
import { ClassRef } from './person.schema.ts';

/** Acts that need no paper of their own. A sitting decides, a protocol concludes, a pair begins somewhere else. */
export const MENTOR_HAND_ACTS = [
  'submit',
  'register',
  'schedule_interview',
  'skip_interview',
  'no_show',
  'admit',
  'suspend',
  'renew',
  'archive',
  'withdraw',
] as const satisfies readonly MentorAct[];

/** What a curator may tick off; everything else is worked out from its own papers. */
export const MARKABLE_REQUIREMENTS = [
  'questionnaire',
  'portfolio',
  'training',
  'expectations_survey',
] as const satisfies readonly Requirement[];

/** A line of the base. What the reader may not know of the checklist is not counted either. */
export const MentorRow = z.object({
  id: Id,
  personId: Id,
  name: PersonName,
  category: z.enum(MENTOR_CATEGORIES),
  schoolClass: ClassRef.nullable(),
  position: z.string().nullable(),
  organization: z.string().nullable().describe('The partner, or the place of work or study in words'),
  status: z.enum(MENTOR_STATUSES),
  since: Day,
  checklist: z.object({
    done: z.int(),
    needed: z.int(),
    missing: z.array(z.enum(REQUIREMENTS)).describe('Not there or run out'),
    expiring: z.array(z.enum(REQUIREMENTS)).describe('Run out within 30 days'),
  }),
  capacity: z.int().describe('How many mentees at once'),
  competences: z.array(DictionaryCode),
  forms: z.array(DictionaryCode),
  version: Version,
});
export type MentorRow = z.infer<typeof MentorRow>;

/** In the body, because a name has no place in an address. */
export const MentorSearch = z.object({
  text: z.string().max(200).default(''),
  statuses: z.array(z.enum(MENTOR_STATUSES)).max(20).default([]),
  category: z.enum(MENTOR_CATEGORIES).optional(),
  form: DictionaryCode.optional(),
  competence: DictionaryCode.optional(),
  missing: z.enum(REQUIREMENTS).optional().describe('Those who have yet to bring it'),
  offset: z.int().min(0).max(1_000_000).default(0),
  limit: z.int().min(1).max(500).default(100),
});
export type MentorSearch = z.input<typeof MentorSearch>;
export const MentorPage = z.object({
  mentors: z.array(MentorRow),
  total: z.int(),
  counts: z.record(z.enum(MENTOR_STATUSES), z.int()).describe('By status, without the filter of statuses'),
});
export type MentorPage = z.infer<typeof MentorPage>;

export const NewMentor = z.object({
  id: Id.optional().describe('Made by the client, so that a repeated request makes one candidate'),
  personId: Id,
  category: z.enum(MENTOR_CATEGORIES),
});
export type NewMentor = z.input<typeof NewMentor>;

/** «Анкета наставника». Nothing about health or family; what was left empty is null. */
export const MentorSheet = z.object({
  contact: line(200).nullable(),
  placeOfWorkOrStudy: line(300).nullable(),
  position: line(200).nullable(),
  achievements: prose(2_000).nullable(),
  interests: z.array(line(80)).max(30),
  experience: prose(2_000).nullable(),
  motivation: prose(2_000).nullable(),
  desiredMentees: prose(500).nullable(),
  hoursPerMonth: z.int().min(1).max(200).nullable(),
  availability: Availability,
  capacity: z.int().min(1).max(30),
  forms: z.array(DictionaryCode).max(20),
  roleModels: z.array(DictionaryCode).max(40),
  competences: z.array(DictionaryCode).max(40),
  contactsAllowed: z.boolean().describe('The mentee and the guardian may be given the contacts'),
});
export type MentorSheet = z.infer<typeof MentorSheet>;
export const MentorSheetChange = MentorSheet.extend({ version: Version });
export type MentorSheetChange = z.infer<typeof MentorSheetChange>;

export const MentorActRequest = z.object({
  act: z.enum(MENTOR_HAND_ACTS),
  version: Version,
  reason: DictionaryCode.optional().describe('Of the school’s reasons; a suspension by hand needs one'),
  number: line(40).optional().describe('Of the application, for `register`'),
  on: Day.optional().describe('Of the application, or the day named for the interview'),
});
export type MentorActRequest = z.infer<typeof MentorActRequest>;

export const RequirementMark = z.object({
  requirement: z.enum(MARKABLE_REQUIREMENTS),
  fulfilledOn: Day,
  validUntil: Day.nullable(),
  note: prose(300).default(''),
});
export type RequirementMark = z.input<typeof RequirementMark>;

const ChecklistLine = z.object({
  requirement: z.enum(REQUIREMENTS),
  level: z.enum(REQUIREMENT_LEVELS),
  state: z.enum(['missing', 'fulfilled', 'expiring', 'expired', 'not_needed']),
  fulfilledOn: Day.nullable(),
  validUntil: Day.nullable(),
  mark: z.object({ note: z.string() }).nullable().describe('Ticked off by hand, so that it may be taken back'),
});

/** Rooms: `act` here, `sitting` at a sitting, `interview` with its protocol, `pair` in the matching. */
const PossibleAct = z.object({
  act: z.enum(MENTOR_ACTS),
  through: z.enum(['act', 'sitting', 'interview', 'pair']),
  refusal: z.string().nullable().describe('Why it is not possible yet; null: it is'),
  missing: z.array(z.enum(REQUIREMENTS)),
});

/** The whole card; what the reader may not see is null. */
export const MentorCard = MentorRow.extend({
  startYear: z.int(),
  sheet: MentorSheet,
  gaps: z
    .array(z.enum([...new Set(Object.values(QUESTIONNAIRE_FIELDS).flat())]))
    .describe('Fields of the questionnaire still empty'),
  mayFillIn: z.boolean().describe('This reader may save the questionnaire now'),
  requirements: z.array(ChecklistLine),
  application: z.object({ number: z.string(), on: Day }).nullable(),
  reason: z.string().nullable().describe('Code of a neutral reason for the rejection or the suspension by hand'),
  interviewOn: Day.nullable(),
  interviews: z.array(Interview).nullable(),
  reviews: z
    .array(
      z.object({
        sittingId: Id,
        number: z.string().nullable(),
        heldOn: Day,
        outcome: z.enum(['approve', 'approve_with_condition', 'reject']).nullable(),
        condition: z.string().nullable(),
      }),
    )
    .nullable(),
  suspension: z.object({ byHand: z.boolean(), because: z.array(z.enum(REQUIREMENTS)) }).nullable(),
  acts: z.array(PossibleAct),
  steps: z
    .array(
      z.object({
        at: Instant,
        on: Day,
        act: z.string(),
        from: z.string().nullable(),
        to: z.string(),
        by: PersonName.nullable(),
        reason: z.string().nullable().describe('Code of a reason, or the papers that ran out'),
      }),
    )
    .nullable(),
});
export type MentorCard = z.infer<typeof MentorCard>;
