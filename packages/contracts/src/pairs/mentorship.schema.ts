import {
  DISSOLVE_REASONS,
  MENTORSHIP_ACTS,
  MENTORSHIP_KINDS,
  MENTORSHIP_STATUSES,
  type MentorshipAct,
  PAUSE_REASONS,
  PROPOSAL_STATUSES,
} from '@tandem/domain/pairs';
import { z } from 'zod';
import { PersonName } from '../identity/account.schema.ts';
import { Day, Id, Instant, line, Version } from '../kernel/fields.ts';
import { DictionaryCode } from '../participants/mentee.schema.ts';
import { ClassRef } from '../participants/person.schema.ts';
import { Agreement } from './agreement.schema.ts';

const DissolveReason = z.enum(DISSOLVE_REASONS.map(({ code }) => code));
const PauseReason = z.enum(PAUSE_REASONS.map(({ code }) => code));

/** Acts by hand; everybody's yes and the order make the others. */
export const MENTORSHIP_HAND_ACTS = [
  'order',
  'introduce',
  'plan',
  'start',
  'pause',
  'resume',
  'begin_closing',
  'complete',
  'leave',
  'dissolve',
] as const satisfies readonly MentorshipAct[];

/** Why a pair waits for the curator: «нужно решение». */
export const DECISION_CODES = [
  'mentor_suspended',
  'mentor_gone',
  'mentee_gone',
  'over_capacity',
  'answer_expired',
  'declined',
  'clarify',
  'to_approve',
  'pause_over',
  'ends_after_order',
] as const;
export const DecisionNeeded = z.object({
  code: z.enum(DECISION_CODES),
  menteeId: Id.nullable().describe('Whom of a group it is about; null: the whole pair'),
});
export type DecisionNeeded = z.infer<typeof DecisionNeeded>;

/** A mentee of a pair or a group. Of the request a mentor sees the goal, written on purpose. */
export const MentorshipMember = z.object({
  menteeId: Id,
  personId: Id.nullable().describe('Null: the consent was withdrawn since'),
  shownName: z.string(),
  schoolClass: ClassRef.nullable(),
  position: z.string().nullable(),
  goal: z.string().nullable(),
  joinedOn: Day,
  leftOn: Day.nullable(),
  leftReason: DissolveReason.nullable(),
});
export type MentorshipMember = z.infer<typeof MentorshipMember>;

/** A line of the list of pairs and groups. */
export const MentorshipRow = z.object({
  id: Id,
  form: DictionaryCode,
  roleModel: DictionaryCode.nullable(),
  kind: z.enum(MENTORSHIP_KINDS),
  status: z.enum(MENTORSHIP_STATUSES),
  since: Day,
  mentor: z.object({
    mentorId: Id,
    personId: Id.nullable(),
    shownName: z.string(),
    schoolClass: ClassRef.nullable(),
    position: z.string().nullable(),
  }),
  members: z.array(MentorshipMember).describe('Those who left stand last'),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  pause: z.object({ reason: PauseReason, until: Day }).nullable(),
  order: z.object({ documentId: Id.nullable(), number: z.string(), on: Day, until: Day.nullable() }).nullable(),
  proposal: z
    .object({
      status: z.enum(PROPOSAL_STATUSES),
      waitingFor: z.enum(['mentor', 'mentee']).nullable().describe('Whose side answers now'),
      waitingDays: z.int().nullable(),
      answerBy: Day.nullable(),
    })
    .nullable()
    .describe('While it is only proposed; null afterwards'),
  decisions: z.array(DecisionNeeded).describe('Empty for whoever cannot decide'),
  version: Version,
});
export type MentorshipRow = z.infer<typeof MentorshipRow>;

/** In the body, because a name has no place in an address. */
export const MentorshipSearch = z.object({
  text: z.string().max(200).default('').describe('Of a mentor or a mentee'),
  forms: z.array(DictionaryCode).max(40).default([]),
  statuses: z.array(z.enum(MENTORSHIP_STATUSES)).max(20).default([]),
  classId: Id.optional().describe('Somebody of this class is in it'),
  mentorId: Id.optional(),
  menteeId: Id.optional(),
  orderId: Id.optional().describe('Fixed or ended by the order that was put together under this id, of any year'),
  needsDecision: z.boolean().default(false),
  offset: z.int().min(0).max(1_000_000).default(0),
  limit: z.int().min(1).max(500).default(100),
});
export type MentorshipSearch = z.input<typeof MentorshipSearch>;
export const MentorshipPage = z.object({
  pairs: z.array(MentorshipRow),
  total: z.int(),
  counts: z.partialRecord(z.enum(MENTORSHIP_STATUSES), z.int()).describe('By status, without the filter of statuses'),
  needDecision: z.int(),
});
export type MentorshipPage = z.infer<typeof MentorshipPage>;

/** The whole pair as its reader may see it. */
export const MentorshipCard = MentorshipRow.extend({
  way: z.array(
    z.object({
      status: z.enum(MENTORSHIP_STATUSES),
      on: Day.nullable().describe('Null: not reached'),
      days: z.int().nullable().describe('Spent there; counted to today in the present status'),
    }),
  ),
  agreement: Agreement.nullable().describe('Null for whoever does not read answers'),
  acts: z.array(
    z.object({
      act: z.enum(MENTORSHIP_ACTS),
      missing: z
        .array(z.object({ what: z.string(), menteeId: Id.nullable() }))
        .describe('What is still to be done before it, and of whom'),
      needs: z
        .array(
          z.enum([
            'on',
            'until',
            'reason',
            'exitReason',
            'order',
            'menteeId',
            'routes',
            'exitSurveysSent',
            'summarised',
          ]),
        )
        .describe('What is sent with it'),
    }),
  ),
  canApprove: z.boolean().describe('Everybody has agreed and it waits for the curator'),
  canTakeBack: z.boolean(),
  canAnswer: z.boolean().describe('The reader is asked and may answer now'),
  history: z.array(
    z.object({
      at: Instant,
      on: Day,
      by: PersonName.nullable().describe('Null: by itself, or by a link'),
      act: z.string(),
      from: z.string().nullable(),
      to: z.string(),
      reason: z.string().nullable(),
      menteeId: Id.nullable(),
    }),
  ),
  earlier: z
    .array(
      z.object({ pairId: Id, menteeId: Id, mentorName: z.string(), endedOn: Day, reason: DissolveReason.nullable() }),
    )
    .describe('Pairs the mentees were in before; reason null: completed'),
  introducedOn: Day.nullable(),
  finalMeetingOn: Day.nullable(),
  withRoutes: z.array(Id).describe('Mentees with a route in the system, agreed or not'),
  withSummaries: z.array(Id).describe('Mentees with a completion summary in the system, signed or not'),
  setsGoals: z.boolean(),
  manages: z.boolean(),
});
export type MentorshipCard = z.infer<typeof MentorshipCard>;

export const MentorshipActRequest = z.object({
  act: z.enum(MENTORSHIP_HAND_ACTS),
  version: Version,
  on: Day.optional().describe('Of a meeting: the introductory one, the final one'),
  until: Day.optional().describe('Of a pause: the first day it works again'),
  pauseReason: PauseReason.optional(),
  reason: DissolveReason.optional().describe('Of an end'),
  exitReason: DictionaryCode.optional().describe('Of the school’s reasons, for `mentee_left`'),
  menteeId: Id.optional().describe('Who leaves a group'),
  order: z
    .object({ number: line(40), on: Day, until: Day.nullable() })
    .optional()
    .describe('An order made outside'),
  routes: z
    .array(Id)
    .max(30)
    .optional()
    .describe('Mentees without a route in the system whose route is agreed on paper'),
  exitSurveysSent: z.boolean().optional(),
  summarised: z
    .array(Id)
    .max(30)
    .optional()
    .describe('Mentees without a summary in the system whose summary is signed on paper'),
});
export type MentorshipActRequest = z.infer<typeof MentorshipActRequest>;

/** What is left out stays as it is. */
export const MentorshipChange = z.object({
  version: Version,
  roleModel: DictionaryCode.nullable().optional(),
  startsOn: Day.optional(),
  endsOn: Day.nullable().optional(),
});
export type MentorshipChange = z.infer<typeof MentorshipChange>;

export const GroupJoining = z.object({
  version: Version,
  menteeId: Id,
  goal: line(500),
  agreed: z.literal(true).describe('Mentor, mentee and guardian said yes: the school has it on paper'),
  order: z.object({ number: line(40), on: Day }).describe('The order of change, signed'),
});
export type GroupJoining = z.input<typeof GroupJoining>;

export const GoalChange = z.object({ version: Version, goal: line(500) });
