import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyRouteAct,
  changesOf,
  lacksOf,
  markStates,
  markStep,
  nextStep,
  type PlannedStep,
  refuseChange,
  refuseContent,
  type Route,
  routeActs,
  type RouteContent,
  type RouteGoal,
  type RouteHand,
  type RouteMove,
  stepsDone,
} from './index.ts';

const TODAY = '2022-05-16';
const goal = (more: Partial<RouteGoal> = {}): RouteGoal => ({
  id: 'g1',
  text: 'Решать задачи по механике',
  measure: { metric: 'решённые задачи', unit: 'задач', start: 30, target: 80 },
  ...more,
});
const step = (id: string, more: Partial<PlannedStep> = {}): PlannedStep => ({
  id,
  content: `Шаг ${id}`,
  form: 'meeting',
  term: { kind: 'day', on: '2022-02-10' },
  responsible: 'mentor',
  words: '',
  result: '',
  ...more,
});
const CONTENT: RouteContent = {
  request: 'Понять механику',
  startsOn: '2022-01-10',
  endsOn: '2022-05-31',
  goals: [goal()],
  steps: [step('s1'), step('s2')],
};
const draft = (more: Partial<Route> = {}): Route => ({
  kind: 'individual_route',
  status: 'draft',
  ...CONTENT,
  steps: CONTENT.steps.map((one) => ({ ...one, state: 'planned' as const, mark: null })),
  acknowledged: { mentor: null, mentee: null },
  agreed: null,
  startedOn: null,
  finishedOn: null,
  ...more,
});
const act = (route: Route, name: RouteMove['act'], by: RouteHand, more: Partial<RouteMove> = {}) =>
  applyRouteAct(route, { act: name, by, on: TODAY, reason: '', goal: 'Сдать зачёт', ...more }, TODAY);
function done(result: ReturnType<typeof act>): Route {
  if (!result.ok) throw new Error(`${result.reason}: ${result.missing.join(', ')}`);
  return result.route;
}
const agreed = (): Route => done(act(done(act(draft(), 'acknowledge', 'mentor')), 'acknowledge', 'mentee'));
const mark = (route: Route, stepId: string, state: Parameters<typeof markStates>[0], by: RouteHand, reason = '') =>
  markStep(route, stepId, { state, by, on: TODAY, outcome: '', reason }, TODAY);

describe('the way of a route', () => {
  it('is agreed when both sides have read it, and says who has not yet', () => {
    const one = done(act(draft(), 'acknowledge', 'mentee'));
    expect([one.status, one.acknowledged]).toEqual(['draft', { mentor: null, mentee: TODAY }]);
    expect(routeActs(one, 'mentee')).toEqual([]);
    expect(routeActs(one, 'mentor')).toEqual(['acknowledge']);
    expect(act(one, 'acknowledge', 'mentee')).toMatchObject({ reason: 'acknowledged-already' });
    const both = done(act(one, 'acknowledge', 'mentor'));
    expect(both).toMatchObject({ status: 'agreed', agreed: { on: TODAY, via: 'accounts' } });
  });

  it('is agreed on paper by the curator alone, for both', () => {
    expect(act(draft(), 'agree_on_paper', 'mentor')).toMatchObject({ reason: 'not-yours' });
    expect(act(draft(), 'acknowledge', 'curator')).toMatchObject({ reason: 'not-yours' });
    const paper = done(act(draft(), 'agree_on_paper', 'curator', { on: '2022-05-12' }));
    expect(paper).toMatchObject({
      status: 'agreed',
      agreed: { on: '2022-05-12', via: 'paper' },
      acknowledged: { mentor: '2022-05-12', mentee: '2022-05-12' },
    });
  });

  it('is not agreed without a goal, a measure, steps and their terms', () => {
    expect(act(draft(), 'acknowledge', 'mentor', { goal: ' ' })).toEqual({
      ok: false,
      reason: 'goal-required',
      missing: ['goal'],
    });
    const bare = draft({
      goals: [goal({ measure: { metric: 'задачи', unit: '', start: null, target: 80 } })],
      steps: [{ ...step('s1', { term: null }), state: 'planned', mark: null }],
    });
    expect(act(bare, 'agree_on_paper', 'curator')).toMatchObject({
      reason: 'content-incomplete',
      missing: ['measures', 'terms'],
    });
    expect(lacksOf({ goals: [], steps: [] })).toEqual(['goals', 'steps']);
  });

  it('goes to work by itself with the first step that is begun', () => {
    const begun = mark(agreed(), 's1', 'in_progress', 'mentee');
    expect(begun).toMatchObject({ ok: true, from: 'planned', route: { status: 'in_work', startedOn: TODAY } });
    const dropped = mark(agreed(), 's1', 'dropped', 'mentor', 'не понадобилось');
    expect(dropped).toMatchObject({ ok: true, route: { status: 'agreed' } });
  });

  it('ends when nothing is open, and comes back only with a reason', () => {
    let route = done(act(agreed(), 'start', 'mentor'));
    expect(act(route, 'finish', 'mentor')).toMatchObject({ reason: 'steps-open' });
    for (const [id, state] of [
      ['s1', 'done'],
      ['s2', 'dropped'],
    ] as const) {
      const marked = mark(route, id, state, 'mentor', 'причина');
      if (!marked.ok) throw new Error(marked.reason);
      route = marked.route;
    }
    const finished = done(act(route, 'finish', 'curator'));
    expect(finished).toMatchObject({ status: 'finished', finishedOn: TODAY });
    expect(mark(finished, 's1', 'planned', 'mentor')).toMatchObject({ reason: 'route-finished' });
    expect(act(finished, 'resume', 'mentor')).toMatchObject({ reason: 'reason-required' });
    expect(done(act(finished, 'resume', 'mentor', { reason: 'продолжаем' })).status).toBe('in_work');
  });

  it('nothing happens tomorrow', () => {
    expect(act(draft(), 'acknowledge', 'mentor', { on: '2022-05-17' })).toMatchObject({ reason: 'day-in-future' });
    expect(act(draft(), 'acknowledge', 'mentor', { on: '2022-02-30' })).toMatchObject({ reason: 'not-a-day' });
  });
});

describe('marks of steps', () => {
  it('a mentee marks and takes back, and drops nothing', () => {
    expect(markStates('planned', 'mentee')).toEqual(['in_progress', 'done']);
    expect(markStates('done', 'mentee')).toEqual(['planned', 'in_progress']);
    expect(markStates('dropped', 'mentee')).toEqual([]);
    expect(mark(agreed(), 's1', 'dropped', 'mentee', 'скучно')).toMatchObject({ reason: 'not-yours' });
    expect(mark(agreed(), 's1', 'dropped', 'mentor')).toMatchObject({ reason: 'reason-required' });
  });

  it('are for an agreed route and a step that is there', () => {
    expect(mark(draft(), 's1', 'done', 'mentee')).toMatchObject({ reason: 'not-agreed-yet' });
    expect(mark(agreed(), 'nobody', 'done', 'mentee')).toMatchObject({ reason: 'no-such-step' });
    expect(mark(agreed(), 's1', 'planned', 'mentee')).toMatchObject({ reason: 'same-state' });
  });

  it('are counted without what was dropped; the next step is the one at work', () => {
    const states = ['done', 'dropped', 'planned', 'in_progress'] as const;
    const steps = states.map((state, index) => ({ id: String(index), state }));
    expect(stepsDone(steps)).toEqual({ done: 1, total: 3 });
    expect(nextStep(steps)?.id).toBe('3');
    expect(nextStep([])).toBeNull();
  });
});

describe('changes of a route', () => {
  const change = (route: Route, after: RouteContent, reason = '', measured: string[] = []) =>
    refuseChange(route, after, { reason, measured: new Set(measured) });

  it('a draft changes freely, and forgets who had agreed to other words', () => {
    const read = done(act(draft(), 'acknowledge', 'mentor'));
    expect(change(read, CONTENT)).toEqual({ ok: true, changes: [], forgets: false });
    expect(change(read, { ...CONTENT, request: 'Иначе' })).toMatchObject({ ok: true, forgets: true });
    expect(change(draft(), { ...CONTENT, goals: [] })).toMatchObject({ ok: true, forgets: false });
  });

  it('of an agreed one a reason is asked, and «шаг перенесён» keeps both terms', () => {
    const term = { kind: 'months', from: '2022-03', to: '2022-04' } as const;
    const after = { ...CONTENT, steps: [step('s1'), step('s2', { term })] };
    expect(change(agreed(), after)).toEqual({ ok: false, reason: 'reason-required' });
    expect(change(agreed(), after, 'каникулы')).toEqual({
      ok: true,
      forgets: false,
      changes: [{ what: 'step_moved', stepId: 's2', before: { kind: 'day', on: '2022-02-10' }, after: term }],
    });
    expect(change(agreed(), CONTENT)).toMatchObject({ ok: true, changes: [] });
  });

  it('nothing that was done for it is taken away, and an agreed route stays whole', () => {
    const begun = mark(agreed(), 's1', 'in_progress', 'mentee');
    if (!begun.ok) throw new Error(begun.reason);
    expect(change(begun.route, { ...CONTENT, steps: [step('s2')] }, 'так')).toMatchObject({ reason: 'step-has-marks' });
    expect(change(agreed(), { ...CONTENT, goals: [] }, 'так')).toMatchObject({ reason: 'goal-stays' });
    expect(change(draft(), { ...CONTENT, goals: [] }, '', ['g1'])).toMatchObject({ reason: 'goal-stays' });
    expect(change(agreed(), { ...CONTENT, steps: [step('s1', { term: null })] }, 'так')).toMatchObject({
      reason: 'content-incomplete',
    });
    expect(change(draft({ status: 'finished' }), CONTENT)).toMatchObject({ reason: 'route-finished' });
  });

  it('names what was changed, and the order', () => {
    const after = {
      ...CONTENT,
      endsOn: '2022-05-25',
      goals: [goal({ text: 'Иначе' }), goal({ id: 'g2' })],
      steps: [step('s2'), step('s1', { content: 'Другое' }), step('s3')],
    };
    expect(changesOf(CONTENT, after).map(({ what }) => what)).toEqual([
      'period',
      'goal_changed',
      'goal_added',
      'step_changed',
      'step_added',
      'order',
    ]);
    expect(changesOf(after, CONTENT).map(({ what }) => what)).toContain('step_removed');
  });

  it('there are none between a content and itself, whatever it is', () => {
    const content = fc.record({
      request: fc.string(),
      startsOn: fc.constant('2022-01-10'),
      endsOn: fc.constant('2022-05-31'),
      goals: fc.uniqueArray(
        fc.string().map((id) => goal({ id })),
        { selector: ({ id }) => id },
      ),
      steps: fc.uniqueArray(
        fc.string().map((id) => step(id)),
        { selector: ({ id }) => id },
      ),
    });
    fc.assert(
      fc.property(content, (one) => {
        expect(changesOf(one, JSON.parse(JSON.stringify(one)) as RouteContent)).toEqual([]);
      }),
    );
  });
});

describe('a content by itself', () => {
  it('points at what is wrong in it', () => {
    const wrong: RouteContent = {
      ...CONTENT,
      goals: [goal({ text: ' ' }), goal({ measure: { metric: '', unit: '', start: 0.5, target: null } })],
      steps: [
        step('s1', { content: '' }),
        step('s2', { responsible: 'other' }),
        step('s3', { term: { kind: 'day', on: '2021-12-01' } }),
      ],
    };
    expect(refuseContent(wrong)).toEqual([
      { pointer: '/goals/1/id', reason: 'repeated' },
      { pointer: '/goals/0/text', reason: 'empty' },
      { pointer: '/goals/1/measure/start', reason: 'not-a-value' },
      { pointer: '/steps/0/content', reason: 'empty' },
      { pointer: '/steps/1/words', reason: 'empty' },
      { pointer: '/steps/2/term', reason: 'outside-the-period' },
    ]);
    expect(refuseContent(CONTENT)).toEqual([]);
    expect(refuseContent({ ...CONTENT, endsOn: '2022-01-01' })).toEqual([
      { pointer: '/endsOn', reason: 'ends-before-start' },
    ]);
    expect(refuseContent({ ...CONTENT, startsOn: 'завтра' })).toMatchObject([{ pointer: '/startsOn' }]);
    expect(refuseContent({ ...CONTENT, endsOn: '2022-02-30' })).toMatchObject([{ pointer: '/endsOn' }]);
  });

  it('holds at most five goals and forty steps', () => {
    const goals = Array.from({ length: 6 }, (_, index) => goal({ id: `g${index}` }));
    const steps = Array.from({ length: 41 }, (_, index) => step(`s${index}`));
    expect(refuseContent({ ...CONTENT, goals, steps })).toEqual([
      { pointer: '/goals', reason: 'too-many' },
      { pointer: '/steps', reason: 'too-many' },
    ]);
  });
});
