import type { RouteChange } from '@tandem/domain/routes';
import type { Tx } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { authorOf, routeChanged, type RoutesStores } from './routes-stores.ts';

/** What an act leaves in the history of a route. */
export type RouteTrace = {
  act: string;
  id?: string;
  on?: string;
  reason?: string;
  stepId?: string;
  from?: string;
  to?: string;
  outcome?: string;
  changes?: readonly (RouteChange | { what: 'goal' })[];
};

/** Every change of a route ends here: its history, the audit log, open pages, in one transaction. */
export function createRouteWrites(stores: RoutesStores) {
  const { routes, audit, base } = stores;
  return {
    note(tx: Tx, context: Context, routeId: string, trace: RouteTrace): void {
      const { act, reason = '', stepId = null, from = null, to = null, outcome = '', changes = [] } = trace;
      routes.recordHistory(tx, {
        id: trace.id ?? newId(context.now.getTime()),
        routeId,
        act,
        at: context.now.toISOString(),
        on: trace.on ?? base.today(context.now),
        by: authorOf(context),
        reason,
        stepId,
        from,
        to,
        outcome,
        changes: JSON.stringify(changes),
      });
      // The log names what was done, never the words of a child's route.
      const what = [...new Set(changes.map((change) => change.what))];
      const after = { ...(to === null ? {} : { status: to }), ...(what.length > 0 ? { what } : {}) };
      audit.record(tx, context, {
        act,
        entity: 'route',
        entityId: routeId,
        before: from === null ? null : { status: from },
        after: Object.keys(after).length > 0 ? after : null,
      });
      routeChanged(stores, tx, context);
    },
    /** The pair may be able to go on now: whoever has its card open sees it. */
    agreed(tx: Tx, { sessionId }: Context, pairId: string): void {
      tx.afterCommit(() => {
        for (const key of [['pairs'], ['pairs', pairId]]) stores.changed(key, sessionId);
      });
    },
  };
}
export type RouteWrites = ReturnType<typeof createRouteWrites>;
