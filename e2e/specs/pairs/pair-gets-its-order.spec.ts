import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test.ts';

/** From the pairs of an order to its printed paper; answers the address of the document. */
async function printed(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Дальше: проверить приказ' }).click();
  await expect(page.getByText(/^Проверьте, что будет напечатано/)).toBeVisible();
  await page.getByRole('button', { name: 'Создать черновик' }).click();
  await page.getByRole('button', { name: 'Напечатан', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Напечатан' }).click();
  await expect(page.getByText('Хранится ровно тот файл, который напечатан.')).toBeVisible();
  return new URL(page.url()).pathname;
}

async function signed(page: Page, number: string): Promise<void> {
  await page.getByRole('button', { name: 'Подписан', exact: true }).click();
  const signing = page.getByRole('dialog');
  await signing.getByLabel('Номер документа').fill(number);
  await signing.getByLabel('Кто подписал').fill('Г. С. Орлова');
  await signing.getByRole('button', { name: 'Подписан' }).click();
  await expect(page.getByText('Документ подписан. Осталось приложить скан.')).toBeVisible();
}

test('a pair goes from the last yes into a signed order, and out of it by an order of change', async ({
  as,
  demoSchool,
}) => {
  const curator = await as('куратор');
  await curator.goto(`${demoSchool.url}/pairs?status=proposed`);
  await curator.locator('[data-pair]').filter({ hasText: 'ждёт утверждения' }).getByRole('link').click();
  await curator.getByRole('button', { name: 'Утвердить пару' }).click();
  await expect(curator.getByText('Пара согласована и ждёт приказа.')).toBeVisible();
  const pairPath = new URL(curator.url()).pathname;
  const pairTitle = await curator.getByRole('heading', { level: 1 }).innerText();
  const mentor = pairTitle.split(' и ')[0] ?? '';

  await curator.getByRole('link', { name: 'Составить приказ' }).click();
  await expect(
    curator.getByRole('heading', { level: 1, name: 'Приказ о закреплении наставнических пар' }),
  ).toBeVisible();
  const tick = curator.getByRole('checkbox', { name: new RegExp(mentor) });
  await expect(tick).toBeChecked();
  // Nothing is put together of nothing, nor backwards in time; what is wrong is said.
  await tick.uncheck();
  await expect(curator.getByText('Отметьте хотя бы одну строку.')).toBeVisible();
  await expect(curator.getByRole('button', { name: 'Дальше: проверить приказ' })).toBeDisabled();
  await tick.check();
  const documentPath = await printed(curator);

  const secretary = await as('секретарь');
  await secretary.goto(`${demoSchool.url}${documentPath}`);
  await signed(secretary, '160');

  // The pair has begun by itself, and each page leads to the other.
  await curator.goto(`${demoSchool.url}${pairPath}`);
  await expect(curator.getByRole('list', { name: 'Путь пары' }).getByText('в приказе')).toBeVisible();
  await curator.getByRole('link', { name: /^№ 160 от/ }).click();
  await expect(curator.getByText('Текст больше не меняется')).toBeVisible();
  await curator.getByRole('link', { name: 'о парах' }).click();
  await expect(curator.getByText('Показаны пары одного приказа.')).toBeVisible();
  await expect(curator.locator('[data-pair]')).toHaveCount(1);
  await curator.locator('[data-pair]').getByRole('link').click();

  // It does not last: the order still names it, until another order says otherwise.
  await curator.getByRole('button', { name: 'Прекратить…' }).click();
  const ending = curator.getByRole('dialog');
  await ending.getByLabel('Причина').selectOption({ label: 'Встречи не состоялись' });
  await ending.getByRole('button', { name: 'Прекратить' }).click();
  await expect(curator.getByText('Пара прекращена, но ещё стоит в приказе.', { exact: false })).toBeVisible();
  await curator.getByRole('link', { name: 'Составить приказ об изменении' }).click();
  await expect(curator.getByRole('checkbox', { name: new RegExp(mentor) })).toBeChecked();
  await expect(curator.getByLabel('Приказ', { exact: true })).toContainText('№ 160');
  await printed(curator);
  await signed(curator, '171');
  await curator.goto(`${demoSchool.url}${pairPath}`);
  await expect(curator.getByRole('heading', { name: 'История' })).toBeVisible();
  await expect(curator.getByText('ещё стоит в приказе')).toHaveCount(0);
});

test('when no pair waits for an order, the page says so and leads to the pairs that are not agreed yet', async ({
  as,
  demoSchool,
}) => {
  const page = await as('куратор');
  await page.goto(`${demoSchool.url}/documents/new?type=order_pairs`);
  await expect(page.getByText('Ни одна пара не ждёт приказа')).toBeVisible();
  await page.getByRole('link', { name: 'К предложенным парам' }).click();
  await expect(page).toHaveURL(/status=proposed/);
});

test('a mentor suspended after the approval keeps the pair out of the order, and every page says who', async ({
  as,
  demoSchool,
}) => {
  const page = await as('куратор');
  await page.goto(`${demoSchool.url}/pairs?status=proposed`);
  await page.locator('[data-pair]').filter({ hasText: 'ждёт утверждения' }).getByRole('link').click();
  await page.getByRole('button', { name: 'Утвердить пару' }).click();
  await expect(page.getByText('Пара согласована и ждёт приказа.')).toBeVisible();
  const mentor = (await page.getByRole('heading', { level: 1 }).innerText()).split(' и ')[0] ?? '';
  await page.getByRole('link', { name: 'Составить приказ' }).click();
  const documentPath = await printed(page);

  const headers = { origin: demoSchool.url };
  const found = await page.request.post(`${demoSchool.url}/api/v1/mentors/search`, { data: { text: mentor }, headers });
  const { mentors } = (await found.json()) as { mentors: { id: string; version: number }[] };
  const [one] = mentors;
  const suspended = await page.request.post(`${demoSchool.url}/api/v1/mentors/${one?.id}/acts`, {
    data: { act: 'suspend', version: one?.version, reason: 'other' },
    headers,
  });
  expect(suspended.ok()).toBe(true);

  const secretary = await as('секретарь');
  await secretary.goto(`${demoSchool.url}${documentPath}`);
  await secretary.getByRole('button', { name: 'Подписан', exact: true }).click();
  const signing = secretary.getByRole('dialog');
  await signing.getByLabel('Номер документа').fill('160');
  await signing.getByLabel('Кто подписал').fill('Г. С. Орлова');
  await signing.getByRole('button', { name: 'Подписан' }).click();
  await expect(signing.getByText(`Наставник ${mentor} приостановлен`, { exact: false })).toBeVisible();
  await expect(signing.getByLabel('Номер документа')).toHaveValue('160');

  await page.goto(`${demoSchool.url}/documents/new?type=order_pairs`);
  await expect(page.getByRole('checkbox', { name: new RegExp(mentor) })).toBeDisabled();
  await expect(page.getByText('Пока нельзя: наставник приостановлен', { exact: false })).toBeVisible();
  await page.getByRole('link', { name: /^К паре/ }).click();
  await expect(page.getByText('Наставник приостановлен: без него встреч быть не может.')).toBeVisible();
});
