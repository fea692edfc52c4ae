import { contract } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../../testing/browser.ts';
import { openRegister } from '../../testing/school-people.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

let school: TestSchool;
let register: Awaited<ReturnType<typeof openRegister>>;
beforeEach(async () => {
  school = await openTestSchool();
  register = await openRegister(school);
});
afterEach(() => school.close());

const { cards } = contract;
const NEW = 'мой пароль 2022';
async function pupil(name: string, classId: string) {
  const { id } = await register.person(name, { classId, birthOn: '2010-01-01' });
  const { body } = await school.call(contract.people.addGuardian, register.curator, {
    params: { personId: id },
    body: { name: { familyName: 'Мамина', givenName: 'Ольга', patronymic: null }, relation: 'mother' },
  });
  await register.consent(id, body.guardians?.[0]?.personId ?? '');
  return id;
}
const issue = (as: Person, ...personIds: string[]) => school.call(cards.issue, as, { body: { personIds } });

describe('a code card', () => {
  it('lets a pupil without e-mail choose a password and come in, once', async () => {
    const classId = register.schoolClass(8, 'А');
    const id = await pupil('Петров Кирилл', classId);
    const teacher = await school.person('homeroom_teacher');
    register.leads(teacher, classId);
    const { status, body } = await issue(teacher, id);
    expect([status, body.cards]).toMatchObject([201, [{ login: 'petrov-k', schoolClass: '8А' }]]);
    const code = body.cards[0]?.code ?? '';
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);

    const browser = openBrowser(school);
    const opened = await browser.call(cards.open, { body: { code: code.toLowerCase().replace('-', ' ') } });
    expect(opened.body).toEqual({ givenName: 'Кирилл', login: 'petrov-k' });
    const used = await browser.call(cards.use, { body: { code, password: NEW, shared: true } });
    expect(used.body).toMatchObject({ login: 'petrov-k', roles: ['mentee'], mustChangePassword: false });
    expect((await browser.call(contract.session.read)).body.state).toBe('signed-in');
    expect((await browser.call(cards.use, { body: { code, password: NEW, shared: true } })).status).toBe(410);
    const later = await school.call(contract.session.signIn, null, {
      body: { login: 'petrov-k', password: NEW, shared: true },
    });
    expect(later.status).toBe(200);
  });

  it('is replaced on the spot: the old one is dead, the password still works until the new one is used', async () => {
    const id = await pupil('Петров Кирилл', register.schoolClass(8, 'А'));
    const first = (await issue(register.curator, id)).body.cards[0]?.code ?? '';
    const second = (await issue(register.curator, id)).body.cards[0]?.code ?? '';
    expect((await school.call(cards.open, null, { body: { code: first } })).status).toBe(410);
    expect((await school.call(cards.open, null, { body: { code: second } })).status).toBe(200);
    const acts = school.house.db.$client
      .prepare(`SELECT count(*) FROM audit_entries WHERE act = 'card-issued'`)
      .pluck();
    expect(acts.get()).toBe(2);
  });

  it('is not given to a child without a consent, nor to somebody of another class, and then to nobody of the list', async () => {
    const [own, other] = [register.schoolClass(8, 'А'), register.schoolClass(8, 'Б')];
    const teacher = await school.person('homeroom_teacher');
    register.leads(teacher, own);
    const good = await pupil('Петров Кирилл', own);
    const without = await register.person('Без Согласия', { classId: own });
    const foreign = await pupil('Чужой Ученик', other);
    const { status, body } = await issue(teacher, good, without.id, foreign);
    expect([status, body]).toMatchObject([
      422,
      {
        current: {
          faults: [
            { personId: without.id, reason: 'no-consent' },
            { personId: foreign, reason: 'not-found' },
          ],
        },
      },
    ]);
    expect((await register.person('Ещё Человек')).account).toBeNull();
    const made = school.house.db.$client
      .prepare(`SELECT count(*) FROM accounts WHERE login LIKE 'petrov%'`)
      .pluck()
      .get();
    expect(made).toBe(0);
  });

  it('does not open a colleague’s account for a class teacher', async () => {
    const classId = register.schoolClass(11, 'А');
    const teacher = await school.person('homeroom_teacher');
    register.leads(teacher, classId);
    const director = await register.own(await school.person('administration'));
    await school.call(contract.people.enrol, register.curator, {
      params: { personId: director.id },
      body: { classId, from: '2022-05-16' },
    });
    expect((await issue(teacher, director.id)).body).toMatchObject({
      current: { faults: [{ reason: 'staff-account' }] },
    });
  });

  it('grows old, and cannot be guessed', async () => {
    const id = await pupil('Петров Кирилл', register.schoolClass(8, 'А'));
    const code = (await issue(register.curator, id)).body.cards[0]?.code ?? '';
    const statuses: number[] = [];
    for (let n = 0; n < 30; n++)
      statuses.push((await school.call(cards.open, null, { body: { code: `AAAA-BB${10 + n}` } })).status);
    expect(statuses.at(-1)).toBe(429);
    school.setNow('2022-07-16T06:00:00Z');
    expect((await school.call(cards.open, null, { body: { code } })).status).toBe(410);
  });
});
