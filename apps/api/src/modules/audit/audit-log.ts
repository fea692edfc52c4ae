import { and, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { type Context, SYSTEM_ACCOUNT } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { auditEntries } from './audit.tables.ts';

type Fields = Record<string, unknown>;

export type AuditRecord = {
  act: string;
  entity: string;
  entityId: string;
  batchId?: string;
  /** Only what changed. */
  before?: Fields | null;
  after?: Fields | null;
};

export type AuditEntry = {
  id: string;
  at: string;
  actorId: string | null;
  act: string;
  entity: string;
  entityId: string;
  before: Fields | null;
  after: Fields | null;
};

export type AuditLog = ReturnType<typeof createAuditLog>;

/** Writes in the caller's transaction, so that no change is without its line and no line without its change. */
export function createAuditLog(db: Db) {
  const insert = db.$client.prepare<
    [string, string, string | null, string, string, string, string | null, string | null, string | null]
  >(
    `INSERT INTO audit_entries (id, at, actor_id, act, entity, entity_id, batch_id, before, after)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const touched = db.$client.prepare<{ batchId: string; entity: string; ids: string }>(
    `SELECT 1 FROM json_each(@ids) one JOIN audit_entries a ON a.entity = @entity AND a.entity_id = one.value
     WHERE a.act <> 'read' AND a.seq > (SELECT max(seq) FROM audit_entries WHERE batch_id = @batchId) LIMIT 1`,
  );
  const toEntry = ({ before, after, ...row }: typeof auditEntries.$inferSelect): AuditEntry => ({
    id: row.id,
    at: row.at,
    actorId: row.actorId,
    act: row.act,
    entity: row.entity,
    entityId: row.entityId,
    before: before === null ? null : (JSON.parse(before) as Fields),
    after: after === null ? null : (JSON.parse(after) as Fields),
  });

  return {
    record(_tx: Tx, context: Context, { act, entity, entityId, batchId, before, after }: AuditRecord): void {
      const accountId = context.viewer ?? context.actor.accountId;
      insert.run(
        newId(context.now.getTime()),
        context.now.toISOString(),
        accountId === SYSTEM_ACCOUNT ? null : accountId,
        act,
        entity,
        entityId,
        batchId ?? null,
        before ? JSON.stringify(before) : null,
        after ? JSON.stringify(after) : null,
      );
    },
    /** The newest first; at most 500. */
    ofEntity(entity: string, entityId: string): AuditEntry[] {
      const where = and(eq(auditEntries.entity, entity), eq(auditEntries.entityId, entityId));
      return db.select().from(auditEntries).where(where).orderBy(desc(auditEntries.seq)).limit(500).all().map(toEntry);
    },
    ofBatch(batchId: string): AuditEntry[] {
      return db.select().from(auditEntries).where(eq(auditEntries.batchId, batchId)).all().map(toEntry);
    },
    /** True when something but a reading was done to one of the things after the last line of the batch. */
    touchedAfter: (batchId: string, entity: string, ids: readonly string[]): boolean =>
      touched.get({ batchId, entity, ids: JSON.stringify(ids) }) !== undefined,
    count(): number {
      return (
        db
          .select({ n: sql<number>`count(*)` })
          .from(auditEntries)
          .get()?.n ?? 0
      );
    },
  };
}
