import type { NoticePage } from '@tandem/contracts';
import { isUrgent, topicOf } from '@tandem/domain/notices';
import type { Tx } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { LetterPlans } from './letter-plans.ts';
import type { NoticeRow } from './notices.repository.ts';
import type { NoticesStores, NoticeTitle, Told } from './notices-stores.ts';

const KEY = ['notices'];

/** Inboxes: what people are told, and what they have read. */
export function createInbox(stores: NoticesStores, plans: LetterPlans) {
  const { queue, notices, today, titles, readerOf, changed } = stores;

  /** @param once told with the same day before: not again, however long ago */
  function tell(tx: Tx, context: Context, { to, kind, entity, subjectId, dueOn = null }: Told, once: boolean): number {
    const { now, actor } = context;
    const day = today(now);
    const told = [...new Set(to)].filter((accountId) => {
      if (accountId === actor.accountId || !readerOf(accountId, now).reachable) return false;
      if (once && notices.wasTold(accountId, kind, subjectId, dueOn)) return false;
      const id = newId(now.getTime());
      const row = { id, accountId, kind, entity, subjectId, dueOn, day, createdAt: now.toISOString() };
      if (!notices.insert(tx, row)) return false;
      plans.add(tx, now, { id, accountId, topic: topicOf(kind), urgent: isUrgent(kind) });
      return true;
    });
    if (told.length > 0) tx.afterCommit(() => changed(told, KEY));
    return told.length;
  }

  /** Names of everything a page speaks of, asked once for each kind of thing. */
  function named(context: Context, rows: readonly NoticeRow[]): Map<string, NoticeTitle> {
    const byEntity = Map.groupBy(rows, ({ entity }) => entity);
    return new Map(
      [...byEntity].flatMap(([entity, own]): [string, NoticeTitle][] => [
        ...titles(context, entity, [...new Set(own.map(({ subjectId }) => subjectId))]),
      ]),
    );
  }

  return {
    /**
     * Tells people something, in the caller's transaction. The same once more within a day is one notice; whoever does
     * the act is not told of it, hidden people get nothing.
     */
    notify: (tx: Tx, context: Context, told: Told): void => void tell(tx, context, told, false),
    /** As `notify`, but never twice of the same day that it is due on. Answers how many were told. */
    remind: (tx: Tx, context: Context, told: Told): number => tell(tx, context, told, true),

    list(context: Context, { unread, offset, limit }: { unread: boolean; offset: number; limit: number }): NoticePage {
      const { accountId } = context.actor;
      const rows = notices.page(accountId, unread, offset, limit);
      const names = named(context, rows);
      const left = notices.unread(accountId);
      return {
        notices: rows.map(({ id, kind, entity, subjectId, dueOn, createdAt, readAt }) => ({
          id,
          kind,
          entity,
          subjectId,
          subject: names.get(subjectId)?.name ?? null,
          pairId: names.get(subjectId)?.pairId ?? null,
          dueOn,
          createdAt,
          readAt,
        })),
        total: unread ? left : notices.total(accountId),
        unread: left,
      };
    },

    count: (context: Context) => ({ unread: notices.unread(context.actor.accountId) }),

    /** @throws not-found for a line of somebody else */
    read(context: Context, id: string): Promise<void> {
      return queue.write((tx) => {
        const { accountId } = context.actor;
        const row = notices.find(accountId, id);
        if (!row) throw new ProblemError('not-found');
        if (row.readAt !== null) return;
        notices.markRead(tx, id, context.now.toISOString());
        tx.afterCommit(() => changed([accountId], KEY));
      });
    },

    readAll(context: Context, until: string): Promise<void> {
      return queue.write((tx) => {
        const { accountId } = context.actor;
        if (notices.markAllRead(tx, accountId, until, context.now.toISOString()) === 0) return;
        tx.afterCommit(() => changed([accountId], KEY));
      });
    },
  };
}
export type Inbox = ReturnType<typeof createInbox>;
