import { createHash, randomBytes } from 'node:crypto';
import type { CalendarFeed } from '@tandem/contracts';
import type { Tx } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { createAttemptThrottle } from '../identity/index.ts';
import { calendarText } from './calendar-text.ts';
import type { FeedRow } from './feeds.repository.ts';
import { siteOf } from './letter-sender.ts';
import { readMail } from './mail-config.ts';
import type { NoticesStores } from './notices-stores.ts';

const HOUR_MS = 3_600_000;
/** A calendar asks a few times an hour; more is a fault of the calendar. */
const READS_AN_HOUR = 60;
const digest = (secret: string): string => createHash('sha256').update(secret).digest('hex');
const present = ({ createdAt, lastReadAt }: FeedRow): CalendarFeed => ({ createdAt, lastReadAt });

/** The address by which an outside calendar reads one's meetings: a secret, told once, replaced or revoked at will. */
export function createCalendarFeeds(stores: NoticesStores) {
  const { queue, feeds, audit, readerOf, calendar } = stores;
  const byAddress = createAttemptThrottle(20);
  const reads = new Map<string, { since: number; count: number }>();

  /** @throws too-many-attempts */
  function countRead(id: string, now: number): void {
    const known = reads.get(id);
    const entry = known && now - known.since < HOUR_MS ? known : { since: now, count: 0 };
    entry.count++;
    reads.set(id, entry);
    if (entry.count > READS_AN_HOUR)
      throw new ProblemError('too-many-attempts', { retryAfter: Math.ceil((entry.since + HOUR_MS - now) / 1000) });
  }

  return {
    read({ actor }: Context): { feed: CalendarFeed | null } {
      const row = feeds.openOf(actor.accountId);
      return { feed: row && present(row) };
    },

    /** The old address dies with the new one. `path` is told this once. */
    issue(context: Context): Promise<{ path: string; feed: CalendarFeed }> {
      return queue.write((tx) => {
        const { accountId } = context.actor;
        const createdAt = context.now.toISOString();
        const secret = randomBytes(24).toString('base64url');
        feeds.end(tx, accountId, createdAt);
        feeds.insert(tx, { id: newId(context.now.getTime()), accountId, secretHash: digest(secret), createdAt });
        audit.record(tx, context, { act: 'calendar-issued', entity: 'account', entityId: accountId });
        return { path: `/calendar/${secret}.ics`, feed: { createdAt, lastReadAt: null } };
      });
    },

    /** Nothing to revoke is no error. */
    end(context: Context): Promise<void> {
      return queue.write((tx) => {
        const { accountId } = context.actor;
        if (!feeds.openOf(accountId)) return;
        feeds.end(tx, accountId, context.now.toISOString());
        audit.record(tx, context, { act: 'calendar-ended', entity: 'account', entityId: accountId });
      });
    },

    /** The file of whoever holds the address. @throws not-found, too-many-attempts */
    async text(secret: string, address: string, now: Date): Promise<string> {
      byAddress.check(address, now.getTime());
      const row = feeds.bySecret(digest(secret));
      if (!row || !readerOf(row.accountId, now).reachable) {
        byAddress.failed(address, now.getTime());
        throw new ProblemError('not-found');
      }
      countRead(row.id, now.getTime());
      const hour = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS).toISOString();
      if (row.lastReadAt !== hour) await queue.write((tx) => feeds.touch(tx, row.id, hour));
      const { server } = readMail(stores);
      return calendarText(calendar(row.accountId, now), server && siteOf(server));
    },

    /** A person is hidden: no calendar reads of them any more. */
    forget: (tx: Tx, accountId: string, at: string): void => feeds.end(tx, accountId, at),
  };
}
