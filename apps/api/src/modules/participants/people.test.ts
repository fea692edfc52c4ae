import { contract } from '@tandem/contracts';
import type { Role } from '@tandem/domain/access';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openRegister } from '../../testing/school-people.ts';
import { openTestSchool, type TestSchool } from '../../testing/test-school.ts';

let school: TestSchool;
let register: Awaited<ReturnType<typeof openRegister>>;
beforeEach(async () => {
  school = await openTestSchool();
  register = await openRegister(school);
});
afterEach(() => school.close());

const { people } = contract;
const find = async (text: string, as = register.curator, more: object = {}) => {
  const { body } = await school.call(people.search, as, { body: { text, ...more } });
  return body.people.map(({ name }) => [name.familyName, name.givenName].join(' '));
};
const acts = (id: string) => school.house.audit.ofEntity('person', id).map(({ act }) => act);

describe('finding people', () => {
  beforeEach(async () => {
    for (const name of ['Семёнова Алёна Ивановна', 'Иванов Пётр', 'Ёлкин Егор', 'Абрамов Яков', 'Жукова Мария Львовна'])
      await register.person(name);
  });
  it.each([
    ['семенова', 'Семёнова Алёна'],
    ['алена семен', 'Семёнова Алёна'],
    ['Симёнова', 'Семёнова Алёна'],
    ['bdfyjd', 'Иванов Пётр'],
    ['ivanov', 'Иванов Пётр'],
    ['Жукава Мария', 'Жукова Мария'],
    ['ёл', 'Ёлкин Егор'],
    ['ж', 'Жукова Мария'],
  ])('«%s» finds %s first', async (text, expected) => {
    expect((await find(text))[0]).toBe(expected);
  });
  it('nobody is found by letters that are in no name', async () => {
    expect(await find('щщщ')).toEqual([]);
  });
  it('lists the register in the Russian order, page by page, with the whole number', async () => {
    const first = await school.call(people.search, register.curator, { body: { kind: 'external', limit: 3 } });
    expect(first.body.people.map(({ name }) => name.familyName)).toEqual(['Абрамов', 'Ёлкин', 'Жукова']);
    expect(first.body.total).toBe(5);
    const second = await school.call(people.search, register.curator, {
      body: { kind: 'external', limit: 3, offset: 3 },
    });
    expect(second.body.people.map(({ name }) => name.familyName)).toEqual(['Иванов', 'Семёнова']);
  });
  it('the same question is answered anew as soon as something was written, and to each reader apart', async () => {
    const stranger = await school.person('mentor');
    expect(await find('елкин')).toEqual(['Ёлкин Егор']);
    expect(await find('елкин', stranger)).toEqual([]);
    await register.person('Ёлкин Артём');
    expect((await find('елкин')).sort()).toEqual(['Ёлкин Артём', 'Ёлкин Егор']);
    expect(await find('елкин', stranger)).toEqual([]);
  });
  it('refuses a search that makes no sense, with pointers', async () => {
    const { status, body } = await school.send(people.search, register.curator, { body: { limit: 0, kind: 'robot' } });
    expect([status, (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer).sort()]).toEqual([
      400,
      ['/kind', '/limit'],
    ]);
  });
});

describe('entering a person', () => {
  it('warns of somebody who may be the same, ё or not', async () => {
    await register.person('Семёнова Алёна Ивановна', { birthOn: '2008-03-15' });
    const twins = async (name: object, birthOn: string | null) =>
      (await school.call(people.twins, register.curator, { body: { name: name as never, birthOn } })).body.twins;
    const same = { familyName: 'Семенова', givenName: 'Алена', patronymic: 'Ивановна' };
    expect(await twins(same, '2008-03-15')).toMatchObject([{ certain: true }]);
    expect(await twins(same, null)).toMatchObject([{ certain: false }]);
    expect(await twins({ ...same, familyName: 'Семонова' }, null)).toMatchObject([{ certain: false }]);
    expect(await twins(same, '2009-03-15')).toEqual([]);
  });
  it('twice with the same id makes one person', async () => {
    const body = { id: newId(), name: { familyName: 'Иванов', givenName: 'Пётр', patronymic: null } };
    const first = await school.call(people.create, register.curator, { body });
    const again = await school.call(people.create, register.curator, { body });
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, body.id]);
    expect(await find('Иванов')).toHaveLength(1);
    const other = { ...body, name: { ...body.name, familyName: 'Петров' } };
    expect((await school.call(people.create, register.curator, { body: other })).status).toBe(409);
  });
  it('puts a pupil into a class, and a class that does not exist is not found and nobody is entered', async () => {
    const classId = register.schoolClass(10, 'А');
    expect(await register.person('Иванов Пётр', { classId })).toMatchObject({
      kind: 'pupil',
      schoolClass: { id: classId, name: '10А' },
      enrolments: [{ from: '2022-05-16', to: null, startYear: 2021 }],
    });
    const nowhere = { name: { familyName: 'Нигдев', givenName: 'Ян', patronymic: null }, classId: newId() };
    expect((await school.call(people.create, register.curator, { body: nowhere })).status).toBe(404);
    expect(await find('Нигдев')).toEqual([]);
  });
  it('whoever gets an account is in the register, and their name follows', async () => {
    const mentor = await school.person('mentor');
    const own = await register.own(mentor);
    expect(own.account).toMatchObject({ id: mentor.accountId, roles: ['mentor'] });
    const name = { familyName: 'Переименова', givenName: 'Анна', patronymic: null };
    await school.call(people.change, register.curator, {
      params: { personId: own.id },
      body: { version: own.version, name },
    });
    const { body } = await school.call(contract.accounts.list, register.curator);
    expect(body.accounts.find(({ id }) => id === mentor.accountId)?.name).toEqual(name);
  });
});

describe('changing a card', () => {
  it('keeps what was before and says what changed', async () => {
    const { id, version } = await register.person('Иванов Пётр', { phone: '+7 912 345-67-89' });
    const { status, body } = await school.call(people.change, register.curator, {
      params: { personId: id },
      body: { version, phone: null, position: 'учитель физики' },
    });
    expect([status, body.phone, body.position, body.version]).toEqual([200, null, 'учитель физики', 2]);
    const { body: history } = await school.call(people.history, register.curator, { params: { personId: id } });
    expect(history.entries[0]).toMatchObject({
      act: 'changed',
      before: { phone: '+7 912 345-67-89', position: null },
      after: { phone: null, position: 'учитель физики' },
    });
  });
  it('somebody was quicker: both versions are shown and nothing is lost', async () => {
    const { id, version } = await register.person('Иванов Пётр');
    const change = (position: string) =>
      school.call(people.change, register.curator, { params: { personId: id }, body: { version, position } });
    await change('учитель');
    const late = await change('завуч');
    expect([late.status, late.body]).toMatchObject([
      409,
      { slug: 'stale-version', current: { position: 'учитель', version: 2 } },
    ]);
  });
  it('moves a pupil to another class from a day on and remembers the old one', async () => {
    const [a, b] = [register.schoolClass(10, 'А'), register.schoolClass(10, 'Б')];
    const { id } = await register.person('Иванов Пётр', { classId: a });
    school.setNow('2022-05-20T06:00:00Z');
    const { body } = await school.call(people.enrol, register.curator, {
      params: { personId: id },
      body: { classId: b, from: '2022-05-18' },
    });
    expect(body.schoolClass?.name).toBe('10Б');
    expect(body.enrolments.map(({ schoolClass, from, to }) => [schoolClass.name, from, to])).toEqual([
      ['10Б', '2022-05-18', null],
      ['10А', '2022-05-16', '2022-05-17'],
    ]);
    const left = await school.call(people.enrol, register.curator, {
      params: { personId: id },
      body: { classId: null, from: '2022-05-19' },
    });
    expect([left.body.schoolClass, left.body.kind]).toEqual([null, 'external']);
  });
  it('names a guardian once, new or from the register', async () => {
    const child = await register.person('Иванов Пётр', { classId: register.schoolClass(5, 'И') });
    const add = (body: object) =>
      school.call(people.addGuardian, register.curator, { params: { personId: child.id }, body: body as never });
    const name = { familyName: 'Иванова', givenName: 'Ольга', patronymic: 'Павловна' };
    const { status, body } = await add({ name, relation: 'mother', phone: '+7 912 000-00-01' });
    expect([status, body.guardians]).toMatchObject([201, [{ name, relation: 'mother', contactAllowed: false }]]);
    const again = await add({ guardianId: body.guardians?.[0]?.personId, relation: 'mother' });
    expect(again.status).toBe(409);
    const removed = await school.call(people.removeGuardian, register.curator, {
      params: { personId: child.id, guardianshipId: body.guardians?.[0]?.id ?? '' },
    });
    expect(removed.body.guardians).toEqual([]);
  });
  it('takes off somebody entered by mistake, and brings them back', async () => {
    const { id } = await register.person('Ошибкин Олег');
    await school.call(people.hide, register.curator, { params: { personId: id } });
    expect(await find('Ошибкин')).toEqual([]);
    expect(await find('Ошибкин', register.curator, { hidden: true })).toEqual(['Ошибкин Олег']);
    await school.call(people.restore, register.curator, { params: { personId: id } });
    expect(await find('Ошибкин')).toEqual(['Ошибкин Олег']);
    expect(acts(id).sort()).toEqual(['created', 'hidden', 'restored']);
  });
});

describe('who sees whom', () => {
  const rolesThatSeeNobodyElse: Role[] = ['mentor', 'mentee', 'secretary', 'sysadmin'];
  it.each(rolesThatSeeNobodyElse)('%s finds only oneself, and somebody else’s card is not there', async (role) => {
    const other = await register.person('Чужой Человек');
    const me = await school.person(role);
    const mine = await register.own(me);
    const { body } = await school.call(people.search, me, { body: {} });
    expect(body.people.map(({ id }) => id)).toEqual([mine.id]);
    expect((await school.call(people.read, me, { params: { personId: other.id } })).status).toBe(404);
    expect((await school.call(people.read, me, { params: { personId: mine.id } })).status).toBe(200);
  });
  it('a homeroom teacher finds the own class alone', async () => {
    const [mine, other] = [register.schoolClass(7, 'А'), register.schoolClass(7, 'Б')];
    const teacher = await school.person('homeroom_teacher');
    register.leads(teacher, mine);
    const own = await register.person('Свой Ученик', { classId: mine, phone: '+7 912 000-00-02' });
    const foreign = await register.person('Чужой Ученик', { classId: other });
    expect(await find('Ученик', teacher)).toEqual(['Свой Ученик']);
    const card = await school.call(people.read, teacher, { params: { personId: own.id } });
    expect(card.body).toMatchObject({ phone: '+7 912 000-00-02', changes: ['request'] });
    expect((await school.call(people.read, teacher, { params: { personId: foreign.id } })).status).toBe(404);
    const change = await school.call(people.change, teacher, {
      params: { personId: own.id },
      body: { version: 1, phone: null },
    });
    expect(change.status).toBe(403);
  });
  it('a methodist sees no birth dates and no contacts of children', async () => {
    const methodist = await school.person('methodist');
    const { id } = await register.person('Иванов Пётр', {
      classId: register.schoolClass(8, 'А'),
      birthOn: '2008-01-01',
      phone: '+7 912 000-00-03',
    });
    const { body } = await school.call(people.read, methodist, { params: { personId: id } });
    expect(body).toMatchObject({ birthOn: null, phone: null, guardians: null, sex: null, account: null });
    expect(JSON.stringify(body)).not.toMatch(/2008-01-01|000-00-03/);
  });
  it('the administration reads and changes nothing', async () => {
    const director = await school.person('administration');
    const { id, version } = await register.person('Иванов Пётр');
    expect((await school.call(people.read, director, { params: { personId: id } })).status).toBe(200);
    const change = { params: { personId: id }, body: { version, position: 'завуч' } };
    expect((await school.call(people.change, director, change)).status).toBe(403);
  });
  it('reading the card of a minor leaves one line in the audit log, of an adult none', async () => {
    const director = await school.person('administration');
    const child = await register.person('Иванов Пётр', {
      classId: register.schoolClass(8, 'А'),
      birthOn: '2008-01-01',
    });
    const adult = await register.person('Взрослый Олег', { birthOn: '1980-01-01' });
    for (const personId of [child.id, child.id, adult.id])
      await school.call(people.read, director, { params: { personId } });
    expect(acts(child.id).filter((act) => act === 'read')).toHaveLength(1);
    expect(acts(adult.id)).not.toContain('read');
  });
  it('a person who was taken off is found by nobody but the curator', async () => {
    const director = await school.person('administration');
    const { id } = await register.person('Иванов Пётр');
    await school.call(people.hide, register.curator, { params: { personId: id } });
    expect((await school.call(people.read, director, { params: { personId: id } })).status).toBe(404);
    expect((await school.call(people.search, director, { body: { hidden: true } })).status).toBe(403);
  });
});
