import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Credentials, OwnSession, SignedIn } from '@tandem/contracts';
import type { Actor } from '@tandem/domain/access';
import { dayIn } from '@tandem/domain/kernel';
import type { Tx, WriteQueue } from '../../db/write-queue.ts';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { AuditLog } from '../audit/index.ts';
import { type AccountsRepository, type AccountWithRoles, inForce, nameOf } from './accounts.repository.ts';
import { createAttemptThrottle } from './attempt-throttle.ts';
import { hashPassword, passwordMatches } from './passwords.ts';

const SHARED_IDLE_MINUTES = 15;
const OWN_IDLE_MINUTES = 30 * 24 * 60;
/** Two tabs may present the same refresh token at the same moment; later it is a stolen one. */
const ROTATION_GRACE_MS = 30_000;
/** How long another process (the command line) may change rights before this one notices. */
const CACHE_MS = 5_000;

export type Opened = { signedIn: SignedIn; refreshToken: string | null; shared: boolean };
type Live = { actor: Actor; signedIn: SignedIn; checkedAt: number; viewer?: string };
type Client = { address: string; device: string };

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
const idleMinutes = (shared: boolean): number => (shared ? SHARED_IDLE_MINUTES : OWN_IDLE_MINUTES);

export type SessionsService = ReturnType<typeof createSessionsService>;

/** Sign-in, its renewal and its end. */
export function createSessionsService(
  queue: WriteQueue,
  repository: AccountsRepository,
  audit: AuditLog,
  timezone: () => string,
) {
  const byAccount = createAttemptThrottle(5);
  const byAddress = createAttemptThrottle(60);
  const live = new Map<string, Live>();

  function present(account: AccountWithRoles, session: { id: string; shared: boolean }, now: Date): SignedIn {
    const today = dayIn(timezone(), now);
    return {
      accountId: account.id,
      sessionId: session.id,
      login: account.login,
      name: nameOf(account),
      roles: account.assignments.filter((assignment) => inForce(assignment, today)).map(({ role }) => role),
      mustChangePassword: account.mustChangePassword,
      viewing: null,
      idleMinutes: idleMinutes(session.shared),
    };
  }

  /** «Посмотреть как…»: the rights of the person looked through, the name of whoever looks. */
  function throughOthersEyes(
    own: SignedIn,
    session: { id: string; shared: boolean; viewAs: string | null },
    now: Date,
  ): SignedIn {
    const target = session.viewAs === null ? null : repository.find(session.viewAs);
    if (!target || target.blocked) return own;
    return { ...present(target, session, now), mustChangePassword: false, viewing: { by: own.name } };
  }

  /** Opens a session inside the caller's transaction. */
  function open(tx: Tx, account: AccountWithRoles, shared: boolean, device: string, now: Date): Opened {
    const id = newId(now.getTime());
    const secret = randomBytes(32).toString('base64url');
    const at = now.toISOString();
    repository.insertSession(tx, {
      id,
      accountId: account.id,
      startedAt: at,
      lastSeenAt: at,
      rotatedAt: at,
      shared,
      device,
      refreshHash: digest(secret),
    });
    repository.touch(tx, account.id, at);
    const context: Context = { actor: { accountId: account.id, roles: [] }, sessionId: id, now };
    audit.record(tx, context, { act: 'signed-in', entity: 'account', entityId: account.id });
    return { signedIn: present(account, { id, shared }, now), refreshToken: `${id}.${secret}`, shared };
  }

  async function check(
    accountId: string,
    login: string,
    password: string,
    address: string,
    now: Date,
  ): Promise<AccountWithRoles> {
    byAccount.check(login, now.getTime());
    byAddress.check(address, now.getTime());
    const account = repository.findByLogin(login);
    const right = await passwordMatches(account?.passwordHash ?? null, password);
    if (!account || !right || account.blocked || (accountId !== '' && account.id !== accountId)) {
      byAccount.failed(login, now.getTime());
      byAddress.failed(address, now.getTime());
      throw new ProblemError('wrong-credentials');
    }
    byAccount.succeeded(login);
    return account;
  }

  /** Whoever a session belongs to now, or null when it has ended. Cheap enough for every request. */
  function resolve(sessionId: string, now: Date): Live | null {
    const known = live.get(sessionId);
    if (known && now.getTime() - known.checkedAt < CACHE_MS) return known;
    live.delete(sessionId);
    const session = repository.findSession(sessionId);
    if (!session || session.endedAt !== null) return null;
    if (now.getTime() - Date.parse(session.lastSeenAt) > idleMinutes(session.shared) * 60_000) return null;
    const account = repository.find(session.accountId);
    if (!account || account.blocked) return null;
    const signedIn = throughOthersEyes(present(account, session, now), session, now);
    const viewer = signedIn.viewing ? { viewer: account.id } : {};
    const actor = { accountId: signedIn.accountId, roles: signedIn.roles };
    const fresh = { actor, signedIn, checkedAt: now.getTime(), ...viewer };
    live.set(sessionId, fresh);
    return fresh;
  }

  /** @throws unauthenticated */
  function renewed(sessionId: string, now: Date): SignedIn {
    const known = resolve(sessionId, now);
    if (!known) throw new ProblemError('unauthenticated');
    return known.signedIn;
  }

  return {
    resolve,
    open,
    /** Rights or passwords have changed: ask the database again. */
    forget: () => live.clear(),

    /** @throws wrong-credentials, too-many-attempts */
    async signIn({ login, password, shared }: Credentials, client: Client, now: Date): Promise<Opened> {
      const account = await check('', login.toLowerCase(), password, client.address, now);
      return queue.write((tx) => open(tx, account, shared, client.device, now));
    },

    /** @throws unauthenticated when the token is unknown, ended, idle for too long, or used a second time */
    async refresh(token: string, now: Date): Promise<Opened> {
      const [id = '', secret = ''] = token.split('.');
      const outcome = await queue.write((tx): Opened | null => {
        const session = repository.findSession(id);
        const known = resolve(id, now);
        if (!session || !known) return null;
        const presented = digest(secret);
        const at = now.toISOString();
        if (session.previousHash !== null && same(session.previousHash, presented)) {
          if (now.getTime() - Date.parse(session.rotatedAt) <= ROTATION_GRACE_MS) {
            return { signedIn: known.signedIn, refreshToken: null, shared: session.shared };
          }
          // A token that was exchanged already is in somebody else's hands: the session ends for both.
          repository.updateSession(tx, id, { endedAt: at });
          const context: Context = { actor: known.actor, sessionId: id, now };
          audit.record(tx, context, { act: 'session-reuse-detected', entity: 'account', entityId: session.accountId });
          live.delete(id);
          return null;
        }
        if (!same(session.refreshHash, presented)) return null;
        const next = randomBytes(32).toString('base64url');
        repository.updateSession(tx, id, {
          previousHash: session.refreshHash,
          refreshHash: digest(next),
          rotatedAt: at,
          lastSeenAt: at,
        });
        repository.touch(tx, session.accountId, at);
        return { signedIn: known.signedIn, refreshToken: `${id}.${next}`, shared: session.shared };
      });
      if (!outcome) throw new ProblemError('unauthenticated');
      return outcome;
    },

    /** Whose refresh token this is: the access cookie may have run out before the person leaves. Null for a wrong one. */
    holder(token: string, now: Date): Context | null {
      const [id = '', secret = ''] = token.split('.');
      const session = repository.findSession(id);
      const known = session && same(session.refreshHash, digest(secret)) ? resolve(id, now) : null;
      return known && { actor: known.actor, sessionId: id, now };
    },

    /**
     * From now on the session sees what that person sees and changes nothing. Not through a psychologist's eyes: what
     * they alone may read stays theirs. @throws not-found, step-refused
     */
    async viewAs(context: Context, accountId: string): Promise<SignedIn> {
      const { sessionId, now } = context;
      await queue.write((tx) => {
        authorize(context, 'account.view-as', {});
        const target = repository.find(accountId);
        if (!target || target.blocked || sessionId === null) throw new ProblemError('not-found');
        const roles = target.assignments.filter((one) => inForce(one, dayIn(timezone(), now))).map(({ role }) => role);
        if (roles.includes('psychologist') || accountId === context.actor.accountId)
          throw new ProblemError('step-refused', { reason: 'confidential' });
        repository.updateSession(tx, sessionId, { viewAs: accountId });
        audit.record(tx, context, { act: 'viewed-as', entity: 'account', entityId: accountId });
        live.delete(sessionId);
      });
      return renewed(sessionId ?? '', now);
    },
    /** @throws unauthenticated */
    async viewBack(context: Context): Promise<SignedIn> {
      const { sessionId, now } = context;
      await queue.write((tx) => {
        repository.updateSession(tx, sessionId ?? '', { viewAs: null });
        live.delete(sessionId ?? '');
      });
      return renewed(sessionId ?? '', now);
    },

    signOut(context: Context): Promise<void> {
      return queue.write((tx) => {
        if (context.sessionId === null) return;
        repository.updateSession(tx, context.sessionId, { endedAt: context.now.toISOString() });
        audit.record(tx, context, { act: 'signed-out', entity: 'account', entityId: context.actor.accountId });
        live.delete(context.sessionId);
      });
    },

    signOutEverywhere(context: Context): Promise<void> {
      return queue.write((tx) => {
        repository.endSessions(tx, context.actor.accountId, null, context.now.toISOString());
        audit.record(tx, context, {
          act: 'signed-out-everywhere',
          entity: 'account',
          entityId: context.actor.accountId,
        });
        live.clear();
      });
    },

    own(context: Context): OwnSession[] {
      const since = (shared: boolean) => context.now.getTime() - idleMinutes(shared) * 60_000;
      return repository
        .openSessionsOf(context.actor.accountId)
        .filter((session) => Date.parse(session.lastSeenAt) >= since(session.shared))
        .map(({ id, startedAt, lastSeenAt, shared, device }) => ({
          id,
          startedAt,
          lastSeenAt,
          shared,
          device,
          current: id === context.sessionId,
        }))
        .sort((a, b) => b.lastSeenAt.localeCompare(a.lastSeenAt));
    },

    /** Ends all other sessions. @throws wrong-credentials, too-many-attempts */
    async changePassword(context: Context, current: string, next: string, address: string): Promise<SignedIn> {
      const own = repository.find(context.actor.accountId);
      if (!own || context.sessionId === null) throw new ProblemError('unauthenticated');
      await check(own.id, own.login, current, address, context.now);
      const passwordHash = await hashPassword(next);
      const sessionId = context.sessionId;
      await queue.write((tx) => {
        const now = repository.find(own.id);
        if (!now || !repository.update(tx, own.id, now.version, { passwordHash, mustChangePassword: false })) {
          throw new ProblemError('unauthenticated');
        }
        repository.endSessions(tx, own.id, sessionId, context.now.toISOString());
        audit.record(tx, context, { act: 'password-changed', entity: 'account', entityId: own.id });
        live.clear();
      });
      return renewed(sessionId, context.now);
    },
  };
}
