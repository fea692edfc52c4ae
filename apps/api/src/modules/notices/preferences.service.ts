import type { LetterPreferences, LetterPreferencesChange } from '@tandem/contracts';
import { NOTICE_TOPICS, type NoticeTopic } from '@tandem/domain/notices';
import type { Role } from '@tandem/domain/access';
import type { z } from 'zod';
import type { Tx } from '../../db/write-queue.ts';
import { type Context, systemContext } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { createAttemptThrottle } from '../identity/index.ts';
import { modesOf } from './letter-plans.ts';
import { readMail } from './mail-config.ts';
import type { NoticesStores } from './notices-stores.ts';
import { readUnsubscribeToken } from './secret-box.ts';

/** What a role hears of at all. */
const HEARS: Record<NoticeTopic, readonly Role[]> = {
  proposals: ['curator', 'mentor', 'mentee'],
  pairs: ['mentor', 'mentee'],
  meetings: ['mentor', 'mentee'],
  diary: ['curator', 'mentor', 'mentee'],
  help: ['curator', 'psychologist'],
  papers: ['curator'],
};

/** Whom the school may write to, where, and how often: said by each person, taken back by one click. */
export function createPreferences(stores: NoticesStores) {
  const { queue, settings, audit, secret, readerOf } = stores;
  const byAddress = createAttemptThrottle(20);

  function read({ actor, now }: Context): LetterPreferences {
    const mail = readMail(stores);
    const row = settings.preference(actor.accountId);
    return {
      version: row?.version ?? 0,
      available: mail.server !== null,
      adult: readerOf(actor.accountId, now).adult,
      email: row?.email ?? null,
      modes: modesOf(row),
      digestHour: row?.digestHour ?? mail.digestHour,
      topics: NOTICE_TOPICS.filter((topic) => HEARS[topic].some((role) => actor.roles.includes(role))),
    };
  }

  return {
    read,

    /** @throws stale-version, step-refused for a pupil */
    change(context: Context, change: z.output<typeof LetterPreferencesChange>): Promise<LetterPreferences> {
      return queue.write((tx) => {
        const before = read(context);
        const { accountId } = context.actor;
        if (!before.adult && change.email !== null) throw new ProblemError('step-refused', { reason: 'adults-only' });
        if (change.version !== before.version) throw new ProblemError('stale-version', { current: before });
        const { email, digestHour } = change;
        const columns = {
          email,
          modes: JSON.stringify(change.modes),
          digestHour,
          updatedAt: context.now.toISOString(),
        };
        if (before.version === 0) settings.insertPreference(tx, { accountId, ...columns });
        else {
          const row = settings.preference(accountId);
          // A new address is somebody else's letterbox: links that were sent to the old one end.
          const linkVersion = (row?.linkVersion ?? 0) + (email === before.email ? 0 : 1);
          settings.updatePreference(tx, accountId, before.version, { ...columns, linkVersion });
        }
        const after = { letters: email !== null, modes: change.modes, digestHour };
        audit.record(tx, context, { act: 'letters-chosen', entity: 'account', entityId: accountId, after });
        return read(context);
      });
    },

    /** By the link of a letter; twice is no error. @throws link-expired, too-many-attempts */
    unsubscribe(token: string, address: string, now: Date): Promise<void> {
      byAddress.check(address, now.getTime());
      const holder = readUnsubscribeToken(secret, token);
      return queue.write((tx) => {
        const row = holder && settings.preference(holder.accountId);
        if (!row || row.linkVersion !== holder.linkVersion) {
          byAddress.failed(address, now.getTime());
          throw new ProblemError('link-expired');
        }
        if (row.email === null) return;
        const { accountId, version } = row;
        settings.updatePreference(tx, accountId, version, { email: null, updatedAt: now.toISOString() });
        const act = { act: 'letters-ended', entity: 'account', entityId: accountId };
        audit.record(tx, systemContext(now), act);
      });
    },

    /** A person is hidden: the school forgets where to write. */
    forget: (tx: Tx, accountId: string): void => settings.forgetPreference(tx, accountId),
  };
}
