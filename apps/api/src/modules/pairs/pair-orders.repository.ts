import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { mentorshipMembers, pairOrders } from './mentorships.tables.ts';

export type PairOrderColumns = typeof pairOrders.$inferSelect;

/** The only place with SQL for what goes into an order. */
export function createPairOrdersRepository(db: Db) {
  return {
    find: (id: string): PairOrderColumns | null =>
      db.select().from(pairOrders).where(eq(pairOrders.id, id)).get() ?? null,
    /** The pairs that an order makes, and those whose people it takes out. */
    pairIds(id: string): string[] {
      const order = this.find(id);
      if (!order) return [];
      const { mentorshipId, id: memberId } = mentorshipMembers;
      const excluded = JSON.parse(order.excluded) as string[];
      const left = db.select({ mentorshipId }).from(mentorshipMembers).where(inArray(memberId, excluded)).all();
      return [...new Set([...(JSON.parse(order.added) as string[]), ...left.map((row) => row.mentorshipId)])];
    },
    insert(tx: Tx, row: typeof pairOrders.$inferInsert): void {
      tx.insert(pairOrders).values(row).run();
    },
    /** False when another paper than the replaced one was signed for it already. */
    sign(tx: Tx, id: string, documentId: string, replaced: string | null): boolean {
      const { documentId: known } = pairOrders;
      const where = and(eq(pairOrders.id, id), replaced === null ? isNull(known) : eq(known, replaced));
      return tx.update(pairOrders).set({ documentId }).where(where).run().changes === 1;
    },
  };
}
export type PairOrdersRepository = ReturnType<typeof createPairOrdersRepository>;
