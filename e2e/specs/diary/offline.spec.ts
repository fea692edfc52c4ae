import type { Page, Request, Response } from '@playwright/test';
import { expect, test } from '../../fixtures/own-phone.ts';

const WAITING = /жд[её]т связи|ждут связи/;

/** «Прошла встреча» to the end, as a mentor without a network does it. */
async function writeDown(page: Page, day: 'сегодня' | 'вчера' | 'другой день', answer = 'да'): Promise<void> {
  await page
    .getByRole('link', { name: /^Прошла встреча:/ })
    .first()
    .click();
  // What a finger touches; it waits until the word about the last entry has gone from above it.
  for (const name of [day, answer]) await page.getByRole('radio', { name, exact: true }).click();
  await page.getByRole('button', { name: 'Готово' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Дневник' })).toBeVisible();
}

/** Ids of what waits in this browser, as it lies on its disk. */
const idsOnDisk = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opened = indexedDB.open('tandem-diary');
        opened.addEventListener('success', () => {
          const all = opened.result.transaction('entries').objectStore('entries').getAllKeys();
          all.addEventListener('success', () => resolve(all.result as string[]));
        });
      }),
  );
const goOnline = (page: Page) => page.evaluate(() => dispatchEvent(new Event('online')));

/** Every id of an entry that a page has sent, once for each request it was in. */
function sentBy(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request: Request) => {
    if (!request.url().endsWith('/api/v1/diary/sync')) return;
    const { entries } = request.postDataJSON() as { entries: { body: { id: string } }[] };
    sent.push(...entries.map(({ body }) => body.id));
  });
  return sent;
}

/** How many of these meetings the school has, and how many there are of each. */
async function heldOf(page: Page, url: string): Promise<string[]> {
  const answer = await page.request.post(`${url}/api/v1/diary/meetings/search`, { data: { limit: 100 } });
  const { meetings } = (await answer.json()) as { meetings: { id: string; status: string }[] };
  return meetings.filter(({ status }) => status === 'feedback_due').map(({ id }) => id);
}

test('three meetings written without a network outlive a reload and a closed browser, and reach the school once each', async ({
  ownPhone,
  demoSchool,
}) => {
  const phone = await ownPhone('Петров');
  const before = await heldOf(phone.page, demoSchool.url);
  await demoSchool.stop();
  await phone.page.reload();
  await writeDown(phone.page, 'сегодня');
  await writeDown(phone.page, 'вчера');
  await writeDown(phone.page, 'другой день', 'частично');
  await expect(phone.page.getByText('3 записи ждут связи')).toBeVisible();
  await phone.page.reload();
  await expect(phone.page.getByText('3 записи ждут связи')).toBeVisible();
  const page = await phone.reopen();
  await page.goto(`${demoSchool.url}/`);
  await expect(page).toHaveURL(/\/diary$/);
  await expect(page.getByText('3 записи ждут связи')).toBeVisible();
  const ids = await idsOnDisk(page);
  expect(ids).toHaveLength(3);
  await demoSchool.start();
  await goOnline(page);
  await expect(page.getByText(WAITING)).toHaveCount(0);
  const now = await heldOf(page, demoSchool.url);
  expect(now.filter((id) => !before.includes(id)).sort()).toEqual(ids.sort());
  expect(await idsOnDisk(page)).toEqual([]);
});

test('two tabs send what waits once', async ({ ownPhone, demoSchool }) => {
  const phone = await ownPhone('Петров');
  const second = await phone.tab();
  await second.goto(`${demoSchool.url}/diary`);
  await expect(second.getByRole('link', { name: /^Прошла встреча:/ })).toBeVisible();
  await demoSchool.stop();
  await writeDown(phone.page, 'сегодня');
  await writeDown(second, 'вчера');
  await expect(phone.page.getByText('2 записи ждут связи')).toBeVisible();
  const ids = await idsOnDisk(second);
  const outcomes: string[] = [];
  async function note(response: Response): Promise<void> {
    if (!response.url().endsWith('/api/v1/diary/sync') || !response.ok()) return;
    const said = (await response.json()) as { outcomes: { id: string; outcome: string }[] };
    outcomes.push(...said.outcomes.map(({ id, outcome }) => `${id} ${outcome}`));
  }
  for (const page of [phone.page, second]) {
    page.on('response', (response) => void note(response));
  }
  await demoSchool.start();
  await Promise.all([goOnline(phone.page), goOnline(second)]);
  await expect(phone.page.getByText(WAITING)).toHaveCount(0);
  await expect(second.getByText(WAITING)).toHaveCount(0);
  await expect.poll(() => outcomes.sort()).toEqual(ids.map((id) => `${id} saved`).sort());
});

test('what waits survives the end of the session, and nobody else sends or sees it', async ({
  ownPhone,
  demoSchool,
}) => {
  const { page, context } = await ownPhone('Петров');
  await demoSchool.stop();
  await writeDown(page, 'сегодня');
  await expect(page.getByText('1 запись ждёт связи')).toBeVisible();
  const [id = ''] = await idsOnDisk(page);
  await demoSchool.start();
  await context.clearCookies();
  const sent = sentBy(page);
  await page.goto(`${demoSchool.url}/diary`);
  await page
    .getByRole('button', { name: /^Войти как .*, наставляемый$/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Дневник' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: 'Петров Дмитрий' })).toBeVisible();
  await expect(page.getByText(WAITING)).toHaveCount(0);
  expect(sent).toEqual([]);
  expect(await idsOnDisk(page)).toEqual([id]);
  await context.clearCookies();
  await page.goto(`${demoSchool.url}/diary`);
  await page
    .getByRole('button', { name: /^Войти как Петров .*, наставник$/ })
    .first()
    .click();
  await expect.poll(() => idsOnDisk(page)).toEqual([]);
  expect(sent).toEqual([id]);
  expect((await heldOf(page, demoSchool.url)).filter((one) => one === id)).toHaveLength(1);
});

test('the session of another account in the browser refuses what an open page still holds', async ({
  ownPhone,
  demoSchool,
}) => {
  const { page, context } = await ownPhone('Петров');
  await page.route('**/api/v1/diary/sync', (route) => route.abort());
  await writeDown(page, 'сегодня');
  await expect(page.getByText('1 запись ждёт связи')).toBeVisible();
  const people = await context.request.get(`${demoSchool.url}/api/v1/demo/people`);
  const said = (await people.json()) as { people: { id: string; roles: string[] }[] };
  const accountId = said.people.find(({ roles }) => roles.join() === 'mentee')?.id ?? '';
  await context.request.post(`${demoSchool.url}/api/v1/demo/session`, { data: { accountId } });
  const answer = page.waitForResponse('**/api/v1/diary/sync');
  await page.unroute('**/api/v1/diary/sync');
  await goOnline(page);
  expect((await answer).status()).toBe(403);
  expect(await idsOnDisk(page)).toHaveLength(1);
});

test('a pair that was closed while an entry waited: the entry goes to the curator, and its author is told', async ({
  ownPhone,
  demoSchool,
  as,
}) => {
  const { page } = await ownPhone('Петров');
  const home = (await (await page.request.get(`${demoSchool.url}/api/v1/diary`)).json()) as {
    pairs: { pairId: string; as: string }[];
  };
  const pairId = home.pairs.find((pair) => pair.as === 'mentor')?.pairId ?? '';
  await page.route('**/api/v1/diary/sync', (route) => route.abort());
  await writeDown(page, 'сегодня');
  await expect(page.getByText('1 запись ждёт связи')).toBeVisible();
  const curator = await as('куратор');
  const pair = await curator.request.get(`${demoSchool.url}/api/v1/pairs/${pairId}`);
  const { version } = (await pair.json()) as { version: number };
  const ended = await curator.request.post(`${demoSchool.url}/api/v1/pairs/${pairId}/acts`, {
    data: { act: 'dissolve', version, reason: 'mentee_left', exitReason: 'workload' },
  });
  expect(await ended.text()).toContain('"status":"dissolved"');
  await page.unroute('**/api/v1/diary/sync');
  await goOnline(page);
  await expect(page.locator('[data-entry="kept"]')).toContainText('пара уже закрыта, запись передана куратору');
  await page.getByRole('button', { name: 'Понятно' }).click();
  await expect(page.locator('[data-entry]')).toHaveCount(0);
  await curator.goto(`${demoSchool.url}/diary/meetings`);
  await expect(curator.getByText('Пришли поздно')).toBeVisible();
});

test('after a sign-out nothing of the account is left in the browser, and without a network nobody’s diary opens', async ({
  ownPhone,
  demoSchool,
}) => {
  const { page } = await ownPhone('Петров');
  await page.goto(`${demoSchool.url}/account`);
  await page.getByRole('button', { name: 'Меню' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Выйти', exact: true }).click();
  await expect(page).toHaveURL(/\/login/);
  const left = await page.evaluate(async () => {
    const kept = await caches.keys();
    const found: string[] = [];
    for (const name of kept)
      for (const { url } of await (await caches.open(name)).keys()) if (url.includes('/api/')) found.push(url);
    return { found, texts: JSON.stringify({ ...localStorage }) };
  });
  expect(left.found).toEqual([]);
  expect(left.texts).not.toContain('Петров');
  await demoSchool.stop();
  await page.goto(`${demoSchool.url}/diary`);
  await expect(page.getByText('Сервер не отвечает.', { exact: false })).toBeVisible();
  await expect(page.getByText('Орлов')).toHaveCount(0);
});

test('the worker is asked for anew each time, and the page lets no other host give one', async ({
  emptySchool,
  request,
}) => {
  const worker = (await request.get(`${emptySchool.url}/sw.js`)).headers();
  expect(worker['content-type']).toMatch(/javascript/);
  expect(worker['cache-control']).toBe('no-cache');
  const manifest = await request.get(`${emptySchool.url}/manifest.webmanifest`);
  expect(manifest.headers()['content-type']).toMatch(/manifest\+json/);
  const { icons } = (await manifest.json()) as { icons: { src: string }[] };
  for (const { src } of icons) {
    expect((await request.get(emptySchool.url + src)).headers()['content-type']).toBe('image/png');
  }
  const policy = (await request.get(`${emptySchool.url}/diary`)).headers()['content-security-policy'];
  expect(policy).toContain(`worker-src 'self'`);
  expect(policy).toContain(`manifest-src 'self'`);
});
