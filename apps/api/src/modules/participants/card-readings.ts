import type { Context } from '../../kernel/context.ts';
import type { ParticipantsStores } from './participants-stores.ts';

/** A page that reloads itself is one reading. */
const SAME_READING_MS = 10 * 60_000;
const KEPT = 5_000;

/** Who read the card of a minor, and when: a line in the audit log for each reading (domain dossier §10, «Security»). */
export function createCardReadings({ queue, audit }: Pick<ParticipantsStores, 'queue' | 'audit'>) {
  const recent = new Map<string, number>();
  return {
    async note(context: Context, personId: string): Promise<void> {
      const key = `${context.actor.accountId} ${personId}`;
      const now = context.now.getTime();
      const last = recent.get(key);
      if (last !== undefined && now - last < SAME_READING_MS) return;
      recent.delete(key);
      recent.set(key, now);
      if (recent.size > KEPT) recent.delete(recent.keys().next().value ?? '');
      await queue.write((tx) => audit.record(tx, context, { act: 'read', entity: 'person', entityId: personId }));
    },
  };
}
