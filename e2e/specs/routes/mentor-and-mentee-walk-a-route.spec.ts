import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test.ts';

const OWN = { mentor: '/my-mentorship', mentee: '/my-request' };

/** From the own screen of a mentor or a mentee to the route of their pair. */
async function openOwn(page: Page, whose: keyof typeof OWN): Promise<void> {
  await page.goto(new URL(OWN[whose], page.url()).href);
  await page.getByRole('link', { name: 'Открыть маршрут: Орлов Кирилл Ильич' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Орлов Кирилл Ильич/ })).toBeVisible();
}
const step = (page: Page, number: number) => page.locator(`[data-step="${number}"]`);

test('a mentee marks a step on a phone with one tap, takes it back, and the mentor sees it', async ({ as }) => {
  const mentor = await as('наставник');
  await openOwn(mentor, 'mentor');
  const mentee = await as('наставляемый');
  await mentee.setViewportSize({ width: 360, height: 740 });
  await openOwn(mentee, 'mentee');
  await expect(mentee.getByText('Выполнено 7 из 9 шагов')).toBeVisible();
  await step(mentee, 8)
    .getByRole('button', { name: /^Сделано: / })
    .click();
  await expect(mentee.getByText('Выполнено 8 из 9 шагов')).toBeVisible();
  await expect(step(mentor, 8)).toHaveAttribute('data-state', 'done');
  await mentee.getByRole('status').getByRole('button', { name: 'Отменить' }).click();
  await expect(step(mentee, 8)).toHaveAttribute('data-state', 'in_progress');
  await expect(mentee.getByText('Выполнено 7 из 9 шагов')).toBeVisible();
  await expect(step(mentor, 8)).toHaveAttribute('data-state', 'in_progress');
  expect(await mentee.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  // The words are the mentor's to change.
  await expect(mentee.getByRole('button', { name: 'Изменить маршрут' })).toHaveCount(0);
  await mentee.getByLabel('Комментарий').fill('Задачи на время пока трудные');
  await mentee.getByRole('button', { name: 'Отправить' }).click();
  await expect(mentor.getByText('Задачи на время пока трудные')).toBeVisible();
});

test('a mark without a network is not lost: it is said, and goes with one tap', async ({ as }) => {
  const mentee = await as('наставляемый');
  await openOwn(mentee, 'mentee');
  await mentee.context().setOffline(true);
  await step(mentee, 8)
    .getByRole('button', { name: /^Сделано: / })
    .click();
  await expect(mentee.getByText('Отметка не сохранилась: нет связи.')).toBeVisible();
  await expect(step(mentee, 8)).toHaveAttribute('data-state', 'in_progress');
  await mentee.context().setOffline(false);
  await mentee.getByRole('status').getByRole('button', { name: 'Повторить' }).click();
  await expect(step(mentee, 8)).toHaveAttribute('data-state', 'done');
});

test('the mentor moves a step with a reason and records a value; what was typed survives a reload', async ({ as }) => {
  const page = await as('наставник');
  await openOwn(page, 'mentor');
  await page.getByRole('button', { name: 'Изменить маршрут' }).click();
  await page.getByRole('button', { name: 'Изменить: Шаг 9' }).click();
  await page.locator('[data-step-fields="9"]').getByLabel('День').fill('2022-05-30');
  await page.reload();
  await expect(page.getByText('Здесь Ваш несохранённый черновик.')).toBeVisible();
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect(page.getByText('Напишите причину.')).toBeVisible();
  await page.getByLabel('Почему меняем').fill('в четверг контрольная');
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect(page.getByText('Маршрут сохранён')).toBeVisible();
  await expect(
    page.getByText(/шаг перенесён: 26 мая 2022 г\. → 30 мая 2022 г\. \(в четверг контрольная\)/),
  ).toBeVisible();
  await page.getByRole('button', { name: /^Записать значение: Решать задачи/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Значение').fill('восемь');
  await expect(dialog.getByRole('button', { name: 'Записать значение' })).toBeDisabled();
  await dialog.getByLabel('Значение').fill('7,5');
  await dialog.getByRole('button', { name: 'Записать значение' }).click();
  await expect(page.getByText('было 3, сейчас 7,5, станет 8')).toBeVisible();
  await expect(page.getByText('4 измерения')).toBeVisible();
});

test('two people write at once: nothing is overwritten unseen', async ({ as }) => {
  const mentor = await as('наставник');
  await openOwn(mentor, 'mentor');
  const curator = await as('куратор');
  await curator.goto(mentor.url());
  const write = async (page: Page, words: string): Promise<void> => {
    await page.getByRole('button', { name: 'Изменить маршрут' }).click();
    await page.getByLabel('Запрос').fill(words);
    await page.getByLabel('Почему меняем').fill('уточнили');
  };
  await write(mentor, 'Слова наставника');
  await write(curator, 'Слова куратора');
  await curator.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect(curator.getByText('Маршрут сохранён')).toBeVisible();
  await expect(mentor.getByText('Пока Вы писали, маршрут изменили.', { exact: false })).toBeVisible();
  await expect(mentor.getByText('Отличается: запрос')).toBeVisible();
  await expect(mentor.getByLabel('Запрос')).toHaveValue('Слова наставника');
  await mentor.getByRole('button', { name: 'Сохранить мой вариант' }).click();
  await expect(mentor.getByText('Запрос: Слова наставника')).toBeVisible();
});

test('the curator begins a route with a template, agrees on it for paper, and the pair goes on', async ({
  as,
  demoSchool,
}) => {
  const page = await as('куратор');
  await page.goto(`${demoSchool.url}/pairs?status=introduced`);
  await page.locator('[data-pair]').first().getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Маршруты' })).toBeVisible();
  const pair = page.url();
  await page.getByRole('link', { name: /^Открыть маршрут: / }).click();
  await expect(page.getByLabel('Шаблон')).toHaveValue(/.+/);
  await page.getByRole('button', { name: 'Начать маршрут' }).click();
  await expect(page.getByText('Маршрут начат', { exact: true })).toBeVisible();
  await expect(page.getByText('показателей «было» и «станет»', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Изменить маршрут' }).click();
  for (const field of await page.getByLabel('Было').all()) await field.fill('2');
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await page.getByRole('button', { name: 'Согласован на бумаге…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Согласован на бумаге' }).click();
  await expect(page.getByText('Маршрут согласован')).toBeVisible();
  await page.goto(pair);
  await page.getByRole('button', { name: 'Цели и план согласованы' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Цели и план согласованы' }).click();
  await expect(page.getByText('Отмечено')).toBeVisible();
});

test('a route becomes a template without names, and a standard one is offered no more', async ({ as, demoSchool }) => {
  const page = await as('куратор');
  await page.goto(`${demoSchool.url}/pairs`);
  await page.locator('[data-pair]').filter({ hasText: 'Орлов Кирилл' }).getByRole('link').click();
  await page.getByRole('link', { name: /^Открыть маршрут: Орлов/ }).click();
  await page.getByRole('button', { name: 'Сохранить как шаблон' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Название шаблона').fill('Механика за год');
  await dialog.getByRole('button', { name: 'Сохранить как шаблон' }).click();
  await expect(page.getByText(/^Шаблон сохранён/)).toBeVisible();
  await page.getByRole('link', { name: 'Шаблоны' }).click();
  await expect(page.locator('[data-template="Механика за год"]').getByText('школьный')).toBeVisible();
  await page.getByRole('button', { name: 'Не предлагать: Лидер класса' }).click();
  await expect(page.locator('[data-template="Лидер класса"]').getByText('не предлагается')).toBeVisible();
});

test('the route is printed with its steps and signatures', async ({ as, demoSchool }) => {
  const page = await as('куратор');
  await page.goto(`${demoSchool.url}/pairs`);
  await page.locator('[data-pair]').filter({ hasText: 'Орлов Кирилл' }).getByRole('link').click();
  await page.getByRole('link', { name: /^Открыть маршрут: Орлов/ }).click();
  await page.getByRole('link', { name: 'Напечатать' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Индивидуальный маршрут наставляемого' })).toBeVisible();
  await expect(page.getByText('Орлов Кирилл Ильич').first()).toBeVisible();
  await expect(page.getByLabel('Содержание').nth(2)).toHaveValue('Законы Ньютона');
  await page.getByRole('button', { name: 'Создать черновик' }).click();
  await expect(page.getByRole('link', { name: 'Скачать .docx' })).toBeVisible();
});
