import { contract } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../../testing/browser.ts';
import { openTestSchool, type TestSchool } from '../../testing/test-school.ts';

const curator = {
  login: 'Ivanova-M',
  name: { familyName: 'Иванова', givenName: 'Мария', patronymic: 'Петровна' },
  password: 'длинный пароль',
};
const bodyWith = (token: string) => ({
  token,
  school: { name: 'ИТ-лицей', timezone: 'Europe/Samara', academicYear: 2026 },
  curator,
});

let school: TestSchool;
beforeEach(async () => {
  school = await openTestSchool({ empty: true });
});
afterEach(() => school.close());

const run = (token: string) => school.call(contract.setup.run, null, { body: bodyWith(token) });
const issue = () => school.house.setup.issueToken() as string;

describe('the first run', () => {
  it('makes the school and its curator by the link and signs the curator in', async () => {
    const browser = openBrowser(school);
    expect((await browser.call(contract.session.read)).body).toMatchObject({ state: 'setup', school: null });
    const { status, body } = await browser.call(contract.setup.run, { body: bodyWith(issue()) });
    expect(status).toBe(201);
    expect(body).toMatchObject({ login: 'ivanova-m', roles: ['curator'], mustChangePassword: false });
    expect((await browser.call(contract.session.read)).body).toMatchObject({
      state: 'signed-in',
      school: { name: 'ИТ-лицей', timezone: 'Europe/Samara' },
    });
    expect((await browser.call(contract.accounts.list)).body.accounts).toHaveLength(1);
    expect(school.house.audit.ofEntity('school', '1').map(({ act }) => act)).toEqual(['set-up']);
    const years = school.house.db.$client.prepare('SELECT start_year, starts_on, ends_on FROM academic_years').all();
    expect(years).toEqual([{ start_year: 2026, starts_on: '2026-09-01', ends_on: '2027-08-31' }]);
  });

  it('leaves no account with a password that anybody could know', async () => {
    for (const [login, password] of [
      ['admin', 'admin'],
      ['admin', 'password'],
      ['curator', 'curator'],
    ] as const) {
      const { status } = await school.call(contract.session.signIn, null, { body: { login, password, shared: false } });
      expect(status).toBe(401);
    }
    expect(school.house.identity.accounts.all()).toEqual([]);
  });

  it('is refused without the link of this start, and the right link works afterwards', async () => {
    expect((await run('x')).status).toBe(410);
    const token = issue();
    const wrong = await run(`${token}x`);
    expect([wrong.status, wrong.body]).toMatchObject([410, { slug: 'link-expired' }]);
    expect((await run(token)).status).toBe(201);
  });

  it('honours only the newest link', async () => {
    const first = issue();
    const second = issue();
    expect((await run(first)).status).toBe(410);
    expect((await run(second)).status).toBe(201);
  });

  it('happens once: the second time there is a school, and no new link', async () => {
    const token = issue();
    await run(token);
    const again = await run(token);
    expect([again.status, again.body]).toMatchObject([409, { slug: 'already-set-up' }]);
    expect(school.house.setup.issueToken()).toBeNull();
    expect(school.house.identity.accounts.all()).toHaveLength(1);
  });

  it('by two people at the same moment makes one school', async () => {
    const token = issue();
    const statuses = (await Promise.all([run(token), run(token), run(token)])).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(school.house.identity.accounts.all()).toHaveLength(1);
  });

  it('points at what is filled in wrongly, and the link can still be used', async () => {
    const token = issue();
    const { status, body } = await school.send(contract.setup.run, null, {
      body: {
        token,
        school: { name: ' ', timezone: 'Europe/Ижевск', academicYear: 1999 },
        curator: { ...curator, password: 'коротк' },
      },
    });
    expect(status).toBe(400);
    expect((body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)).toEqual([
      '/school/name',
      '/school/timezone',
      '/school/academicYear',
      '/curator/password',
    ]);
    expect((await run(token)).status).toBe(201);
  });
});
