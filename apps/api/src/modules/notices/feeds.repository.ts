import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { calendarFeeds } from './notices.tables.ts';

export type FeedRow = typeof calendarFeeds.$inferSelect;

/** The only place with SQL for addresses of calendars. */
export function createFeedsRepository(db: Db) {
  return {
    bySecret: (secretHash: string): FeedRow | null =>
      db
        .select()
        .from(calendarFeeds)
        .where(and(eq(calendarFeeds.secretHash, secretHash), isNull(calendarFeeds.endedAt)))
        .get() ?? null,
    openOf: (accountId: string): FeedRow | null =>
      db
        .select()
        .from(calendarFeeds)
        .where(and(eq(calendarFeeds.accountId, accountId), isNull(calendarFeeds.endedAt)))
        .get() ?? null,
    insert(tx: Tx, row: typeof calendarFeeds.$inferInsert): void {
      tx.insert(calendarFeeds).values(row).run();
    },
    end(tx: Tx, accountId: string, endedAt: string): void {
      tx.update(calendarFeeds)
        .set({ endedAt })
        .where(and(eq(calendarFeeds.accountId, accountId), isNull(calendarFeeds.endedAt)))
        .run();
    },
    touch(tx: Tx, id: string, lastReadAt: string): void {
      tx.update(calendarFeeds).set({ lastReadAt }).where(eq(calendarFeeds.id, id)).run();
    },
  };
}
export type FeedsRepository = ReturnType<typeof createFeedsRepository>;
