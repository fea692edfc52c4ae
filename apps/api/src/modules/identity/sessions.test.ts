import { contract } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../../testing/browser.ts';
import { openTestSchool, PASSWORD, type TestSchool } from '../../testing/test-school.ts';

const { session, accounts } = contract;

let school: TestSchool;
beforeEach(async () => {
  school = await openTestSchool();
});
afterEach(() => school.close());

const credentials = (login: string, shared = false, password = PASSWORD) => ({ body: { login, password, shared } });
const minutesLater = (minutes: number) =>
  school.setNow(new Date(school.now().getTime() + minutes * 60_000).toISOString());
const secondsLater = (seconds: number) => minutesLater(seconds / 60);

async function signedInBrowser({ shared = false, login = '' } = {}) {
  const browser = openBrowser(school);
  const name = login || (await school.person('curator')).login;
  const { status, body } = await browser.call(session.signIn, credentials(name, shared));
  expect(status).toBe(200);
  return { browser, signedIn: body, login: name };
}
const acts = (id: string) => school.house.audit.ofEntity('account', id).map(({ act }) => act);

describe('signing in', () => {
  it('tells who has come in and puts two cookies into the browser that no script can read', async () => {
    const { login, accountId } = await school.person('curator', 'mentor');
    const { status, body, raw } = await school.call(session.signIn, null, credentials(login.toUpperCase()));
    expect(status).toBe(200);
    expect(body).toMatchObject({ accountId, login, mustChangePassword: false, idleMinutes: 30 * 24 * 60 });
    expect(body.roles.sort()).toEqual(['curator', 'mentor']);
    expect(raw.cookies.map(({ name, path }) => [name, path])).toEqual([
      ['tandem_access', '/api'],
      ['tandem_refresh', '/api/v1/session'],
    ]);
    for (const cookie of raw.cookies) {
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', maxAge: 30 * 24 * 3600 });
    }
    expect(JSON.stringify(body)).not.toContain(raw.cookies[1]?.value);
    expect(acts(accountId)[0]).toBe('signed-in');
  });

  it('leaves cookies that end with the browser on somebody else’s computer', async () => {
    const { login } = await school.person('mentor');
    const { body, raw } = await school.call(session.signIn, null, credentials(login, true));
    expect(body.idleMinutes).toBe(15);
    expect(raw.cookies).toHaveLength(2);
    for (const cookie of raw.cookies) expect(cookie).not.toHaveProperty('maxAge');
  });

  it('answers a wrong password, an unknown login and a blocked account in the same words', async () => {
    const curator = await school.person('curator');
    const known = await school.person('mentor');
    const blocked = await school.person('mentor');
    await school.call(accounts.change, curator, {
      params: { accountId: blocked.accountId },
      body: { version: 1, blocked: true },
    });
    const answers = await Promise.all(
      [
        credentials(known.login, false, 'не тот пароль'),
        credentials('nobody-here'),
        credentials(blocked.login),
        credentials('кириллица'),
      ].map((call) => school.call(session.signIn, null, call)),
    );
    for (const { status, body, raw } of answers) {
      expect(status).toBe(401);
      expect(body).toEqual({
        type: '/problems/wrong-credentials',
        slug: 'wrong-credentials',
        title: 'Логин или пароль не подходят',
        status: 401,
      });
      expect(raw.cookies).toEqual([]);
    }
  });

  it('is slowed down after five wrong passwords, even for the right one, and says for how long', async () => {
    const { login } = await school.person('curator');
    for (let n = 0; n < 5; n++) {
      expect((await school.call(session.signIn, null, credentials(login, false, `мимо ${n}`))).status).toBe(401);
    }
    const { status, body, headers } = await school.call(session.signIn, null, credentials(login));
    expect(status).toBe(429);
    const { retryAfter } = body as unknown as { retryAfter: number };
    expect(retryAfter).toBeGreaterThan(0);
    expect(headers['retry-after']).toBe(String(retryAfter));
    expect((await school.call(session.signIn, null, credentials((await school.person('mentor')).login))).status).toBe(
      200,
    );
    secondsLater(retryAfter);
    expect((await school.call(session.signIn, null, credentials(login))).status).toBe(200);
  });

  it('slows down one address that tries many logins', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 62; n++) {
      statuses.push((await school.call(session.signIn, null, credentials(`guess-${n}`))).status);
    }
    expect(statuses.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 401));
    expect(statuses.slice(60)).toEqual([429, 429]);
  }, 30_000);

  it('makes each further miss wait twice as long, up to a quarter of an hour', async () => {
    const waits: number[] = [];
    for (let n = 0; n < 16; n++) {
      const { body } = await school.call(session.signIn, null, credentials('somebody', false, 'мимо'));
      const { retryAfter } = body as unknown as { retryAfter?: number };
      if (retryAfter === undefined) continue;
      waits.push(retryAfter);
      secondsLater(retryAfter);
      await school.call(session.signIn, null, credentials('somebody', false, 'мимо'));
    }
    expect(waits.slice(0, 5)).toEqual([2, 4, 8, 16, 32]);
    expect(Math.max(...waits)).toBeLessThanOrEqual(900);
  });

  it('is no use to a stranger’s cookie of his own making', async () => {
    const { sessionId } = await school.person('curator');
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    const claims = Buffer.from(JSON.stringify({ sid: sessionId })).toString('base64url');
    for (const forged of [`${none}.${claims}.`, `${none}.${claims}.x`, 'x', sessionId]) {
      const { status } = await school.send(session.list, null, { cookies: { tandem_access: forged } });
      expect(status).toBe(401);
    }
  });
});

describe('the first question of a page', () => {
  it('tells the state of the school, and the day on its wall', async () => {
    school.setNow('2022-05-15T21:00:00Z');
    const anonymous = await school.call(session.read, null);
    expect(anonymous.body).toEqual({
      state: 'anonymous',
      demo: false,
      school: { name: 'Лицей', timezone: 'Europe/Samara' },
      today: '2022-05-16',
      account: null,
    });
    const { browser, login } = await signedInBrowser();
    expect((await browser.call(session.read)).body).toMatchObject({ state: 'signed-in', account: { login } });
  });
});

describe('renewing a session', () => {
  it('gives a new pair of cookies, and the new one can be renewed again', async () => {
    const { browser, signedIn } = await signedInBrowser();
    for (let n = 0; n < 3; n++) {
      const before = browser.jar.get('tandem_refresh')?.value;
      secondsLater(60);
      const { status, body } = await browser.call(session.refresh);
      expect([status, body.sessionId]).toEqual([200, signedIn.sessionId]);
      expect(browser.jar.get('tandem_refresh')?.value).not.toBe(before);
    }
    expect((await browser.call(session.list)).status).toBe(200);
  });

  it('forgives a second tab that comes within half a minute with the same cookie', async () => {
    const { browser } = await signedInBrowser();
    const secondTab = browser.copy();
    expect((await browser.call(session.refresh)).status).toBe(200);
    secondsLater(29);
    const late = await secondTab.call(session.refresh);
    expect(late.status).toBe(200);
    expect(late.raw.cookies.map(({ name }) => name)).toEqual(['tandem_access']);
    secondsLater(60);
    expect((await browser.call(session.refresh)).status).toBe(200);
  });

  it('ends the session for both when an exchanged cookie comes later', async () => {
    const { browser, signedIn } = await signedInBrowser();
    const thief = browser.copy();
    await browser.call(session.refresh);
    secondsLater(31);
    expect((await thief.call(session.refresh)).status).toBe(401);
    expect((await browser.call(session.refresh)).status).toBe(401);
    expect((await browser.call(session.list)).status).toBe(401);
    expect(acts(signedIn.accountId)).toContain('session-reuse-detected');
  });

  it('is refused without a cookie, with a wrong one and with another session’s secret', async () => {
    const { browser } = await signedInBrowser();
    const own = browser.jar.get('tandem_refresh')?.value ?? '';
    const other = (await signedInBrowser()).browser.jar.get('tandem_refresh')?.value ?? '';
    const mixed = `${own.split('.')[0]}.${other.split('.')[1]}`;
    for (const cookie of ['', 'x', '.', mixed, `${own.split('.')[0]}.`]) {
      const { status } = await school.send(session.refresh, null, { cookies: { tandem_refresh: cookie } });
      expect(status).toBe(401);
    }
    expect((await browser.call(session.refresh)).status).toBe(200);
  });

  it('is too late after fifteen idle minutes on somebody else’s computer', async () => {
    const { browser } = await signedInBrowser({ shared: true });
    minutesLater(15);
    expect((await browser.call(session.refresh)).status).toBe(200);
    minutesLater(14);
    expect((await browser.call(session.list)).status).toBe(200);
    minutesLater(2);
    expect((await browser.call(session.list)).status).toBe(401);
    expect((await browser.call(session.refresh)).status).toBe(401);
  });

  it('is still in time after a month on one’s own, and not after', async () => {
    const { browser } = await signedInBrowser();
    minutesLater(30 * 24 * 60);
    expect((await browser.call(session.refresh)).status).toBe(200);
    minutesLater(30 * 24 * 60 + 1);
    expect((await browser.call(session.refresh)).status).toBe(401);
  });
});

describe('signing out', () => {
  it('ends the session on the server too, and takes the cookies away', async () => {
    const { browser, signedIn } = await signedInBrowser();
    const kept = browser.copy();
    expect((await browser.call(session.signOut)).status).toBe(204);
    expect(browser.jar.size).toBe(0);
    expect((await kept.call(session.list)).status).toBe(401);
    expect((await kept.call(session.refresh)).status).toBe(401);
    expect(acts(signedIn.accountId)[0]).toBe('signed-out');
  });

  it('ends the session also when the access cookie has run out and only the refresh cookie is left', async () => {
    const { browser, signedIn } = await signedInBrowser();
    const kept = browser.copy();
    browser.jar.delete('tandem_access');
    expect((await browser.call(session.signOut)).status).toBe(204);
    expect(browser.jar.size).toBe(0);
    expect((await kept.call(session.refresh)).status).toBe(401);
    expect(acts(signedIn.accountId)[0]).toBe('signed-out');
  });

  it('of somebody else by knowing the session’s number alone is not possible', async () => {
    const { browser, signedIn } = await signedInBrowser();
    const forged = { cookies: { tandem_refresh: `${signedIn.sessionId}.guess` } };
    expect((await school.send(session.signOut, null, forged)).status).toBe(204);
    expect((await browser.call(session.list)).status).toBe(200);
  });

  it('is harmless for a stranger', async () => {
    expect((await school.call(session.signOut, null)).status).toBe(204);
  });

  it('everywhere ends every session of the person and nobody else’s', async () => {
    const { browser, login } = await signedInBrowser();
    const phone = await signedInBrowser({ login });
    const other = await signedInBrowser();
    const { body } = await browser.call(session.list);
    expect(body.sessions.map(({ current }) => current).sort()).toEqual([false, false, true]);
    expect((await browser.call(session.signOutEverywhere)).status).toBe(204);
    expect((await phone.browser.call(session.list)).status).toBe(401);
    expect((await phone.browser.call(session.refresh)).status).toBe(401);
    expect((await other.browser.call(session.list)).status).toBe(200);
  });
});

describe('changing one’s own password', () => {
  const next = 'новый длинный пароль';

  it('ends all other sessions and leaves this one', async () => {
    const { browser, login, signedIn } = await signedInBrowser();
    const phone = await signedInBrowser({ login });
    const { status, body } = await browser.call(session.changePassword, { body: { current: PASSWORD, next } });
    expect([status, body.sessionId]).toEqual([200, signedIn.sessionId]);
    expect((await browser.call(session.list)).body.sessions).toHaveLength(1);
    expect((await phone.browser.call(session.list)).status).toBe(401);
    expect((await school.call(session.signIn, null, credentials(login))).status).toBe(401);
    expect((await school.call(session.signIn, null, credentials(login, false, next))).status).toBe(200);
    expect(acts(signedIn.accountId)).toContain('password-changed');
  });

  it('needs the present one, and is slowed down like a sign-in', async () => {
    const { browser } = await signedInBrowser();
    const wrong = { body: { current: 'не мой', next } };
    for (let n = 0; n < 5; n++) expect((await browser.call(session.changePassword, wrong)).status).toBe(401);
    expect((await browser.call(session.changePassword, wrong)).status).toBe(429);
    expect((await browser.call(session.list)).status).toBe(200);
  });

  it('points at one that is too short', async () => {
    const { browser } = await signedInBrowser();
    const { status, body } = await browser.call(session.changePassword, {
      body: { current: PASSWORD, next: 'коротк' },
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer: '/next', code: 'too_small' }] });
  });
});

describe('a page of another site', () => {
  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://localhost.evil.example' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ] as [Record<string, string>][])('cannot act with our cookies: %j', async (headers) => {
    const { browser } = await signedInBrowser();
    const answer = await browser.call(session.signOutEverywhere, undefined, {
      headers: headers,
    });
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ slug: 'foreign-origin' });
    expect((await browser.call(session.list)).status).toBe(200);
  });

  it('is told from our own and from a program at the command line', async () => {
    const own = { origin: 'http://localhost:3000', host: 'localhost:3000', 'sec-fetch-site': 'same-origin' };
    for (const headers of [own, {}, { 'sec-fetch-site': 'none' }]) {
      const { browser } = await signedInBrowser();
      expect((await browser.call(session.signOut, undefined, { headers })).status).toBe(204);
    }
  });
});
