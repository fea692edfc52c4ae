import { contract, type OperationSpec } from '@tandem/contracts';
import { newId } from '../kernel/ids.ts';
import { openRoutes } from './routes.ts';
import type { Person, Sent, TestSchool } from './test-school.ts';

/** A pair that is agreed on, with a route at the step that the operation takes. */
export type RouteStage = {
  routePairId: string;
  routeMenteeId: string;
  routeId: string;
  stepId: string;
  goalId: string;
  proofId: string;
  routeTemplateId: string;
};
export const NO_ROUTES: RouteStage = {
  routePairId: newId(),
  routeMenteeId: newId(),
  routeId: newId(),
  stepId: newId(),
  goalId: newId(),
  proofId: newId(),
  routeTemplateId: newId(),
};

/** `person` is the mentor or the mentee of the pair. */
export async function openRouteStage(school: TestSchool) {
  const on = await openRoutes(school);
  const { routes } = contract;

  async function fresh({ id }: OperationSpec, person: Person | null): Promise<RouteStage> {
    if (!id.startsWith('routes.')) return NO_ROUTES;
    if (id === routes.templates.id || id === routes.changeTemplate.id)
      return { ...NO_ROUTES, routeTemplateId: (await on.templates())[0]?.id ?? '' };
    const { pairId, menteeId } = await on.pair(person);
    const stage = { ...NO_ROUTES, routePairId: pairId, routeMenteeId: menteeId };
    if (id === routes.begin.id) return stage;
    const agreed = id !== routes.act.id && id !== routes.change.id;
    const { route } = agreed ? await on.agreed(pairId, menteeId) : await on.written(pairId, menteeId);
    const at = {
      ...stage,
      routeId: route?.id ?? '',
      stepId: route?.steps[0]?.id ?? '',
      goalId: route?.goals[0]?.id ?? '',
    };
    if (id !== routes.downloadEvidence.id && id !== routes.removeEvidence.id) return at;
    return { ...at, proofId: await on.proof(at.routeId, at.stepId, person) };
  }
  return { fresh };
}

/** For every operation on routes a call that a careful program would make as this person. */
export function routeCalls(stage: RouteStage, person: Person | null): Record<string, Sent> {
  const { routes } = contract;
  const { routeId, stepId, goalId, proofId, routeTemplateId } = stage;
  const place = { params: { pairId: stage.routePairId, menteeId: stage.routeMenteeId } };
  const onRoute = { params: { routeId } };
  const onStep = { params: { routeId, stepId } };
  const onProof = { params: { routeId, proofId } };
  const on = '2022-05-16';
  const about = { name: 'Как у нас', about: '', categories: [], forms: [] };
  const steps = [{ content: 'Шаг', form: 'meeting', responsible: 'mentor', words: '', result: '' }];
  const act = person?.context.actor.roles.includes('curator') ? 'agree_on_paper' : 'acknowledge';
  return {
    [routes.list.id]: {},
    [routes.ofPair.id]: { params: { pairId: stage.routePairId } },
    [routes.read.id]: place,
    [routes.begin.id]: {
      ...place,
      body: { id: newId(), templateId: null, startsOn: '2022-02-01', endsOn: '2022-05-31' },
    },
    [routes.change.id]: {
      ...onRoute,
      body: {
        version: 100,
        request: '',
        goal: '',
        startsOn: '2022-02-01',
        endsOn: '2022-05-31',
        goals: [],
        steps: [],
      },
    },
    [routes.act.id]: { ...onRoute, body: { act, version: 100 } },
    [routes.mark.id]: { ...onStep, body: { id: newId(), state: 'done', on } },
    [routes.measure.id]: { params: { routeId, goalId }, body: { id: newId(), value: 42, on } },
    [routes.comment.id]: { ...onRoute, body: { id: newId(), text: 'Получается' } },
    [routes.addEvidence.id]: { ...onStep, body: { id: newId(), line: 'Конспект в тетради' } },
    [routes.uploadEvidence.id]: { ...onStep, file: { name: 'Конспект.txt', bytes: Buffer.from('Законы Ньютона') } },
    [routes.downloadEvidence.id]: onProof,
    [routes.removeEvidence.id]: onProof,
    [routes.templates.id]: {},
    [routes.keepTemplate.id]: { body: { id: newId(), routeId, ...about } },
    [routes.changeTemplate.id]: {
      params: { routeTemplateId },
      body: { version: 100, ...about, goals: [], steps, hidden: false },
    },
  };
}
