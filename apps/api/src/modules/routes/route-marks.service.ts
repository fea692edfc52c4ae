import type { NewComment, NewMark, NewValue, RoutePlace } from '@tandem/contracts';
import { markStep } from '@tandem/domain/routes';
import type { z } from 'zod';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { presentPlace } from './route.presenter.ts';
import { columnsOf, routeOf } from './route-record.ts';
import type { RouteWrites } from './route-writes.ts';
import { actingHand, authorOf, refuse, type RouteAt, routeAt, type RoutesStores } from './routes-stores.ts';

/** True when everything but the moment is the same: it was sent twice. @throws already-exists when it is not */
export function sentTwice(known: Record<string, unknown> | null, wanted: Record<string, unknown>): boolean {
  if (known === null) return false;
  if (Object.entries(wanted).some(([key, value]) => known[key] !== value)) throw new ProblemError('already-exists');
  return true;
}

/** What becomes of a route at work: marks of steps, values of measures, words beside them. Each is sent with its own id. */
export function createRouteMarks(stores: RoutesStores, writes: RouteWrites) {
  const { queue, routes, base } = stores;
  const present = (context: Context, { record }: RouteAt): RoutePlace =>
    presentPlace(stores, context, routeAt(stores, context, record.id));

  return {
    /** @throws not-found, forbidden, already-exists, step-refused */
    mark(
      context: Context,
      routeId: string,
      stepId: string,
      { id, state, on, outcome, reason }: z.output<typeof NewMark>,
    ): Promise<RoutePlace> {
      return queue.write((tx) => {
        const place = routeAt(stores, context, routeId);
        const { record } = place;
        if (!record.steps.some((step) => step.id === stepId)) throw new ProblemError('not-found');
        const by = actingHand(place);
        const author = authorOf(context);
        const wanted = { routeId, stepId, act: 'mark_step', to: state, on, outcome, reason, by: author };
        if (sentTwice(routes.historyEntry(id), wanted)) return presentPlace(stores, context, place);
        const today = base.today(context.now);
        const result = markStep(routeOf(record), stepId, { state, on, outcome, reason, by }, today);
        if (!result.ok) {
          if (result.reason === 'not-yours') throw new ProblemError('forbidden');
          refuse(result.reason);
        }
        routes.markStep(tx, routeId, stepId, {
          state,
          markedOn: on,
          markedAt: context.now.toISOString(),
          markedBy: author,
          outcome,
          markReason: reason,
        });
        if (result.route.status !== record.status) routes.settle(tx, routeId, columnsOf(result.route));
        writes.note(tx, context, routeId, {
          id,
          act: 'mark_step',
          on,
          reason,
          stepId,
          from: result.from,
          to: state,
          outcome,
        });
        return present(context, place);
      });
    },

    /** By the mentor or the curator. @throws not-found, forbidden, already-exists, step-refused */
    measure(
      context: Context,
      routeId: string,
      goalId: string,
      { id, value, on, note }: z.output<typeof NewValue>,
    ): Promise<RoutePlace> {
      return queue.write((tx) => {
        const place = routeAt(stores, context, routeId);
        const { record } = place;
        if (!record.goals.some((goal) => goal.id === goalId)) throw new ProblemError('not-found');
        if (actingHand(place) === 'mentee') throw new ProblemError('forbidden');
        const row = { id, routeId, goalId, value, on, note, by: authorOf(context) };
        if (sentTwice(routes.value(id), row)) return presentPlace(stores, context, place);
        if (record.status === 'draft') refuse('not-agreed-yet');
        if (record.status === 'finished') refuse('route-finished');
        if (on > base.today(context.now)) refuse('day-in-future');
        routes.insertValue(tx, { ...row, at: context.now.toISOString() });
        writes.note(tx, context, routeId, { act: 'measure_goal', on });
        return present(context, place);
      });
    },

    /** @throws not-found, forbidden, already-exists, step-refused */
    comment(context: Context, routeId: string, { id, stepId, text }: z.output<typeof NewComment>): Promise<RoutePlace> {
      return queue.write((tx) => {
        const place = routeAt(stores, context, routeId);
        if (stepId !== null && !place.record.steps.some((step) => step.id === stepId))
          throw new ProblemError('not-found');
        actingHand(place);
        const row = { id, routeId, stepId, text, by: authorOf(context) };
        if (sentTwice(routes.comment(id), row)) return presentPlace(stores, context, place);
        routes.insertComment(tx, { ...row, at: context.now.toISOString() });
        writes.note(tx, context, routeId, { act: 'comment_route', ...(stepId === null ? {} : { stepId }) });
        return present(context, place);
      });
    },
  };
}
