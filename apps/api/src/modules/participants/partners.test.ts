import { contract, type PartnerSearch } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openMentorWay } from '../../testing/mentor-way.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

const { partners } = contract;

let school: TestSchool;
let way: Awaited<ReturnType<typeof openMentorWay>>;
let curator: Person;
beforeEach(async () => {
  school = await openTestSchool();
  way = await openMentorWay(school);
  ({ curator } = way);
});
afterEach(() => school.close());

const read = async (partnerId: string, as: Person = curator) =>
  (await school.call(partners.read, as, { params: { partnerId } })).body;
const audit = (id: string) => school.house.audit.ofEntity('partner', id).map(({ act }) => act);

describe('a new partner', () => {
  const create = (body: object, as: Person | null = curator) => school.send(partners.create, as, { body });

  it('has a name and a contact that can be written to', async () => {
    const { body } = await create({ name: ' ', email: 'не почта' });
    expect(body).toMatchObject({ errors: [{ pointer: '/name', detail: 'Заполните поле' }, { pointer: '/email' }] });
  });

  it('is entered once, however its name is typed', async () => {
    const id = newId();
    const answers = [await create({ id, name: 'ООО «Ромашка»' }), await create({ id, name: 'ООО «Ромашка»' })];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect((await create({ name: 'ооо  "РОМАШКА"' })).body).toMatchObject({ slug: 'already-exists' });
    expect(await read(id)).toMatchObject({ status: 'prospect', letter: null, agreement: null, people: [], version: 1 });
    expect(audit(id)).toEqual(['created']);
  });
});

describe('the list', () => {
  const find = async (filter: Partial<PartnerSearch>) =>
    (await school.call(partners.search, curator, { body: filter })).body;
  const names = async (filter: Partial<PartnerSearch>) => (await find(filter)).partners.map(({ name }) => name);

  it('is in alphabetical order, filtered by words and by the status of today', async () => {
    for (const name of ['Яндекс', 'Ёлочка', 'Завод «Аксион»']) await way.partner(name);
    const silent = await way.partner('Абвер');
    await way.partnerAct(silent, 'send_letter', { number: '1', on: '2022-05-02' });
    expect(await names({})).toEqual(['Абвер', 'Ёлочка', 'Завод «Аксион»', 'Яндекс']);
    expect(await names({ text: 'аксион завод' })).toEqual(['Завод «Аксион»']);
    expect(await names({ statuses: ['letter_sent'] })).toEqual(['Абвер']);
    school.setNow('2022-05-17T06:00:00Z');
    expect(await names({ statuses: ['no_reply'] })).toEqual(['Абвер']);
    const { total, counts } = await find({ statuses: ['no_reply'], limit: 1 });
    expect([total, counts.no_reply, counts.letter_sent, counts.prospect]).toEqual([1, 1, 0, 3]);
  });
});

describe('changing a partner', () => {
  const change = (partnerId: string, body: object) =>
    school.send(partners.change, curator, { params: { partnerId }, body });

  it('keeps what was left out and writes down what differs', async () => {
    const id = await way.partner('Завод');
    await way.partner('Банк');
    expect((await change(id, { version: 1, name: 'банк' })).body).toMatchObject({ slug: 'already-exists' });
    await change(id, { version: 1, contactName: 'Петров П. П.', phone: '+7 900 000-00-00' });
    const { status, body } = await change(id, { version: 1, contactName: 'Другой' });
    expect([status, body]).toMatchObject([409, { current: { contactName: 'Петров П. П.' } }]);
    const { body: emptied } = await change(id, { version: 2, phone: null });
    expect(emptied).toMatchObject({ contactName: 'Петров П. П.', phone: null, version: 3 });
    expect(school.house.audit.ofEntity('partner', id)[0]).toMatchObject({
      before: { phone: '+7 900 000-00-00' },
      after: { phone: null },
    });
  });
});

describe('a step with a partner', () => {
  it('is refused when it has no place on the way or no paper', async () => {
    const id = await way.partner('Завод');
    const reason = async (act: string, more: object = {}) =>
      ((await way.partnerAct(id, act, more)).body as { reason?: string }).reason;
    expect(await reason('sign_agreement')).toBe('not-from-this-status');
    expect(await reason('send_letter', { number: '1' })).toBe('number-and-date-required');
    await way.partnerAct(id, 'send_letter', { number: '1', on: '2022-05-02' });
    await way.partnerAct(id, 'accept');
    await way.partnerAct(id, 'draft_agreement');
    const paper = { number: '2', on: '2022-05-10' };
    expect(await reason('sign_agreement', paper)).toBe('valid-until-required');
    expect(await reason('sign_agreement', { ...paper, validUntil: '2022-05-09' })).toBe('ends-before-start');
    const stale = { params: { partnerId: id }, body: { act: 'decline', version: 1 } };
    expect((await school.send(partners.act, curator, stale)).body).toMatchObject({ slug: 'stale-version' });
  });

  it('leads from the letter to an agreement that ends some day', async () => {
    const id = await way.signedPartner('2022-06-10');
    expect(await read(id)).toMatchObject({
      status: 'expiring',
      letter: { number: '14', on: '2022-03-01' },
      agreement: { number: '2', on: '2022-04-01', validUntil: '2022-06-10' },
      acts: ['sign_agreement', 'prolong', 'terminate'],
    });
    expect((await read(id)).steps.map(({ act }) => act)).toEqual([
      'sign_agreement',
      'draft_agreement',
      'accept',
      'send_letter',
      'create',
    ]);
    expect(audit(id)).toEqual(['sign_agreement', 'draft_agreement', 'accept', 'send_letter', 'created']);
    school.setNow('2022-06-11T06:00:00Z');
    expect((await read(id)).status).toBe('expired');
  });

  it('shows its mentors, and to the methodist no buttons', async () => {
    const id = await way.signedPartner();
    const person = await way.personFor('employer', id);
    const mentorId = await way.candidate(person, 'employer');
    const card = await read(id, await school.person('methodist'));
    expect(card).toMatchObject({ mentors: 1, acts: [], people: [{ mentorId, personId: person.id, status: 'draft' }] });
  });
});

describe('somebody who works for a partner', () => {
  it('works for one that is there', async () => {
    const name = { familyName: 'Заводской', givenName: 'Пётр', patronymic: null };
    const unknown = { body: { name, organizationId: newId() } };
    expect((await school.call(contract.people.create, curator, unknown)).status).toBe(404);
    const { id, version } = await way.register.person('Заводской Пётр');
    const move = (organizationId: string) =>
      school.call(contract.people.change, curator, { params: { personId: id }, body: { version, organizationId } });
    expect((await move(newId())).status).toBe(404);
    expect((await move(await way.partner('Завод'))).body).toMatchObject({ organization: 'Завод', kind: 'external' });
  });
});

describe('putting a partner away', () => {
  const archive = async (partnerId: string, archived: boolean, version?: number) =>
    school.send(partners.archive, curator, {
      params: { partnerId },
      body: { version: version ?? (await read(partnerId)).version, archived },
    });

  it('is refused while it has mentors this year', async () => {
    const id = await way.signedPartner();
    await way.candidate(await way.personFor('employer', id), 'employer');
    expect((await archive(id, true)).body).toMatchObject({ slug: 'step-refused', reason: 'mentors-attached' });
    expect((await archive(id, true, 1)).status).toBe(409);
  });

  it('takes it off the list, and can be undone', async () => {
    const id = await way.partner('Завод');
    expect((await archive(id, true)).body).toMatchObject({ archived: true, acts: [] });
    const list = async (archived: boolean) =>
      (await school.call(partners.search, curator, { body: { archived } })).body.total;
    expect([await list(false), await list(true)]).toEqual([0, 1]);
    expect((await way.partnerAct(id, 'send_letter', { number: '1', on: '2022-05-02' })).body).toMatchObject({
      reason: 'archived',
    });
    expect((await archive(id, false)).body).toMatchObject({ archived: false, status: 'prospect' });
    expect(audit(id)).toEqual(['restored', 'archived', 'created']);
  });
});
