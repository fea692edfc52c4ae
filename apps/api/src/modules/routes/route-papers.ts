import type { DocumentRow, Gathered, GatheredValue } from '@tandem/domain/documents';
import { dottedDay, fullName, shortName } from '@tandem/domain/kernel';
import type { Programme } from '@tandem/domain/participants';
import { GUARDIAN_RELATIONS } from '@tandem/domain/participants';
import {
  type Measure,
  type RouteStep,
  type StepForm,
  type StepResponsible,
  type StepTerm,
  type Tenths,
  tenthsText,
} from '@tandem/domain/routes';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { curatorIn, type NamedPerson, type PeopleInPapers } from '../pairs/index.ts';
import type { PeopleForPairs } from '../participants/index.ts';
import { routeOf } from './route-record.ts';
import { placedAt, type RouteAt, routeAt, type RoutesStores } from './routes-stores.ts';

const FORMS: Record<StepForm, string> = {
  meeting: 'встреча',
  consultation: 'консультация',
  lesson_visit: 'посещение урока',
  excursion: 'экскурсия',
  task: 'задание',
  project: 'проект',
  event: 'мероприятие',
  self_study: 'самостоятельная работа',
  other: 'другое',
};
const WHO: Record<Exclude<StepResponsible, 'other'>, string> = {
  mentor: 'наставник',
  mentee: 'наставляемый',
  both: 'наставник и наставляемый',
  curator: 'куратор',
};
const MONTHS = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');

const monthText = (month: string): string => `${MONTHS[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)} г.`;

/** «10.02.2022», «март 2022 г. – апрель 2022 г.» */
function termText(term: StepTerm | null): string {
  if (term === null) return '';
  if (term.kind === 'day') return dottedDay(term.on);
  return term.from === term.to ? monthText(term.from) : `${monthText(term.from)} – ${monthText(term.to)}`;
}
function markText({ state, mark }: RouteStep): string {
  if (state === 'done') return mark ? `выполнено ${dottedDay(mark.on)}` : 'выполнено';
  if (state === 'dropped') return 'снято с маршрута';
  return state === 'in_progress' ? 'в работе' : '';
}
const metricText = ({ metric, unit }: Measure): string => [metric, unit].filter(Boolean).join(', ');
const valueText = (value: Tenths | null): string => (value === null ? '' : tenthsText(value));

const known = (values: Record<string, GatheredValue | null | undefined>): Record<string, GatheredValue> =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, GatheredValue] => entry[1] != null && entry[1] !== ''),
  );

type Outside = {
  inPapers: PeopleInPapers;
  base: Pick<PeopleForPairs, 'today' | 'isMinor' | 'guardians'>;
  programme: () => Programme;
};

/** Data of the printed route. Null: there is none, or nobody is left to name in it. */
export function createRoutePapers(stores: RoutesStores, { inPapers, base, programme }: Outside) {
  const { routes, accounts } = stores;

  function found(context: Context, routeId: string): RouteAt | null {
    try {
      return routeAt(stores, context, routeId);
    } catch (error) {
      if (error instanceof ProblemError) return null;
      throw error;
    }
  }

  /** The first guardian of the register who is not hidden. */
  function guardianOf(context: Context, personId: string): { person: NamedPerson; relation: string } | null {
    for (const { guardianId, relation } of base.guardians(personId)) {
      const person = inPapers.person(context, guardianId);
      const label = GUARDIAN_RELATIONS.find(({ code }) => code === relation)?.label ?? '';
      if (person) return { person, relation: label };
    }
    return null;
  }

  return (context: Context, routeId: string): Gathered | null => {
    const place = found(context, routeId);
    if (!place) return null;
    const { record, member, pair } = place;
    const route = routeOf(record);
    const mentee = inPapers.person(context, member.person.id);
    const mentor = pair.mentor && inPapers.person(context, pair.mentor.id);
    if (!mentee) return null;
    const minor = base.isMinor(member.person, context.now);
    const guardian = minor ? guardianOf(context, member.person.id) : null;
    const curator = curatorIn(context, accounts, base.today(context.now), inPapers);
    const values = routes.values(routeId);
    const nowOf = (goalId: string) => values.findLast((value) => value.goalId === goalId)?.value ?? null;
    const goals: DocumentRow[] = route.goals.map(({ id, text, measure }, index) => ({
      number: String(index + 1),
      text,
      metric: metricText(measure),
      start: valueText(measure.start),
      target: valueText(measure.target),
      now: valueText(nowOf(id)),
    }));
    const steps: DocumentRow[] = route.steps.map((step, index) => ({
      number: String(index + 1),
      content: step.content,
      form: FORMS[step.form],
      term: termText(step.term),
      responsible: step.responsible === 'other' ? step.words : WHO[step.responsible],
      result: step.result,
      state: markText(step),
    }));
    const people = [mentee, mentor, guardian?.person ?? null, curator].flatMap((person) =>
      person ? [{ kind: 'person' as const, id: person.personId }] : [],
    );
    return {
      label: `${shortName(member.person) || fullName(member.person)}, ${dottedDay(route.startsOn)} – ${dottedDay(route.endsOn)}`,
      values: known({
        programme: record.kind === 'personal_programme',
        mentee,
        'mentee.place': placedAt(member.person),
        mentor,
        'mentor.place': pair.mentor && placedAt(pair.mentor),
        form: programme().forms.find(({ code }) => code === pair.form)?.label ?? pair.form,
        since: route.startsOn,
        until: route.endsOn,
        request: route.request,
        goal: member.goal,
        goals,
        steps,
        minor,
        guardian: guardian?.person,
        'guardian.relation': guardian?.relation,
        curator,
      }),
      objects: [...new Map(people.map((one) => [one.id, one])).values(), { kind: 'pair', id: pair.id }],
    };
  };
}
