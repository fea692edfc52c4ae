import { contract, type SchoolClass } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

const { classes, years, people } = contract;

let school: TestSchool;
let curator: Person;
let yearId: string;
beforeEach(async () => {
  school = await openTestSchool();
  curator = await school.person('curator');
  yearId = (await school.call(years.list, curator)).body.years[0]?.id ?? '';
});
afterEach(() => school.close());

const list = async () => (await school.call(classes.list, curator, { params: { yearId } })).body.classes;
const add = (name: string) => school.call(classes.add, curator, { params: { yearId }, body: { name } });
const remove = (classId: string) => school.call(classes.remove, curator, { params: { classId } });
const pupilIn = async (classId: string) =>
  school.call(people.create, curator, {
    body: { name: { familyName: 'Орлов', givenName: 'Кирилл', patronymic: null }, birthOn: null, classId },
  });
const acts = (id: string) =>
  school.house.audit.ofEntity('school-class', id).map(({ act, before, after }) => ({ act, before, after }));
const rowCount = () => school.house.db.$client.prepare('SELECT count(*) FROM school_classes').pluck().get();

describe('adding a class', () => {
  it.each([
    ['', 'too_small'],
    ['класс', 'not-a-class'],
    ['12А', 'grade-out-of-range'],
    ['10 лет', 'letter-unreadable'],
    ['10.11', 'letter-unreadable'],
  ])('refuses «%s» and says why', async (name, code) => {
    const { status, body } = await add(name);
    expect([status, body]).toMatchObject([400, { errors: [{ pointer: '/name', code, detail: expect.any(String) }] }]);
  });

  it('knows a class again however it is written', async () => {
    await add('10 а');
    for (const name of ['10А', '10-А', '10a', '10 "А" класс'])
      expect((await add(name)).body).toMatchObject({ status: 409, slug: 'already-exists' });
    expect(rowCount()).toBe(1);
  });

  it('lists them as a school does: 9 before 10, letters as in the alphabet', async () => {
    for (const name of ['10 б', '9и', '10 а', '11ИТ', '10-1', '9 Е', '9 Ё']) expect((await add(name)).status).toBe(201);
    const all = await list();
    expect(all.map(({ name }) => name)).toEqual(['9Е', '9Ё', '9И', '10-1', '10А', '10Б', '11ИТ']);
    expect(all[4]).toMatchObject({ grade: 10, letter: 'А', pupils: 0, homeroom: [] });
    expect(acts(all[4]?.id ?? '')).toEqual([{ act: 'added', before: null, after: { startYear: 2021, name: '10А' } }]);
  });
});

describe('removing a class', () => {
  it('is refused while anybody is or was in it', async () => {
    const { body: made } = await add('9А');
    await pupilIn(made.id);
    expect((await list())[0]).toMatchObject({ name: '9А', pupils: 1 });
    const { status, body } = await remove(made.id);
    expect([status, body]).toMatchObject([409, { slug: 'class-not-empty' }]);
    expect(rowCount()).toBe(1);
  });

  it('takes an empty one away, with a line that says what it was', async () => {
    const { body: made } = await add('9А');
    expect((await remove(made.id)).status).toBe(204);
    expect([rowCount(), (await remove(made.id)).status]).toEqual([0, 404]);
    expect(acts(made.id)[0]).toEqual({
      act: 'removed',
      before: { startYear: 2021, name: '9А', homeroom: [] },
      after: null,
    });
  });
});

describe('the homeroom teacher', () => {
  let made: SchoolClass;
  let one: Person;
  let two: Person;
  beforeEach(async () => {
    made = (await add('9А')).body;
    one = await school.person('homeroom_teacher');
    two = await school.person('mentor', 'homeroom_teacher');
  });
  const set = (accountId: string | null, fromOn: string, replaces: string | null = null) =>
    school.call(classes.setHomeroomTeacher, curator, {
      params: { classId: made.id },
      body: { accountId, fromOn, replaces },
    });
  const periods = async () =>
    (await list())[0]?.homeroom.map(({ accountId, fromOn, toOn }) => [accountId, fromOn, toOn]);

  it.each([
    ['2021-08-31', '/fromOn', 'outside-the-year'],
    ['2022-09-01', '/fromOn', 'outside-the-year'],
    ['2022-02-30', '/fromOn', 'day'],
  ])('does not begin on %s', async (fromOn, pointer, code) => {
    expect((await set(one.accountId, fromOn)).body).toMatchObject({ status: 400, errors: [{ pointer, code }] });
  });

  it('holds that role, and the account is open', async () => {
    const mentor = await school.person('mentor');
    const refused = { status: 400, errors: [{ pointer: '/accountId', code: 'not-a-homeroom-teacher' }] };
    expect((await set(mentor.accountId, '2022-05-16')).body).toMatchObject(refused);
    expect((await set(made.id, '2022-05-16')).body).toMatchObject(refused);
    const params = { accountId: one.accountId };
    await school.call(contract.accounts.change, curator, { params, body: { version: 1, blocked: true } });
    expect((await set(one.accountId, '2022-05-16')).body).toMatchObject(refused);
    expect(await periods()).toEqual([]);
  });

  it('is not set over one whom the writer did not see', async () => {
    await set(one.accountId, '2022-05-16');
    const { status, body } = await set(two.accountId, '2022-05-17');
    expect([status, body]).toMatchObject([
      409,
      { slug: 'stale-version', current: { homeroom: [{ accountId: one.accountId }] } },
    ]);
  });

  it('changes from a day on, and who led before stays', async () => {
    await set(one.accountId, '2021-09-01');
    const { status, body } = await set(two.accountId, '2022-02-01', one.accountId);
    expect([status, body.homeroom[0]?.name?.givenName]).toEqual([200, 'Анна']);
    expect(await periods()).toEqual([
      [two.accountId, '2022-02-01', null],
      [one.accountId, '2021-09-01', '2022-01-31'],
    ]);
    expect((await set(one.accountId, '2022-01-15', two.accountId)).body).toMatchObject({
      status: 400,
      errors: [{ code: 'before-the-last' }],
    });
    await set(null, '2022-05-01', two.accountId);
    expect((await periods())?.[0]).toEqual([two.accountId, '2022-02-01', '2022-04-30']);
    expect((await set(one.accountId, '2022-04-30')).status).toBe(400);
    expect((await set(one.accountId, '2022-05-01')).status).toBe(200);
    expect(acts(made.id).slice(0, 2)).toEqual([
      { act: 'homeroom-set', before: { accountId: null }, after: { accountId: one.accountId, fromOn: '2022-05-01' } },
      { act: 'homeroom-set', before: { accountId: two.accountId }, after: { accountId: null, fromOn: '2022-05-01' } },
    ]);
  });

  it('set by a slip and corrected the same day leaves no period behind; said twice changes nothing', async () => {
    await set(one.accountId, '2022-05-16');
    await set(two.accountId, '2022-05-16', one.accountId);
    expect(await periods()).toEqual([[two.accountId, '2022-05-16', null]]);
    const before = acts(made.id).length;
    expect((await set(two.accountId, '2022-05-20', two.accountId)).status).toBe(200);
    expect(acts(made.id)).toHaveLength(before);
  });
});
