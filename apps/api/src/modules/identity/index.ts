/**
 * Identity: accounts, roles with dates, sessions, code cards. Its words: account, login, role assignment, session, card.
 * It must not know what the roles are allowed to see: that is the domain's access policy.
 */
import type { Db } from '../../db/open.ts';
import type { WriteQueue } from '../../db/write-queue.ts';
import type { AuditLog } from '../audit/index.ts';
import { createAccountsRepository } from './accounts.repository.ts';
import { type AccountHooks, createAccountsService } from './accounts.service.ts';
import { createCardsService } from './cards.service.ts';
import { createSessionsService } from './sessions.service.ts';

export { inForce } from './accounts.repository.ts';
export { identityRoutes } from './identity.routes.ts';
export { createAttemptThrottle } from './attempt-throttle.ts';
export { hashPassword } from './passwords.ts';
export type { CardsService } from './cards.service.ts';
export type { SessionsService } from './sessions.service.ts';
export type { AccountHooks, AccountsService } from './accounts.service.ts';
export type { AccountRow } from './accounts.repository.ts';

/** A person's name as JSON, for SQL of other contexts that lists people by account. */
export const PERSON_NAME_JSON = (alias: string): string =>
  `json_object('familyName', ${alias}.family_name, 'givenName', ${alias}.given_name, 'patronymic', ${alias}.patronymic)`;

export type Identity = ReturnType<typeof createIdentity>;

/**
 * @param timezone the school's, where «today» is decided
 * @param accountsChanged called after every change of accounts
 * @param hooks who else must know of an account, in the same transaction
 */
export function createIdentity(
  db: Db,
  queue: WriteQueue,
  audit: AuditLog,
  timezone: () => string,
  accountsChanged: () => void,
  hooks: AccountHooks,
) {
  const repository = createAccountsRepository(db);
  const sessions = createSessionsService(queue, repository, audit, timezone);
  const changed = () => {
    sessions.forget();
    accountsChanged();
  };
  const accounts = createAccountsService(queue, repository, audit, timezone, changed, hooks);
  return { sessions, accounts, cards: createCardsService(db, queue, repository, sessions, audit) };
}
