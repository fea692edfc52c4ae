import { z } from 'zod';
import { Id, Instant } from '../kernel/fields.ts';
import { operation } from '../kernel/operation.ts';
import { Password, PersonName } from './account.schema.ts';
import { SignedIn } from './session.schema.ts';

/** As printed, «K7M4-PX9R», or typed in any case, with or without the dash. */
const Code = z.string().min(8).max(20);

/** A code card: shown once, to be printed and handed over. */
export const LoginCard = z.object({
  personId: Id,
  name: PersonName,
  schoolClass: z.string().nullable(),
  login: z.string(),
  code: z.string(),
  validUntil: Instant,
});
export type LoginCard = z.infer<typeof LoginCard>;

export const cards = {
  issue: operation({
    id: 'identity.cards.issue',
    method: 'POST',
    path: '/login-cards',
    summary: 'Print code cards: an account is made where there is none; an older card of the same person ends',
    access: { capability: 'cards.issue' },
    body: z.object({ personIds: z.array(Id).min(1).max(60) }),
    success: { status: 201, schema: z.object({ cards: z.array(LoginCard) }) },
    problems: ['batch-refused'],
  }),
  open: operation({
    id: 'identity.cards.open',
    method: 'POST',
    path: '/session/card/open',
    summary: 'Whose card this is: a first name and the login, before a password is chosen',
    access: 'public',
    body: z.object({ code: Code }),
    success: { status: 200, schema: z.object({ givenName: z.string(), login: z.string() }) },
    problems: ['link-expired', 'too-many-attempts'],
  }),
  use: operation({
    id: 'identity.cards.use',
    method: 'POST',
    path: '/session/card',
    summary: 'Choose a password with the card and sign in; the card is used up',
    access: 'public',
    body: z.object({ code: Code, password: Password, shared: z.boolean() }),
    success: { status: 200, schema: SignedIn },
    problems: ['link-expired', 'too-many-attempts'],
  }),
};
