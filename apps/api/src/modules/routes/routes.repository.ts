import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import {
  routeComments,
  routeEvidence,
  routeGoals,
  routeHistory,
  routes,
  routeSteps,
  routeValues,
} from './routes.tables.ts';

export type RouteColumns = typeof routes.$inferSelect;
export type GoalColumns = typeof routeGoals.$inferSelect;
export type StepColumns = typeof routeSteps.$inferSelect;
export type ValueColumns = typeof routeValues.$inferSelect;
export type EvidenceColumns = typeof routeEvidence.$inferSelect;
export type CommentColumns = typeof routeComments.$inferSelect;
export type HistoryColumns = typeof routeHistory.$inferSelect;
/** A route as it is stored, with its goals and steps in their order. */
export type RouteRecord = RouteColumns & { goals: GoalColumns[]; steps: StepColumns[] };

/** The only place with SQL for routes. */
export function createRoutesRepository(db: Db) {
  function withParts(rows: readonly RouteColumns[]): RouteRecord[] {
    const ids = rows.map(({ id }) => id);
    const goals = Map.groupBy(
      db.select().from(routeGoals).where(inArray(routeGoals.routeId, ids)).orderBy(asc(routeGoals.position)).all(),
      ({ routeId }) => routeId,
    );
    const steps = Map.groupBy(
      db.select().from(routeSteps).where(inArray(routeSteps.routeId, ids)).orderBy(asc(routeSteps.position)).all(),
      ({ routeId }) => routeId,
    );
    return rows.map((row) => ({ ...row, goals: goals.get(row.id) ?? [], steps: steps.get(row.id) ?? [] }));
  }

  return {
    find(id: string): RouteRecord | null {
      const row = db.select().from(routes).where(eq(routes.id, id)).get();
      return row ? (withParts([row])[0] ?? null) : null;
    },
    ofPairs: (mentorshipIds: readonly string[]): RouteRecord[] =>
      withParts(
        db
          .select()
          .from(routes)
          .where(inArray(routes.mentorshipId, [...mentorshipIds]))
          .all(),
      ),
    /** Of one pair: who has a route, and how far it is. */
    statuses: (mentorshipId: string) =>
      db
        .select({ menteeId: routes.menteeId, status: routes.status })
        .from(routes)
        .where(eq(routes.mentorshipId, mentorshipId))
        .all(),

    insert(tx: Tx, row: typeof routes.$inferInsert): void {
      tx.insert(routes).values(row).run();
    },
    /** False when somebody has changed it since `version`. */
    update(tx: Tx, id: string, version: number, change: Partial<typeof routes.$inferInsert>): boolean {
      return (
        tx
          .update(routes)
          .set({ ...change, version: version + 1 })
          .where(and(eq(routes.id, id), eq(routes.version, version)))
          .run().changes === 1
      );
    },
    /** What a mark changes of a route; the words stay as they were, and so does the version of whoever writes them. */
    settle(tx: Tx, id: string, change: Partial<typeof routes.$inferInsert>): void {
      tx.update(routes).set(change).where(eq(routes.id, id)).run();
    },
    replaceGoals(tx: Tx, routeId: string, rows: readonly (typeof routeGoals.$inferInsert)[]): void {
      tx.delete(routeGoals).where(eq(routeGoals.routeId, routeId)).run();
      if (rows.length > 0)
        tx.insert(routeGoals)
          .values([...rows])
          .run();
    },
    replaceSteps(tx: Tx, routeId: string, rows: readonly (typeof routeSteps.$inferInsert)[]): void {
      tx.delete(routeSteps).where(eq(routeSteps.routeId, routeId)).run();
      if (rows.length > 0)
        tx.insert(routeSteps)
          .values([...rows])
          .run();
    },
    markStep(tx: Tx, routeId: string, id: string, change: Partial<typeof routeSteps.$inferInsert>): void {
      tx.update(routeSteps)
        .set(change)
        .where(and(eq(routeSteps.routeId, routeId), eq(routeSteps.id, id)))
        .run();
    },

    /** The oldest day first; of one day what was written down last comes last. */
    values: (routeId: string): ValueColumns[] =>
      db
        .select()
        .from(routeValues)
        .where(eq(routeValues.routeId, routeId))
        .orderBy(asc(routeValues.on), asc(routeValues.seq))
        .all(),
    value: (id: string): ValueColumns | null =>
      db.select().from(routeValues).where(eq(routeValues.id, id)).get() ?? null,
    insertValue(tx: Tx, row: Omit<typeof routeValues.$inferInsert, 'seq'>): void {
      tx.insert(routeValues).values(row).run();
    },

    comments: (routeId: string): CommentColumns[] =>
      db
        .select()
        .from(routeComments)
        .where(eq(routeComments.routeId, routeId))
        .orderBy(asc(routeComments.at), asc(routeComments.id))
        .all(),
    comment: (id: string): CommentColumns | null =>
      db.select().from(routeComments).where(eq(routeComments.id, id)).get() ?? null,
    insertComment(tx: Tx, row: CommentColumns): void {
      tx.insert(routeComments).values(row).run();
    },

    /** What is there now. */
    evidence: (routeId: string): EvidenceColumns[] =>
      db
        .select()
        .from(routeEvidence)
        .where(and(eq(routeEvidence.routeId, routeId), isNull(routeEvidence.removedAt)))
        .orderBy(asc(routeEvidence.addedAt), asc(routeEvidence.id))
        .all(),
    /** Also what was taken off: its id is not used again. */
    evidenceOf: (id: string): EvidenceColumns | null =>
      db.select().from(routeEvidence).where(eq(routeEvidence.id, id)).get() ?? null,
    insertEvidence(tx: Tx, row: typeof routeEvidence.$inferInsert): void {
      tx.insert(routeEvidence).values(row).run();
    },
    removeEvidence(tx: Tx, id: string, removedAt: string): void {
      tx.update(routeEvidence).set({ removedAt }).where(eq(routeEvidence.id, id)).run();
    },
    usesFile: (sha256: string): boolean =>
      db
        .select({ id: routeEvidence.id })
        .from(routeEvidence)
        .where(eq(routeEvidence.fileSha256, sha256))
        .limit(1)
        .get() !== undefined,

    recordHistory(tx: Tx, row: Omit<typeof routeHistory.$inferInsert, 'seq'>): void {
      tx.insert(routeHistory).values(row).run();
    },
    historyEntry: (id: string): HistoryColumns | null =>
      db.select().from(routeHistory).where(eq(routeHistory.id, id)).get() ?? null,
    /** Newest first. */
    history: (routeId: string): HistoryColumns[] =>
      db.select().from(routeHistory).where(eq(routeHistory.routeId, routeId)).orderBy(desc(routeHistory.seq)).all(),
  };
}
export type RoutesRepository = ReturnType<typeof createRoutesRepository>;
