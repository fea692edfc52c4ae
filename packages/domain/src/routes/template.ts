import { type Day, type NamedPeople, withoutNames } from '../kernel/index.ts';
import type { PlannedStep, RouteContent, RouteGoal } from './route.ts';
import { spreadTerms } from './term.ts';

export type TemplateGoal = Pick<RouteGoal, 'text' | 'measure'>;
export type TemplateStep = Omit<PlannedStep, 'id' | 'term'>;
/** What a route may begin with: no names, no days. */
export type TemplateContent = { goals: readonly TemplateGoal[]; steps: readonly TemplateStep[] };

type Calendar = {
  startsOn: Day;
  endsOn: Day;
  holidays: readonly { startsOn: Day; endsOn: Day }[];
  schoolWeek?: 5 | 6;
};

/** Goals and steps out of a template: each step has a day, spread over the period, holidays left out. */
export function fromTemplate(
  { goals, steps }: TemplateContent,
  { holidays, schoolWeek = 5, ...period }: Calendar,
  newId: () => string,
): Pick<RouteContent, 'goals' | 'steps'> {
  const days = spreadTerms(steps.length, period, holidays, schoolWeek);
  return {
    goals: goals.map((goal) => ({ ...goal, id: newId() })),
    steps: steps.map((step, index) => {
      const on = days[index] ?? null;
      return { ...step, id: newId(), term: on === null ? null : { kind: 'day', on } };
    }),
  };
}

/** A route as others may begin with it: the words without the names of its people, and no values of theirs. */
export function toTemplate(
  { goals, steps }: Pick<RouteContent, 'goals' | 'steps'>,
  people: NamedPeople,
): { content: TemplateContent; /** How many names were taken out. */ names: number } {
  let names = 0;
  const clean = (text: string): string => {
    const result = withoutNames(text, people);
    names += result.count;
    return result.text;
  };
  const content: TemplateContent = {
    goals: goals.map(({ text, measure: { metric, unit, target } }) => ({
      text: clean(text),
      // Where somebody began is theirs; where to get is what the template is about.
      measure: { metric: clean(metric), unit: clean(unit), start: null, target },
    })),
    steps: steps.map(({ content: words, form, responsible, words: who, result }) => ({
      content: clean(words),
      form,
      responsible,
      words: clean(who),
      result: clean(result),
    })),
  };
  return { content, names };
}
