import { contract } from '@tandem/contracts';
import type { FastifyInstance } from 'fastify';
import { route } from '../http/route.ts';
import { keepSession } from '../http/session-cookies.ts';
import { ProblemError } from '../kernel/problem-error.ts';
import type { SchoolHouse } from '../school-house.ts';
import { DEMO_PEOPLE } from './demo-people.ts';

/** One-click sign-in. On a real server these operations answer that there is no such thing. */
export function demoRoutes(app: FastifyInstance, { identity, queue }: SchoolHouse, demo: boolean): void {
  const people = () => {
    const logins = new Set(DEMO_PEOPLE.map(({ login }) => login));
    return identity.accounts.all().filter(({ login, blocked }) => logins.has(login) && !blocked);
  };

  route(app, contract.demo.people, () => {
    if (!demo) throw new ProblemError('not-found');
    const order = DEMO_PEOPLE.map(({ login }) => login);
    const shown = people().sort((a, b) => order.indexOf(a.login) - order.indexOf(b.login));
    return {
      people: shown.map((row) => {
        const { id, name, roles } = identity.accounts.present(row);
        return { id, name, roles: roles.map(({ role }) => role) };
      }),
    };
  });

  route(app, contract.demo.signIn, async ({ body, reply, raw, now }) => {
    const row = demo ? people().find(({ id }) => id === body.accountId) : undefined;
    if (!row) throw new ProblemError('not-found');
    const device = (raw.headers['user-agent'] ?? '').slice(0, 200);
    return keepSession(reply, await queue.write((tx) => identity.sessions.open(tx, row, true, device, now)));
  });
}
