import type { PlannedStep, Route, RouteContent, RouteGoal } from './route.ts';
import type { StepTerm } from './term.ts';

/** What was changed in a route, as its history keeps it: the field, and for terms what stood there before. */
export type RouteChange =
  | { what: 'request' | 'period' | 'order' }
  | { what: 'goal_added' | 'goal_removed' | 'goal_changed'; goalId: string }
  | { what: 'step_added' | 'step_removed' | 'step_changed'; stepId: string }
  /** «Шаг перенесён» */
  | { what: 'step_moved'; stepId: string; before: StepTerm | null; after: StepTerm | null };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const goalWords = ({ text, measure: { metric, unit, start, target } }: RouteGoal) => [
  text,
  metric,
  unit,
  start,
  target,
];
const stepWords = ({ content, form, responsible, words, result }: PlannedStep) => [
  content,
  form,
  responsible,
  words,
  result,
];
const termWords = (term: StepTerm | null) =>
  term === null ? null : term.kind === 'day' ? [term.on] : [term.from, term.to];

/** What a new content changes, in the order it is read. */
export function changesOf(before: RouteContent, after: RouteContent): RouteChange[] {
  const changes: RouteChange[] = [];
  if (before.request !== after.request) changes.push({ what: 'request' });
  if (before.startsOn !== after.startsOn || before.endsOn !== after.endsOn) changes.push({ what: 'period' });
  const goals = new Map(before.goals.map((goal) => [goal.id, goal]));
  for (const goal of after.goals) {
    const old = goals.get(goal.id);
    if (!old) changes.push({ what: 'goal_added', goalId: goal.id });
    else if (!same(goalWords(old), goalWords(goal))) changes.push({ what: 'goal_changed', goalId: goal.id });
    goals.delete(goal.id);
  }
  for (const goalId of goals.keys()) changes.push({ what: 'goal_removed', goalId });
  const steps = new Map(before.steps.map((step) => [step.id, step]));
  for (const step of after.steps) {
    const old = steps.get(step.id);
    steps.delete(step.id);
    if (!old) {
      changes.push({ what: 'step_added', stepId: step.id });
      continue;
    }
    if (!same(stepWords(old), stepWords(step))) changes.push({ what: 'step_changed', stepId: step.id });
    if (!same(termWords(old.term), termWords(step.term)))
      changes.push({ what: 'step_moved', stepId: step.id, before: old.term, after: step.term });
  }
  for (const stepId of steps.keys()) changes.push({ what: 'step_removed', stepId });
  const kept = (content: RouteContent, other: RouteContent) => {
    const ids = new Set([...other.goals, ...other.steps].map(({ id }) => id));
    return [...content.goals, ...content.steps].flatMap(({ id }) => (ids.has(id) ? [id] : []));
  };
  if (!same(kept(before, after), kept(after, before))) changes.push({ what: 'order' });
  return changes;
}

export type ChangeRefusal =
  | 'route-finished'
  | 'reason-required'
  /** Something was done for it already: it is dropped with a reason, not taken away. */
  | 'step-has-marks'
  /** An agreed goal, or one with values, stays. */
  | 'goal-stays'
  /** An agreed route is never left without what made it one. */
  | 'content-incomplete';

export type ChangeResult =
  | {
      ok: true;
      changes: RouteChange[];
      /** The acknowledgements given so far were of another text. */ forgets: boolean;
    }
  | { ok: false; reason: ChangeRefusal };

/** What an agreed route has to have (dossier §6.3: expected result and how it will be measured; steps with terms). */
export const CONTENT_LACKS = ['goals', 'measures', 'steps', 'terms'] as const;
export type ContentLack = (typeof CONTENT_LACKS)[number];

/** What is still to be written before both sides may agree. */
export function lacksOf({ goals, steps }: Pick<RouteContent, 'goals' | 'steps'>): ContentLack[] {
  const measured = goals.every(
    ({ measure: { metric, start, target } }) => metric.trim() !== '' && start !== null && target !== null,
  );
  return [
    ...(goals.length === 0 ? (['goals'] as const) : []),
    ...(measured ? [] : (['measures'] as const)),
    ...(steps.length === 0 ? (['steps'] as const) : []),
    ...(steps.every(({ term }) => term !== null) ? [] : (['terms'] as const)),
  ];
}

/**
 * Whether a content may replace the one that stands: a draft freely, an agreed route only with a reason.
 * @param measured ids of goals that have values
 */
export function refuseChange(
  route: Route,
  after: RouteContent,
  { reason, measured }: { reason: string; measured: ReadonlySet<string> },
): ChangeResult {
  const refused = (why: ChangeRefusal): ChangeResult => ({ ok: false, reason: why });
  if (route.status === 'finished') return refused('route-finished');
  const changes = changesOf(route, after);
  const marked = new Set(route.steps.flatMap(({ id, mark }) => (mark === null ? [] : [id])));
  for (const change of changes) {
    if (change.what === 'step_removed' && marked.has(change.stepId)) return refused('step-has-marks');
    if (change.what === 'goal_removed' && (route.status !== 'draft' || measured.has(change.goalId)))
      return refused('goal-stays');
  }
  if (route.status === 'draft') {
    const given = route.acknowledged.mentor !== null || route.acknowledged.mentee !== null;
    return { ok: true, changes, forgets: given && changes.length > 0 };
  }
  if (changes.length > 0 && reason.trim() === '') return refused('reason-required');
  if (lacksOf(after).length > 0) return refused('content-incomplete');
  return { ok: true, changes, forgets: false };
}
