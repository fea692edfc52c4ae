import { createHash } from 'node:crypto';
import type { LateReason } from '@tandem/domain/diary';
import { eq, sql } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { diaryReceipts } from './meetings.tables.ts';

/** The same content, in whatever order a client has put it. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, of]) => of !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, of]) => [key, canonical(of)]),
  );
}
const hashOf = (body: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(body)))
    .digest('hex');

export type Receipt = { entityId: string; keptReason: LateReason | null };

/**
 * Ids made by clients. A phone that did not hear the answer sends the entry again: with the same content by the same
 * author it is answered as before, with any other it is refused.
 */
export function createReceipts(db: Db) {
  const byId = db
    .select()
    .from(diaryReceipts)
    .where(eq(diaryReceipts.id, sql.placeholder('id')))
    .prepare();

  return {
    /** Null: it comes for the first time. @throws already-exists */
    find(context: Context, id: string, body: unknown): Receipt | null {
      const known = byId.get({ id });
      if (!known) return null;
      if (known.authorId !== context.actor.accountId || known.bodyHash !== hashOf(body))
        throw new ProblemError('already-exists', {
          detail: 'Под этим номером уже сохранена другая запись. Откройте её и проверьте; новую запись начните заново.',
        });
      return { entityId: known.entityId, keptReason: known.keptReason };
    },
    keep(
      tx: Tx,
      context: Context,
      id: string,
      body: unknown,
      { entityId, keptReason = null }: { entityId: string; keptReason?: LateReason | null },
    ): void {
      const at = context.now.toISOString();
      const authorId = context.actor.accountId;
      tx.insert(diaryReceipts)
        .values({ id, authorId, bodyHash: hashOf(body), entityId, keptReason, at })
        .run();
    },
    /** An id that something else has already. */
    isTaken: (id: string): boolean => byId.get({ id }) !== undefined,
  };
}
export type Receipts = ReturnType<typeof createReceipts>;
