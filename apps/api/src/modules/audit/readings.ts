import type { WriteQueue } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import type { AuditLog } from './audit-log.ts';

/** A page that reloads itself is one reading. */
const SAME_READING_MS = 10 * 60_000;
const KEPT = 5_000;

/** Who read what, and when: a line in the audit log for each reading (domain dossier §10, «Security»). */
export function createReadings(queue: WriteQueue, audit: AuditLog) {
  const recent = new Map<string, number>();
  return {
    async note(context: Context, entity: string, entityId: string): Promise<void> {
      const key = `${context.actor.accountId} ${entity} ${entityId}`;
      const now = context.now.getTime();
      const last = recent.get(key);
      if (last !== undefined && now - last < SAME_READING_MS) return;
      recent.delete(key);
      recent.set(key, now);
      if (recent.size > KEPT) recent.delete(recent.keys().next().value ?? '');
      await queue.write((tx) => audit.record(tx, context, { act: 'read', entity, entityId }));
    },
  };
}
export type Readings = ReturnType<typeof createReadings>;
