import { and, desc, eq, isNull, lte, sql } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { notices } from './notices.tables.ts';

export type NoticeRow = typeof notices.$inferSelect;

/** The only place with SQL for lines of inboxes. */
export function createNoticesRepository(db: Db) {
  const { $client: sqlite } = db;
  const unread = sqlite
    .prepare<[string], number>('SELECT count(*) FROM notices WHERE account_id = ? AND read_at IS NULL')
    .pluck();
  const total = sqlite.prepare<[string], number>('SELECT count(*) FROM notices WHERE account_id = ?').pluck();
  const insert = sqlite.prepare<Omit<NoticeRow, 'readAt'>>(
    `INSERT OR IGNORE INTO notices (id, account_id, kind, entity, subject_id, due_on, day, created_at)
     VALUES (@id, @accountId, @kind, @entity, @subjectId, @dueOn, @day, @createdAt)`,
  );
  const told = sqlite.prepare<[string, string, string, string | null]>(
    'SELECT 1 FROM notices WHERE account_id = ? AND kind = ? AND subject_id = ? AND due_on IS ? LIMIT 1',
  );

  return {
    /** False when the same was told that day already. */
    insert: (_tx: Tx, row: Omit<NoticeRow, 'readAt'>): boolean => insert.run(row).changes === 1,
    /** True when this was ever told with this day. */
    wasTold: (accountId: string, kind: string, subjectId: string, dueOn: string | null): boolean =>
      told.get(accountId, kind, subjectId, dueOn) !== undefined,
    page(accountId: string, onlyUnread: boolean, offset: number, limit: number): NoticeRow[] {
      const own = eq(notices.accountId, accountId);
      return (
        db
          .select()
          .from(notices)
          .where(onlyUnread ? and(own, isNull(notices.readAt)) : own)
          // Of one instant the later told stands first.
          .orderBy(desc(notices.createdAt), sql`rowid DESC`)
          .limit(limit)
          .offset(offset)
          .all()
      );
    },
    total: (accountId: string): number => total.get(accountId) ?? 0,
    unread: (accountId: string): number => unread.get(accountId) ?? 0,
    find: (accountId: string, id: string): NoticeRow | null =>
      db
        .select()
        .from(notices)
        .where(and(eq(notices.id, id), eq(notices.accountId, accountId)))
        .get() ?? null,
    markRead(tx: Tx, id: string, at: string): void {
      tx.update(notices)
        .set({ readAt: at })
        .where(and(eq(notices.id, id), isNull(notices.readAt)))
        .run();
    },
    /** Answers how many lines it changed. */
    markAllRead: (tx: Tx, accountId: string, until: string, at: string): number =>
      tx
        .update(notices)
        .set({ readAt: at })
        .where(and(eq(notices.accountId, accountId), isNull(notices.readAt), lte(notices.createdAt, until)))
        .run().changes,
    /** Unread lines of an account, the oldest first. */
    unreadOf: (accountId: string): NoticeRow[] =>
      db
        .select()
        .from(notices)
        .where(and(eq(notices.accountId, accountId), isNull(notices.readAt)))
        .orderBy(sql`created_at, id`)
        .all(),
  };
}
export type NoticesRepository = ReturnType<typeof createNoticesRepository>;
