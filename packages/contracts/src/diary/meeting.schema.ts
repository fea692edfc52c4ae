import {
  ABSENT_SIDES,
  CANCELLED_BY,
  CLEAR_NEXT,
  GOAL_ACHIEVED,
  ISSUE_CATEGORIES,
  ISSUE_VISIBILITIES,
  LATE_REASONS,
  MEETING_FORMATS,
  MEETING_KINDS,
  MEETING_STATUSES,
  MUTUAL_INTEREST,
} from '@tandem/domain/diary';
import { MENTORSHIP_KINDS, MENTORSHIP_STATUSES } from '@tandem/domain/pairs';
import { z } from 'zod';
import { PersonName } from '../identity/account.schema.ts';
import { Day, Id, Instant, line, prose, Version } from '../kernel/fields.ts';
import { DictionaryCode } from '../participants/mentee.schema.ts';

/** `HH:MM` by the school's clock. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'time' });
const Minutes = z.int().min(5).max(600);
const Face = z.int().min(1).max(5);

/** How one mentee stood at a meeting. Of a pair there is one such line, of a group one for each mentee. */
export const AttendanceEntry = z.object({
  menteeId: Id,
  present: z.boolean(),
  activity: Face.nullable().default(null).describe('1–5; a pupil who mentors does not give it'),
  word: line(300).nullable().default(null).describe('About this mentee alone; read by the mentor and the curator'),
});

/** What only the first meeting asks (dossier §6.3). */
export const Introduction = z.object({
  curatorPresent: z.boolean(),
  expectations: prose(1_000).default('').describe('What each side expects'),
  rules: prose(1_000).default('').describe('Channel, confidentiality, how often'),
  mutualInterest: z.enum(MUTUAL_INTEREST).describe('«yes» leads the pair on; the other two leave it where it is'),
});

/** What the mentor says of a meeting. */
export const MeetingReport = z.object({
  goalAchieved: z.enum(GOAL_ACHIEVED),
  whatWasDone: prose(2_000).default(''),
  agreedTask: line(500).nullable().default(null).describe('Read by the mentees too'),
  taskDueOn: Day.nullable().default(null),
  privateNote: prose(2_000).default('').describe('To the curator; read by nobody else'),
});

export const NextMeeting = z.object({
  id: Id.describe('Made by the client'),
  on: Day,
  time: TimeOfDay.nullable().default(null),
});

export const Difficulty = z.object({
  id: Id.describe('Made by the client; of the issue'),
  category: z.enum(ISSUE_CATEGORIES).exclude(['help']),
  text: prose(2_000).pipe(z.string().min(1)),
  visibility: z.enum(ISSUE_VISIBILITIES),
});

const facts = {
  kind: z.enum(MEETING_KINDS),
  heldOn: Day.describe('Not after today by the school’s clock'),
  durationMinutes: Minutes,
  format: z.enum(MEETING_FORMATS),
  attendance: z.array(AttendanceEntry).min(1).max(30).describe('Who is not named was absent'),
  topic: line(200).nullable().default(null),
  routeStepId: Id.nullable().default(null),
  introduction: Introduction.nullable().default(null).describe('Of the introductory meeting; null of any other'),
};

/** «Прошла встреча»: the whole of it in one act. */
export const RecordedMeeting = z.object({
  id: Id.describe('Made by the client: the same id with the same content is the same meeting'),
  pairId: Id,
  scheduledId: Id.nullable().default(null).describe('The planned meeting that this one was'),
  ...facts,
  report: MeetingReport.nullable()
    .default(null)
    .describe('Null: only the fact, copied from paper; the report comes later'),
  nextMeeting: NextMeeting.nullable().default(null),
  difficulty: Difficulty.nullable().default(null),
});
export type RecordedMeeting = z.input<typeof RecordedMeeting>;

/** What is left out stays as it is; `attendance` replaces what was said of the mentees it names. */
export const MeetingCorrection = z.object({
  version: Version,
  heldOn: facts.heldOn.optional(),
  durationMinutes: Minutes.optional(),
  format: z.enum(MEETING_FORMATS).optional(),
  attendance: facts.attendance.optional(),
  topic: line(200).nullable().optional(),
  routeStepId: Id.nullable().optional(),
  introduction: Introduction.omit({ mutualInterest: true }).optional(),
  report: MeetingReport.optional(),
});
export type MeetingCorrection = z.input<typeof MeetingCorrection>;

export const ScheduledMeeting = z.object({
  id: Id.describe('Made by the client'),
  pairId: Id,
  kind: z.enum(MEETING_KINDS),
  on: Day,
  time: TimeOfDay.nullable().default(null),
  format: z.enum(MEETING_FORMATS).nullable().default(null),
  topic: line(200).nullable().default(null),
  routeStepId: Id.nullable().default(null),
});
export type ScheduledMeeting = z.input<typeof ScheduledMeeting>;

export const MovedMeeting = z.object({
  version: Version,
  id: Id.describe('Of the new one, made by the client'),
  on: Day,
  time: TimeOfDay.nullable().default(null),
  reason: line(300).nullable().default(null),
});
export const CancelledMeeting = z.object({ version: Version, by: z.enum(CANCELLED_BY), reason: line(300) });
export const MissedMeeting = z.object({
  version: Version,
  who: z.enum(ABSENT_SIDES),
  reason: line(300).nullable().default(null),
});
export const ClosedWithoutFeedback = z.object({ version: Version, reason: line(300) });

/** What a mentee says of a meeting; read by the mentee and the curator alone. */
export const ResponseGiven = z.object({
  id: Id.describe('Made by the client'),
  useful: Face,
  comfortable: Face,
  takeaway: prose(500).default(''),
  clearNext: z.enum(CLEAR_NEXT),
  wantsCurator: z.boolean().default(false).describe('Raises an issue that the curator alone reads'),
});
export type ResponseGiven = z.input<typeof ResponseGiven>;

export const MeetingResponse = z.object({
  menteeId: Id,
  shownName: z.string(),
  useful: z.int(),
  comfortable: z.int(),
  takeaway: z.string(),
  clearNext: z.enum(CLEAR_NEXT),
  wantsCurator: z.boolean(),
  answeredAt: Instant,
  changeableUntil: Day.describe('The last day it may be changed by whoever wrote it'),
});
export type MeetingResponse = z.infer<typeof MeetingResponse>;

/** A pair as the diary names it. */
export const PairOfMeeting = z.object({
  pairId: Id,
  kind: z.enum(MENTORSHIP_KINDS),
  status: z.enum(MENTORSHIP_STATUSES),
  form: DictionaryCode,
  mentorName: z.string(),
  mentees: z.array(z.object({ menteeId: Id, shownName: z.string() })).describe('In it today; others are gone'),
});
export type PairOfMeeting = z.infer<typeof PairOfMeeting>;

/** The facts of a meeting: what everybody sees who sees it at all. */
export const MeetingFacts = z.object({
  id: Id,
  pairId: Id,
  kind: z.enum(MEETING_KINDS),
  status: z.enum(MEETING_STATUSES),
  overdue: z.boolean().describe('Feedback was due days ago'),
  on: Day.describe('Held on, or planned for'),
  time: TimeOfDay.nullable(),
  durationMinutes: z.int().nullable(),
  format: z.enum(MEETING_FORMATS).nullable(),
  topic: z.string().nullable(),
  routeStepId: Id.nullable(),
  present: z.int().nullable().describe('How many mentees were there; null: not held'),
  recordedAt: Instant.nullable().describe('When it was entered; the curator’s alone, null for others'),
  version: Version,
});
export type MeetingFacts = z.infer<typeof MeetingFacts>;

export const MeetingRow = MeetingFacts.extend({ pair: PairOfMeeting });
export type MeetingRow = z.infer<typeof MeetingRow>;

/** One meeting as its reader may see it: null is «not for you» or «not there». */
export const Meeting = MeetingRow.extend({
  attendance: z
    .array(
      z.object({
        menteeId: Id,
        shownName: z.string(),
        present: z.boolean().nullable().describe('Null: not held yet'),
        activity: z.int().nullable(),
        word: z.string().nullable(),
        responded: z.boolean(),
      }),
    )
    .describe('A mentee sees the own line alone'),
  introduction: Introduction.nullable(),
  report: z
    .object({
      goalAchieved: z.enum(GOAL_ACHIEVED),
      whatWasDone: z.string(),
      privateNote: z.string(),
      reportedAt: Instant,
      byName: PersonName.nullable(),
    })
    .nullable(),
  agreedTask: z.string().nullable(),
  taskDueOn: Day.nullable(),
  responses: z.array(MeetingResponse).describe('The curator sees all, a mentee the own one, others none'),
  movedToId: Id.nullable(),
  movedFromId: Id.nullable(),
  cancelled: z.object({ by: z.enum(CANCELLED_BY), reason: z.string() }).nullable(),
  missed: z.object({ who: z.enum(ABSENT_SIDES), reason: z.string().nullable() }).nullable(),
  closedWithoutFeedback: z.string().nullable(),
  acts: z
    .array(z.enum(['record', 'move', 'cancel', 'no_show', 'correct', 'void', 'respond', 'close_without_feedback']))
    .describe('What the reader may do with it now'),
});
export type Meeting = z.infer<typeof Meeting>;

/** `kept: 'for_curator'`: the pair is closed by now, so the entry waits for the curator; it is not lost. */
export const RecordOutcome = z.object({
  kept: z.literal('for_curator').nullable(),
  reason: z.enum(LATE_REASONS).nullable(),
  meeting: Meeting.nullable().describe('Null when it was kept'),
});
export type RecordOutcome = z.infer<typeof RecordOutcome>;

/** In the body, because a name has no place in an address. */
export const MeetingSearch = z.object({
  pairId: Id.optional(),
  personId: Id.optional().describe('Mentor or mentee'),
  from: Day.optional(),
  to: Day.optional(),
  kinds: z.array(z.enum(MEETING_KINDS)).max(20).default([]),
  statuses: z.array(z.enum(MEETING_STATUSES)).max(20).default([]).describe('Empty: all but void'),
  overdue: z.boolean().default(false).describe('Only those whose feedback is late'),
  text: z.string().max(200).default('').describe('Words of the topic; of the report too for whoever reads reports'),
  offset: z.int().min(0).max(1_000_000).default(0),
  limit: z.int().min(1).max(200).default(50),
});
export type MeetingSearch = z.input<typeof MeetingSearch>;
export const MeetingPage = z.object({
  meetings: z.array(MeetingRow).describe('The newest first'),
  total: z.int(),
  minutes: z.int().describe('Of all that were found and held'),
});
export type MeetingPage = z.infer<typeof MeetingPage>;

/** A version that a correction replaced. */
export const MeetingVersion = z.object({
  version: Version,
  replacedAt: Instant,
  by: PersonName.nullable(),
  on: Day,
  durationMinutes: z.int().nullable(),
  format: z.enum(MEETING_FORMATS).nullable(),
  topic: z.string().nullable(),
  report: z
    .object({
      goalAchieved: z.enum(GOAL_ACHIEVED),
      whatWasDone: z.string(),
      agreedTask: z.string().nullable(),
      taskDueOn: Day.nullable(),
      privateNote: z.string(),
    })
    .nullable(),
  attendance: z.array(z.object({ menteeId: Id, present: z.boolean().nullable() })),
});
export type MeetingVersion = z.infer<typeof MeetingVersion>;
