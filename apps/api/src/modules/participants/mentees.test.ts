import { contract, type MenteeCard } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openRegister } from '../../testing/school-people.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

let school: TestSchool;
let register: Awaited<ReturnType<typeof openRegister>>;
beforeEach(async () => {
  school = await openTestSchool();
  register = await openRegister(school);
});
afterEach(() => school.close());

const { mentees } = contract;
const WORDS = { text: 'Хочу разобраться с олимпиадной физикой', category: 'olympiad' };

async function child(name: string, classId = register.schoolClass(8, 'А')) {
  const { id } = await register.person(name, { classId, birthOn: '2010-01-01' });
  const { body } = await school.call(contract.people.addGuardian, register.curator, {
    params: { personId: id },
    body: { name: { familyName: 'Мамина', givenName: 'Ольга', patronymic: null }, relation: 'mother' },
  });
  return { id, classId, motherId: body.guardians?.[0]?.personId ?? '' };
}
async function named(personId: string, as: Person = register.curator, request?: string): Promise<string> {
  const { status, body } = await school.call(mentees.nominate, as, {
    body: { nominations: [{ personId, reasonCategory: 'olympiad', ...(request ? { request } : {}) }] },
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.menteeIds[0] ?? '';
}
const read = async (menteeId: string, as = register.curator) =>
  (await school.call(mentees.read, as, { params: { menteeId } })).body;
const act = async (menteeId: string, name: MenteeCard['acts'][number]['act'], reason?: string) => {
  const { version } = await read(menteeId);
  return school.call(mentees.act, register.curator, {
    params: { menteeId },
    body: { act: name, version, ...(reason ? { reason } : {}) },
  });
};
async function write(menteeId: string, as = register.curator) {
  const { version } = await read(menteeId);
  return school.call(mentees.recordRequest, as, { params: { menteeId }, body: { version, ...WORDS } });
}
/** On the way up to the base: consent, request, analysis. */
async function inPool(name: string): Promise<string> {
  const { id, motherId } = await child(name);
  const menteeId = await named(id);
  await register.consent(id, motherId);
  await write(menteeId);
  await school.call(mentees.recordNeeds, register.curator, {
    params: { menteeId },
    body: { version: 0, methods: ['interview'], competences: ['physics'], conclusion: 'Нужна поддержка в физике' },
  });
  await act(menteeId, 'conclude_needs');
  return menteeId;
}

describe('naming mentees', () => {
  it('a homeroom teacher names children of the own class in one list, and they wait for a consent', async () => {
    const classId = register.schoolClass(8, 'А');
    const teacher = await school.person('homeroom_teacher');
    register.leads(teacher, classId);
    const first = await child('Иванов Пётр', classId);
    const second = await child('Петров Иван', classId);
    const nominations = [first, second].map(({ id }) => ({ personId: id, reasonCategory: 'olympiad' }));
    const { status, body } = await school.call(mentees.nominate, teacher, { body: { nominations } });
    expect([status, body.menteeIds.length]).toEqual([201, 2]);
    const list = await school.call(mentees.search, teacher, { body: {} });
    expect(list.body.mentees.map(({ shownName, status: at, source }) => [shownName, at, source])).toEqual([
      ['П. И.', 'consent_pending', 'homeroom_teacher'],
      ['И. П.', 'consent_pending', 'homeroom_teacher'],
    ]);
  });
  it('names nobody when one of the list is of another class or named already, and says who', async () => {
    const classId = register.schoolClass(8, 'А');
    const teacher = await school.person('homeroom_teacher');
    register.leads(teacher, classId);
    const own = await child('Свой Ученик', classId);
    const taken = await child('Уже Назван', classId);
    await named(taken.id);
    const foreign = await child('Чужой Ученик', register.schoolClass(8, 'Б'));
    const nominations = [own, taken, foreign].map(({ id }) => ({ personId: id, reasonCategory: 'project' }));
    const { status, body } = await school.call(mentees.nominate, teacher, { body: { nominations } });
    expect([status, body]).toMatchObject([
      422,
      {
        slug: 'batch-refused',
        current: {
          faults: [
            { personId: taken.id, reason: 'already-named' },
            { personId: foreign.id, reason: 'not-found' },
          ],
        },
      },
    ]);
    expect((await school.call(mentees.search, register.curator, { body: {} })).body.total).toBe(1);
  });
});

describe('the way of a mentee', () => {
  it('goes from a name to the base, each step only when what it needs is there', async () => {
    const { id, motherId } = await child('Иванов Пётр');
    const menteeId = await named(id);
    expect(await read(menteeId)).toMatchObject({ status: 'consent_pending', shownName: 'П. И.', name: null });
    await register.consent(id, motherId);
    expect(await read(menteeId)).toMatchObject({ status: 'request_open', shownName: 'Иванов Пётр' });
    expect((await write(menteeId)).body.status).toBe('needs_analysis');
    const early = await act(menteeId, 'conclude_needs');
    expect([early.status, early.body]).toMatchObject([422, { slug: 'step-refused', missing: ['needs_analysis'] }]);
    await school.call(mentees.recordNeeds, register.curator, {
      params: { menteeId },
      body: { version: 0, methods: ['survey'], competences: ['physics'], conclusion: 'Нужна поддержка' },
    });
    const { body } = await act(menteeId, 'conclude_needs');
    expect(body).toMatchObject({ status: 'in_pool', waitingDays: 0 });
    expect(body.steps.map(({ to }) => to).reverse()).toEqual([
      'identified',
      'consent_pending',
      'request_open',
      'needs_analysis',
      'in_pool',
    ]);
    expect(school.house.audit.ofEntity('mentee', menteeId).map(({ act: name }) => name)).toContain('conclude_needs');
  });
  it('a request that came with the nomination is not asked for again', async () => {
    const { id, motherId } = await child('Иванов Пётр');
    const menteeId = await named(id, register.curator, 'Хочу сделать робота');
    await register.consent(id, motherId);
    expect(await read(menteeId)).toMatchObject({
      status: 'needs_analysis',
      request: { text: 'Хочу сделать робота', from: 'nomination' },
    });
  });
  it('who declines leaves a number and no name', async () => {
    const { id } = await child('Отказов Олег');
    const menteeId = await named(id, register.curator, 'Личные слова');
    await act(menteeId, 'decline');
    const card = await read(menteeId);
    expect(card).toMatchObject({ status: 'declined', personId: null, shownName: '—', name: null, request: null });
    expect(JSON.stringify(card)).not.toMatch(/Отказов|Личные/);
    const counts = (await school.call(mentees.search, register.curator, { body: {} })).body.counts;
    expect(counts).toMatchObject({ declined: 1 });
  });
  it('a withdrawn consent takes the mentee out of the base at once', async () => {
    const menteeId = await inPool('Отзывов Олег');
    const { personId } = await read(menteeId);
    const papers = await school.call(contract.consents.ofPerson, register.curator, {
      params: { personId: personId ?? '' },
    });
    const consentId = papers.body.consents?.[0]?.id ?? '';
    await school.call(contract.consents.withdraw, register.curator, {
      params: { personId: personId ?? '', consentId },
      body: { on: '2022-05-16' },
    });
    expect((await school.call(mentees.search, register.curator, { body: {} })).body.total).toBe(0);
    expect(school.house.audit.ofEntity('mentee', menteeId)[0]).toMatchObject({
      act: 'leave_early',
      after: { status: 'left_early', reason: 'consent_withdrawn' },
    });
  });
  it('leaving early needs a reason, and a late hand is told what somebody else did', async () => {
    const menteeId = await inPool('Иванов Пётр');
    expect((await act(menteeId, 'leave_early')).body).toMatchObject({
      slug: 'step-refused',
      reason: 'reason-required',
    });
    const stale = await school.call(mentees.act, register.curator, {
      params: { menteeId },
      body: { act: 'wait', version: 1 },
    });
    expect([stale.status, stale.body]).toMatchObject([409, { current: { status: 'in_pool' } }]);
    expect((await act(menteeId, 'leave_early', 'left_school')).body).toMatchObject({
      status: 'left_early',
      exitReason: 'left_school',
    });
  });
  it('the roadmap sees numbers', async () => {
    await inPool('Иванов Пётр');
    await named((await child('Петров Иван', register.schoolClass(9, 'А'))).id);
    const mentor = await school.person('mentor');
    expect((await school.call(mentees.summary, mentor)).body).toEqual({
      inPool: 1,
      onTheWay: 1,
      withRequest: 1,
      active: 0,
    });
  });
});

describe('the analysis of needs', () => {
  const CANARY = 'канарейка-психолога';
  it('is read by the curator and the psychologist; the psychologist’s note by psychologists alone', async () => {
    const menteeId = await inPool('Иванов Пётр');
    const psychologist = await school.person('psychologist');
    const { status } = await school.call(mentees.recordNeeds, psychologist, {
      params: { menteeId },
      body: { version: 1, psychologistNote: CANARY },
    });
    expect(status).toBe(200);
    expect((await read(menteeId, psychologist)).needs).toMatchObject({
      psychologistNote: CANARY,
      conclusion: 'Нужна поддержка в физике',
    });
    expect((await read(menteeId)).needs).toMatchObject({
      psychologistNote: null,
      conclusion: 'Нужна поддержка в физике',
    });
    for (const role of ['administration', 'methodist'] as const) {
      expect((await read(menteeId, await school.person(role))).needs).toBeNull();
    }
    const log = JSON.stringify(school.house.audit.ofEntity('mentee', menteeId));
    expect(log).not.toMatch(new RegExp(`${CANARY}|Нужна поддержка`));
  });
  it('is not begun before a consent, and neither is a goal', async () => {
    const menteeId = await named((await child('Рано Олег')).id);
    const needs = await school.call(mentees.recordNeeds, register.curator, {
      params: { menteeId },
      body: { version: 0, methods: ['survey'], conclusion: 'Рано' },
    });
    const { version } = await read(menteeId);
    const goal = await school.call(mentees.setGoal, register.curator, {
      params: { menteeId },
      body: { version, goal: 'Рано' },
    });
    expect([needs.status, goal.status]).toEqual([422, 422]);
  });
  it('the curator cannot write in the psychologist’s place', async () => {
    const menteeId = await inPool('Иванов Пётр');
    const { status } = await school.call(mentees.recordNeeds, register.curator, {
      params: { menteeId },
      body: { version: 1, psychologistNote: 'чужое' },
    });
    expect(status).toBe(403);
  });
  it('two hands at once: the second sees what the first wrote', async () => {
    const menteeId = await inPool('Иванов Пётр');
    const change = { params: { menteeId }, body: { version: 1, conclusion: 'Первое' } };
    expect((await school.call(mentees.recordNeeds, register.curator, change)).status).toBe(200);
    const late = await school.call(mentees.recordNeeds, register.curator, change);
    expect([late.status, late.body]).toMatchObject([409, { current: { needs: { conclusion: 'Первое', version: 2 } } }]);
  });
});

describe('somebody else’s mentee', () => {
  it('is not there for a mentor, a mentee, a teacher of another class', async () => {
    const menteeId = await inPool('Иванов Пётр');
    const other = await school.person('homeroom_teacher');
    register.leads(other, register.schoolClass(5, 'В'));
    for (const person of [await school.person('mentee'), other]) {
      expect((await school.call(mentees.read, person, { params: { menteeId } })).status).toBe(404);
      const change = { params: { menteeId }, body: { version: 1, ...WORDS } };
      expect((await school.call(mentees.recordRequest, person, change)).status).toBe(404);
      expect((await school.call(mentees.search, person, { body: {} })).body.total).toBe(0);
    }
    expect((await school.call(mentees.read, await school.person('mentor'), { params: { menteeId } })).status).toBe(403);
  });
  it('one’s own is, and the own request may be written', async () => {
    const pupil = await school.person('mentee');
    const own = await register.own(pupil);
    await school.call(contract.people.change, register.curator, {
      params: { personId: own.id },
      body: { version: own.version, birthOn: '1990-05-05' },
    });
    await named(own.id);
    await register.consent(own.id, own.id);
    const { body } = await school.call(mentees.own, pupil);
    expect(body).toMatchObject({ status: 'request_open', changes: ['request'], acts: [] });
    const written = await school.call(mentees.recordRequest, pupil, {
      params: { menteeId: body.id },
      body: { version: body.version, ...WORDS },
    });
    expect(written.body).toMatchObject({ status: 'needs_analysis', request: { from: 'self' } });
  });
});

describe('the request form by a link', () => {
  async function linked() {
    const { id, motherId } = await child('Ссылкин Олег');
    const menteeId = await named(id);
    await register.consent(id, motherId);
    const { body } = await school.call(mentees.issueLink, register.curator, { params: { menteeId } });
    return { menteeId, secret: body.secret };
  }
  it('asks for the request and tells nothing but a first name', async () => {
    const { menteeId, secret } = await linked();
    const form = await school.call(mentees.openForm, null, { body: { secret } });
    expect(form.body).toMatchObject({ givenName: 'Олег', school: 'Лицей', kind: 'pupil', request: null });
    expect(JSON.stringify(form.body)).not.toContain('Ссылкин');
    const sent = await school.call(mentees.submitForm, null, { body: { secret, ...WORDS } });
    expect(sent.status).toBe(204);
    expect(await read(menteeId)).toMatchObject({ status: 'needs_analysis', request: { ...WORDS, from: 'link' } });
    const again = await school.call(mentees.submitForm, null, { body: { secret, ...WORDS, text: 'Передумал' } });
    expect([again.status, (await read(menteeId)).request?.text]).toEqual([204, 'Передумал']);
  });
  it('is not given before a consent', async () => {
    const menteeId = await named((await child('Рано Олег')).id);
    expect((await school.call(mentees.issueLink, register.curator, { params: { menteeId } })).status).toBe(422);
  });
  it('dies of age, of a newer link, and cannot be guessed', async () => {
    const { menteeId, secret } = await linked();
    await school.call(mentees.issueLink, register.curator, { params: { menteeId } });
    expect((await school.call(mentees.openForm, null, { body: { secret } })).status).toBe(410);
    const { body } = await school.call(mentees.issueLink, register.curator, { params: { menteeId } });
    school.setNow('2022-06-16T06:00:00Z');
    expect((await school.call(mentees.openForm, null, { body: { secret: body.secret } })).status).toBe(410);
    const guesses = [];
    for (let n = 0; n < 40; n++)
      guesses.push((await school.call(mentees.openForm, null, { body: { secret: `guess-${newId()}` } })).status);
    expect(guesses.at(-1)).toBe(429);
  });
});
