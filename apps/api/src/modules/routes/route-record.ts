import type { RouteContent, RouteGoal, RouteStep, Route, StepTerm } from '@tandem/domain/routes';
import type { GoalColumns, RouteRecord, StepColumns } from './routes.repository.ts';
import type { routeGoals, routeSteps } from './routes.tables.ts';

export function termOf({ termFrom: from, termTo: to }: Pick<StepColumns, 'termFrom' | 'termTo'>): StepTerm | null {
  if (from === null || to === null) return null;
  return from.length === 7 ? { kind: 'months', from, to } : { kind: 'day', on: from };
}

export const goalOf = ({ id, text, metric, unit, start, target }: GoalColumns): RouteGoal => ({
  id,
  text,
  measure: { metric, unit, start, target },
});

function stepOf(row: StepColumns): RouteStep {
  const { id, content, form, responsible, words, result, state, markedOn, outcome, markReason } = row;
  const mark = markedOn === null ? null : { state, on: markedOn, outcome, reason: markReason };
  return { id, content, form, term: termOf(row), responsible, words, result, state, mark };
}

/** A stored route as the rules know it. */
export function routeOf(record: RouteRecord): Route {
  const { kind, status, request, startsOn, endsOn, startedOn, finishedOn, agreedOn, agreedVia } = record;
  return {
    kind,
    status,
    request,
    startsOn,
    endsOn,
    goals: record.goals.map(goalOf),
    steps: record.steps.map(stepOf),
    acknowledged: { mentor: record.mentorAcknowledgedOn, mentee: record.menteeAcknowledgedOn },
    agreed: agreedOn === null || agreedVia === null ? null : { on: agreedOn, via: agreedVia },
    startedOn,
    finishedOn,
  };
}

/** The columns of a route that its way changes. */
export const columnsOf = ({ status, acknowledged, agreed, startedOn, finishedOn }: Route) => ({
  status,
  mentorAcknowledgedOn: acknowledged.mentor,
  menteeAcknowledgedOn: acknowledged.mentee,
  agreedOn: agreed?.on ?? null,
  agreedVia: agreed?.via ?? null,
  startedOn,
  finishedOn,
});

export const goalRows = (routeId: string, goals: RouteContent['goals']): (typeof routeGoals.$inferInsert)[] =>
  goals.map(({ id, text, measure }, position) => ({ routeId, id, position, text, ...measure }));

/** Steps as they are written now; what became of them stays with them. */
export function stepRows(
  routeId: string,
  steps: RouteContent['steps'],
  known: readonly StepColumns[],
): (typeof routeSteps.$inferInsert)[] {
  const marks = new Map(known.map((row) => [row.id, row]));
  return steps.map(({ id, content, form, term, responsible, words, result }, position) => {
    const row = marks.get(id);
    return {
      routeId,
      id,
      position,
      content,
      form,
      termFrom: term === null ? null : term.kind === 'day' ? term.on : term.from,
      termTo: term === null ? null : term.kind === 'day' ? term.on : term.to,
      responsible,
      words,
      result,
      state: row?.state ?? 'planned',
      markedOn: row?.markedOn ?? null,
      markedAt: row?.markedAt ?? null,
      markedBy: row?.markedBy ?? null,
      outcome: row?.outcome ?? '',
      markReason: row?.markReason ?? '',
    };
  });
}
