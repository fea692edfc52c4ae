import { WORK_KINDS } from '@tandem/domain/today';
import { z } from 'zod';
import { Day, Id, line } from '../kernel/fields.ts';

const Kind = z.enum(WORK_KINDS);

/** Where a line leads. */
export const WORK_PLACES = [
  'pair',
  'issue',
  'late_entries',
  'mentor',
  'mentee',
  'person',
  'document',
  'item',
  'order',
] as const;
/** What can be done about a line without opening it. */
export const WORK_ACTS = ['remind', 'contact', 'snooze'] as const;

export const WorkLine = z.object({
  kind: Kind,
  subjectId: Id,
  who: z.string().describe('Whom or what it is about, as the reader may see it'),
  note: z
    .string()
    .nullable()
    .describe('A code or words that say more: what expires, what is to be decided, the status'),
  on: Day.nullable().describe('Since when, or when it falls due'),
  days: z.int().nullable().describe('How long it lasts, how many days are left, or how many are meant'),
  urgent: z.boolean(),
  place: z.enum(WORK_PLACES),
  placeId: Id.nullable(),
  roadmapId: Id.nullable().describe('Of a place that is an item'),
  acts: z.array(z.enum(WORK_ACTS)),
});
export type WorkLine = z.infer<typeof WorkLine>;

export const TodayPage = z.object({
  on: Day,
  groups: z
    .array(z.object({ kind: Kind, lines: z.array(WorkLine).describe('The first 50'), total: z.int() }))
    .describe('The most pressing kind first'),
  snoozed: z.array(WorkLine.extend({ until: Day, reason: z.string() })),
  programme: z
    .object({
      pairs: z.int().describe('At work'),
      met: z.int().describe('Of these, met within two weeks'),
      week: z
        .array(z.object({ on: Day, meetings: z.int() }))
        .describe('Monday to Saturday of this week, planned and held'),
      contacts: z.object({
        lastMonth: z.int(),
        supported: z.int().describe('Pairs at work with at least one contact in 30 days'),
        byMonth: z
          .array(z.object({ month: z.string(), contacts: z.int() }))
          .describe('The last six months, this one last'),
      }),
      yearEndsIn: z.int().describe('Days to the end of lessons; negative in summer'),
    })
    .nullable()
    .describe('Null for whoever does not lead pairs'),
});
export type TodayPage = z.infer<typeof TodayPage>;

const which = { kind: Kind, subjectId: Id };
export const NewSnooze = z.object({ ...which, until: Day, reason: line(200) });
export const SnoozeOf = z.object(which);
/** Whom a reminder reached. */
export const Reminded = z.object({
  told: z.int().describe('Accounts that found it in their inbox'),
  silent: z.array(z.string()).describe('Names of those who have no account: tell them yourself'),
});
export type Reminded = z.infer<typeof Reminded>;
