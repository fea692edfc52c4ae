import type { Page } from '@playwright/test';
import { openMailServer } from '../../fixtures/mail-server.ts';
import { expect, test } from '../../fixtures/test.ts';

/** Fills in the server of the school's letters. */
async function setUpMail(page: Page, url: string, port: number): Promise<void> {
  await page.goto(`${url}/settings/mail`);
  await page.getByRole('button', { name: 'Настроить отправку писем' }).click();
  await page.getByLabel('Сервер', { exact: true }).fill('127.0.0.1');
  await page.getByLabel('Защита').selectOption('none');
  await page.getByLabel('Порт').fill(String(port));
  await page.getByLabel('От кого письма').fill('school@example.org');
  await page.locator('form').filter({ hasText: 'От кого письма' }).getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByText('Сохранено').first()).toBeVisible();
}

test('the curator tries the mail server and reads exactly what is wrong with it', async ({ as, demoSchool }) => {
  const server = await openMailServer();
  const page = await as('куратор');
  await setUpMail(page, demoSchool.url, server.port);
  await page.getByLabel('Куда отправить').fill('curator@example.org');
  await page.getByRole('button', { name: 'Отправить пробное письмо' }).click();
  await expect(page.getByText('Сервер принял письмо.', { exact: false })).toBeVisible();
  expect(server.taken.map(({ to }) => to)).toEqual(['curator@example.org']);
  await server.close();
  await page.waitForTimeout(3_100);
  await page.getByRole('button', { name: 'Отправить пробное письмо' }).click();
  await expect(page.getByText('на этом порту не отвечает', { exact: false })).toBeVisible();
});

test('an answer to a pair rings the bell, comes as a letter without a name, and one click ends the letters', async ({
  as,
  browser,
  demoSchool,
  contextOptions,
}) => {
  test.setTimeout(90_000);
  const server = await openMailServer();
  const page = await as('куратор');
  await setUpMail(page, demoSchool.url, server.port);
  await page.goto(`${demoSchool.url}/account`);
  await page.getByLabel('Ваша почта').fill('curator@example.org');
  await page.getByLabel('Предложения пар и ответы').selectOption('at_once');
  await page.locator('form').filter({ hasText: 'Ваша почта' }).getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByText('Сохранено').first()).toBeVisible();

  await page.goto(`${demoSchool.url}/pairs?status=proposed`);
  await page
    .locator('[data-pair]')
    .filter({ hasText: /ждём ответа/ })
    .first()
    .getByRole('link')
    .click();
  const bell = page.getByRole('link', { name: /^Входящие/ });
  await expect(bell).toBeVisible();
  const before = Number(await bell.getAttribute('data-unread'));
  await page
    .locator('[data-asked="mentor-self"]')
    .getByRole('button', { name: /^Ответ: / })
    .click();
  await page.getByRole('menuitem', { name: 'Ссылка с QR-кодом' }).click();
  const made = page.waitForResponse((response) => response.url().endsWith('/link'));
  await page.getByRole('dialog').getByRole('button', { name: 'Ссылка с QR-кодом' }).click();
  const { secret } = (await (await made).json()) as { secret: string };
  await page.getByRole('dialog').getByRole('button', { name: 'Закрыть' }).last().click();

  const stranger = await browser.newContext(contextOptions);
  const phone = await stranger.newPage();
  await phone.goto(`${demoSchool.url}/answer#${secret}`);
  await phone.getByRole('radio', { name: 'Сначала уточнить' }).check();
  await phone.getByLabel('Что хотите уточнить').fill('По каким дням?');
  await phone.getByRole('button', { name: 'Отправить ответ' }).click();
  await expect(phone.getByRole('heading', { name: 'Спасибо, ответ передан' })).toBeVisible();

  await expect(bell).toHaveAttribute('data-unread', String(before + 1));
  await bell.click();
  const line = page.locator('[data-notice="answer_arrived"]').first();
  await expect(line.getByRole('link', { name: 'Пришёл ответ на предложение пары' })).toBeVisible();

  await expect.poll(() => server.taken.length, { timeout: 40_000 }).toBe(1);
  const raw = server.taken[0]?.raw ?? '';
  const name = (await line.locator('p span').first().innerText()).split(' ')[0] ?? '';
  expect(name.length).toBeGreaterThan(2);
  expect(raw).not.toContain(Buffer.from(name).toString('base64').slice(0, 6));
  expect(raw).not.toContain(name);
  const unsubscribe = /^List-Unsubscribe:\s*<(\S+)>/m.exec(raw)?.[1] ?? '';
  expect(unsubscribe.startsWith(`${demoSchool.url}/unsubscribe/`)).toBe(true);

  await line.getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Согласие сторон' })).toBeVisible();
  await expect(bell).toHaveAttribute('data-unread', String(before));

  await phone.goto(unsubscribe);
  // The secret leaves the address at once.
  await expect(phone).toHaveURL(`${demoSchool.url}/unsubscribe`);
  await phone.getByRole('button', { name: 'Больше не писать' }).click();
  await expect(phone.getByRole('heading', { name: 'Писем больше не будет' })).toBeVisible();
  await stranger.close();
  await page.goto(`${demoSchool.url}/account`);
  await expect(page.getByLabel('Ваша почта')).toHaveValue('');
  await server.close();
});

test('a calendar reads its address until it is revoked', async ({ as, demoSchool, request }) => {
  const page = await as('методист');
  await page.goto(`${demoSchool.url}/account`);
  await page.getByRole('button', { name: 'Получить адрес календаря' }).click();
  const address = await page.locator('[data-calendar-address]').innerText();
  const read = await request.get(address);
  expect(read.headers()['content-type']).toContain('text/calendar');
  expect(await read.text()).toContain('SUMMARY:Срок дорожной карты: п. ');
  await page.reload();
  await expect(page.getByText('Последний раз календарь обращался', { exact: false })).toBeVisible();
  await expect(page.locator('[data-calendar-address]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Отозвать' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Отозвать' }).click();
  await expect(page.getByText('Адрес отозван')).toBeVisible();
  expect((await request.get(address)).status()).toBe(404);
});
