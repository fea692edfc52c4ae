import {
  AGREED_VIA,
  CONTENT_LACKS,
  MOST_GOALS,
  MOST_STEPS,
  MOST_TENTHS,
  ROUTE_ACTS,
  ROUTE_KINDS,
  ROUTE_STATUSES,
  STEP_FORMS,
  STEP_RESPONSIBLES,
  STEP_STATES,
} from '@tandem/domain/routes';
import { z } from 'zod';
import { PersonName } from '../identity/account.schema.ts';
import { Day, Id, Instant, line, prose, Version } from '../kernel/fields.ts';
import { DictionaryCode } from '../participants/mentee.schema.ts';

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/u, { error: 'month' });
/** One line that may be empty. */
const words = (max: number) => z.union([z.literal(''), line(max)]);

/** A value of a measure in tenths: 42 is «4,2». */
export const Tenths = z.int().min(-MOST_TENTHS).max(MOST_TENTHS);

export const Measure = z.object({
  metric: words(200).describe('What is counted, in words'),
  unit: words(40),
  start: Tenths.nullable(),
  target: Tenths.nullable(),
});
export const RouteGoal = z.object({ id: Id, text: line(300), measure: Measure });
export type RouteGoal = z.infer<typeof RouteGoal>;

export const StepTerm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), on: Day }),
  z.object({ kind: z.literal('months'), from: Month, to: Month }).describe('Both inclusive'),
]);

export const PlannedStep = z.object({
  id: Id,
  content: line(300),
  form: z.enum(STEP_FORMS),
  term: StepTerm.nullable(),
  responsible: z.enum(STEP_RESPONSIBLES),
  words: words(120).describe('Who answers for it, when `responsible` is `other`'),
  result: words(300).describe('What is to come out of it'),
});
export type PlannedStep = z.infer<typeof PlannedStep>;

export const RouteEvidence = z.object({
  id: Id,
  kind: z.enum(['file', 'meeting', 'line']),
  title: z.string(),
  meetingId: Id.nullable(),
  addedAt: Instant,
  by: PersonName.nullable(),
  removes: z.boolean().describe('The reader may take it off'),
});

export const RouteStep = PlannedStep.extend({
  number: z.int(),
  state: z.enum(STEP_STATES),
  marked: z
    .object({
      on: Day,
      at: Instant,
      by: PersonName.nullable(),
      outcome: z.string(),
      reason: z.string(),
    })
    .nullable()
    .describe('The last mark: who said so and when'),
  late: z.boolean().describe('The term is over and it is neither done nor dropped'),
  states: z.array(z.enum(STEP_STATES)).describe('What the reader may mark it as now'),
  evidence: z.array(RouteEvidence),
});
export type RouteStep = z.infer<typeof RouteStep>;

export const MeasuredGoal = RouteGoal.extend({
  now: Tenths.nullable().describe('The value of the latest day; null: nothing was measured yet'),
  progress: z.int().nullable().describe('From start to target, 0–1000; null when one of them is unknown'),
  values: z
    .array(z.object({ id: Id, value: Tenths, on: Day, note: z.string(), at: Instant, by: PersonName.nullable() }))
    .describe('Oldest day first; nothing is overwritten'),
});
export type MeasuredGoal = z.infer<typeof MeasuredGoal>;

export const RouteChangeLine = z.object({
  what: z.string(),
  goalId: Id.optional(),
  stepId: Id.optional(),
  before: StepTerm.nullable().optional(),
  after: StepTerm.nullable().optional(),
});

export const Route = z.object({
  id: Id,
  status: z.enum(ROUTE_STATUSES),
  request: z.string(),
  startsOn: Day,
  endsOn: Day,
  goals: z.array(MeasuredGoal),
  steps: z.array(RouteStep),
  done: z.int(),
  total: z.int().describe('Without the dropped ones'),
  acknowledged: z.object({ mentor: Day.nullable(), mentee: Day.nullable() }),
  agreed: z.object({ on: Day, via: z.enum(AGREED_VIA) }).nullable(),
  startedOn: Day.nullable(),
  finishedOn: Day.nullable(),
  acts: z.array(
    z.object({
      act: z.enum(ROUTE_ACTS),
      missing: z.array(z.enum([...CONTENT_LACKS, 'goal', 'steps_open'])).describe('To be done first'),
    }),
  ),
  edits: z.boolean().describe('The reader may change what is written'),
  comments: z.array(
    z.object({ id: Id, stepId: Id.nullable(), text: z.string(), at: Instant, by: PersonName.nullable() }),
  ),
  history: z
    .array(
      z.object({
        id: z.string(),
        act: z.string(),
        at: Instant,
        on: Day,
        by: PersonName.nullable(),
        reason: z.string(),
        stepId: Id.nullable(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        changes: z.array(RouteChangeLine),
      }),
    )
    .describe('Newest first'),
  version: Version,
});
export type Route = z.infer<typeof Route>;

/** The place of a route in a pair, with the route once there is one. */
export const RoutePlace = z.object({
  pairId: Id,
  menteeId: Id,
  kind: z.enum(ROUTE_KINDS),
  form: DictionaryCode,
  mentor: z.object({ shownName: z.string(), place: z.string().nullable() }),
  mentee: z.object({ shownName: z.string(), place: z.string().nullable() }),
  goal: z.string().nullable().describe('That of the pair'),
  requestCategory: DictionaryCode.nullable().describe('Null also for whoever does not read requests'),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  today: Day,
  hand: z.enum(['curator', 'mentor', 'mentee']).nullable().describe('As whom the reader acts; null: reads only'),
  begins: z.boolean().describe('The reader may begin a route here'),
  closed: z.boolean().describe('The pair is over, or the mentee left it: the route is only read'),
  comments: z.boolean().describe('The reader may comment'),
  keeps: z.boolean().describe('The reader may keep it as a template of the school'),
  route: Route.nullable(),
});
export type RoutePlace = z.infer<typeof RoutePlace>;

/** A route in a list: what stands on the card of a pair, and on the screens of a mentor and a mentee. */
export const RouteLine = z.object({
  pairId: Id,
  menteeId: Id,
  routeId: Id.nullable().describe('Null: there is none yet'),
  menteeName: z.string(),
  mentorName: z.string(),
  kind: z.enum(ROUTE_KINDS),
  status: z.enum(ROUTE_STATUSES).nullable(),
  done: z.int(),
  total: z.int(),
  next: z
    .object({
      stepId: Id,
      content: z.string(),
      term: StepTerm.nullable(),
      state: z.enum(STEP_STATES),
      late: z.boolean(),
    })
    .nullable(),
  waitsForMe: z.boolean().describe('The reader has still to acknowledge it'),
  begins: z.boolean(),
});
export type RouteLine = z.infer<typeof RouteLine>;

export const NewRoute = z.object({
  id: Id.describe('Made by the client: sent twice, it is one route'),
  templateId: Id.nullable(),
  startsOn: Day,
  endsOn: Day,
});
export type NewRoute = z.infer<typeof NewRoute>;

export const RouteChangeRequest = z.object({
  version: Version,
  request: prose(1000),
  goal: words(500).describe('Of the pair; left as it is when empty'),
  startsOn: Day,
  endsOn: Day,
  goals: z.array(RouteGoal).max(MOST_GOALS),
  steps: z.array(PlannedStep).max(MOST_STEPS),
  reason: words(300).default('').describe('Asked once the route is agreed'),
});
export type RouteChangeRequest = z.input<typeof RouteChangeRequest>;

export const RouteActRequest = z.object({
  act: z.enum(ROUTE_ACTS),
  version: Version,
  on: Day.optional().describe('Of an agreement on paper; today otherwise'),
  reason: words(300).default('').describe('Why a finished route goes on'),
});
export type RouteActRequest = z.input<typeof RouteActRequest>;

export const NewMark = z.object({
  id: Id.describe('Made by the client: sent twice, it is one mark'),
  state: z.enum(STEP_STATES),
  on: Day,
  outcome: prose(500).default('').describe('What came out of it'),
  reason: words(300).default('').describe('Why it was dropped'),
});
export type NewMark = z.input<typeof NewMark>;

export const NewValue = z.object({ id: Id, value: Tenths, on: Day, note: words(200).default('') });
export type NewValue = z.input<typeof NewValue>;

export const NewComment = z.object({ id: Id, stepId: Id.nullable().default(null), text: prose(500).min(1) });
export type NewComment = z.input<typeof NewComment>;

export const NewEvidence = z.union([
  z.object({ id: Id, line: line(300) }),
  z.object({ id: Id, meetingId: Id.describe('Of a meeting of the same pair') }),
]);
