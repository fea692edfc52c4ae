import { type CallOf, contract, type NewAccount } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../../testing/browser.ts';
import { openTestSchool, PASSWORD, type Person, type TestSchool } from '../../testing/test-school.ts';

const { accounts, session } = contract;
const olga = { familyName: 'Соколова', givenName: 'Ольга', patronymic: 'Андреевна' };

let school: TestSchool;
let curator: Person;
beforeEach(async () => {
  school = await openTestSchool();
  curator = await school.person('curator');
});
afterEach(() => school.close());

const create = (body: NewAccount) => school.call(accounts.create, curator, { body });
const change = (accountId: string, body: CallOf<typeof accounts.change>['body'], as = curator) =>
  school.call(accounts.change, as, { params: { accountId }, body });
const signIn = (login: string, password: string) =>
  school.call(session.signIn, null, { body: { login, password, shared: false } });
const acts = (id: string) => school.house.audit.ofEntity('account', id).map(({ act, actorId }) => [act, actorId]);

describe('a new account', () => {
  it('gets a login made from the name and a password to be changed at the first sign-in', async () => {
    const { status, body } = await create({ name: olga, roles: ['methodist'] });
    expect(status).toBe(201);
    expect(body.account).toMatchObject({
      login: 'sokolova-o',
      name: olga,
      blocked: false,
      mustChangePassword: true,
      version: 1,
      roles: [{ role: 'methodist', from: '2022-05-16', to: null }],
    });
    expect(acts(body.account.id)).toEqual([['created', curator.accountId]]);

    const browser = openBrowser(school);
    const first = await browser.call(session.signIn, {
      body: { login: 'sokolova-o', password: body.password, shared: false },
    });
    expect(first.body.mustChangePassword).toBe(true);
    const stopped = await browser.call(contract.roadmaps.list);
    expect([stopped.status, stopped.body]).toMatchObject([403, { slug: 'password-change-required' }]);
    const changed = await browser.call(session.changePassword, {
      body: { current: body.password, next: 'мой собственный' },
    });
    expect([changed.status, changed.body.mustChangePassword]).toEqual([200, false]);
    expect((await browser.call(contract.roadmaps.list)).status).toBe(200);
  });

  it('is never given the same first password as another', async () => {
    const issued = await Promise.all([1, 2, 3].map(() => create({ name: olga, roles: ['mentor'] })));
    expect(new Set(issued.map(({ body }) => body.password)).size).toBe(3);
    for (const { body } of issued) expect(body.password).toMatch(/^([a-z]{3}\d-){2}[a-z]{3}\d$/);
  });

  it('of a namesake gets a number after the login', async () => {
    const logins: string[] = [];
    for (let n = 0; n < 3; n++) logins.push((await create({ name: olga, roles: ['mentor'] })).body.account.login);
    expect(logins).toEqual(['sokolova-o', 'sokolova-o2', 'sokolova-o3']);
  });

  it('with a login that is taken is refused, in any case of letters', async () => {
    await create({ name: olga, roles: ['mentor'], login: 'olga' });
    const { status, body } = await create({ name: olga, roles: ['mentor'], login: ' OLGA ' });
    expect([status, body]).toMatchObject([409, { slug: 'already-exists' }]);
    expect((await school.call(accounts.list, curator)).body.accounts).toHaveLength(2);
  });

  it('sent twice at the same moment with one login is made once', async () => {
    const both = await Promise.all([1, 2].map(() => create({ name: olga, roles: ['mentor'], login: 'olga' })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it.each([
    [{ name: { ...olga, familyName: ' ' }, roles: ['mentor'] }, '/name/familyName', 'too_small'],
    [{ name: { ...olga, givenName: 'а\u0000б' }, roles: ['mentor'] }, '/name/givenName', 'one-line'],
    [{ name: olga, roles: [] }, '/roles', 'too_small'],
    [{ name: olga, roles: ['директор'] }, '/roles/0', 'invalid_value'],
    [{ name: olga, roles: ['mentor'], login: 'два слова' }, '/login', 'login'],
    [{ roles: ['mentor'] }, '/name', 'invalid_type'],
  ])('filled in wrongly is told where: %j', async (wrong, pointer, code) => {
    const { status, body } = await school.send(accounts.create, curator, { body: wrong });
    expect(status).toBe(400);
    expect((body as { errors: unknown[] }).errors[0]).toMatchObject({ pointer, code, detail: expect.any(String) });
  });

  it('is listed by family name as a Russian register is', async () => {
    for (const familyName of ['Ёлкина', 'Жукова', 'Ежова', 'Абрамова']) {
      await create({ name: { ...olga, familyName }, roles: ['mentor'] });
    }
    const { body } = await school.call(accounts.list, curator);
    expect(body.accounts.map(({ name }) => name.familyName)).toEqual([
      'Абрамова',
      'Ежова',
      'Ёлкина',
      'Жукова',
      'Тестова1',
    ]);
    expect(JSON.stringify(body)).not.toMatch(/argon2|password_?hash/i);
  });
});

describe('changing an account', () => {
  it('keeps the old role with its dates and starts the new one today', async () => {
    const { body: issued } = await create({ name: olga, roles: ['mentor'] });
    school.setNow('2022-06-10T06:00:00Z');
    const { status, body } = await change(issued.account.id, { version: 1, roles: ['methodist'] });
    expect([status, body.version]).toEqual([200, 2]);
    expect(body.roles).toEqual([
      { role: 'mentor', from: '2022-05-16', to: '2022-06-09' },
      { role: 'methodist', from: '2022-06-10', to: null },
    ]);
    expect(acts(issued.account.id)[0]).toEqual(['changed', curator.accountId]);
  });

  it('leaves no trace of a role given and taken on the same day', async () => {
    const { body: issued } = await create({ name: olga, roles: ['mentor', 'curator'] });
    const { body } = await change(issued.account.id, { version: 1, roles: ['mentor'] });
    expect(body.roles).toEqual([{ role: 'mentor', from: '2022-05-16', to: null }]);
  });

  it('takes rights away from a session that is open', async () => {
    const other = await school.person('curator');
    expect((await school.call(accounts.list, other)).status).toBe(200);
    await change(other.accountId, { version: 1, roles: ['mentor'] });
    expect((await school.call(accounts.list, other)).status).toBe(403);
  });

  it('blocks: open sessions end and nobody comes in, until it is unblocked', async () => {
    const other = await school.person('mentor');
    expect((await change(other.accountId, { version: 1, blocked: true })).body.blocked).toBe(true);
    expect((await school.call(session.list, other)).status).toBe(401);
    expect((await signIn(other.login, PASSWORD)).status).toBe(401);
    await change(other.accountId, { version: 2, blocked: false });
    expect((await signIn(other.login, PASSWORD)).status).toBe(200);
    expect((await school.call(session.list, other)).status).toBe(401);
  });

  it('does not take the last curator away, by role or by blocking', async () => {
    await school.person('mentor');
    for (const fields of [{ roles: ['mentor' as const] }, { blocked: true }]) {
      const { status, body } = await change(curator.accountId, { version: 1, ...fields });
      expect([status, body]).toMatchObject([409, { slug: 'last-curator' }]);
    }
    const second = await school.person('curator');
    await change(second.accountId, { version: 1, blocked: true });
    expect((await change(curator.accountId, { version: 1, blocked: true })).status).toBe(409);
    await change(second.accountId, { version: 2, blocked: false });
    expect((await change(curator.accountId, { version: 1, roles: ['mentor'] })).status).toBe(200);
  });

  it('lets one of two curators win who take the role from each other at the same moment', async () => {
    const second = await school.person('curator');
    const both = await Promise.all([
      change(second.accountId, { version: 1, roles: ['mentor'] }),
      change(curator.accountId, { version: 1, roles: ['mentor'] }, second),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('sends the second writer a 409 with the account as it is now', async () => {
    const other = await school.person('mentor');
    await change(other.accountId, { version: 1, name: olga });
    const { status, body } = await change(other.accountId, { version: 1, name: { ...olga, givenName: 'Анна' } });
    expect(status).toBe(409);
    expect(body).toMatchObject({ slug: 'stale-version', current: { id: other.accountId, name: olga, version: 2 } });
  });
});

describe('resetting a password', () => {
  it('ends the person’s sessions and gives a one-time password', async () => {
    const other = await school.person('mentor');
    const { status, body } = await school.call(accounts.resetPassword, curator, {
      params: { accountId: other.accountId },
    });
    expect([status, body.account.mustChangePassword]).toEqual([200, true]);
    expect((await school.call(session.list, other)).status).toBe(401);
    expect((await signIn(other.login, PASSWORD)).status).toBe(401);
    expect((await signIn(other.login, body.password)).body.mustChangePassword).toBe(true);
    expect(acts(other.accountId)).toContainEqual(['password-reset', curator.accountId]);
  });
});

describe('the list of names for a card', () => {
  it('holds staff who can answer for an item, without those who are blocked', async () => {
    const methodist = await school.person('methodist');
    const blocked = await school.person('methodist');
    await school.person('mentee');
    await school.person('sysadmin');
    await change(blocked.accountId, { version: 1, blocked: true });
    const { body } = await school.call(accounts.directory, curator);
    expect(body.people.map(({ id }) => id).sort()).toEqual([curator.accountId, methodist.accountId].sort());
    expect(Object.keys(body.people[0] ?? {}).sort()).toEqual(['id', 'name', 'roles']);
  });
});
