import type { RouteChangeRequest, RoutePlace } from '@tandem/contracts';
import {
  type PlannedStep,
  type RouteContent,
  type StepForm,
  type StepResponsible,
  type StepTerm,
  tenthsFrom,
  tenthsText,
} from '@tandem/domain/routes';

type Shown = NonNullable<RoutePlace['route']>;

/** A goal and a step as they are typed. */
export type GoalDraft = { id: string; text: string; metric: string; unit: string; start: string; target: string };
export type StepDraft = {
  id: string;
  content: string;
  form: StepForm;
  termKind: 'none' | StepTerm['kind'];
  on: string;
  from: string;
  to: string;
  responsible: StepResponsible;
  words: string;
  result: string;
};
/** Everything of a route that is written by hand. */
export type RouteDraft = {
  request: string;
  goal: string;
  startsOn: string;
  endsOn: string;
  goals: GoalDraft[];
  steps: StepDraft[];
  reason: string;
};

const value = (tenths: number | null): string => (tenths === null ? '' : tenthsText(tenths));

export const stepDraft = ({ id, content, form, term, responsible, words, result }: PlannedStep): StepDraft => ({
  id,
  content,
  form,
  termKind: term?.kind ?? 'none',
  on: term?.kind === 'day' ? term.on : '',
  from: term?.kind === 'months' ? term.from : '',
  to: term?.kind === 'months' ? term.to : '',
  responsible,
  words,
  result,
});

export function draftOf(route: Shown, goal: string | null): RouteDraft {
  return {
    request: route.request,
    goal: goal ?? '',
    startsOn: route.startsOn,
    endsOn: route.endsOn,
    goals: route.goals.map(({ id, text, measure: { metric, unit, start, target } }) => ({
      id,
      text,
      metric,
      unit,
      start: value(start),
      target: value(target),
    })),
    steps: route.steps.map(stepDraft),
    reason: '',
  };
}

export const emptyGoal = (id: string): GoalDraft => ({ id, text: '', metric: '', unit: '', start: '', target: '' });
export const emptyStep = (id: string): StepDraft => ({
  id,
  content: '',
  form: 'meeting',
  termKind: 'day',
  on: '',
  from: '',
  to: '',
  responsible: 'mentor',
  words: '',
  result: '',
});

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function termOf({ termKind, on, from, to }: StepDraft): StepTerm | null {
  if (termKind === 'day') return on === '' ? null : { kind: 'day', on };
  if (termKind === 'months') return from === '' ? null : { kind: 'months', from, to: to === '' ? from : to };
  return null;
}

/** What is wrong in a draft before it is sent: the field of a goal or a step that cannot be read. */
export type DraftFault = { of: 'goal' | 'step'; id: string; field: 'text' | 'start' | 'target' | 'content' | 'words' };
export function draftFaults({ goals, steps }: RouteDraft): DraftFault[] {
  const number = (text: string) => text.trim() === '' || tenthsFrom(text) !== null;
  return [
    ...goals.flatMap(({ id, text, start, target }): DraftFault[] => [
      ...(text.trim() === '' ? [{ of: 'goal' as const, id, field: 'text' as const }] : []),
      ...(number(start) ? [] : [{ of: 'goal' as const, id, field: 'start' as const }]),
      ...(number(target) ? [] : [{ of: 'goal' as const, id, field: 'target' as const }]),
    ]),
    ...steps.flatMap(({ id, content, responsible, words }): DraftFault[] => [
      ...(content.trim() === '' ? [{ of: 'step' as const, id, field: 'content' as const }] : []),
      ...(responsible === 'other' && words.trim() === '' ? [{ of: 'step' as const, id, field: 'words' as const }] : []),
    ]),
  ];
}

/** The words of a draft as the rules know them. */
export function contentOf(draft: RouteDraft): RouteContent {
  return {
    request: draft.request.trim(),
    startsOn: draft.startsOn,
    endsOn: draft.endsOn,
    goals: draft.goals.map(({ id, text, metric, unit, start, target }) => ({
      id,
      text: oneLine(text),
      measure: {
        metric: oneLine(metric),
        unit: oneLine(unit),
        start: tenthsFrom(start),
        target: tenthsFrom(target),
      },
    })),
    steps: draft.steps.map((step) => ({
      id: step.id,
      content: oneLine(step.content),
      form: step.form,
      term: termOf(step),
      responsible: step.responsible,
      words: step.responsible === 'other' ? oneLine(step.words) : '',
      result: oneLine(step.result),
    })),
  };
}

/** A draft as it is sent. */
export function changeBody(draft: RouteDraft, version: number): RouteChangeRequest {
  const { request, startsOn, endsOn, goals, steps } = contentOf(draft);
  return {
    version,
    request,
    goal: oneLine(draft.goal),
    startsOn,
    endsOn,
    goals: goals.map((goal) => ({ ...goal })),
    steps: steps.map((step) => ({ ...step })),
    reason: oneLine(draft.reason),
  };
}

/** Moves one line of a list by one place; at either end it stays. */
export function movedBy<T>(lines: readonly T[], index: number, by: 1 | -1): T[] {
  const line = lines[index];
  const next = lines[index + by];
  if (line === undefined || next === undefined) return [...lines];
  const copy = [...lines];
  copy[index] = next;
  copy[index + by] = line;
  return copy;
}

/** Months of a period, `YYYY-MM`. */
export function monthsOf(startsOn: string, endsOn: string): string[] {
  const months: string[] = [];
  if (startsOn === '' || endsOn === '') return months;
  let [year, month] = startsOn.slice(0, 7).split('-').map(Number) as [number, number];
  const last = endsOn.slice(0, 7);
  for (let count = 0; count < 60; count++) {
    const text = `${year}-${String(month).padStart(2, '0')}`;
    if (text > last) break;
    months.push(text);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
}
