import { contract, type RoutePlace } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openPapers } from '../../testing/official-papers.ts';
import { openRoutes } from '../../testing/routes.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';
import { STANDARD_TEMPLATES } from './library/templates.service.ts';

let school: TestSchool;
let on: Awaited<ReturnType<typeof openRoutes>>;
beforeEach(async () => {
  school = await openTestSchool();
  on = await openRoutes(school);
});
afterEach(() => school.close());

const { routes, pairs } = contract;
const TODAY = '2022-05-16';

/** A pair whose mentor and mentee have accounts. */
async function people() {
  const mentor = await school.person('mentor');
  const mentee = await school.person('mentee');
  const { mentorId } = on.pool.mentor('Вожатова Анна', { account: mentor });
  const pooled = on.pool.mentee('Маршрутов Олег Ильич', { account: mentee });
  const pairId = await on.agreedPair(mentorId, [pooled.menteeId]);
  return { mentor, mentee, mentorId, pairId, ...pooled };
}
type Pair = Awaited<ReturnType<typeof people>>;

const mark = (place: RoutePlace, state: string, as: Person, more: object = {}, step = 0) =>
  school.send(routes.mark, as, {
    params: { routeId: place.route?.id ?? '', stepId: place.route?.steps[step]?.id ?? '' },
    body: { id: newId(), state, on: TODAY, ...more },
  }) as Promise<{ status: number; body: RoutePlace & { reason?: string; slug?: string } }>;
const agreed = ({ pairId, menteeId }: Pair) => on.agreed(pairId, menteeId);

describe('the way of a route', () => {
  it('the mentor writes it, both sides agree, the mentee marks, and it ends', async () => {
    const pair = await people();
    const { mentor, mentee, pairId, menteeId } = pair;
    expect(await on.readRoute(pairId, menteeId, mentor)).toMatchObject({ route: null, begins: true, hand: 'mentor' });
    await on.must(on.begin(pairId, menteeId, mentor));
    const place = await on.must(on.change(pairId, menteeId, on.content(), mentor));
    expect(place.route).toMatchObject({ status: 'draft', done: 0, total: 2 });
    const first = await on.must(on.actOn(place, 'acknowledge', mentee));
    expect(first.route).toMatchObject({ status: 'draft', acknowledged: { mentor: null, mentee: TODAY }, acts: [] });
    const both = await on.must(on.actOn(place, 'acknowledge', mentor));
    expect(both.route).toMatchObject({ status: 'agreed', agreed: { on: TODAY, via: 'accounts' } });
    const begun = (await mark(both, 'done', mentee, { outcome: 'Решил пять задач' })).body;
    expect(begun.route).toMatchObject({ status: 'in_work', startedOn: TODAY, done: 1, total: 2 });
    expect(begun.route?.steps[0]).toMatchObject({
      state: 'done',
      marked: { on: TODAY, outcome: 'Решил пять задач', by: { givenName: 'Анна' } },
    });
    expect((await on.actOn(place, 'finish', mentor)).body).toMatchObject({ reason: 'steps-open' });
    expect((await mark(both, 'dropped', mentee, { reason: 'не хочу' }, 1)).status).toBe(403);
    await mark(both, 'dropped', mentor, { reason: 'тема уже разобрана' }, 1);
    const done = await on.must(on.actOn(place, 'finish', mentor));
    expect(done.route).toMatchObject({ status: 'finished', done: 1, total: 1, edits: false });
    expect(done.route?.history.map(({ act }) => act).reverse()).toEqual([
      'begin_route',
      'change_route',
      'acknowledge',
      'acknowledge',
      'mark_step',
      'mark_step',
      'finish',
    ]);
    const log = school.house.audit.ofEntity('route', place.route?.id ?? '');
    expect(log.map(({ act }) => act)).toContain('mark_step');
    expect(JSON.stringify(log)).not.toContain('механику');
  });

  it('who agreed to other words has not agreed', async () => {
    const { mentee, pairId, menteeId } = await people();
    const place = await on.written(pairId, menteeId);
    await on.must(on.actOn(place, 'acknowledge', mentee));
    const other = await on.must(on.change(pairId, menteeId, { request: 'Решать задачи' }));
    expect(other.route?.acknowledged).toEqual({ mentor: null, mentee: null });
    await on.must(on.actOn(place, 'acknowledge', mentee));
    const goal = await on.must(on.change(pairId, menteeId, { goal: 'Сдать зачёт по механике' }));
    expect([goal.goal, goal.route?.acknowledged.mentee]).toEqual(['Сдать зачёт по механике', null]);
  });

  it('is not agreed without a measure and terms, and says what is missing', async () => {
    const { pairId, menteeId } = await people();
    const place = await on.must(on.begin(pairId, menteeId));
    const [paper] = place.route?.acts ?? [];
    expect(paper).toEqual({ act: 'agree_on_paper', missing: ['goals', 'steps'] });
    const refused = await on.actOn(place, 'agree_on_paper');
    expect([refused.status, refused.body]).toMatchObject([
      422,
      { slug: 'step-refused', reason: 'content-incomplete', missing: ['goals', 'steps'] },
    ]);
    expect((await on.actOn(place, 'agree_on_paper', on.curator, { on: '2022-05-17' })).status).toBe(422);
  });

  it('an agreed route changes only with a reason, and the old term stays in the history', async () => {
    const pair = await people();
    const place = await agreed(pair);
    const steps = on.content().steps.map((step, index) => ({ ...step, id: place.route?.steps[index]?.id ?? '' }));
    const moved = steps.map((step, index) =>
      index === 1 ? { ...step, term: { kind: 'months' as const, from: '2022-04', to: '2022-05' } } : step,
    );
    const bare = await on.change(pair.pairId, pair.menteeId, { steps: moved }, pair.mentor);
    expect([bare.status, bare.body]).toMatchObject([422, { reason: 'reason-required' }]);
    const change = { steps: moved, reason: 'экзамены в апреле' };
    const after = await on.must(on.change(pair.pairId, pair.menteeId, change, pair.mentor));
    expect(after.route).toMatchObject({ status: 'agreed', agreed: { via: 'paper' } });
    expect(after.route?.history[0]).toMatchObject({
      act: 'change_route',
      reason: 'экзамены в апреле',
      by: { givenName: 'Анна' },
      changes: [
        {
          what: 'step_moved',
          before: { kind: 'day', on: '2022-04-14' },
          after: { kind: 'months', from: '2022-04', to: '2022-05' },
        },
      ],
    });
    const otherGoal = await on.change(pair.pairId, pair.menteeId, { goal: 'Другая' }, pair.mentor);
    expect(otherGoal.body).toMatchObject({ reason: 'reason-required' });
  });

  it('two hands at once: the late one is shown what stands there', async () => {
    const { pairId, menteeId, mentor } = await people();
    const place = await on.written(pairId, menteeId);
    const version = place.route?.version ?? 0;
    await on.must(on.change(pairId, menteeId, { request: 'Первый' }));
    const late = await on.change(pairId, menteeId, { request: 'Второй', version }, mentor);
    expect([late.status, late.body]).toMatchObject([409, { current: { route: { request: 'Первый' } } }]);
  });

  it('a mark does not disturb whoever is writing', async () => {
    const pair = await people();
    const place = await agreed(pair);
    await mark(place, 'done', pair.mentee);
    const change = { request: 'Иначе', reason: 'уточнили', version: place.route?.version ?? 0 };
    const changed = await on.must(on.change(pair.pairId, pair.menteeId, change, pair.mentor));
    expect(changed.route?.steps[0]?.state).toBe('done');
    const without = { steps: [], reason: 'так' };
    expect((await on.change(pair.pairId, pair.menteeId, without, pair.mentor)).body).toMatchObject({
      reason: 'step-has-marks',
    });
  });

  it('what is wrong in the words is pointed at in Russian', async () => {
    const { pairId, menteeId } = await people();
    await on.must(on.begin(pairId, menteeId));
    const { goals, steps } = on.content();
    const wrong = await on.change(pairId, menteeId, {
      goals,
      steps: steps.map((step) => ({ ...step, term: { kind: 'day', on: '2023-01-01' } })),
    });
    expect([wrong.status, wrong.body]).toMatchObject([
      400,
      { errors: [{ pointer: '/steps/0/term', detail: 'Срок шага не входит в период маршрута' }, {}] },
    ]);
  });
});

describe('what is sent twice', () => {
  it('is done once, and never into another route', async () => {
    const pair = await people();
    const other = await on.pair();
    const id = newId();
    const body = { id, templateId: null, startsOn: '2022-02-01', endsOn: '2022-05-31' };
    const at = { pairId: pair.pairId, menteeId: pair.menteeId };
    const send = (params: typeof at, as = pair.mentor) => school.call(routes.begin, as, { params, body });
    expect((await send(at)).status).toBe(201);
    expect((await send(at)).body.route?.id).toBe(id);
    expect((await send(at, on.curator)).body).toMatchObject({ slug: 'already-exists' });
    const elsewhere = await send({ pairId: other.pairId, menteeId: other.menteeId }, on.curator);
    expect(elsewhere.status).toBe(409);
  });

  it('a mark, a value and a comment keep their ids', async () => {
    const pair = await people();
    const place = await agreed(pair);
    const id = newId();
    expect((await mark(place, 'in_progress', pair.mentee, { id })).status).toBe(200);
    expect((await mark(place, 'in_progress', pair.mentee, { id })).status).toBe(200);
    expect((await mark(place, 'done', pair.mentee, { id })).body).toMatchObject({ slug: 'already-exists' });
    const params = { routeId: place.route?.id ?? '', goalId: place.route?.goals[0]?.id ?? '' };
    const value = { id: newId(), value: 42, on: TODAY };
    const measure = (as: Person, body: object) => school.send(routes.measure, as, { params, body });
    expect((await measure(pair.mentor, value)).status).toBe(200);
    const again = (await measure(pair.mentor, value)).body as unknown as RoutePlace;
    expect(again.route?.goals[0]?.values).toHaveLength(1);
    expect((await measure(pair.mentor, { ...value, value: 43 })).status).toBe(409);
    const said = { id: newId(), text: 'Трудно, но интересно' };
    const comment = (as: Person) =>
      school.call(routes.comment, as, { params: { routeId: params.routeId }, body: said });
    expect((await comment(pair.mentee)).status).toBe(200);
    expect((await comment(pair.mentee)).body.route?.comments).toHaveLength(1);
    expect((await comment(pair.mentor)).status).toBe(409);
  });
});

describe('measures', () => {
  it('keep every value with its day; the latest day holds', async () => {
    const pair = await people();
    const place = await agreed(pair);
    const params = { routeId: place.route?.id ?? '', goalId: place.route?.goals[0]?.id ?? '' };
    const measure = (value: number, day: string, as = pair.mentor) =>
      school.call(routes.measure, as, { params, body: { id: newId(), value, on: day } });
    await measure(55, '2022-04-20');
    await measure(40, '2022-03-20');
    const after = (await measure(60, '2022-04-20')).body.route?.goals[0];
    expect(after).toMatchObject({ now: 60, progress: 600 });
    expect(after?.values.map(({ value }) => value)).toEqual([40, 55, 60]);
    expect((await measure(70, '2022-05-17')).status).toBe(422);
    expect((await measure(70, TODAY, pair.mentee)).status).toBe(403);
  });
});

describe('who sees and does what', () => {
  it('a stranger’s route is not found; staff read and do nothing', async () => {
    const pair = await people();
    const place = await agreed(pair);
    const params = { pairId: pair.pairId, menteeId: pair.menteeId };
    for (const role of ['mentor', 'mentee'] as const) {
      const stranger = await school.person(role);
      expect((await school.call(routes.read, stranger, { params })).status).toBe(404);
      expect((await school.call(routes.list, stranger)).body.routes).toEqual([]);
      expect((await mark(place, 'done', stranger)).status).toBe(404);
    }
    for (const role of ['administration', 'methodist', 'psychologist'] as const) {
      const reader = await school.person(role);
      const seen = await school.call(routes.read, reader, { params });
      expect(seen.body).toMatchObject({ hand: null, comments: false, route: { edits: false, acts: [] } });
      expect((await mark(place, 'done', reader)).status).toBe(403);
    }
    for (const role of ['homeroom_teacher', 'secretary', 'sysadmin'] as const)
      expect((await school.call(routes.read, await school.person(role), { params })).status).toBe(403);
  });

  it('in a group a mentee reads the own route, the mentor each of them', async () => {
    const mentor = await school.person('mentor');
    const anna = await school.person('mentee');
    const { mentorId } = on.pool.mentor('Вожатова Анна', { account: mentor });
    const one = on.pool.mentee('Анина Анна', { account: anna });
    const two = on.pool.mentee('Борисов Борис');
    const pairId = await on.agreedPair(mentorId, [one.menteeId, two.menteeId]);
    await on.agreed(pairId, two.menteeId);
    const seen = async (as: Person) =>
      (await school.call(routes.ofPair, as, { params: { pairId } })).body.routes.map(({ menteeName }) => menteeName);
    expect(await seen(anna)).toEqual(['Анина Анна']);
    expect((await seen(mentor)).sort()).toEqual(['Анина Анна', 'Борисов Борис']);
    const other = { pairId, menteeId: two.menteeId };
    expect((await school.call(routes.read, anna, { params: other })).status).toBe(404);
  });

  it('the mentor learns the goal, not the category of the request', async () => {
    const pair = await people();
    expect((await on.readRoute(pair.pairId, pair.menteeId, pair.mentor)).requestCategory).toBeNull();
    expect((await on.readRoute(pair.pairId, pair.menteeId, pair.mentee)).requestCategory).toBe('subject');
    expect((await on.readRoute(pair.pairId, pair.menteeId)).requestCategory).toBe('subject');
  });

  it('with a withdrawn consent the route is gone from everywhere', async () => {
    const pair = await people();
    const place = await agreed(pair);
    const papers = await school.call(contract.consents.ofPerson, on.curator, { params: { personId: pair.personId } });
    const consentId = papers.body.consents?.[0]?.id ?? '';
    const withdrawn = await school.call(contract.consents.withdraw, on.curator, {
      params: { personId: pair.personId, consentId },
      body: { on: TODAY },
    });
    expect(withdrawn.status).toBe(204);
    const params = { pairId: pair.pairId, menteeId: pair.menteeId };
    expect((await school.call(routes.read, on.curator, { params })).status).toBe(404);
    expect((await school.call(routes.list, on.curator)).body.routes).toEqual([]);
    expect((await mark(place, 'done', on.curator)).status).toBe(404);
  });

  it('when the pair is over the route is read and nothing else', async () => {
    const pair = await people();
    const place = await agreed(pair);
    await on.must(on.act(pair.pairId, 'dissolve', { reason: 'other' }));
    const seen = await on.readRoute(pair.pairId, pair.menteeId, pair.mentor);
    expect(seen).toMatchObject({ closed: true, comments: false, route: { edits: false, acts: [] } });
    expect(seen.route?.steps[0]?.states).toEqual([]);
    expect((await mark(place, 'done', pair.mentee)).body).toMatchObject({ reason: 'pair-over' });
  });

  it('nobody begins one in a pair that is only proposed', async () => {
    const { menteeId } = on.pool.mentee('Рано Роман');
    const pairId = await on.propose(on.pool.mentor('Рано Анна').mentorId, [menteeId]);
    expect((await on.begin(pairId, menteeId)).body).toMatchObject({ reason: 'pair-not-agreed' });
  });
});

describe('evidence', () => {
  it('is a line or a file, read by the pair, and taken off by whoever put it there or leads', async () => {
    const pair = await people();
    const place = await agreed(pair);
    const params = { routeId: place.route?.id ?? '', stepId: place.route?.steps[0]?.id ?? '' };
    const line = { id: newId(), line: 'Конспект в тетради' };
    const add = () => school.call(routes.addEvidence, pair.mentor, { params, body: line });
    await add();
    expect((await add()).body.route?.steps[0]?.evidence).toHaveLength(1);
    const proofId = await on.proof(params.routeId, params.stepId, pair.mentee);
    const file = await school.call(routes.downloadEvidence, pair.mentor, { params: { ...params, proofId } });
    expect([file.status, file.raw.body, file.headers['content-disposition']]).toMatchObject([
      200,
      'Законы Ньютона',
      expect.stringContaining('attachment'),
    ]);
    const off = (id: string, as: Person) =>
      school.call(routes.removeEvidence, as, { params: { routeId: params.routeId, proofId: id } });
    expect((await off(line.id, pair.mentee)).status).toBe(403);
    expect((await off(proofId, pair.mentee)).body.route?.steps[0]?.evidence).toHaveLength(1);
    expect((await off(line.id, pair.mentor)).status).toBe(200);
    expect((await off(line.id, pair.mentor)).status).toBe(404);
    const bad = { name: 'x.html', bytes: Buffer.from('<script>') };
    expect((await school.send(routes.uploadEvidence, pair.mentor, { params, file: bad })).status).toBe(422);
    const nobodys = { id: newId(), meetingId: newId() };
    expect((await school.call(routes.addEvidence, pair.mentor, { params, body: nobodys })).status).toBe(404);
  });
});

describe('the pair', () => {
  const plan = (pairId: string, more: object = {}) => on.act(pairId, 'plan', more);

  it('takes an agreed route by itself, and waits for one that is only begun', async () => {
    const { menteeId, pairId } = await on.pair();
    await on.must(on.act(pairId, 'order', on.ORDER));
    await on.must(on.act(pairId, 'introduce', { on: TODAY }));
    expect((await plan(pairId)).body).toMatchObject({ reason: 'plan-incomplete', missing: ['route'] });
    await on.written(pairId, menteeId);
    const act = (await on.read(pairId)).acts.find((one) => one.act === 'plan');
    expect(act).toEqual({ act: 'plan', missing: [{ what: 'route', menteeId }], needs: [] });
    // What stands in the system is agreed there, not by a tick.
    expect((await plan(pairId, { routes: [menteeId] })).body).toMatchObject({ missing: ['route'] });
    await on.must(on.actOn(await on.readRoute(pairId, menteeId), 'agree_on_paper'));
    expect((await on.must(plan(pairId))).status).toBe('planned');
  });

  it('takes the curator’s word for a route that is only on paper, and remembers that', async () => {
    const { menteeId, pairId } = await on.pair();
    await on.must(on.act(pairId, 'order', on.ORDER));
    await on.must(on.act(pairId, 'introduce', { on: TODAY }));
    const planned = await on.must(plan(pairId, { routes: [menteeId] }));
    expect(planned.history[0]).toMatchObject({ act: 'plan', reason: 'paper' });
  });

  it('shows the goal of the route as its own', async () => {
    const { pairId, menteeId } = await on.pair();
    await on.must(on.begin(pairId, menteeId));
    await on.must(on.change(pairId, menteeId, { goal: 'Собрать робота' }));
    expect((await on.read(pairId)).members[0]?.goal).toBe('Собрать робота');
    const { version } = await on.read(pairId);
    const body = { version, goal: 'Собрать двух роботов' };
    await school.call(pairs.setGoal, on.curator, { params: { pairId, menteeId }, body });
    expect((await on.readRoute(pairId, menteeId)).goal).toBe('Собрать двух роботов');
  });
});

describe('the printed route', () => {
  const paper = async (routeId: string, as: Person) =>
    school.call(contract.documents.create, as, { body: { type: 'route', subjectId: routeId } });

  it('names both sides, the guardian of a minor and the curator, with goals, terms and marks', async () => {
    const pair = await people();
    const place = await agreed(pair);
    await mark(place, 'done', pair.mentee);
    const params = { routeId: place.route?.id ?? '', goalId: place.route?.goals[0]?.id ?? '' };
    await school.call(routes.measure, pair.mentor, { params, body: { id: newId(), value: 45, on: TODAY } });
    const made = await paper(params.routeId, on.curator);
    expect(made.status).toBe(201);
    const text = await (await openPapers(school)).textOf(made.body.id);
    for (const words of [
      'ИНДИВИДУАЛЬНЫЙ ОБРАЗОВАТЕЛЬНЫЙ МАРШРУТ',
      'Маршрутов Олег Ильич',
      'Вожатова',
      'Подтянуть физику',
      '4,5',
      '10.03.2022',
      'выполнено 16.05.2022',
      'Законный представитель',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/ПЕРСОНАЛИЗИРОВАННАЯ|undefined|null|\{/);
    const read = (as: Person) => school.call(contract.documents.read, as, { params: { documentId: made.body.id } });
    expect((await read(await school.person('methodist'))).status).toBe(200);
    expect((await read(pair.mentor)).status).toBe(403);
    expect((await paper(params.routeId, await school.person('methodist'))).status).toBe(403);
  });

  it('of a teacher is a personalised programme; of somebody else’s route there is none', async () => {
    const { mentorId } = on.pool.mentor('Вожатова Анна');
    const { menteeId } = on.pool.mentee('Молодая Ирина', { adult: true });
    const pairId = await on.agreedPair(mentorId, [menteeId], { form: 'teacher_teacher' });
    const place = await on.agreed(pairId, menteeId);
    expect(place.kind).toBe('personal_programme');
    const made = await paper(place.route?.id ?? '', on.curator);
    const text = await (await openPapers(school)).textOf(made.body.id);
    expect(text).toContain('ПЕРСОНАЛИЗИРОВАННАЯ ПРОГРАММА');
    expect(text).not.toContain('Законный представитель');
    expect((await paper(newId(), on.curator)).status).toBe(404);
  });
});

describe('the library', () => {
  it('has standard templates for what is asked for, each whole and without names', async () => {
    expect(STANDARD_TEMPLATES.length).toBeGreaterThanOrEqual(12);
    const { requestCategories, forms } = school.house.schoolServices.programme.current();
    const codes = new Set([...requestCategories, ...forms].map(({ code }) => code));
    for (const { categories, forms: own, steps, goals, name } of STANDARD_TEMPLATES) {
      expect(
        [...categories, ...own].filter((code) => !codes.has(code)),
        name,
      ).toEqual([]);
      expect(steps.length, name).toBeGreaterThanOrEqual(7);
      expect(
        goals.every(({ measure }) => measure.metric !== ''),
        name,
      ).toBe(true);
    }
    expect(await on.templates()).toHaveLength(STANDARD_TEMPLATES.length);
    expect((await school.call(routes.templates, await school.person('mentee'))).status).toBe(403);
  });

  it('each begins a route whose steps have days with lessons in the period', async () => {
    const holidays = school.house.schoolServices.years.holidaysOf(2021);
    for (const { id, steps, name } of STANDARD_TEMPLATES.slice(0, 3)) {
      const { pairId, menteeId } = await on.pair();
      const { route } = await on.must(on.begin(pairId, menteeId, on.curator, id));
      expect(route?.steps, name).toHaveLength(steps.length);
      for (const { term } of route?.steps ?? []) {
        const day = term?.kind === 'day' ? term.on : '';
        expect(day >= '2022-02-01' && day <= '2022-05-31', `${name} ${day}`).toBe(true);
        expect(holidays.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)).toBe(false);
      }
    }
    const { pairId, menteeId } = await on.pair();
    expect((await on.begin(pairId, menteeId, on.curator, newId())).body).toMatchObject({ reason: 'no-such-template' });
  });

  it('keeps a route as the school’s own, without the names of its people', async () => {
    const pair = await people();
    await on.written(pair.pairId, pair.menteeId);
    const { goals, steps } = on.content();
    const named = steps.map((step) => ({ ...step, content: 'Маршрутов О. И. разбирает тему с Анной Вожатовой' }));
    const place = await on.must(on.change(pair.pairId, pair.menteeId, { goals, steps: named }));
    const body = { id: newId(), routeId: place.route?.id ?? '', name: 'Механика', categories: ['subject'] };
    const keep = () => school.call(routes.keepTemplate, on.curator, { body });
    const kept = await keep();
    expect([kept.status, kept.body.names]).toEqual([201, 4]);
    expect(JSON.stringify(kept.body)).not.toMatch(/Маршрутов|Вожатов|Анн/);
    expect(kept.body.template).toMatchObject({ standard: false, hidden: false, name: 'Механика' });
    expect((await keep()).status).toBe(201);
    expect((await on.templates()).filter(({ standard }) => !standard)).toHaveLength(1);
    expect((await school.call(routes.keepTemplate, pair.mentor, { body })).status).toBe(403);
  });

  it('a standard one is changed into the school’s version, or offered no more', async () => {
    const standard = (await on.templates())[0];
    if (!standard) throw new Error('no templates');
    const { id, name, about, categories, forms, goals, steps } = standard;
    const body = { version: 1, name: `${name} у нас`, about, categories, forms, goals, steps, hidden: true };
    const send = (as: Person, version = 1) =>
      school.call(routes.changeTemplate, as, { params: { routeTemplateId: id }, body: { ...body, version } });
    expect((await send(await school.person('mentor'))).status).toBe(403);
    expect((await send(on.curator)).body).toMatchObject({ changed: true, hidden: true, version: 2 });
    expect((await send(on.curator)).status).toBe(409);
    const mentor = await school.person('mentor');
    const offered = (await school.call(routes.templates, mentor)).body.templates;
    expect(offered.some((one) => one.id === id)).toBe(false);
    expect(await on.templates()).toHaveLength(STANDARD_TEMPLATES.length);
    const { pairId, menteeId } = await on.pair();
    expect((await on.begin(pairId, menteeId, on.curator, id)).body).toMatchObject({ reason: 'no-such-template' });
  });
});
