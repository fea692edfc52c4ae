import type { RouteLine, RoutePlace } from '@tandem/contracts';
import { NO_RELATION, seesData } from '@tandem/domain/access';
import { fullName, type PersonName } from '@tandem/domain/kernel';
import {
  applyRouteAct,
  lacksOf,
  markStates,
  measureProgress,
  nextStep,
  routeActs,
  type RouteChange,
  type RouteHand,
  type RouteStep,
  stepsDone,
  termBounds,
} from '@tandem/domain/routes';
import type { Context } from '../../kernel/context.ts';
import { routeOf } from './route-record.ts';
import type { RouteRecord } from './routes.repository.ts';
import { type Place, placedAt, type RoutesStores } from './routes-stores.ts';

type Shown = NonNullable<RoutePlace['route']>;
type NameOf = (accountId: string | null) => PersonName | null;

/** From which status of the pair a route may be begun: a proposal is nobody's work yet. */
export const mayBegin = ({ pair, closed, record, hand }: Place): boolean =>
  record === null && !closed && pair.status !== 'proposed' && (hand === 'curator' || hand === 'mentor');

/** Nobody is late in a route that is only being written. */
const isLate = ({ status }: RouteRecord, { state, term }: RouteStep, today: string): boolean =>
  status !== 'draft' &&
  term !== null &&
  (state === 'planned' || state === 'in_progress') &&
  termBounds(term).to < today;

/** What the reader may do with the whole route, and what is missing for it. */
function actsOf(record: RouteRecord, goal: string | null, hand: RouteHand, today: string): Shown['acts'] {
  const route = routeOf(record);
  return routeActs(route, hand).map((act) => {
    const result = applyRouteAct(route, { act, by: hand, on: today, reason: '-', goal }, today);
    return { act, missing: result.ok ? [] : result.missing };
  });
}

function stepsOf(stores: RoutesStores, place: Place, record: RouteRecord, today: string, nameOf: NameOf) {
  const { hand, closed } = place;
  const evidence = Map.groupBy(stores.routes.evidence(record.id), ({ stepId }) => stepId);
  const rows = new Map(record.steps.map((row) => [row.id, row]));
  const marks = !closed && hand !== null && record.status !== 'draft' && record.status !== 'finished';
  return (context: Context): Shown['steps'] =>
    routeOf(record).steps.map(({ mark, ...step }, index) => {
      const row = rows.get(step.id);
      return {
        ...step,
        number: index + 1,
        marked:
          mark === null || !row?.markedAt
            ? null
            : { on: mark.on, at: row.markedAt, by: nameOf(row.markedBy), outcome: mark.outcome, reason: mark.reason },
        late: isLate(record, { ...step, mark }, today),
        states: marks ? markStates(step.state, hand) : [],
        evidence: (evidence.get(step.id) ?? []).map(({ id, kind, title, meetingId, addedAt, addedBy }) => ({
          id,
          kind,
          title,
          meetingId,
          addedAt,
          by: nameOf(addedBy),
          removes: marks && (hand !== 'mentee' || addedBy === context.actor.accountId),
        })),
      };
    });
}

function presentRoute(stores: RoutesStores, context: Context, place: Place, record: RouteRecord): Shown {
  const { routes, accounts, base } = stores;
  const today = base.today(context.now);
  const { hand, closed, member } = place;
  const values = routes.values(record.id);
  const comments = routes.comments(record.id);
  const history = routes.history(record.id);
  const evidence = routes.evidence(record.id);
  const people = accounts.names([
    ...new Set(
      [
        ...values.map(({ by }) => by),
        ...comments.map(({ by }) => by),
        ...history.map(({ by }) => by),
        ...evidence.map(({ addedBy }) => addedBy),
        ...record.steps.map(({ markedBy }) => markedBy),
      ].flatMap((id) => id ?? []),
    ),
  ]);
  const nameOf: NameOf = (id) => (id === null ? null : (people.get(id) ?? null));
  const route = routeOf(record);
  const { done, total } = stepsDone(route.steps);
  const { id, status, request, startsOn, endsOn, version } = record;
  return {
    id,
    status,
    request,
    startsOn,
    endsOn,
    goals: route.goals.map((goal) => {
      const own = values.filter(({ goalId }) => goalId === goal.id);
      const now = own.at(-1)?.value ?? null;
      return {
        ...goal,
        now,
        progress: measureProgress(goal.measure.start, goal.measure.target, now),
        values: own.map(({ id: valueId, value, on, note, at, by }) => ({
          id: valueId,
          value,
          on,
          note,
          at,
          by: nameOf(by),
        })),
      };
    }),
    steps: stepsOf(stores, place, record, today, nameOf)(context),
    done,
    total,
    acknowledged: route.acknowledged,
    agreed: route.agreed,
    startedOn: route.startedOn,
    finishedOn: route.finishedOn,
    acts: hand === null || closed ? [] : actsOf(record, member.goal, hand, today),
    edits: !closed && status !== 'finished' && (hand === 'curator' || hand === 'mentor'),
    comments: comments.map(({ id: commentId, stepId, text, at, by }) => ({
      id: commentId,
      stepId,
      text,
      at,
      by: nameOf(by),
    })),
    history: history.map(({ id: entryId, act, at, on, by, reason, stepId, from, to, changes }) => ({
      id: entryId,
      act,
      at,
      on,
      by: nameOf(by),
      reason,
      stepId,
      from,
      to,
      changes: JSON.parse(changes) as RouteChange[],
    })),
    version,
  };
}

const personOf = (person: Parameters<typeof placedAt>[0] | null) =>
  person === null ? { shownName: '—', place: null } : { shownName: fullName(person), place: placedAt(person) };

/** The place of a route as this reader may see it. */
export function presentPlace(stores: RoutesStores, context: Context, place: Place): RoutePlace {
  const { pair, member, kind, hand, closed, record } = place;
  const seesRequest = member.own || seesData(context.actor.roles, 'request', NO_RELATION);
  return {
    pairId: pair.id,
    menteeId: member.menteeId,
    kind,
    form: pair.form,
    mentor: personOf(pair.mentor),
    mentee: personOf(member.person),
    goal: member.goal,
    requestCategory: seesRequest ? member.requestCategory : null,
    startsOn: pair.startsOn,
    endsOn: pair.endsOn,
    today: stores.base.today(context.now),
    hand,
    begins: mayBegin(place),
    closed,
    comments: hand !== null && !closed && record !== null,
    keeps: hand === 'curator' && record !== null && lacksOf(routeOf(record)).every((lack) => lack !== 'steps'),
    route: record === null ? null : presentRoute(stores, context, place, record),
  };
}

/** A mentee of a pair with the route, as a line. */
export function presentLine({ base }: RoutesStores, context: Context, place: Place): RouteLine {
  const { pair, member, kind, hand, closed, record } = place;
  const route = record === null ? null : routeOf(record);
  const today = base.today(context.now);
  const next = route === null ? null : nextStep(route.steps);
  const late = record !== null && next !== null && isLate(record, next, today);
  const waits =
    route?.status === 'draft' &&
    !closed &&
    (hand === 'mentor' || hand === 'mentee') &&
    route.acknowledged[hand] === null;
  return {
    pairId: pair.id,
    menteeId: member.menteeId,
    routeId: record?.id ?? null,
    menteeName: fullName(member.person),
    mentorName: pair.mentor === null ? '—' : fullName(pair.mentor),
    kind,
    status: route?.status ?? null,
    ...(route === null ? { done: 0, total: 0 } : stepsDone(route.steps)),
    next: next === null ? null : { stepId: next.id, content: next.content, term: next.term, state: next.state, late },
    waitsForMe: waits && lacksOf(route).length === 0 && member.goal !== null,
    begins: mayBegin(place),
  };
}
