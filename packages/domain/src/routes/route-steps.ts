import { type Day, isDay } from '../kernel/index.ts';
import { type ContentLack, lacksOf } from './route-change.ts';
import type { Route, RouteStep, StepMark } from './route.ts';
import type { AgreedVia, RouteParty, RouteStatus, StepState } from './vocabulary.ts';

/** What is done with a whole route. */
export const ROUTE_ACTS = ['acknowledge', 'agree_on_paper', 'start', 'finish', 'resume'] as const;
export type RouteAct = (typeof ROUTE_ACTS)[number];

/** Who acts upon a route: a curator, the mentor of the pair, the mentee it is for. */
export type RouteHand = 'curator' | RouteParty;

const FROM: Record<RouteAct, readonly RouteStatus[]> = {
  acknowledge: ['draft'],
  agree_on_paper: ['draft'],
  start: ['agreed'],
  finish: ['in_work'],
  resume: ['finished'],
};
const BY: Record<RouteAct, readonly RouteHand[]> = {
  acknowledge: ['mentor', 'mentee'],
  agree_on_paper: ['curator'],
  start: ['curator', 'mentor'],
  finish: ['curator', 'mentor'],
  resume: ['curator', 'mentor'],
};

export type RouteRefusal =
  | 'not-from-this-status'
  | 'not-yours'
  | 'goal-required'
  | 'content-incomplete'
  | 'acknowledged-already'
  | 'day-in-future'
  | 'not-a-day'
  | 'steps-open'
  | 'reason-required';
/** `missing`: what is to be written first; `goal` is that of the pair. */
export type RouteResult =
  | { ok: true; route: Route }
  | { ok: false; reason: RouteRefusal; missing: (ContentLack | 'goal' | 'steps_open')[] };

/** A step with what its guard looks at. `goal`: the words that stand in the pair. */
export type RouteMove = { act: RouteAct; by: RouteHand; on: Day; reason: string; goal: string | null };

const refused = (
  reason: RouteRefusal,
  missing: (ContentLack | 'goal' | 'steps_open')[] = [],
): Extract<RouteResult, { ok: false }> => ({ ok: false, reason, missing });

function agreed(route: Route, on: Day, via: AgreedVia): Route {
  const acknowledged = { mentor: route.acknowledged.mentor ?? on, mentee: route.acknowledged.mentee ?? on };
  return { ...route, status: 'agreed', acknowledged, agreed: { on, via } };
}

/** What may be tried with a route by this hand; a guard may still refuse it. */
export function routeActs(route: Route, by: RouteHand): RouteAct[] {
  return ROUTE_ACTS.filter(
    (act) =>
      FROM[act].includes(route.status) &&
      BY[act].includes(by) &&
      !(act === 'acknowledge' && by !== 'curator' && route.acknowledged[by] !== null),
  );
}

/** One step of the way of a route, or what keeps it from being made. */
export function applyRouteAct(route: Route, { act, by, on, reason, goal }: RouteMove, today: Day): RouteResult {
  if (!BY[act].includes(by)) return refused('not-yours');
  if (!FROM[act].includes(route.status)) return refused('not-from-this-status');
  if (!isDay(on)) return refused('not-a-day');
  if (on > today) return refused('day-in-future');
  switch (act) {
    case 'acknowledge':
    case 'agree_on_paper': {
      const missing = [...(goal?.trim() ? [] : (['goal'] as const)), ...lacksOf(route)];
      if (missing.length > 0) return refused(missing[0] === 'goal' ? 'goal-required' : 'content-incomplete', missing);
      if (act === 'agree_on_paper') return { ok: true, route: agreed(route, on, 'paper') };
      if (by === 'curator') return refused('not-yours');
      if (route.acknowledged[by] !== null) return refused('acknowledged-already');
      const after = { ...route, acknowledged: { ...route.acknowledged, [by]: on } };
      const both = after.acknowledged.mentor !== null && after.acknowledged.mentee !== null;
      return { ok: true, route: both ? agreed(after, on, 'accounts') : after };
    }
    case 'start':
      return { ok: true, route: { ...route, status: 'in_work', startedOn: on } };
    case 'finish': {
      const open = route.steps.some(({ state }) => state === 'planned' || state === 'in_progress');
      if (open) return refused('steps-open', ['steps_open']);
      return { ok: true, route: { ...route, status: 'finished', finishedOn: on } };
    }
    case 'resume':
      if (reason.trim() === '') return refused('reason-required');
      return { ok: true, route: { ...route, status: 'in_work', finishedOn: null } };
  }
}

export type MarkRefusal =
  | 'not-agreed-yet'
  | 'route-finished'
  | 'not-yours'
  | 'no-such-step'
  | 'reason-required'
  | 'same-state'
  | 'not-a-day'
  | 'day-in-future';
export type MarkResult = { ok: true; route: Route; from: StepState } | { ok: false; reason: MarkRefusal };

/** States that a hand may give to a step that stands in one. A dropped step is the mentor's or the curator's to decide. */
export function markStates(from: StepState, by: RouteHand): StepState[] {
  const all: StepState[] =
    from === 'dropped' ? ['planned', 'in_progress'] : ['planned', 'in_progress', 'done', 'dropped'];
  const own = by === 'mentee' ? (from === 'dropped' ? [] : all.filter((state) => state !== 'dropped')) : all;
  return own.filter((state) => state !== from);
}

/**
 * What became of a step. The first one that is begun or done sets an agreed route to work. Taking a mark back is a mark
 * too: nothing that was said is overwritten.
 */
export function markStep(route: Route, stepId: string, mark: StepMark & { by: RouteHand }, today: Day): MarkResult {
  if (route.status === 'draft') return { ok: false, reason: 'not-agreed-yet' };
  if (route.status === 'finished') return { ok: false, reason: 'route-finished' };
  const step = route.steps.find(({ id }) => id === stepId);
  if (!step) return { ok: false, reason: 'no-such-step' };
  if (step.state === mark.state) return { ok: false, reason: 'same-state' };
  if (!markStates(step.state, mark.by).includes(mark.state)) return { ok: false, reason: 'not-yours' };
  if (!isDay(mark.on)) return { ok: false, reason: 'not-a-day' };
  if (mark.on > today) return { ok: false, reason: 'day-in-future' };
  if (mark.state === 'dropped' && mark.reason.trim() === '') return { ok: false, reason: 'reason-required' };
  const { state, on, outcome, reason } = mark;
  const steps: RouteStep[] = route.steps.map((one) =>
    one.id === stepId ? { ...one, state, mark: { state, on, outcome, reason } } : one,
  );
  const begins = route.status === 'agreed' && (state === 'in_progress' || state === 'done');
  const at: Partial<Route> = begins ? { status: 'in_work', startedOn: on } : {};
  return { ok: true, route: { ...route, ...at, steps }, from: step.state };
}
