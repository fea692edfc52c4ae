import { z } from 'zod';
import { PersonName, Role } from '../identity/account.schema.ts';
import { SignedIn } from '../identity/session.schema.ts';
import { Id } from '../kernel/fields.ts';
import { operation } from '../kernel/operation.ts';

export const demo = {
  people: operation({
    id: 'demo.people.list',
    method: 'GET',
    path: '/demo/people',
    summary: 'Invented people of the demo school, one for each role; only a demo server has them',
    access: 'public',
    success: {
      status: 200,
      schema: z.object({ people: z.array(z.object({ id: Id, name: PersonName, roles: z.array(Role) })) }),
    },
    problems: ['not-found'],
  }),
  signIn: operation({
    id: 'demo.session.signIn',
    method: 'POST',
    path: '/demo/session',
    summary: 'Sign in as one of them by one click; only on a demo server',
    access: 'public',
    body: z.object({ accountId: Id }),
    success: { status: 200, schema: SignedIn },
    problems: ['not-found'],
  }),
};
