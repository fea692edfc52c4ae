import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test.ts';

type Link = { secret: string; name: string };

/** The curator gives the link to somebody who is waited for. */
async function givenLink(curator: Page, url: string): Promise<Link> {
  await curator.goto(`${url}/people/mentees`);
  const name = await curator.locator('[data-stage="request"] h4').first().innerText();
  await curator.getByRole('button', { name: `Действия: ${name}`, exact: true }).click();
  await curator.getByRole('menuitem', { name: 'Ссылка с QR-кодом' }).click();
  return { secret: await madeLink(curator), name };
}

async function madeLink(curator: Page): Promise<string> {
  const answer = curator.waitForResponse((response) => response.url().endsWith('/request-link'));
  await curator.getByRole('button', { name: 'Сделать 1 ссылку' }).click();
  await expect(curator.getByRole('img', { name: /^QR-код/ })).toBeVisible();
  return ((await (await answer).json()) as { secret: string }).secret;
}

test('a pupil opens the link without signing in, writes a request, and changes it later', async ({
  as,
  demoSchool,
  page,
}) => {
  const curator = await as('куратор');
  const { secret, name } = await givenLink(curator, demoSchool.url);

  await page.setViewportSize({ width: 360, height: 740 });
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await page.goto(`${demoSchool.url}/ask#${secret}`);
  const givenName = name.split(' ')[1] ?? '';
  await expect(page.getByRole('heading', { name: `${givenName}, с чем тебе помочь?` })).toBeVisible();
  await expect(page.getByText(name.split(' ')[0] ?? '', { exact: false })).toHaveCount(0);
  // The secret is neither in the address that stays nor in any that was asked for.
  expect(page.url()).toBe(`${demoSchool.url}/ask`);
  expect(addresses.filter((address) => new URL(address).hash === '' && address.includes(secret))).toEqual([]);

  await page.getByRole('button', { name: 'Отправить' }).click();
  await expect(page.getByText('Выбери, про что это')).toBeVisible();
  await expect(page.getByText('Напиши хотя бы пару слов')).toBeVisible();
  await page.getByRole('radio', { name: 'Проект, исследование' }).check();
  await page.getByLabel('Расскажи своими словами').fill('Хочу собрать метеостанцию');
  await page.getByText('Когда тебе удобно встречаться').first().click();
  await page.getByLabel('вторник, после уроков').check();
  await expect(page.getByText(/Прочитают: .*классный руководитель/)).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  // A phone that closes the tab loses nothing.
  await page.reload();
  await expect(page.getByLabel('Расскажи своими словами')).toHaveValue('Хочу собрать метеостанцию');
  await page.getByRole('button', { name: 'Отправить' }).click();
  await expect(page.getByRole('heading', { name: 'Получилось!' })).toBeVisible();
  await page.getByRole('button', { name: 'Закончить' }).click();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);

  await page.goto(`${demoSchool.url}/ask#${secret}`);
  await expect(page.getByLabel('Расскажи своими словами')).toHaveValue('Хочу собрать метеостанцию');
  await page.getByLabel('Расскажи своими словами').fill('Хочу собрать метеостанцию и вести дневник погоды');
  await page.getByRole('button', { name: 'Отправить' }).click();
  await expect(page.getByRole('heading', { name: 'Получилось!' })).toBeVisible();

  await curator.goto(`${demoSchool.url}/people/mentees`);
  await curator.locator('[data-stage="needs"]').getByRole('link', { name, exact: true }).click();
  await expect(curator.getByText('Хочу собрать метеостанцию и вести дневник погоды')).toBeVisible();
  await expect(curator.getByText('вт 14:00–17:00')).toBeVisible();
  await expect(curator.getByText(/написано по личной ссылке/)).toBeVisible();
});

test('a link that a newer one has replaced says what to do', async ({ as, demoSchool, page }) => {
  const curator = await as('куратор');
  const { secret } = await givenLink(curator, demoSchool.url);
  await curator.reload();
  await madeLink(curator);
  await page.goto(`${demoSchool.url}/ask#${secret}`);
  await expect(page.getByRole('heading', { name: 'Эта ссылка уже не работает' })).toBeVisible();
  await expect(page.getByText(/Попроси новую у классного руководителя или куратора/)).toBeVisible();
});

test('two people write the same request: both versions are shown and nothing typed is lost', async ({
  as,
  demoSchool,
}) => {
  const one = await as('куратор');
  const two = await as('куратор');
  await one.goto(`${demoSchool.url}/people/mentees`);
  await one.locator('[data-stage="needs"] h4 a').first().click();
  await expect(one.getByRole('button', { name: 'Изменить: Запрос' })).toBeVisible();
  await two.goto(one.url());
  for (const page of [one, two]) await page.getByRole('button', { name: 'Изменить: Запрос' }).click();
  await two.getByLabel('Своими словами').fill('Второй');
  await one.getByLabel('Своими словами').fill('Первый');
  await one.getByRole('button', { name: 'Сохранить' }).click();
  await expect(one.locator('blockquote')).toHaveText('Первый');
  await two.getByRole('button', { name: 'Сохранить' }).click();
  const conflict = two.getByRole('alert').filter({ hasText: 'Карточку уже изменили' });
  await expect(conflict.getByText('Первый')).toBeVisible();
  await expect(conflict.getByText('Второй')).toBeVisible();
  await conflict.getByRole('button', { name: 'Оставить моё' }).click();
  await expect(two.locator('blockquote')).toHaveText('Второй');
});
