import { contract } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRegister } from '../../testing/school-people.ts';
import { openTestSchool, type TestSchool } from '../../testing/test-school.ts';

let school: TestSchool;
let register: Awaited<ReturnType<typeof openRegister>>;
beforeEach(async () => {
  school = await openTestSchool();
  register = await openRegister(school);
});
afterEach(() => school.close());

const { auditLog, people } = contract;

describe('the audit log', () => {
  it('shows who did what to whom, newest first, and finds it by act, actor, thing and day', async () => {
    const child = await register.person('Иванов Пётр', { classId: register.schoolClass(8, 'А') });
    const director = await school.person('administration');
    school.setNow('2022-05-17T06:00:00Z');
    await school.call(people.read, director, { params: { personId: child.id } });
    const search = async (body: object) => (await school.call(auditLog.search, director, { body })).body;
    const all = await search({ entityId: child.id });
    expect(all.entries.map(({ act, subject }) => [act, subject])).toEqual([
      ['read', 'Иванов Пётр'],
      ['created', 'Иванов Пётр'],
    ]);
    expect(all.acts).toContain('read');
    expect((await search({ act: 'read' })).total).toBe(1);
    expect((await search({ actorId: director.accountId })).entries.map(({ act }) => act)).toEqual([
      'read',
      'signed-in',
    ]);
    expect((await search({ entity: 'person', to: '2022-05-16' })).entries.map(({ act }) => act)).not.toContain('read');
    expect((await search({ from: '2022-05-17' })).entries.map(({ act }) => act)).toEqual(['read']);
    // Half past midnight in the school is still the day before in Greenwich.
    school.setNow('2022-05-17T20:30:00Z');
    await school.call(people.read, director, { params: { personId: child.id } });
    expect((await search({ act: 'read', from: '2022-05-18', to: '2022-05-18' })).total).toBe(1);
    expect((await search({ act: 'read', to: '2022-05-17' })).total).toBe(1);
    expect((await search({ limit: 1, offset: 2, entityId: child.id })).entries.map(({ act }) => act)).toEqual([
      'created',
    ]);
  });

  it('shows the system administrator that something happened, and no names or values of people', async () => {
    const admin = await school.person('sysadmin');
    const { id, version } = await register.person('Секретова Анна');
    await school.call(people.change, register.curator, {
      params: { personId: id },
      body: { version, position: 'канарейка' },
    });
    const { body } = await school.call(auditLog.search, admin, { body: { entityId: id } });
    expect(body.entries.map(({ act, subject, after }) => [act, subject, after])).toEqual([
      ['changed', null, null],
      ['created', null, null],
    ]);
    expect(JSON.stringify(body)).not.toMatch(/Секретова|канарейка/);
  });

  it('is not for teachers, mentors and pupils', async () => {
    for (const role of ['homeroom_teacher', 'methodist', 'mentor', 'mentee', 'psychologist', 'secretary'] as const) {
      expect((await school.call(auditLog.search, await school.person(role), { body: {} })).status).toBe(403);
    }
  });
});
