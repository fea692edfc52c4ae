import { contract, operations } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRegister } from '../../testing/school-people.ts';
import { openTestSchool, type TestSchool } from '../../testing/test-school.ts';

let school: TestSchool;
beforeEach(async () => {
  school = await openTestSchool();
});
afterEach(() => school.close());

const { session, people, accounts } = contract;

describe('looking through somebody’s eyes', () => {
  it('shows the curator what a homeroom teacher sees, and nothing can be changed', async () => {
    const { curator, person, schoolClass, leads } = await openRegister(school);
    const teacher = await school.person('homeroom_teacher');
    const own = schoolClass(7, 'А');
    leads(teacher, own);
    await person('Свой Ученик', { classId: own });
    await person('Чужой Ученик', { classId: schoolClass(7, 'Б') });
    const looked = await school.call(session.viewAs, curator, { body: { accountId: teacher.accountId } });
    expect(looked.body).toMatchObject({
      accountId: teacher.accountId,
      roles: ['homeroom_teacher'],
      viewing: { by: { givenName: 'Анна' } },
    });
    const found = await school.call(people.search, curator, { body: { text: 'Ученик' } });
    expect(found.body.people.map(({ name }) => name.familyName)).toEqual(['Свой']);
    const { id } = found.body.people[0] ?? { id: '' };
    expect((await school.call(accounts.list, curator)).status).toBe(403);
    const nominate = await school.call(contract.mentees.nominate, curator, {
      body: { nominations: [{ personId: id, reasonCategory: 'project' }] },
    });
    expect([nominate.status, nominate.body]).toMatchObject([403, { slug: 'viewing-only' }]);

    const back = await school.call(session.viewBack, curator);
    expect(back.body).toMatchObject({ roles: ['curator'], viewing: null });
    expect((await school.call(accounts.list, curator)).status).toBe(200);
  });

  it('is written down under the curator’s own name, and so is what was read meanwhile', async () => {
    const { curator, person, schoolClass, leads } = await openRegister(school);
    const teacher = await school.person('homeroom_teacher');
    const own = schoolClass(7, 'А');
    leads(teacher, own);
    const child = await person('Свой Ученик', { classId: own });
    await school.call(session.viewAs, curator, { body: { accountId: teacher.accountId } });
    await school.call(people.read, curator, { params: { personId: child.id } });
    expect(school.house.audit.ofEntity('account', teacher.accountId)[0]).toMatchObject({
      act: 'viewed-as',
      actorId: curator.accountId,
    });
    expect(school.house.audit.ofEntity('person', child.id)[0]).toMatchObject({
      act: 'read',
      actorId: curator.accountId,
    });
  });

  it('changes nothing by any operation that writes', async () => {
    const { curator } = await openRegister(school);
    const mentee = await school.person('mentee', 'curator');
    await school.call(session.viewAs, curator, { body: { accountId: mentee.accountId } });
    const writing = operations.filter(
      ({ access, method, reads }) => access !== 'public' && method !== 'GET' && reads !== true,
    );
    const slugs = new Set<string>();
    for (const operation of writing) {
      const { body } = await school.send(operation, curator, { params: {}, body: {} });
      slugs.add((body as { slug: string }).slug);
    }
    expect([writing.length > 30, [...slugs].sort()]).toEqual([true, ['viewing-only']]);
  });

  it('is for curators, never through a psychologist’s eyes, and not one’s own', async () => {
    const { curator } = await openRegister(school);
    const psychologist = await school.person('psychologist');
    for (const accountId of [psychologist.accountId, curator.accountId]) {
      expect((await school.call(session.viewAs, curator, { body: { accountId } })).status).toBe(422);
    }
    const director = await school.person('administration');
    const refused = await school.call(session.viewAs, director, { body: { accountId: psychologist.accountId } });
    expect(refused.status).toBe(403);
  });
});
