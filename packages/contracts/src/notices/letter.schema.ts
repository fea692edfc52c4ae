import { LETTER_MODES, LETTER_STATES, NOTICE_TOPICS, REMINDER_RULES } from '@tandem/domain/notices';
import { z } from 'zod';
import { PersonName } from '../identity/account.schema.ts';
import { Id, Instant, line } from '../kernel/fields.ts';

const Hour = z.int().min(0).max(23);
const Email = z.email().max(120);
/** Zero: nothing was written yet. */
const Seen = z.int().min(0);

export const MAIL_SECURITIES = ['none', 'starttls', 'tls'] as const;

/** Why a letter did not go. Each has its own sentence with what to do. */
export const MAIL_FAILURES = [
  'not_set_up',
  'host_not_found',
  'connection_refused',
  'timeout',
  'dropped',
  'no_starttls',
  'certificate',
  'tls',
  'login_refused',
  'login_required',
  'password_unreadable',
  'sender_refused',
  'recipient_refused',
  'come_later',
  'refused',
  'other',
] as const;
export const MailFailure = z.enum(MAIL_FAILURES);
export type MailFailure = z.infer<typeof MailFailure>;

const server = {
  host: line(200).regex(/^[\p{L}\p{N}.:-]+$/u, { error: 'host' }),
  port: z.int().min(1).max(65_535),
  security: z.enum(MAIL_SECURITIES),
  user: line(200).nullable(),
  from: Email,
  site: z
    .url({ protocol: /^https?$/ })
    .max(200)
    .describe('Where people open «Тандем»: stands in letters'),
};
const rules = {
  quietFrom: Hour,
  quietTo: Hour.describe('Equal to the first: no quiet hours'),
  digestHour: Hour,
  inHolidays: z.boolean().describe('Letters go in holidays too; on Sundays never'),
};

export const MailSettings = z.object({
  version: Seen,
  server: z.object({ ...server, hasPassword: z.boolean() }).nullable(),
  ...rules,
  lastFailure: z.object({ failure: MailFailure, at: Instant }).nullable().describe('Null: the last attempt went well'),
});
export type MailSettings = z.infer<typeof MailSettings>;

export const MailSettingsChange = z.object({
  version: Seen,
  server: z
    .object({
      ...server,
      password: z.string().min(1).max(500).optional().describe('Absent: the one that is kept'),
    })
    .nullable()
    .describe('Null: no letters'),
  ...rules,
});
export type MailSettingsChange = z.input<typeof MailSettingsChange>;

export const MailTrial = z.object({
  failure: MailFailure.nullable().describe('Null: the server took the letter'),
  reply: z.string().nullable().describe('What the server said'),
});
export type MailTrial = z.infer<typeof MailTrial>;
export const MailTrialRequest = z.object({ to: Email });

/** A letter that waits or came to nothing. */
export const OutboxLetter = z.object({
  id: Id,
  name: PersonName.nullable(),
  state: z.enum(LETTER_STATES),
  dueAt: Instant,
  attempts: z.int(),
  failure: MailFailure.nullable(),
  replyCode: z.int().nullable(),
});
export type OutboxLetter = z.infer<typeof OutboxLetter>;
export const Outbox = z.object({
  queued: z.int(),
  sent: z.int().describe('In the last 30 days'),
  troubled: z.array(OutboxLetter).describe('Waiting for another try, failed, or nobody knows; the newest 100'),
});
export type Outbox = z.infer<typeof Outbox>;

const modes = z.record(z.enum(NOTICE_TOPICS), z.enum(LETTER_MODES));

/** How somebody hears of things by e-mail. */
export const LetterPreferences = z.object({
  version: Seen,
  available: z.boolean().describe('The school sends letters'),
  adult: z.boolean().describe('Pupils are not asked for an address'),
  email: z.string().nullable(),
  modes,
  digestHour: Hour,
  topics: z.array(z.enum(NOTICE_TOPICS)).describe('What this person hears of at all'),
});
export type LetterPreferences = z.infer<typeof LetterPreferences>;
export const LetterPreferencesChange = z.object({
  version: Seen,
  email: Email.nullable(),
  modes,
  digestHour: Hour,
});
export type LetterPreferencesChange = z.input<typeof LetterPreferencesChange>;

export const ReminderSettings = z.object({
  version: Seen,
  rules: z.array(z.object({ rule: z.enum(REMINDER_RULES), on: z.boolean(), days: z.int(), most: z.int() })),
});
export type ReminderSettings = z.infer<typeof ReminderSettings>;
export const ReminderSettingsChange = z.object({
  version: Seen,
  rules: z
    .array(z.object({ rule: z.enum(REMINDER_RULES), on: z.boolean(), days: z.int().min(0).max(30) }))
    .max(REMINDER_RULES.length),
});
export type ReminderSettingsChange = z.input<typeof ReminderSettingsChange>;

export const CalendarFeed = z.object({
  createdAt: Instant,
  lastReadAt: Instant.nullable().describe('To the hour'),
});
export type CalendarFeed = z.infer<typeof CalendarFeed>;

export const UnsubscribeSecret = z.string().min(10).max(120);
