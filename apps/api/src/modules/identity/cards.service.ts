import { createHash, randomInt } from 'node:crypto';
import type { Role } from '@tandem/domain/access';
import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx, WriteQueue } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { AuditLog } from '../audit/index.ts';
import type { AccountsRepository, AccountWithRoles } from './accounts.repository.ts';
import { createAttemptThrottle } from './attempt-throttle.ts';
import { loginCards } from './identity.tables.ts';
import { hashPassword } from './passwords.ts';
import type { Opened, SessionsService } from './sessions.service.ts';

/** Letters and digits that a child does not mistake for one another on a printed card: about 40 bits in eight. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const VALID_DAYS = 30;

const normal = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '');
const digest = (code: string): string => createHash('sha256').update(normal(code)).digest('hex');
const pick = (count: number): string => Array.from({ length: count }, () => SIGNS[randomInt(SIGNS.length)]).join('');

/** Printed code cards: the way in without e-mail. A card works once; with it a password is chosen. */
export function createCardsService(
  db: Db,
  queue: WriteQueue,
  repository: AccountsRepository,
  sessions: SessionsService,
  audit: AuditLog,
) {
  const byAddress = createAttemptThrottle(10);

  /** The account of a card that still works. @throws link-expired, too-many-attempts */
  function holder(code: string, address: string, now: Date): { cardId: string; account: AccountWithRoles } {
    byAddress.check(address, now.getTime());
    const card = db
      .select()
      .from(loginCards)
      .where(eq(loginCards.codeHash, digest(code)))
      .get();
    const works = card && card.usedAt === null && card.endedAt === null && card.validUntil > now.toISOString();
    const account = works ? repository.find(card.accountId) : null;
    if (works && account && !account.blocked) return { cardId: card.id, account };
    byAddress.failed(address, now.getTime());
    throw new ProblemError('link-expired');
  }

  return {
    /** A new card; older ones of the account end, and so do its sessions. Inside the caller's transaction. */
    issue(tx: Tx, context: Context, accountId: string): { login: string; code: string; validUntil: string } {
      const account = repository.find(accountId);
      if (!account) throw new ProblemError('not-found');
      const at = context.now.toISOString();
      const validUntil = new Date(context.now.getTime() + VALID_DAYS * 86_400_000).toISOString();
      const code = `${pick(4)}-${pick(4)}`;
      tx.update(loginCards)
        .set({ endedAt: at })
        .where(and(eq(loginCards.accountId, accountId), isNull(loginCards.endedAt)))
        .run();
      tx.insert(loginCards)
        .values({
          id: newId(context.now.getTime()),
          accountId,
          codeHash: digest(code),
          issuedAt: at,
          issuedBy: context.actor.accountId,
          validUntil,
        })
        .run();
      audit.record(tx, context, { act: 'card-issued', entity: 'account', entityId: accountId });
      return { login: account.login, code, validUntil };
    },

    /** @throws link-expired, too-many-attempts */
    open(code: string, address: string, now: Date): { givenName: string; login: string } {
      const { account } = holder(code, address, now);
      return { givenName: account.givenName, login: account.login };
    },

    /** Sets the password, ends all sessions of the account and the card, opens a session. @throws link-expired, too-many-attempts */
    async use(
      { code, password, shared }: { code: string; password: string; shared: boolean },
      client: { address: string; device: string },
      now: Date,
    ): Promise<Opened> {
      holder(code, client.address, now);
      const passwordHash = await hashPassword(password);
      return queue.write((tx) => {
        const { cardId, account } = holder(code, client.address, now);
        const at = now.toISOString();
        tx.update(loginCards).set({ usedAt: at }).where(eq(loginCards.id, cardId)).run();
        repository.update(tx, account.id, account.version, { passwordHash, mustChangePassword: false });
        repository.endSessions(tx, account.id, null, at);
        sessions.forget();
        const context: Context = { actor: { accountId: account.id, roles: [] as Role[] }, sessionId: null, now };
        audit.record(tx, context, { act: 'card-used', entity: 'account', entityId: account.id });
        return sessions.open(tx, { ...account, mustChangePassword: false }, shared, client.device, now);
      });
    },
  };
}
export type CardsService = ReturnType<typeof createCardsService>;
