import { contract } from '@tandem/contracts';
import type { FastifyInstance } from 'fastify';
import { clearSession, keepSession, refreshCookie } from '../../http/session-cookies.ts';
import { route } from '../../http/route.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { Identity } from './index.ts';

/** Browser and system as the browser names itself; enough to tell one's phone from the staff room. */
const deviceOf = (userAgent: string | undefined): string => (userAgent ?? '').slice(0, 200);

export function identityRoutes(app: FastifyInstance, { sessions, accounts, cards }: Identity): void {
  const { session } = contract;

  route(app, session.signIn, async ({ body, raw, reply, now }) => {
    const client = { address: raw.ip, device: deviceOf(raw.headers['user-agent']) };
    return keepSession(reply, await sessions.signIn(body, client, now));
  });
  route(app, session.refresh, async ({ raw, reply, now }) =>
    keepSession(reply, await sessions.refresh(refreshCookie(raw), now)),
  );
  route(app, session.signOut, async ({ context, raw, reply, now }) => {
    const leaving = context ?? sessions.holder(refreshCookie(raw), now);
    if (leaving) await sessions.signOut(leaving);
    clearSession(reply);
  });
  route(app, session.list, async ({ context }) => ({ sessions: sessions.own(context) }));
  route(app, session.signOutEverywhere, async ({ context, reply }) => {
    await sessions.signOutEverywhere(context);
    clearSession(reply);
  });
  route(app, session.viewAs, ({ context, body }) => sessions.viewAs(context, body.accountId));
  route(app, session.viewBack, ({ context }) => {
    if (!context) throw new ProblemError('unauthenticated');
    return sessions.viewBack(context);
  });
  route(app, session.changePassword, ({ context, body, raw }) =>
    sessions.changePassword(context, body.current, body.next, raw.ip),
  );

  route(app, contract.cards.open, async ({ body, raw, now }) => cards.open(body.code, raw.ip, now));
  route(app, contract.cards.use, async ({ body, raw, reply, now }) => {
    const client = { address: raw.ip, device: deviceOf(raw.headers['user-agent']) };
    return keepSession(reply, await cards.use(body, client, now));
  });

  route(app, contract.accounts.list, async ({ context }) => ({ accounts: accounts.list(context) }));
  route(app, contract.accounts.create, ({ context, body }) => accounts.create(context, body));
  route(app, contract.accounts.change, ({ context, params, body }) => accounts.change(context, params.accountId, body));
  route(app, contract.accounts.resetPassword, ({ context, params }) =>
    accounts.resetPassword(context, params.accountId),
  );
  route(app, contract.accounts.directory, async ({ context }) => ({ people: accounts.directory(context) }));
}
