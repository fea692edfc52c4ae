import { type Day, isDay } from '../kernel/index.ts';
import { isTenths, type Tenths } from './tenths.ts';
import { refuseTerm, type StepTerm, type TermFault } from './term.ts';
import {
  type AgreedVia,
  MOST_GOALS,
  MOST_STEPS,
  type RouteKind,
  type RouteParty,
  type RouteStatus,
  type StepForm,
  type StepResponsible,
  type StepState,
} from './vocabulary.ts';

/** What is measured, in words; from where to where. Values are tenths. */
export type Measure = { metric: string; unit: string; start: Tenths | null; target: Tenths | null };
export type RouteGoal = { id: string; text: string; measure: Measure };

/** A step as it is planned. `words`: who answers for it, when nobody of the pair does. */
export type PlannedStep = {
  id: string;
  content: string;
  form: StepForm;
  term: StepTerm | null;
  responsible: StepResponsible;
  words: string;
  /** What is to come out of it. */
  result: string;
};
/** What became of a step, and who said so. */
export type StepMark = { state: StepState; on: Day; outcome: string; reason: string };
export type RouteStep = PlannedStep & { state: StepState; mark: StepMark | null };

/** What people write: everything of a route but what became of it. */
export type RouteContent = {
  /** What the mentee asked for, in words both sides may read. */
  request: string;
  startsOn: Day;
  endsOn: Day;
  goals: readonly RouteGoal[];
  steps: readonly PlannedStep[];
};

/** The plan of one mentee. The goal itself stands in the pair: the same words everywhere. */
export type Route = {
  kind: RouteKind;
  status: RouteStatus;
  request: string;
  startsOn: Day;
  endsOn: Day;
  goals: readonly RouteGoal[];
  steps: readonly RouteStep[];
  /** Days of acknowledgement; both are there from «agreed» on. */
  acknowledged: Readonly<Record<RouteParty, Day | null>>;
  agreed: { on: Day; via: AgreedVia } | null;
  startedOn: Day | null;
  finishedOn: Day | null;
};

export type ContentFault = {
  /** JSON pointer into the content. */
  pointer: string;
  reason: 'not-a-day' | 'ends-before-start' | 'too-many' | 'repeated' | 'empty' | 'not-a-value' | TermFault;
};

const repeated = (ids: readonly string[], pointer: string): ContentFault[] =>
  ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ pointer: `${pointer}/${index}/id`, reason: 'repeated' as const }] : [],
  );

/** What is wrong with a content by itself, wherever the route stands. Empty: nothing. */
export function refuseContent({ startsOn, endsOn, goals, steps }: RouteContent): ContentFault[] {
  if (!isDay(startsOn)) return [{ pointer: '/startsOn', reason: 'not-a-day' }];
  if (!isDay(endsOn)) return [{ pointer: '/endsOn', reason: 'not-a-day' }];
  if (endsOn < startsOn) return [{ pointer: '/endsOn', reason: 'ends-before-start' }];
  const faults: ContentFault[] = [];
  if (goals.length > MOST_GOALS) faults.push({ pointer: '/goals', reason: 'too-many' });
  if (steps.length > MOST_STEPS) faults.push({ pointer: '/steps', reason: 'too-many' });
  faults.push(
    ...repeated(
      goals.map(({ id }) => id),
      '/goals',
    ),
    ...repeated(
      steps.map(({ id }) => id),
      '/steps',
    ),
  );
  for (const [index, { text, measure }] of goals.entries()) {
    if (text.trim() === '') faults.push({ pointer: `/goals/${index}/text`, reason: 'empty' });
    for (const part of ['start', 'target'] as const) {
      const value = measure[part];
      if (value !== null && !isTenths(value))
        faults.push({ pointer: `/goals/${index}/measure/${part}`, reason: 'not-a-value' });
    }
  }
  for (const [index, { content, term, responsible, words }] of steps.entries()) {
    if (content.trim() === '') faults.push({ pointer: `/steps/${index}/content`, reason: 'empty' });
    if (responsible === 'other' && words.trim() === '')
      faults.push({ pointer: `/steps/${index}/words`, reason: 'empty' });
    const reason = term === null ? null : refuseTerm(term, { startsOn, endsOn });
    if (reason) faults.push({ pointer: `/steps/${index}/term`, reason });
  }
  return faults;
}

/** Steps done, and how many there are: those that were dropped are not counted. */
export function stepsDone(steps: readonly Pick<RouteStep, 'state'>[]): { done: number; total: number } {
  const counted = steps.filter(({ state }) => state !== 'dropped');
  return { done: counted.filter(({ state }) => state === 'done').length, total: counted.length };
}

/** The step that comes next: the first one at work, else the first one planned, in the order of the route. */
export const nextStep = <S extends Pick<RouteStep, 'state'>>(steps: readonly S[]): S | null =>
  steps.find(({ state }) => state === 'in_progress') ?? steps.find(({ state }) => state === 'planned') ?? null;
