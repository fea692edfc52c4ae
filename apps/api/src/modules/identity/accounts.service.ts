import type { Account, AccountChange, DirectoryEntry, NewAccount } from '@tandem/contracts';
import { GRANTS, type Role } from '@tandem/domain/access';
import { dayIn, loginFor, type PersonName } from '@tandem/domain/kernel';
import type { z } from 'zod';
import type { Tx, WriteQueue } from '../../db/write-queue.ts';
import { type Authorized, authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { AuditLog } from '../audit/index.ts';
import { type AccountsRepository, type AccountWithRoles, inForce, nameOf } from './accounts.repository.ts';
import { hashPassword, oneTimePassword } from './passwords.ts';

type Change = z.output<typeof AccountChange>;
type Issued = { account: Account; password: string };

const present = (row: AccountWithRoles): Account => ({
  id: row.id,
  login: row.login,
  name: nameOf(row),
  roles: row.assignments.map(({ role, fromOn, toOn }) => ({ role, from: fromOn, to: toOn })),
  blocked: row.blocked,
  mustChangePassword: row.mustChangePassword,
  lastSeenAt: row.lastSeenAt,
  version: row.version,
});

/** Higher contexts that keep something beside every account; called inside the transaction that changes it. */
export type AccountHooks = {
  made: (tx: Tx, context: Context, account: AccountWithRoles) => void;
  renamed: (tx: Tx, id: string, name: PersonName) => void;
};

export type AccountsService = ReturnType<typeof createAccountsService>;

/** Accounts are made by a curator or at the command line, never by their owners. */
export function createAccountsService(
  queue: WriteQueue,
  repository: AccountsRepository,
  audit: AuditLog,
  timezone: () => string,
  changed: () => void,
  hooks: AccountHooks,
) {
  const rolesOn = (row: AccountWithRoles, today: string) =>
    row.assignments.filter((assignment) => inForce(assignment, today)).map(({ role }) => role);

  function get(id: string): AccountWithRoles {
    const row = repository.find(id);
    if (!row) throw new ProblemError('not-found');
    return row;
  }

  function freeLogin(name: PersonName): string {
    const base = loginFor(name);
    for (let tail = 1; ; tail++) {
      const login = tail === 1 ? base : `${base}${tail}`;
      if (!repository.findByLogin(login)) return login;
    }
  }

  /** A school without a curator cannot be mended from inside. */
  function keepsCurator(account: AccountWithRoles, today: string): boolean {
    return repository
      .all()
      .some((row) => row.id !== account.id && !row.blocked && rolesOn(row, today).includes('curator'));
  }

  /**
   * Makes an account inside the caller's transaction.
   * @param inRegister the caller knows whose account it is and nobody else need be told
   * @throws already-exists when the login is taken
   */
  function insert(
    tx: Tx,
    context: Context,
    { login, name, roles }: NewAccount,
    secret: { passwordHash: string; mustChangePassword: boolean },
    { inRegister = false }: { inRegister?: boolean } = {},
  ): AccountWithRoles {
    if (login !== undefined && repository.findByLogin(login)) throw new ProblemError('already-exists');
    const id = newId(context.now.getTime());
    const createdAt = context.now.toISOString();
    const row = { id, login: login ?? freeLogin(name), ...name, ...secret, createdAt };
    repository.insert(tx, row, roles, dayIn(timezone(), context.now));
    audit.record(tx, context, { act: 'created', entity: 'account', entityId: id, after: { roles } });
    tx.afterCommit(changed);
    const made = get(id);
    if (!inRegister) hooks.made(tx, context, made);
    return made;
  }

  return {
    list: (context: Context): Account[] => authorize(context, 'accounts.manage', repository.all()).map(present),

    /** Staff whose names may stand under a roadmap item. */
    directory(context: Context): DirectoryEntry[] {
      const today = dayIn(timezone(), context.now);
      return authorize(context, 'roadmap.edit', repository.all())
        .filter((row) => !row.blocked)
        .map((row) => ({ id: row.id, name: nameOf(row), roles: rolesOn(row, today) }))
        .filter(({ roles }) => roles.some((role) => GRANTS[role]['roadmap.move'] !== undefined));
    },

    insert,
    rolesOn,
    /** The person behind the account was renamed in the register. */
    rename(tx: Tx, id: string, name: PersonName): void {
      const account = get(id);
      repository.update(tx, id, account.version, name);
      tx.afterCommit(changed);
    },

    /** The first password is made here and must be changed at the first sign-in. @throws already-exists */
    async create(context: Context, account: NewAccount): Promise<Issued> {
      authorize(context, 'accounts.manage', {});
      const password = oneTimePassword();
      const passwordHash = await hashPassword(password);
      return queue.write((tx) => {
        const row = insert(tx, context, account, { passwordHash, mustChangePassword: true });
        return { account: present(row), password };
      });
    },

    /** @throws not-found, stale-version, last-curator */
    change(context: Context, id: string, { version, name, roles, blocked }: Change): Promise<Account> {
      return queue.write((tx) => {
        const account: Authorized<AccountWithRoles> = authorize(context, 'accounts.manage', get(id));
        const today = dayIn(timezone(), context.now);
        const had = rolesOn(account, today);
        const losesCurator = had.includes('curator') && (blocked === true || (roles && !roles.includes('curator')));
        if (losesCurator && !keepsCurator(account, today)) throw new ProblemError('last-curator');
        const fields = { ...name, ...(blocked === undefined ? {} : { blocked }) };
        if (!repository.update(tx, id, version, fields)) {
          throw new ProblemError('stale-version', { current: present(account) });
        }
        if (name) hooks.renamed(tx, id, name);
        if (roles) {
          const yesterday = dayIn(timezone(), new Date(context.now.getTime() - 86_400_000));
          repository.setRoles(tx, account, roles, today, yesterday);
        }
        if (blocked) repository.endSessions(tx, id, null, context.now.toISOString());
        const before = {
          ...(roles ? { roles: had } : {}),
          ...(blocked === undefined ? {} : { blocked: account.blocked }),
        };
        const after = { ...(roles ? { roles } : {}), ...(blocked === undefined ? {} : { blocked }) };
        audit.record(tx, context, { act: 'changed', entity: 'account', entityId: id, before, after });
        tx.afterCommit(changed);
        return present(get(id));
      });
    },

    /** Ends all sessions of the account. @throws not-found */
    async resetPassword(context: Context, id: string): Promise<Issued> {
      authorize(context, 'accounts.manage', {});
      const password = oneTimePassword();
      const passwordHash = await hashPassword(password);
      return queue.write((tx) => {
        const account = get(id);
        repository.update(tx, id, account.version, { passwordHash, mustChangePassword: true });
        repository.endSessions(tx, id, null, context.now.toISOString());
        audit.record(tx, context, { act: 'password-reset', entity: 'account', entityId: id });
        tx.afterCommit(changed);
        return { account: present(get(id)), password };
      });
    },

    /** Names for histories and cards; an unknown id has none. */
    names(ids: Iterable<string>): Map<string, PersonName> {
      const found = [...new Set(ids)].flatMap((id) => {
        const name = repository.name(id);
        return name ? [[id, name] as const] : [];
      });
      return new Map(found);
    },
    find: (id: string): AccountWithRoles | null => repository.find(id),
    /** Whoever has a role today and may sign in. */
    holding: (role: Role, now: Date): string[] => repository.holding(role, dayIn(timezone(), now)),
    present,
    /** How many accounts there are. */
    all: () => repository.all(),
  };
}
