import { contract, type MentorshipCard } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPairs } from '../../testing/pairs.ts';
import { openRegister } from '../../testing/school-people.ts';
import { type Answer, openTestSchool, type TestSchool } from '../../testing/test-school.ts';

let school: TestSchool;
let on: Awaited<ReturnType<typeof openPairs>>;
beforeEach(async () => {
  school = await openTestSchool();
  on = await openPairs(school);
});
afterEach(() => school.close());

const { pairs, mentees, mentors } = contract;
const menteeOf = async (menteeId: string) =>
  (await school.call(mentees.read, on.curator, { params: { menteeId } })).body;
const mentorOf = async (mentorId: string) =>
  (await school.call(mentors.read, on.curator, { params: { mentorId } })).body;
const list = async (body: object = {}, as = on.curator) => (await school.call(pairs.list, as, { body })).body;

describe('the way of a pair', () => {
  it('goes from a proposal to the end, and its people with it', async () => {
    const { menteeId } = on.pool.mentee('Орлов Кирилл');
    const { mentorId } = on.pool.mentor('Петров Дмитрий');
    const pairId = await on.propose(mentorId, [menteeId]);
    expect([(await menteeOf(menteeId)).status, (await mentorOf(mentorId)).status]).toEqual(['matched', 'in_pool']);
    await on.allAgree(pairId);
    expect(await on.read(pairId)).toMatchObject({
      status: 'proposed',
      canApprove: true,
      proposal: { status: 'accepted_by_mentee', waitingFor: null },
      decisions: [{ code: 'to_approve', menteeId }],
    });
    expect((await on.must(on.approve(pairId))).status).toBe('agreed');
    const ordered = await on.must(on.act(pairId, 'order', on.ORDER));
    expect(ordered).toMatchObject({ status: 'ordered', endsOn: '2022-05-31', order: { number: '155' } });
    expect([(await menteeOf(menteeId)).status, (await mentorOf(mentorId)).status]).toEqual(['active', 'active']);
    await on.must(on.act(pairId, 'introduce', { on: '2022-05-16' }));
    await on.must(on.act(pairId, 'plan', { routes: [menteeId] }));
    await on.must(on.act(pairId, 'start'));
    school.setNow('2022-05-20T06:00:00Z');
    await on.must(on.act(pairId, 'begin_closing', { on: '2022-05-20' }));
    const done = await on.must(on.act(pairId, 'complete', { exitSurveysSent: true, summarised: [menteeId] }));
    expect(done).toMatchObject({ status: 'completed', finalMeetingOn: '2022-05-20', introducedOn: '2022-05-16' });
    expect(done.way.map(({ status, days }) => [status, days])).toEqual([
      ['proposed', 0],
      ['agreed', 0],
      ['ordered', 0],
      ['introduced', 0],
      ['planned', 0],
      ['active', 4],
      ['closing', 0],
      ['completed', 0],
    ]);
    expect([(await menteeOf(menteeId)).status, (await mentorOf(mentorId)).status]).toEqual(['completed', 'in_pool']);
    expect(done.history.map(({ act }) => act).reverse()).toEqual([
      'propose',
      'answer_yes',
      'answer_yes',
      'answer_yes',
      'agree',
      'order',
      'introduce',
      'plan',
      'start',
      'begin_closing',
      'complete',
    ]);
    expect(school.house.audit.ofEntity('pair', pairId).map(({ act }) => act)).toContain('complete');
  });

  it('says what is missing before an act, and of whom', async () => {
    const { menteeId } = on.pool.mentee('Орлов Кирилл', { goal: null });
    const { mentorId } = on.pool.mentor('Петров Дмитрий');
    const pairId = await on.agreed(mentorId, [menteeId]);
    const order = (await on.read(pairId)).acts.find(({ act }) => act === 'order');
    expect(order).toEqual({ act: 'order', missing: [{ what: 'goal', menteeId }], needs: ['order'] });
    const refused = await on.act(pairId, 'order', on.ORDER);
    expect([refused.status, refused.body]).toMatchObject([
      422,
      { slug: 'step-refused', missing: ['goal'], current: { missing: [{ what: 'goal', menteeId }] } },
    ]);
    expect((await on.read(pairId)).status).toBe('agreed');
    const { version } = await on.read(pairId);
    const set = await school.call(pairs.setGoal, on.curator, {
      params: { pairId, menteeId },
      body: { version, goal: 'Сдать зачёт по механике' },
    });
    expect(set.body.members[0]?.goal).toBe('Сдать зачёт по механике');
    expect((await on.act(pairId, 'order', on.ORDER)).status).toBe(200);
  });

  it('rests until a day, and then asks the curator', async () => {
    const { menteeId } = on.pool.mentee('Орлов Кирилл');
    const pairId = await on.active(on.pool.mentor('Петров Дмитрий').mentorId, [menteeId]);
    const paused = await on.must(on.act(pairId, 'pause', { pauseReason: 'exams', until: '2022-05-20' }));
    expect(paused).toMatchObject({ status: 'paused', pause: { reason: 'exams', until: '2022-05-20' }, decisions: [] });
    school.setNow('2022-05-20T06:00:00Z');
    expect((await on.read(pairId)).decisions).toEqual([{ code: 'pause_over', menteeId: null }]);
    expect(await on.must(on.act(pairId, 'resume'))).toMatchObject({ status: 'active', pause: null });
  });

  it('does not end after its order', async () => {
    const { menteeId } = on.pool.mentee('Орлов Кирилл');
    const pairId = await on.ordered(on.pool.mentor('Петров Дмитрий').mentorId, [menteeId]);
    const { version } = await on.read(pairId);
    const longer = await school.call(pairs.change, on.curator, {
      params: { pairId },
      body: { version, endsOn: '2022-06-30' },
    });
    expect([longer.status, longer.body]).toMatchObject([422, { reason: 'ends-after-order' }]);
    const shorter = await school.call(pairs.change, on.curator, {
      params: { pairId },
      body: { version, endsOn: '2022-05-25', roleModel: 'leader_passive' },
    });
    expect(shorter.body).toMatchObject({ endsOn: '2022-05-25', roleModel: 'leader_passive' });
  });

  it('when it ends before time, the mentee waits again and the next pair remembers', async () => {
    const { menteeId } = on.pool.mentee('Орлов Кирилл');
    const first = on.pool.mentor('Петров Дмитрий');
    const pairId = await on.active(first.mentorId, [menteeId]);
    await on.must(on.act(pairId, 'dissolve', { reason: 'no_contact' }));
    expect([(await menteeOf(menteeId)).status, (await mentorOf(first.mentorId)).status]).toEqual([
      'in_pool',
      'in_pool',
    ]);
    const next = await on.propose(on.pool.mentor('Гусева Полина').mentorId, [menteeId]);
    expect((await on.read(next)).earlier).toEqual([
      { pairId, menteeId, mentorName: 'Петров Дмитрий', endedOn: '2022-05-16', reason: 'no_contact' },
    ]);
    expect((await on.read(pairId)).members[0]).toMatchObject({ leftReason: 'no_contact', goal: 'Подтянуть физику' });
  });

  it('when the mentee leaves the programme, a reason of the school’s own is asked', async () => {
    const { menteeId } = on.pool.mentee('Орлов Кирилл');
    const pairId = await on.active(on.pool.mentor('Петров Дмитрий').mentorId, [menteeId]);
    expect((await on.act(pairId, 'dissolve', { reason: 'mentee_left' })).body).toMatchObject({
      reason: 'exit-reason-required',
    });
    const strange = await on.act(pairId, 'dissolve', { reason: 'mentee_left', exitReason: 'bored' });
    expect([strange.status, strange.body]).toMatchObject([400, { errors: [{ pointer: '/exitReason' }] }]);
    await on.must(on.act(pairId, 'dissolve', { reason: 'mentee_left', exitReason: 'workload' }));
    expect(await menteeOf(menteeId)).toMatchObject({ status: 'left_early', exitReason: 'workload' });
  });

  it('a late hand is told what somebody else did', async () => {
    const { menteeId } = on.pool.mentee('Орлов Кирилл');
    const pairId = await on.ordered(on.pool.mentor('Петров Дмитрий').mentorId, [menteeId]);
    const { version } = await on.read(pairId);
    await on.must(on.act(pairId, 'introduce', { on: '2022-05-16' }));
    const late = await school.call(pairs.act, on.curator, {
      params: { pairId },
      body: { act: 'dissolve', reason: 'other', version },
    });
    expect([late.status, late.body]).toMatchObject([409, { current: { status: 'introduced' } }]);
  });
});

describe('a group', () => {
  it('has one mentor, each mentee an own goal, and goes on when one leaves', async () => {
    const [anna, boris] = [on.pool.mentee('Анина Анна'), on.pool.mentee('Борисов Борис', { goal: 'Собрать робота' })];
    const { mentorId } = on.pool.mentor('Петров Дмитрий');
    const pairId = await on.active(mentorId, [anna.menteeId, boris.menteeId]);
    const card = await on.read(pairId);
    expect(card).toMatchObject({ kind: 'group', status: 'active' });
    expect(card.members.map(({ goal }) => goal).sort()).toEqual(['Подтянуть физику', 'Собрать робота']);
    const left = await on.must(on.act(pairId, 'leave', { menteeId: anna.menteeId, reason: 'conflict' }));
    expect(left.members.map(({ menteeId, leftReason }) => [menteeId, leftReason])).toEqual([
      [boris.menteeId, null],
      [anna.menteeId, 'conflict'],
    ]);
    expect((await menteeOf(anna.menteeId)).status).toBe('in_pool');
    await on.must(on.act(pairId, 'leave', { menteeId: boris.menteeId, reason: 'other' }));
    expect((await on.read(pairId)).status).toBe('dissolved');
    expect((await mentorOf(mentorId)).status).toBe('in_pool');
  });

  it('takes a mentee of the base in by an order of change, with a goal; the history and the base know', async () => {
    const [anna, boris] = [on.pool.mentee('Анина Анна'), on.pool.mentee('Борисов Борис')];
    const vera = on.pool.mentee('Верина Вера');
    const pairId = await on.active(on.pool.mentor('Петров Дмитрий').mentorId, [anna.menteeId, boris.menteeId]);
    const join = async (more: object = {}): Promise<Answer<MentorshipCard>> =>
      school.send(contract.pairs.join, on.curator, {
        params: { pairId },
        body: {
          version: (await on.read(pairId)).version,
          menteeId: vera.menteeId,
          goal: 'Собрать робота',
          agreed: true,
          order: { number: '160', on: '2022-05-16' },
          ...more,
        },
      });
    const reasonOf = async (more: object) => ((await join(more)).body as { reason?: string }).reason;
    expect(await reasonOf({ menteeId: anna.menteeId })).toBe('member-already');
    expect(await reasonOf({ order: { number: '160', on: '2022-05-17' } })).toBe('day-in-future');
    expect((await join({ agreed: false })).status).toBe(400);
    const joined = await on.must(join());
    expect(joined.members.map(({ menteeId }) => menteeId)).toContain(vera.menteeId);
    expect(joined.members.find(({ menteeId }) => menteeId === vera.menteeId)?.goal).toBe('Собрать робота');
    expect(joined.history[0]).toMatchObject({ act: 'join', reason: '№ 160' });
    expect((await menteeOf(vera.menteeId)).status).toBe('active');
    // Whoever has a mentor already is not taken from them.
    const other = on.pool.mentee('Глебов Глеб');
    await on.active(on.pool.mentor('Сидорова Анна').mentorId, [other.menteeId]);
    expect(await reasonOf({ menteeId: other.menteeId })).toBe('mentee-not-free');
  });

  it('that no order names yet is proposed anew, not added to', async () => {
    const ids = ['Анина Анна', 'Борисов Борис'].map((name) => on.pool.mentee(name).menteeId);
    const pairId = await on.propose(on.pool.mentor('Петров Дмитрий').mentorId, ids);
    const { version } = await on.read(pairId);
    const refused = await school.call(contract.pairs.join, on.curator, {
      params: { pairId },
      body: {
        version,
        menteeId: on.pool.mentee('Верина Вера').menteeId,
        goal: 'Собрать робота',
        agreed: true,
        order: { number: '160', on: '2022-05-16' },
      },
    });
    expect([refused.status, (refused.body as never as { reason: string }).reason]).toEqual([422, 'order-first']);
  });

  it('a mentor with two pairs is free only when the last one has ended', async () => {
    const { mentorId } = on.pool.mentor('Петров Дмитрий');
    const one = await on.active(mentorId, [on.pool.mentee('Анина Анна').menteeId]);
    const two = await on.active(mentorId, [on.pool.mentee('Борисов Борис').menteeId]);
    await on.must(on.act(one, 'dissolve', { reason: 'other' }));
    expect((await mentorOf(mentorId)).status).toBe('active');
    await on.must(on.act(two, 'dissolve', { reason: 'other' }));
    expect((await mentorOf(mentorId)).status).toBe('in_pool');
  });
});

describe('what happens to people meanwhile', () => {
  it('a withdrawn consent of the mentee ends the pair at once and hides the name', async () => {
    const { menteeId, personId } = on.pool.mentee('Отзывов Олег');
    const { mentorId } = on.pool.mentor('Петров Дмитрий');
    const pairId = await on.active(mentorId, [menteeId]);
    await withdraw(personId);
    const card = await on.read(pairId);
    expect(card).toMatchObject({ status: 'dissolved', decisions: [] });
    expect(card.members[0]).toMatchObject({
      shownName: '—',
      personId: null,
      goal: null,
      leftReason: 'consent_withdrawn',
    });
    expect(JSON.stringify(card)).not.toContain('Отзывов');
    expect((await mentorOf(mentorId)).status).toBe('in_pool');
    expect(school.house.audit.ofEntity('pair', pairId)[0]).toMatchObject({
      act: 'dissolve',
      after: { status: 'dissolved', reason: 'consent_withdrawn' },
    });
  });

  it('a withdrawn consent of the mentor ends every pair of theirs, the mentees wait again', async () => {
    const { menteeId } = on.pool.mentee('Орлов Кирилл');
    const waiting = on.pool.mentee('Зайцев Роман');
    const mentor = on.pool.mentor('Отзывов Олег');
    await on.active(mentor.mentorId, [menteeId]);
    const proposed = await on.propose(mentor.mentorId, [waiting.menteeId]);
    await withdraw(mentor.personId);
    expect((await menteeOf(menteeId)).status).toBe('in_pool');
    expect((await menteeOf(waiting.menteeId)).status).toBe('in_pool');
    expect((await on.read(proposed)).status).toBe('dissolved');
    expect((await list({ statuses: ['dissolved'] })).total).toBe(2);
  });

  it('a group goes on without the one whose consent was withdrawn', async () => {
    const [anna, boris] = [on.pool.mentee('Анина Анна'), on.pool.mentee('Борисов Борис')];
    const pairId = await on.active(on.pool.mentor('Петров Дмитрий').mentorId, [anna.menteeId, boris.menteeId]);
    await withdraw(anna.personId);
    const card = await on.read(pairId);
    expect(card).toMatchObject({ status: 'active' });
    expect(card.members.map(({ shownName }) => shownName)).toEqual(['Борисов Борис', '—']);
  });

  it('whose papers ran out, who left, whose places were made fewer: the curator decides', async () => {
    const { menteeId } = on.pool.mentee('Орлов Кирилл');
    const other = on.pool.mentee('Зайцев Роман');
    const { mentorId } = on.pool.mentor('Петров Дмитрий', { category: 'pupil' });
    const pairId = await on.propose(mentorId, [menteeId]);
    const second = await on.propose(mentorId, [other.menteeId]);
    const { version } = await mentorOf(mentorId);
    await school.call(mentors.act, on.curator, {
      params: { mentorId },
      body: { act: 'suspend', version, reason: 'other' },
    });
    expect((await on.read(pairId)).decisions).toEqual([{ code: 'mentor_suspended', menteeId: null }]);
    const suspended = await mentorOf(mentorId);
    await school.call(mentors.act, on.curator, {
      params: { mentorId },
      body: { act: 'renew', version: suspended.version },
    });
    school.house.db.$client.prepare('UPDATE mentors SET capacity = 1 WHERE id = ?').run(mentorId);
    expect((await on.read(pairId)).decisions).toEqual([{ code: 'over_capacity', menteeId: null }]);
    const { version: menteeVersion } = await menteeOf(menteeId);
    await school.call(mentees.act, on.curator, {
      params: { menteeId },
      body: { act: 'leave_early', version: menteeVersion, reason: 'own_wish' },
    });
    expect((await on.read(pairId)).decisions).toContainEqual({ code: 'mentee_gone', menteeId });
    const page = await list({ needsDecision: true });
    expect([page.total, page.needDecision]).toEqual([2, 2]);
    const taken = await school.call(pairs.takeBack, on.curator, {
      params: { pairId },
      body: { version: (await on.read(pairId)).version },
    });
    expect(taken.body.status).toBe('dissolved');
    expect((await on.read(second)).decisions).toEqual([]);
  });

  it('of a suspended mentor no pair is approved, nor put into an order that was made outside', async () => {
    const { mentorId } = on.pool.mentor('Петров Дмитрий');
    const approved = await on.agreed(mentorId, [on.pool.mentee('Орлов Кирилл').menteeId]);
    const waiting = await on.propose(mentorId, [on.pool.mentee('Зайцев Роман').menteeId]);
    await on.allAgree(waiting);
    const { version } = await mentorOf(mentorId);
    const body = { act: 'suspend' as const, version, reason: 'other' };
    await school.call(mentors.act, on.curator, { params: { mentorId }, body });
    const order = await on.act(approved, 'order', on.ORDER);
    expect([order.status, order.body]).toMatchObject([422, { reason: 'mentor_suspended' }]);
    const approve = await on.approve(waiting);
    expect([approve.status, approve.body]).toMatchObject([
      422,
      { reason: 'pair-refused', missing: ['mentor-not-offered'] },
    ]);
    expect([(await on.read(approved)).status, (await on.read(waiting)).status]).toEqual(['agreed', 'proposed']);
  });

  async function withdraw(personId: string): Promise<void> {
    const { consents } = contract;
    const papers = await school.call(consents.ofPerson, on.curator, { params: { personId } });
    const consentId = papers.body.consents?.[0]?.id ?? '';
    const { status } = await school.call(consents.withdraw, on.curator, {
      params: { personId, consentId },
      body: { on: '2022-05-16' },
    });
    expect(status).toBe(204);
  }
});

describe('who sees a pair', () => {
  it('a mentor sees own pairs and of the request the goal; a mentee own; nobody else’s exist', async () => {
    const teacher = await school.person('mentor');
    const pupil = await school.person('mentee');
    const stranger = await school.person('mentor', 'mentee');
    const own = on.pool.mentee('Орлов Кирилл', { account: pupil });
    const mentor = on.pool.mentor('Петров Дмитрий', { account: teacher });
    const pairId = await on.active(mentor.mentorId, [own.menteeId]);
    await on.active(on.pool.mentor('Гусева Полина').mentorId, [on.pool.mentee('Зайцев Роман').menteeId]);
    for (const person of [teacher, pupil]) {
      const page = await list({}, person);
      expect(page.pairs.map(({ id }) => id)).toEqual([pairId]);
      const card = await on.read(pairId, person);
      expect(card.members[0]).toMatchObject({ shownName: 'Орлов Кирилл', goal: 'Подтянуть физику' });
      expect(card).toMatchObject({ agreement: null, acts: [], decisions: [], manages: false });
      expect(JSON.stringify(card)).not.toContain('Хочу понять механику');
    }
    expect((await list({}, stranger)).total).toBe(0);
    expect((await school.call(pairs.read, stranger, { params: { pairId } })).status).toBe(404);
    const person = await school.call(contract.people.read, teacher, { params: { personId: own.personId } });
    expect([person.status, person.body.birthOn, person.body.phone]).toEqual([200, null, null]);
  });

  it('the mentor writes the goal of an own mentee, a mentee does not', async () => {
    const teacher = await school.person('mentor');
    const pupil = await school.person('mentee');
    const { menteeId } = on.pool.mentee('Орлов Кирилл', { account: pupil });
    const pairId = await on.active(on.pool.mentor('Петров Дмитрий', { account: teacher }).mentorId, [menteeId]);
    const { version, setsGoals } = await on.read(pairId, teacher);
    const goal = { params: { pairId, menteeId }, body: { version, goal: 'Решать задачи без подсказок' } };
    expect((await school.call(pairs.setGoal, pupil, goal)).status).toBe(403);
    const { body } = await school.call(pairs.setGoal, teacher, goal);
    expect([setsGoals, body.members[0]?.goal]).toEqual([true, 'Решать задачи без подсказок']);
    expect((await menteeOf(menteeId)).goal).toBe('Решать задачи без подсказок');
  });

  it('a homeroom teacher sees pairs of the own class, staff sees all, secretary and administrator none', async () => {
    const register = await openRegister(school);
    const teacher = await school.person('homeroom_teacher');
    const { menteeId, classId } = on.pool.mentee('Орлов Кирилл', { grade: 8, letter: 'Б' });
    register.leads(teacher, classId);
    const { mentorId } = on.pool.mentor('Петров Дмитрий');
    const pairId = await on.active(mentorId, [menteeId]);
    await on.active(mentorId, [on.pool.mentee('Зайцев Роман').menteeId]);
    expect((await list({}, teacher)).pairs.map(({ id }) => id)).toEqual([pairId]);
    for (const role of ['administration', 'methodist', 'psychologist'] as const) {
      const person = await school.person(role);
      expect((await list({}, person)).total).toBe(2);
      expect((await on.read(pairId, person)).acts).toEqual([]);
      const act = { params: { pairId }, body: { act: 'start' as const, version: 1 } };
      expect((await school.call(pairs.act, person, act)).status).toBe(403);
    }
    for (const role of ['secretary', 'sysadmin'] as const)
      expect((await school.call(pairs.list, await school.person(role), { body: {} })).status).toBe(403);
  });

  it('finds pairs by a name however it is typed, by class, form and status', async () => {
    const { mentorId } = on.pool.mentor('Семёнов Пётр');
    const { menteeId, classId } = on.pool.mentee('Орлов Кирилл', { grade: 7, letter: 'В' });
    const pairId = await on.active(mentorId, [menteeId]);
    await on.propose(on.pool.mentor('Гусева Полина').mentorId, [on.pool.mentee('Зайцев Роман').menteeId], {
      form: 'teacher_teacher',
    });
    const ids = async (body: object) => (await list(body)).pairs.map(({ id }) => id);
    for (const text of ['семенов', 'Orlov', 'кирил']) expect(await ids({ text })).toEqual([pairId]);
    expect(await ids({ classId })).toEqual([pairId]);
    expect(await ids({ forms: ['teacher_pupil'] })).toEqual([pairId]);
    expect(await ids({ statuses: ['active'] })).toEqual([pairId]);
    expect((await list({ statuses: ['active'] })).counts).toEqual({ active: 1, proposed: 1 });
    expect(await ids({ mentorId })).toEqual([pairId]);
    expect((await school.call(pairs.summary, await school.person('mentee'))).body).toEqual({
      proposed: 1,
      preparing: 0,
      atWork: 1,
      finished: 0,
    });
  });

  it('reading a pair with a child is written down, once in a while', async () => {
    const { menteeId, personId } = on.pool.mentee('Орлов Кирилл');
    const pairId = await on.active(on.pool.mentor('Петров Дмитрий').mentorId, [menteeId]);
    const director = await school.person('administration');
    await on.read(pairId, director);
    await on.read(pairId, director);
    const readings = school.house.audit.ofEntity('person', personId).filter(({ act }) => act === 'read');
    expect(readings.filter(({ actorId }) => actorId === director.accountId)).toHaveLength(1);
  });
});
