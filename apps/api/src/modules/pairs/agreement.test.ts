import { type AskedPerson, contract } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openPairs } from '../../testing/pairs.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

let school: TestSchool;
let on: Awaited<ReturnType<typeof openPairs>>;
beforeEach(async () => {
  school = await openTestSchool();
  on = await openPairs(school);
});
afterEach(() => school.close());

const { pairs, mentees } = contract;
const CANARY = 'канарейка-отказа';

/** A proposal to a grown-up mentor and a child: three people are asked. */
async function proposed(accounts: { mentor?: Person; mentee?: Person } = {}) {
  const mentee = on.pool.mentee('Орлов Кирилл', accounts.mentee ? { account: accounts.mentee } : {});
  const mentor = on.pool.mentor('Петров Дмитрий', accounts.mentor ? { account: accounts.mentor } : {});
  const pairId = await on.propose(mentor.mentorId, [mentee.menteeId]);
  return { pairId, mentee, mentor };
}
const asked = async (pairId: string): Promise<AskedPerson[]> => (await on.read(pairId)).agreement?.asked ?? [];
const of = async (pairId: string, party: 'mentor' | 'mentee', voice = 'self') =>
  (await asked(pairId)).find((one) => one.party === party && one.voice === voice) as AskedPerson;
const states = async (pairId: string) =>
  (await asked(pairId)).map(({ party, voice, state }) => `${party} ${voice}: ${state}`);
async function link(pairId: string, askedId: string): Promise<string> {
  const { body } = await school.call(pairs.issueLink, on.curator, { params: { pairId, askedId } });
  return body.secret;
}
const submit = (secret: string, body: object) =>
  school.send(pairs.submitAnswer, null, { body: { secret, answer: 'yes', ...body } });
const answerAs = async (person: Person, pairId: string, body: object) => {
  const { version } = await on.read(pairId);
  return school.send(pairs.answer, person, { params: { pairId }, body: { version, ...body } });
};

describe('who is asked', () => {
  it('the mentor first; after the yes the child and the guardian, who have as many days', async () => {
    const { pairId } = await proposed();
    expect(await states(pairId)).toEqual([
      'mentor self: waiting',
      'mentee self: not_asked',
      'mentee guardian: not_asked',
    ]);
    const early = await on.paper(pairId, (await of(pairId, 'mentee')).id, 'yes');
    expect([early.status, early.body]).toMatchObject([422, { reason: 'mentor-answers-first' }]);
    school.setNow('2022-05-18T06:00:00Z');
    await on.must(on.paper(pairId, (await of(pairId, 'mentor')).id, 'yes', { on: '2022-05-18' }));
    expect(await states(pairId)).toEqual(['mentor self: yes', 'mentee self: waiting', 'mentee guardian: waiting']);
    expect((await on.read(pairId)).proposal).toMatchObject({
      status: 'accepted_by_mentor',
      waitingFor: 'mentee',
      answerBy: '2022-05-25',
      waitingDays: 0,
    });
  });

  it('a pupil who mentors has a guardian asked too; grown-ups answer for themselves', async () => {
    const senior = on.pool.mentor('Гусева Полина', { category: 'pupil', grade: 10 });
    const pairId = await on.propose(senior.mentorId, [on.pool.mentee('Орлов Кирилл').menteeId]);
    expect(await states(pairId)).toEqual([
      'mentor self: waiting',
      'mentor guardian: waiting',
      'mentee self: not_asked',
      'mentee guardian: not_asked',
    ]);
    const young = on.pool.mentee('Молодая Учительница', { adult: true });
    const adults = await on.propose(on.pool.mentor('Петров Дмитрий').mentorId, [young.menteeId]);
    expect(await states(adults)).toEqual(['mentor self: waiting', 'mentee self: not_asked']);
  });

  it('in a group the mentor answers once for everybody', async () => {
    const [anna, boris] = [on.pool.mentee('Анина Анна'), on.pool.mentee('Борисов Борис')];
    const pairId = await on.propose(on.pool.mentor('Петров Дмитрий').mentorId, [anna.menteeId, boris.menteeId]);
    const mentor = await of(pairId, 'mentor');
    expect(mentor.menteeIds).toHaveLength(2);
    await on.must(on.paper(pairId, mentor.id, 'yes'));
    const proposals = (await on.read(pairId)).agreement?.proposals;
    expect(proposals?.map(({ status }) => status)).toEqual(['accepted_by_mentor', 'accepted_by_mentor']);
    const annas = (await asked(pairId)).filter(({ menteeIds }) => menteeIds.join() === anna.menteeId);
    for (const { id } of annas) await on.must(on.paper(pairId, id, 'yes'));
    expect((await on.approve(pairId)).body).toMatchObject({ reason: 'answers-missing' });
    const boriss = (await asked(pairId)).find(({ menteeIds }) => menteeIds.join() === boris.menteeId);
    await on.must(on.paper(pairId, boriss?.id ?? '', 'no', { reason: 'schedule' }));
    expect((await on.read(pairId)).decisions).toContainEqual({ code: 'declined', menteeId: boris.menteeId });
    await on.must(on.act(pairId, 'leave', { menteeId: boris.menteeId, reason: 'other' }));
    expect((await on.must(on.approve(pairId))).status).toBe('agreed');
  });

  it('a child does not learn of a proposal that the mentor may still refuse', async () => {
    const pupil = await school.person('mentee');
    const { pairId, mentor } = await proposed({ mentee: pupil });
    const look = async () => [
      (await school.call(pairs.list, pupil, { body: {} })).body.total,
      (await school.call(pairs.read, pupil, { params: { pairId } })).status,
      (await school.call(contract.people.read, pupil, { params: { personId: mentor.personId } })).status,
    ];
    expect(await look()).toEqual([0, 404, 404]);
    await on.must(on.paper(pairId, (await of(pairId, 'mentor')).id, 'yes'));
    expect(await look()).toEqual([1, 200, 200]);
  });
});

describe('an answer by one’s own account', () => {
  it('is given by whoever is asked and by nobody else', async () => {
    const mentor = await school.person('mentor');
    const { pairId } = await proposed({ mentor });
    expect((await on.read(pairId, mentor)).canAnswer).toBe(true);
    expect((await answerAs(await school.person('mentor'), pairId, { answer: 'yes' })).status).toBe(404);
    expect((await answerAs(on.curator, pairId, { answer: 'yes' })).status).toBe(403);
    expect((await answerAs(mentor, pairId, { answer: 'yes' })).status).toBe(200);
    expect(await of(pairId, 'mentor')).toMatchObject({ state: 'yes', via: 'account' });
    expect((await answerAs(mentor, pairId, { answer: 'yes' })).body).toMatchObject({ reason: 'answered-already' });
    expect((await on.read(pairId, mentor)).canAnswer).toBe(false);
  });

  it('a refusal keeps its reason with the curator', async () => {
    const mentor = await school.person('mentor');
    const { pairId, mentee } = await proposed({ mentor });
    const said = { answer: 'no', reason: 'other_person', privateNote: CANARY };
    expect((await answerAs(mentor, pairId, said)).status).toBe(200);
    expect(await on.read(pairId)).toMatchObject({
      proposal: { status: 'declined' },
      decisions: [{ code: 'declined', menteeId: mentee.menteeId }],
    });
    expect(await of(pairId, 'mentor')).toMatchObject({ state: 'no', reason: 'other_person', privateNote: CANARY });
    for (const role of ['administration', 'methodist', 'psychologist'] as const) {
      const text = JSON.stringify(await on.read(pairId, await school.person(role)));
      expect(text).not.toMatch(new RegExp(`${CANARY}|other_person`));
    }
    expect(JSON.stringify(await on.read(pairId, mentor))).not.toContain(CANARY);
    expect(JSON.stringify(school.house.audit.ofEntity('pair', pairId))).not.toMatch(/канарейка|other_person/);
    const { version } = await on.read(pairId);
    await on.must(school.call(pairs.takeBack, on.curator, { params: { pairId }, body: { version } }));
    const { menteeId } = mentee;
    const back = await school.call(mentees.read, on.curator, { params: { menteeId } });
    expect(back.body).toMatchObject({ status: 'in_pool', waitingDays: 14 });
  });

  it('a mentee’s refusal is not explained to the mentor, nor told in any notice or log', async () => {
    const [mentor, mentee] = [await school.person('mentor'), await school.person('mentee')];
    const { pairId } = await proposed({ mentor, mentee });
    await answerAs(mentor, pairId, { answer: 'yes' });
    const said = { answer: 'no', reason: 'other_person', privateNote: CANARY };
    expect((await answerAs(mentee, pairId, said)).status).toBe(200);
    expect(await of(pairId, 'mentee')).toMatchObject({ state: 'no', reason: 'other_person', privateNote: CANARY });
    const seen = JSON.stringify([
      await on.read(pairId, mentor),
      (await school.call(pairs.list, mentor, { body: {} })).body,
      school.house.audit.ofEntity('pair', pairId),
      school.house.db.$client.prepare('SELECT * FROM mentorship_steps').all(),
    ]);
    expect(seen).not.toMatch(new RegExp(`${CANARY}|other_person`));
  });

  it('«нужны уточнения» comes to the curator, who answers and asks again', async () => {
    const mentor = await school.person('mentor');
    const { pairId, mentee } = await proposed({ mentor });
    expect((await answerAs(mentor, pairId, { answer: 'clarify' })).body).toMatchObject({ reason: 'question-required' });
    await answerAs(mentor, pairId, { answer: 'clarify', question: 'По вторникам или по средам?' });
    expect(await on.read(pairId)).toMatchObject({ decisions: [{ code: 'clarify', menteeId: mentee.menteeId }] });
    expect(await of(pairId, 'mentor')).toMatchObject({ state: 'clarify', question: 'По вторникам или по средам?' });
    const { version } = await on.read(pairId);
    const again = { params: { pairId }, body: { version, answerBy: '2022-05-30' } };
    expect((await school.call(pairs.askAgain, on.curator, again)).body.proposal).toMatchObject({
      status: 'proposed',
      answerBy: '2022-05-30',
    });
    expect((await answerAs(mentor, pairId, { answer: 'yes' })).status).toBe(200);
  });
});

describe('an answer by a personal link', () => {
  it('shows what is proposed and is given once', async () => {
    const { pairId } = await proposed();
    const secret = await link(pairId, (await of(pairId, 'mentor')).id);
    const form = await school.call(pairs.openAnswer, null, { body: { secret } });
    expect(form.body).toMatchObject({
      school: 'Лицей',
      party: 'mentor',
      givenName: 'Дмитрий',
      form: 'Педагог – ученик',
      mentees: [{ shownName: 'Орлов Кирилл', schoolClass: '8А', goal: 'Подтянуть физику' }],
      answerBy: '2022-05-23',
    });
    expect(JSON.stringify(form.body)).not.toContain('Хочу понять механику');
    expect((await submit(secret, {})).status).toBe(204);
    expect(await of(pairId, 'mentor')).toMatchObject({ state: 'yes', via: 'link', linkUntil: null });
    expect((await submit(secret, { answer: 'no' })).status).toBe(410);
    expect((await school.call(pairs.openAnswer, null, { body: { secret } })).status).toBe(410);
  });

  it('a guardian sees whose child it is and decides', async () => {
    const { pairId, mentee } = await proposed();
    await on.must(on.paper(pairId, (await of(pairId, 'mentor')).id, 'yes'));
    const secret = await link(pairId, (await of(pairId, 'mentee', 'guardian')).id);
    const form = await school.call(pairs.openAnswer, null, { body: { secret } });
    expect(form.body).toMatchObject({
      voice: 'guardian',
      givenName: 'Ольга',
      ward: 'Кирилл',
      mentor: { shownName: 'Петров Дмитрий' },
    });
    await submit(secret, { answer: 'no', reason: 'guardian_against', privateNote: 'далеко ездить' });
    expect((await on.read(pairId)).decisions).toEqual([{ code: 'declined', menteeId: mentee.menteeId }]);
    expect((await on.read(pairId)).history[0]).toMatchObject({ act: 'answer_no', by: null, reason: 'mentee_guardian' });
  });

  it('is not given to whoever is not to answer yet, or has no guardian on record', async () => {
    const { pairId, mentee } = await proposed();
    const child = { params: { pairId, askedId: (await of(pairId, 'mentee')).id } };
    expect((await school.call(pairs.issueLink, on.curator, child)).status).toBe(422);
    expect((await school.call(pairs.issueLink, on.curator, { params: { pairId, askedId: newId() } })).status).toBe(404);
    school.house.db.$client.prepare('DELETE FROM guardianships WHERE child_id = ?').run(mentee.personId);
    const orphan = on.pool.mentee('Без Родителей');
    school.house.db.$client.prepare('DELETE FROM guardianships WHERE child_id = ?').run(orphan.personId);
    const second = await on.propose(on.pool.mentor('Гусева Полина').mentorId, [orphan.menteeId]);
    const guardian = await of(second, 'mentee', 'guardian');
    expect(guardian).toMatchObject({ personId: null, name: null });
    await on.must(on.paper(second, (await of(second, 'mentor')).id, 'yes'));
    const refused = await school.call(pairs.issueLink, on.curator, {
      params: { pairId: second, askedId: guardian.id },
    });
    expect(refused.body).toMatchObject({ reason: 'no-guardian' });
    expect((await on.paper(second, guardian.id, 'yes')).status).toBe(200);
  });

  it('dies of age, of a newer link, of the end of the proposal, and cannot be guessed', async () => {
    const { pairId } = await proposed();
    const askedId = (await of(pairId, 'mentor')).id;
    const first = await link(pairId, askedId);
    const second = await link(pairId, askedId);
    const open = async (secret: string) => (await school.call(pairs.openAnswer, null, { body: { secret } })).status;
    expect([await open(first), await open(second)]).toEqual([410, 200]);
    school.setNow('2022-05-23T19:59:59Z');
    expect(await open(second)).toBe(200);
    school.setNow('2022-05-23T20:00:00Z');
    expect(await open(second)).toBe(410);
    const other = await on.propose(
      on.pool.mentor('Гусева Полина').mentorId,
      [on.pool.mentee('Зайцев Роман').menteeId],
      {
        answerBy: '2022-05-30',
      },
    );
    const third = await link(other, (await of(other, 'mentor')).id);
    const { version } = await on.read(other);
    await school.call(pairs.takeBack, on.curator, { params: { pairId: other }, body: { version } });
    expect(await open(third)).toBe(410);
    const guesses = [];
    for (let n = 0; n < 40; n++) guesses.push(await open(`guess-${newId()}`));
    expect(guesses.at(-1)).toBe(429);
  });

  it('says why it works no more to whoever held it, and nothing to whoever guesses', async () => {
    const why = async (secret: string) =>
      ((await school.send(pairs.openAnswer, null, { body: { secret } })).body as { reason?: string }).reason;
    const { pairId } = await proposed();
    const secret = await link(pairId, (await of(pairId, 'mentor')).id);
    await submit(secret, {});
    expect(await why(secret)).toBe('answered');
    const child = await link(pairId, (await of(pairId, 'mentee')).id);
    school.setNow('2022-05-24T06:00:00Z');
    expect(await why(child)).toBe('late');
    expect(await why(`guess-${newId()}`)).toBeUndefined();
  });

  it('of a person who withdrew while the proposal is open ends for everybody, and says no name', async () => {
    const { pairId, mentee } = await proposed();
    const secret = await link(pairId, (await of(pairId, 'mentor')).id);
    const { personId } = mentee;
    const held = await school.call(contract.consents.ofPerson, on.curator, { params: { personId } });
    const { status } = await school.call(contract.consents.withdraw, on.curator, {
      params: { personId, consentId: held.body.consents?.[0]?.id ?? '' },
      body: { on: '2022-05-16' },
    });
    expect(status).toBe(204);
    for (const answer of [
      await school.send(pairs.openAnswer, null, { body: { secret } }),
      await submit(secret, { answer: 'yes' }),
    ]) {
      expect([answer.status, answer.body]).toMatchObject([410, { slug: 'link-expired', reason: 'taken-back' }]);
      expect(JSON.stringify(answer.body)).not.toMatch(/Орлов|consent/);
    }
    expect(await on.read(pairId)).toMatchObject({ status: 'dissolved', decisions: [] });
  });

  it('keeps no secret that could be read from the database', async () => {
    const { pairId } = await proposed();
    const secret = await link(pairId, (await of(pairId, 'mentor')).id);
    const rows = JSON.stringify(school.house.db.$client.prepare('SELECT * FROM answer_links').all());
    const log = JSON.stringify(school.house.db.$client.prepare('SELECT * FROM audit_entries').all());
    expect(rows + log).not.toContain(secret);
  });
});

describe('time', () => {
  it('nobody answered in time: the curator’s list has it, a late click does not count, a late paper does', async () => {
    const mentor = await school.person('mentor');
    const { pairId, mentee } = await proposed({ mentor });
    school.setNow('2022-05-24T06:00:00Z');
    expect(await on.read(pairId)).toMatchObject({
      proposal: { status: 'expired', waitingFor: 'mentor', waitingDays: 8 },
      decisions: [{ code: 'answer_expired', menteeId: mentee.menteeId }],
    });
    expect((await answerAs(mentor, pairId, { answer: 'yes' })).body).toMatchObject({ reason: 'deadline-passed' });
    const { body } = await school.call(pairs.proposals, on.curator);
    expect(body.proposals).toMatchObject([
      { pairId, status: 'expired', waitingDays: 8, mentorName: 'Петров Дмитрий', menteeNames: ['Орлов Кирилл'] },
    ]);
    expect(body.proposals[0]?.asked[0]).toMatchObject({ state: 'expired', waitingDays: 8 });
    await on.must(on.paper(pairId, (await of(pairId, 'mentor')).id, 'yes', { on: '2022-05-24' }));
    expect((await on.read(pairId)).proposal).toMatchObject({ status: 'accepted_by_mentor', answerBy: '2022-05-31' });
  });

  it('a proposal may be prolonged, not into the past, and nobody else may', async () => {
    const { pairId } = await proposed();
    school.setNow('2022-05-24T06:00:00Z');
    const again = async (answerBy: string, as = on.curator) =>
      school.call(pairs.askAgain, as, {
        params: { pairId },
        body: { version: (await on.read(pairId)).version, answerBy },
      });
    expect((await again('2022-05-20')).body).toMatchObject({ reason: 'later-day-required' });
    expect((await again('2022-05-30', await school.person('administration'))).status).toBe(403);
    expect((await again('2022-05-30')).body.decisions).toEqual([]);
  });
});

describe('a change of mind', () => {
  it('whoever said yes may say no until the order', async () => {
    const mentor = await school.person('mentor');
    const { pairId, mentee } = await proposed({ mentor });
    await answerAs(mentor, pairId, { answer: 'yes' });
    expect((await answerAs(mentor, pairId, { answer: 'no', reason: 'no_time' })).status).toBe(200);
    expect((await on.read(pairId)).decisions).toEqual([{ code: 'declined', menteeId: mentee.menteeId }]);
  });
});
