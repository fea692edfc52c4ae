import { z } from 'zod';
import { PersonName } from '../identity/account.schema.ts';
import { Day, Id, Instant } from '../kernel/fields.ts';
import { operation } from '../kernel/operation.ts';
import { AnswerSecret } from '../pairs/agreement.schema.ts';
import { ResponseGiven } from './meeting.schema.ts';

const manage = { capability: 'pairs.manage' } as const;

/** Somebody whose record or answer about a meeting is waited for. */
export const OwingPerson = z.object({
  meetingId: Id,
  heldOn: Day,
  what: z.enum(['report', 'response']),
  menteeId: Id.nullable().describe('Of whoever is to answer; null: the mentor'),
  name: PersonName,
  hasAccount: z.boolean(),
});
export type OwingPerson = z.infer<typeof OwingPerson>;

/** What whoever holds the link sees: enough to answer, and nobody else’s name. */
export const ResponseForm = z.object({ school: z.string(), givenName: z.string(), heldOn: Day });
export type ResponseForm = z.infer<typeof ResponseForm>;

export const LinkResponse = ResponseGiven.extend({ secret: AnswerSecret });
export type LinkResponse = z.input<typeof LinkResponse>;

export const reminders = {
  owing: operation({
    id: 'diary.reminders.owing',
    method: 'GET',
    path: '/reminders/owing',
    summary: 'Mentors without a record and mentees without an answer, to be reminded by a text of one’s own',
    access: manage,
    success: { status: 200, schema: z.object({ people: z.array(OwingPerson) }) },
    problems: [],
  }),
  link: operation({
    id: 'diary.reminders.link',
    method: 'POST',
    path: '/reminders/links',
    summary: 'A personal link to answer about one meeting without an account; a new one ends the old one',
    access: manage,
    body: z.object({ meetingId: Id, menteeId: Id }),
    success: { status: 201, schema: z.object({ secret: z.string(), validUntil: Instant }) },
    problems: ['not-found', 'step-refused'],
  }),
  open: operation({
    id: 'diary.reminders.open',
    method: 'POST',
    path: '/response-form/open',
    summary: 'The question of whoever holds the link',
    access: 'public',
    body: z.object({ secret: AnswerSecret }),
    success: { status: 200, schema: ResponseForm },
    problems: ['link-expired', 'too-many-attempts'],
  }),
  answer: operation({
    id: 'diary.reminders.answer',
    method: 'POST',
    path: '/response-form',
    summary: 'The answer of whoever holds the link; it is given once',
    access: 'public',
    body: LinkResponse,
    success: { status: 204 },
    problems: ['link-expired', 'too-many-attempts', 'already-exists'],
  }),
};
