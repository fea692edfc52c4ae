import type { NewRoute, RouteActRequest, RouteChangeRequest, RouteLine, RoutePlace } from '@tandem/contracts';
import {
  applyRouteAct,
  type ContentFault,
  fromTemplate,
  refuseChange,
  refuseContent,
  type RouteContent,
  type TemplateContent,
} from '@tandem/domain/routes';
import { academicYearOf } from '@tandem/domain/school';
import type { z } from 'zod';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { mayBegin, presentLine, presentPlace } from './route.presenter.ts';
import { columnsOf, goalRows, routeOf, stepRows } from './route-record.ts';
import type { RouteWrites } from './route-writes.ts';
import {
  actingHand,
  authorOf,
  type Place,
  placeIn,
  placeOf,
  readMembers,
  refuse,
  type RouteAt,
  routeAt,
  type RoutesStores,
} from './routes-stores.ts';

const SENTENCES: Record<ContentFault['reason'], string> = {
  'not-a-day': 'Нужна существующая дата',
  'ends-before-start': 'Окончание раньше начала',
  'outside-the-period': 'Срок шага не входит в период маршрута',
  'too-many': 'Здесь больше строк, чем помещается: задач не больше 5, шагов не больше 40',
  repeated: 'Эта строка записана дважды',
  empty: 'Заполните это поле',
  'not-a-value': 'Нужно число, не больше одного знака после запятой',
};

/** @throws invalid-request with pointers */
function checkContent(content: RouteContent): void {
  const faults = refuseContent(content);
  if (faults.length === 0) return;
  throw new ProblemError('invalid-request', {
    errors: faults.map(({ pointer, reason }) => ({ pointer, code: reason, detail: SENTENCES[reason] })),
  });
}

/** Content of a template that may be begun with; null: there is none, or it is offered no more. */
export type TemplateLookup = (id: string) => TemplateContent | null;

/** Routes: found, read, begun, written, agreed on and led to their end. */
export function createRoutesService(stores: RoutesStores, writes: RouteWrites, templateOf: TemplateLookup) {
  const { queue, routes, pairs, base } = stores;
  const read = (context: Context, place: Place): RoutePlace =>
    presentPlace(stores, context, placeOf(stores, context, place.pair.id, place.member.menteeId));

  /** Whoever writes the words: the curator, and the mentor of the pair. @throws forbidden, step-refused */
  function writing(place: Place): void {
    if (actingHand(place) === 'mentee') throw new ProblemError('forbidden');
  }
  /** @throws stale-version with the place as it is now */
  function fresh(context: Context, place: RouteAt, version: number): void {
    if (place.record.version !== version)
      throw new ProblemError('stale-version', { current: presentPlace(stores, context, place) });
  }
  const holidays = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => {
    const [first, last] = [academicYearOf(startsOn), academicYearOf(endsOn)];
    return Array.from({ length: Math.min(5, last - first + 1) }, (_, index) => stores.holidaysOf(first + index)).flat();
  };

  function lines(context: Context, of: ReturnType<typeof pairs.all>): RouteLine[] {
    const known = Map.groupBy(routes.ofPairs(of.map(({ id }) => id)), ({ mentorshipId }) => mentorshipId);
    return of
      .flatMap((pair) =>
        readMembers(context, pair).map((member) => {
          const record = known.get(pair.id)?.find(({ menteeId }) => menteeId === member.menteeId) ?? null;
          return { left: member.left, line: presentLine(stores, context, placeIn(context, pair, member, record)) };
        }),
      )
      .flatMap(({ left, line }) => (left && line.routeId === null ? [] : [line]));
  }

  return {
    /** Of pairs that are agreed on, by the names of the mentees. */
    list(context: Context): RouteLine[] {
      authorize(context, 'routes.read', {});
      const names = new Intl.Collator('ru');
      const open = pairs.all(context).filter(({ status }) => status !== 'proposed');
      return lines(context, open).sort(
        (a, b) => names.compare(a.menteeName, b.menteeName) || a.pairId.localeCompare(b.pairId),
      );
    },

    /** @throws not-found */
    ofPair(context: Context, pairId: string): RouteLine[] {
      authorize(context, 'routes.read', {});
      return lines(context, [pairs.open(context, pairId)]);
    },

    /** Reading of a minor leaves a line in the audit log. @throws not-found */
    async read(context: Context, pairId: string, menteeId: string): Promise<RoutePlace> {
      const place = placeOf(stores, context, pairId, menteeId);
      const { person, own } = place.member;
      if (!own && place.record !== null && base.isMinor(person, context.now))
        await stores.readings.note(context, 'route', place.record.id);
      return presentPlace(stores, context, place);
    },

    /** The same id sent again answers the route it made. @throws not-found, forbidden, already-exists, step-refused, invalid-request */
    begin(context: Context, pairId: string, menteeId: string, wanted: NewRoute): Promise<RoutePlace> {
      return queue.write((tx) => {
        const place = placeOf(stores, context, pairId, menteeId);
        writing(place);
        const { id, templateId, startsOn, endsOn } = wanted;
        if (place.record !== null) {
          const same = place.record.id === id && place.record.createdBy === authorOf(context);
          if (!same) throw new ProblemError('already-exists');
          return presentPlace(stores, context, place);
        }
        if (routes.find(id)) throw new ProblemError('already-exists');
        if (!mayBegin(place)) refuse('pair-not-agreed');
        const template = templateId === null ? null : templateOf(templateId);
        if (templateId !== null && template === null) refuse('no-such-template');
        const period = { startsOn, endsOn };
        checkContent({ request: '', ...period, goals: [], steps: [] });
        const filled =
          template === null
            ? { goals: [], steps: [] }
            : fromTemplate(template, { ...period, holidays: holidays(period) }, () => newId(context.now.getTime()));
        routes.insert(tx, {
          id,
          mentorshipId: pairId,
          menteeId,
          personId: place.member.person.id,
          kind: place.kind,
          status: 'draft',
          request: '',
          ...period,
          templateId,
          createdAt: context.now.toISOString(),
          createdBy: authorOf(context),
        });
        routes.replaceGoals(tx, id, goalRows(id, filled.goals));
        routes.replaceSteps(tx, id, stepRows(id, filled.steps, []));
        writes.note(tx, context, id, { act: 'begin_route' });
        return read(context, place);
      });
    },

    /** @throws not-found, forbidden, stale-version, step-refused, invalid-request */
    change(context: Context, routeId: string, wanted: z.output<typeof RouteChangeRequest>): Promise<RoutePlace> {
      return queue.write((tx) => {
        const place = routeAt(stores, context, routeId);
        writing(place);
        fresh(context, place, wanted.version);
        const { record, member, pair } = place;
        const { request, startsOn, endsOn, goals, steps, reason } = wanted;
        const content: RouteContent = { request, startsOn, endsOn, goals, steps };
        checkContent(content);
        const route = routeOf(record);
        const measured = new Set(routes.values(routeId).map(({ goalId }) => goalId));
        const result = refuseChange(route, content, { reason, measured });
        if (!result.ok) refuse(result.reason);
        const otherGoal = wanted.goal !== '' && wanted.goal !== member.goal;
        if (otherGoal && route.status !== 'draft' && reason === '') refuse('reason-required');
        if (result.changes.length === 0 && !otherGoal) return presentPlace(stores, context, place);
        const forgets = result.forgets || (otherGoal && route.status === 'draft');
        const columns = {
          request,
          startsOn,
          endsOn,
          ...(forgets ? { mentorAcknowledgedOn: null, menteeAcknowledgedOn: null } : {}),
        };
        if (!routes.update(tx, routeId, record.version, columns)) throw new ProblemError('stale-version');
        routes.replaceGoals(tx, routeId, goalRows(routeId, goals));
        routes.replaceSteps(tx, routeId, stepRows(routeId, steps, record.steps));
        if (otherGoal) pairs.writeGoal(tx, context, pair.id, member.menteeId, wanted.goal);
        const changes = [...result.changes, ...(otherGoal ? [{ what: 'goal' as const }] : [])];
        writes.note(tx, context, routeId, { act: 'change_route', reason, changes });
        return read(context, place);
      });
    },

    /** @throws not-found, forbidden, stale-version, step-refused */
    act(context: Context, routeId: string, wanted: z.output<typeof RouteActRequest>): Promise<RoutePlace> {
      return queue.write((tx) => {
        const place = routeAt(stores, context, routeId);
        const by = actingHand(place);
        fresh(context, place, wanted.version);
        const { record, member } = place;
        const today = base.today(context.now);
        const { act, reason } = wanted;
        const on = act === 'agree_on_paper' ? (wanted.on ?? today) : today;
        const result = applyRouteAct(routeOf(record), { act, by, on, reason, goal: member.goal }, today);
        if (!result.ok) {
          if (result.reason === 'not-yours') throw new ProblemError('forbidden');
          refuse(result.reason, result.missing);
        }
        if (!routes.update(tx, routeId, record.version, columnsOf(result.route)))
          throw new ProblemError('stale-version');
        writes.note(tx, context, routeId, { act, on, reason, from: record.status, to: result.route.status });
        if (result.route.status === 'agreed') writes.agreed(tx, context, place.pair.id);
        return read(context, place);
      });
    },
  };
}
