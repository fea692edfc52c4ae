import {
  CONTACT_CHANNELS,
  CONTACT_WITH,
  LATE_REASONS,
  LATE_STATES,
  MEETING_FORMATS,
  MEETING_KINDS,
} from '@tandem/domain/diary';
import { z } from 'zod';
import { PersonName } from '../identity/account.schema.ts';
import { Day, Id, Instant, line, prose } from '../kernel/fields.ts';
import { Problem } from '../kernel/problem.ts';
import { RaisedIssue } from './issue.schema.ts';
import {
  MeetingFacts,
  MeetingRow,
  PairOfMeeting,
  RecordedMeeting,
  ResponseGiven,
  ScheduledMeeting,
  TimeOfDay,
} from './meeting.schema.ts';

/** One pair on the home page of a diary. */
export const DiaryPair = PairOfMeeting.extend({
  as: z.enum(['mentor', 'mentee']).describe('What the reader is in it'),
  goals: z.array(z.object({ menteeId: Id, goal: z.string().nullable() })).describe('A mentee sees the own goal alone'),
  orderOn: Day.nullable().describe('The earliest day of a meeting'),
  endsOn: Day.nullable(),
  kinds: z.array(z.enum(MEETING_KINDS)).describe('Meetings that fit the state of the pair; empty for a mentee'),
  asksActivity: z.boolean().describe('False for a pupil who mentors'),
  lastHeld: z.object({ id: Id, on: Day, topic: z.string().nullable() }).nullable(),
  lastAgreement: z
    .object({ meetingId: Id, on: Day, task: z.string(), dueOn: Day.nullable() })
    .nullable()
    .describe('The latest agreed task'),
  steps: z
    .array(z.object({ id: Id, content: z.string() }))
    .describe('Of the route, not done yet: what a meeting may be about; empty for a mentee'),
  nextMeeting: z.object({ id: Id, on: Day, time: TimeOfDay.nullable(), topic: z.string().nullable() }).nullable(),
  heldCount: z.int(),
  defaults: z
    .object({ durationMinutes: z.int(), format: z.enum(MEETING_FORMATS) })
    .describe('As it was last time; 45 minutes in person before that'),
});
export type DiaryPair = z.infer<typeof DiaryPair>;

export const DiaryHome = z.object({
  today: Day.describe('By the school’s clock'),
  pairs: z.array(DiaryPair).describe('At work first'),
  toFill: z
    .array(
      z.object({
        what: z.enum(['report', 'response', 'scheduled_passed']),
        meetingId: Id,
        pairId: Id,
        on: Day,
        overdue: z.boolean(),
      }),
    )
    .describe('Own debts: a report, a response, a planned meeting whose day has passed; the oldest first'),
  recent: z.array(MeetingRow).describe('The last 20 of all own pairs'),
});
export type DiaryHome = z.infer<typeof DiaryHome>;

export const PairDiary = z.object({
  pair: PairOfMeeting,
  meetings: z.array(MeetingFacts).describe('The newest first, the void ones left out'),
  totals: z.object({
    held: z.int(),
    minutes: z.int(),
    byKind: z.array(z.object({ kind: z.enum(MEETING_KINDS), held: z.int(), minutes: z.int() })),
    noShow: z.int(),
    cancelled: z.int(),
    firstOn: Day.nullable(),
    lastOn: Day.nullable(),
  }),
  lastContactOn: Day.nullable().describe('The curator’s; null for others'),
  contacts: z.int().nullable().describe('Contacts of support; null for others than the curator'),
});
export type PairDiary = z.infer<typeof PairDiary>;

export const DiaryMonth = z.object({
  month: z.string(),
  meetings: z.array(MeetingRow).describe('By day and hour; at most 2,000'),
});
export type DiaryMonth = z.infer<typeof DiaryMonth>;

/** Averages in tenths (47 is 4.7) over full fives of answers, so that no single answer can be worked out. */
const Average = z.object({ answers: z.int(), useful: z.int(), comfortable: z.int() });
export const OwnAverage = z.object({
  all: Average.nullable().describe('Null: fewer than five answers'),
  pairs: z.array(z.object({ pairId: Id, average: Average.nullable() })),
});
export type OwnAverage = z.infer<typeof OwnAverage>;

/** What a phone sends when it has a network again. */
export const SyncEntry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('meeting'), body: RecordedMeeting }),
  z.object({ type: z.literal('scheduled'), body: ScheduledMeeting }),
  z.object({ type: z.literal('response'), meetingId: Id, body: ResponseGiven }),
  z.object({ type: z.literal('issue'), body: RaisedIssue }),
]);
export type SyncEntry = z.input<typeof SyncEntry>;
export const SyncRequest = z.object({
  accountId: Id.optional().describe('Whose entries they are: another account takes none of them'),
  entries: z
    .array(z.unknown())
    .min(1)
    .max(50)
    .describe('Each a SyncEntry; one that is not is refused by itself and does not stop the others'),
});
export const SyncOutcome = z.object({
  id: z.string().nullable().describe('Of the entry; null: it had none'),
  outcome: z
    .enum(['saved', 'already', 'kept', 'refused'])
    .describe('already: it had been saved or kept before; kept: for the curator'),
  reason: z.enum(LATE_REASONS).nullable(),
  problem: Problem.nullable().describe('Of `refused`; an internal fault is worth trying again, the rest is not'),
  entityId: Id.nullable().describe('The meeting, response or issue that it became'),
});
export type SyncOutcome = z.infer<typeof SyncOutcome>;
export const SyncReply = z.object({ outcomes: z.array(SyncOutcome).describe('In the order of the entries') });
export type SyncReply = z.infer<typeof SyncReply>;

/** An entry that came too late for its pair. */
export const LateEntry = z.object({
  id: Id,
  pair: PairOfMeeting.nullable(),
  reason: z.enum(LATE_REASONS),
  heldOn: Day,
  receivedAt: Instant,
  by: PersonName.nullable(),
  state: z.enum(LATE_STATES),
  decision: z.string().nullable(),
  entry: RecordedMeeting.nullable().describe('Null: it can be read no more'),
});
export type LateEntry = z.infer<typeof LateEntry>;

/** The curator was in touch with a pair: what is counted as support. */
export const ContactGiven = z.object({
  id: Id.describe('Made by the client'),
  on: Day,
  channel: z.enum(CONTACT_CHANNELS),
  with: z.enum(CONTACT_WITH),
  note: prose(1_000).default(''),
});
export type ContactGiven = z.input<typeof ContactGiven>;
export const SupportContact = z.object({
  id: Id,
  on: Day,
  channel: z.enum(CONTACT_CHANNELS),
  with: z.enum(CONTACT_WITH),
  note: z.string(),
  by: PersonName.nullable(),
});
export type SupportContact = z.infer<typeof SupportContact>;
export const SupportContacts = z.object({
  contacts: z.array(SupportContact).describe('The newest first'),
  total: z.int(),
  lastMonth: z.int().describe('In the last 30 days'),
});
export type SupportContacts = z.infer<typeof SupportContacts>;

export const SetAside = z.object({ reason: line(300) });
