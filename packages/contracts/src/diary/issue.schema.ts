import {
  ISSUE_ACTS,
  ISSUE_CATEGORIES,
  ISSUE_SEVERITIES,
  ISSUE_STATUSES,
  ISSUE_VISIBILITIES,
  SIDES,
} from '@tandem/domain/diary';
import { z } from 'zod';
import { PersonName } from '../identity/account.schema.ts';
import { Day, Id, Instant, line, prose, Version } from '../kernel/fields.ts';
import { PairOfMeeting } from './meeting.schema.ts';

/** Whom a pupil can call; chosen by the school. */
export const HelpContact = z.object({
  label: line(120).describe('«Школьный психолог», «Детский телефон доверия»'),
  phone: line(40),
  hours: line(80).nullable().default(null),
});
export type HelpContact = z.infer<typeof HelpContact>;
export const HelpContacts = z.object({ contacts: z.array(HelpContact), version: z.int().min(0) });
export type HelpContacts = z.infer<typeof HelpContacts>;
export const HelpContactsChange = z.object({
  version: z.int().min(0).describe('0: nobody has chosen any yet'),
  contacts: z.array(HelpContact).max(12),
});

/** «Мне нужна помощь взрослого» may come without a word: `text` is empty only for `help`. */
export const RaisedIssue = z
  .object({
    id: Id.describe('Made by the client'),
    pairId: Id.nullable()
      .default(null)
      .describe('Null: about no pair; of a mentee or a mentor the only running one is taken'),
    meetingId: Id.nullable().default(null),
    category: z.enum(ISSUE_CATEGORIES),
    severity: z.enum(ISSUE_SEVERITIES).default('medium'),
    text: prose(2_000).default(''),
    visibility: z.enum(ISSUE_VISIBILITIES),
  })
  .refine(({ category, text }) => category === 'help' || text !== '', { error: 'required', path: ['text'] })
  .refine(
    ({ category, visibility }) => category !== 'help' || (visibility !== 'pair' && visibility !== 'pair_and_curator'),
    { error: 'help-is-private', path: ['visibility'] },
  );
export type RaisedIssue = z.input<typeof RaisedIssue>;

export const Issue = z.object({
  id: Id,
  pair: PairOfMeeting.nullable(),
  meetingId: Id.nullable(),
  meetingOn: Day.nullable(),
  side: z.enum(SIDES).describe('Who raised it'),
  raisedBy: PersonName.nullable(),
  own: z.boolean().describe('Raised by the reader'),
  raisedAt: Instant,
  category: z.enum(ISSUE_CATEGORIES),
  severity: z.enum(ISSUE_SEVERITIES),
  text: z.string(),
  visibility: z.enum(ISSUE_VISIBILITIES),
  status: z.enum(ISSUE_STATUSES),
  escalated: z.boolean().describe('The psychologist reads it'),
  outcome: z.string().nullable().describe('How it ended; read by whoever raised it too'),
  closedAt: Instant.nullable(),
  actions: z
    .array(z.object({ at: Instant, by: PersonName.nullable(), act: z.enum(ISSUE_ACTS), text: z.string() }))
    .describe('Empty for whoever does not act on issues'),
  acts: z.array(z.enum(ISSUE_ACTS)),
  version: Version,
});
export type Issue = z.infer<typeof Issue>;

export const IssueRaised = z.object({
  issue: Issue,
  helpContacts: z.array(HelpContact).describe('Not empty for `help`, once the school has chosen numbers'),
});
export type IssueRaised = z.infer<typeof IssueRaised>;

export const IssueSearch = z.object({
  pairId: Id.optional(),
  statuses: z.array(z.enum(ISSUE_STATUSES)).max(5).default([]),
  categories: z.array(z.enum(ISSUE_CATEGORIES)).max(10).default([]),
  offset: z.int().min(0).max(100_000).default(0),
  limit: z.int().min(1).max(200).default(50),
});
export const IssuePage = z.object({
  issues: z.array(Issue).describe('Help first, then what is open, the newest first'),
  total: z.int(),
  open: z.int(),
});
export type IssuePage = z.infer<typeof IssuePage>;

export const IssueActRequest = z
  .object({
    version: Version,
    act: z.enum(ISSUE_ACTS),
    text: prose(2_000).default('').describe('What was done; of `close`: the outcome, which whoever raised it reads'),
  })
  .refine(({ act, text }) => (act !== 'note' && act !== 'close') || text !== '', { error: 'required', path: ['text'] });
export type IssueActRequest = z.input<typeof IssueActRequest>;
