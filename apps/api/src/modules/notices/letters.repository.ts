import type { LetterState } from '@tandem/domain/notices';
import { and, asc, eq, lte } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import type { NoticeRow } from './notices.repository.ts';
import { letterNotices, letters, notices } from './notices.tables.ts';

export type LetterRow = typeof letters.$inferSelect;

/** The only place with SQL for the queue of letters. */
export function createLettersRepository(db: Db) {
  const { $client: sqlite } = db;
  const troubled = sqlite.prepare<[], LetterRow>(
    `SELECT id, account_id AS accountId, mode, digest_day AS digestDay, state, due_at AS dueAt, attempts,
       lease_until AS leaseUntil, message_id AS messageId, created_at AS createdAt, ended_at AS endedAt, failure,
       reply_code AS replyCode
     FROM letters WHERE state IN ('failed', 'unknown') OR (state = 'queued' AND attempts > 0)
     ORDER BY created_at DESC, id DESC LIMIT 100`,
  );
  const counts = sqlite.prepare<[string], { queued: number; sent: number }>(
    `SELECT (SELECT count(*) FROM letters WHERE state IN ('queued', 'sending')) AS queued,
       (SELECT count(*) FROM letters WHERE state = 'sent' AND ended_at >= ?) AS sent`,
  );
  const withNews = sqlite.prepare<[], { accountId: string }>(
    `SELECT DISTINCT n.account_id AS accountId FROM notices n
     JOIN letter_preferences p ON p.account_id = n.account_id AND p.email IS NOT NULL
     WHERE n.read_at IS NULL AND NOT EXISTS (SELECT 1 FROM letter_notices l WHERE l.notice_id = n.id)`,
  );
  const carried = sqlite.prepare<[string]>('SELECT 1 FROM letter_notices WHERE notice_id = ? LIMIT 1');

  return {
    insert(tx: Tx, row: typeof letters.$inferInsert): void {
      tx.insert(letters).values(row).run();
    },
    carry(tx: Tx, letterId: string, noticeId: string): void {
      tx.insert(letterNotices).values({ letterId, noticeId }).onConflictDoNothing().run();
    },
    wasCarried: (noticeId: string): boolean => carried.get(noticeId) !== undefined,
    find: (id: string): LetterRow | null => db.select().from(letters).where(eq(letters.id, id)).get() ?? null,
    /** A letter of the account that nobody has tried to send yet and that may take more. */
    openOf: (accountId: string): LetterRow | null =>
      db
        .select()
        .from(letters)
        .where(
          and(
            eq(letters.accountId, accountId),
            eq(letters.state, 'queued'),
            eq(letters.mode, 'at_once'),
            eq(letters.attempts, 0),
          ),
        )
        .get() ?? null,
    digestOf: (accountId: string, day: string): LetterRow | null =>
      db
        .select()
        .from(letters)
        .where(and(eq(letters.accountId, accountId), eq(letters.digestDay, day)))
        .get() ?? null,
    due: (at: string, limit: number): LetterRow[] =>
      db
        .select()
        .from(letters)
        .where(and(eq(letters.state, 'queued'), lte(letters.dueAt, at)))
        .orderBy(asc(letters.dueAt), asc(letters.id))
        .limit(limit)
        .all(),
    /** Handed over by somebody who has not said since how it went. */
    abandoned: (at: string): LetterRow[] =>
      db
        .select()
        .from(letters)
        .where(and(eq(letters.state, 'sending'), lte(letters.leaseUntil, at)))
        .all(),
    noticesOf: (letterId: string): NoticeRow[] =>
      db
        .select({ notice: notices })
        .from(letterNotices)
        .innerJoin(notices, eq(notices.id, letterNotices.noticeId))
        .where(eq(letterNotices.letterId, letterId))
        .orderBy(asc(notices.createdAt), asc(notices.id))
        .all()
        .map(({ notice }) => notice),
    /** False when the letter is in another state by now: whoever was first has it. */
    update(tx: Tx, id: string, from: LetterState, change: Partial<typeof letters.$inferInsert>): boolean {
      const where = and(eq(letters.id, id), eq(letters.state, from));
      return tx.update(letters).set(change).where(where).run().changes === 1;
    },
    /** Accounts with an address and something unread that no letter has told of. */
    accountsWithNews: (): string[] => withNews.all().map(({ accountId }) => accountId),
    troubled: (): LetterRow[] => troubled.all(),
    counts: (sentSince: string) => counts.get(sentSince) ?? { queued: 0, sent: 0 },
  };
}
export type LettersRepository = ReturnType<typeof createLettersRepository>;
