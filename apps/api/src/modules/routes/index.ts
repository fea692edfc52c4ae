/**
 * Routes: the plan of one mentee of a pair or a group. Owns its goals with their measures, its steps with marks and
 * evidence, the way from a draft to the end, comments, the history, the library of templates, the printed route.
 * Its words: route, goal, measure, step, term, mark, acknowledgement, evidence, template.
 * It calls pairs for the people and the goal; it must not know what was said at meetings.
 */
import type { Programme } from '@tandem/domain/participants';
import { measureProgress, nextStep, type RouteStep, stepsDone } from '@tandem/domain/routes';
import type { Db } from '../../db/open.ts';
import type { PeopleInPapers } from '../pairs/index.ts';
import type { PeopleForPairs } from '../participants/index.ts';
import { createRouteTemplatesRepository } from './library/templates.repository.ts';
import { createRouteTemplates } from './library/templates.service.ts';
import { createRouteEvidence } from './route-evidence.service.ts';
import { createRouteMarks } from './route-marks.service.ts';
import { createRoutePapers } from './route-papers.ts';
import { routeOf } from './route-record.ts';
import { createRoutesRepository, type RouteRecord } from './routes.repository.ts';
import { createRoutesService } from './routes.service.ts';
import type { RoutesStores } from './routes-stores.ts';
import { createStepTerms } from './step-terms.queries.ts';
import { createRouteWrites } from './route-writes.ts';

export { STANDARD_TEMPLATES } from './library/templates.service.ts';
export { routesRoutes } from './routes.routes.ts';

export type Routes = ReturnType<typeof createRoutes>;
type Outside = Omit<RoutesStores, 'routes' | 'base'> & {
  base: Pick<PeopleForPairs, 'today' | 'isMinor' | 'guardians'>;
  inPapers: PeopleInPapers;
  programme: () => Programme;
};

/** How far a route is, for contexts above: rights are asked by whoever calls. */
export type RouteProgress = {
  routeId: string;
  menteeId: string;
  status: RouteRecord['status'];
  request: string;
  done: number;
  total: number;
  /** Steps in their order: topics of meetings. */
  steps: RouteStep[];
  next: RouteStep | null;
  /** Values are tenths; `progress` is 0–1000. */
  goals: {
    text: string;
    metric: string;
    unit: string;
    start: number | null;
    target: number | null;
    now: number | null;
    progress: number | null;
  }[];
};

export function createRoutes(db: Db, outside: Outside) {
  const repository = createRoutesRepository(db);
  const stores: RoutesStores = { ...outside, routes: repository };
  const writes = createRouteWrites(stores);
  const templates = createRouteTemplates(stores, createRouteTemplatesRepository(db));

  function progressOf(record: RouteRecord): RouteProgress {
    const { id, menteeId, status, request } = record;
    const { steps, goals } = routeOf(record);
    const values = repository.values(id);
    return {
      routeId: id,
      menteeId,
      status,
      request,
      ...stepsDone(steps),
      steps: [...steps],
      next: nextStep(steps),
      goals: goals.map(({ id: goalId, text, measure: { metric, unit, start, target } }) => {
        const now = values.findLast((value) => value.goalId === goalId)?.value ?? null;
        return { text, metric, unit, start, target, now, progress: measureProgress(start, target, now) };
      }),
    };
  }

  return {
    routes: createRoutesService(stores, writes, templates.offered),
    marks: createRouteMarks(stores, writes),
    evidence: createRouteEvidence(stores, writes),
    templates,
    /** Data of the printed route, for the documents. */
    paper: createRoutePapers(stores, outside),
    /** Of a pair: whose route is agreed, and who has one at all. */
    ofPair(mentorshipId: string): { agreed: string[]; begun: string[] } {
      const all = repository.statuses(mentorshipId);
      const agreed = all.filter(({ status }) => status !== 'draft');
      return { agreed: agreed.map(({ menteeId }) => menteeId), begun: all.map(({ menteeId }) => menteeId) };
    },
    progress: (mentorshipIds: readonly string[]): Map<string, RouteProgress[]> =>
      new Map(
        [...Map.groupBy(repository.ofPairs(mentorshipIds), ({ mentorshipId }) => mentorshipId)].map(([id, records]) => [
          id,
          records.map(progressOf),
        ]),
      ),
    usesFile: repository.usesFile,
    /** Steps whose last day is between two days: for reminders. */
    stepTerms: createStepTerms(db),
    /** Whose pair a route is of, for the names of the log. */
    pairOf: (routeId: string): string | null => repository.find(routeId)?.mentorshipId ?? null,
  };
}
