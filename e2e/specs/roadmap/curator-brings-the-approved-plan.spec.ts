import { fileURLToPath } from 'node:url';
import { Board } from '../../fixtures/board.ts';
import { expect, test } from '../../fixtures/test.ts';

const plan = fileURLToPath(new URL('../../../apps/api/fixtures/roadmaps/roadmap-lyceum24-2022.docx', import.meta.url));

test('a newcomer sets the school up, imports the approved Word plan, drags a card, and all of it survives a restart', async ({
  page,
  emptySchool,
}) => {
  await page.goto(emptySchool.setupLink ?? '');
  await expect(page).toHaveURL(/\/setup$/);
  await page.getByLabel('Название').fill('МБОУ «ИТ-лицей № 24»');
  await page.getByLabel('Фамилия').fill('Кузнецова');
  await page.getByLabel('Имя', { exact: true }).fill('Анна');
  await expect(page.getByLabel('Логин')).toHaveValue('kuznetsova-a');
  await page.getByLabel('Пароль', { exact: true }).fill('тихий сосновый лес');
  await page.getByRole('button', { name: 'Создать школу и войти' }).click();
  await expect(page.getByRole('heading', { name: 'Дорожной карты ещё нет' })).toBeVisible();

  await page.getByRole('link', { name: 'Загрузить план' }).click();
  await page.locator('input[type=file]').setInputFiles(plan);
  await expect(page.getByText('Понято: 27 мероприятий, 5 разделов.')).toBeVisible();
  await expect(page.getByLabel('Год плана')).toHaveValue('2022');
  await page.getByRole('button', { name: 'Загрузить на доску' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Дорожная карта на 2022 год' })).toBeVisible();
  await expect(page.locator('[data-item]')).toHaveCount(27);

  const board = new Board(page);
  await board.drag('3.1.', board.column('III', 'in_progress'));
  await expect(page.getByText('Перемещено в «В работе»')).toBeVisible();
  await board.expectIn('3.1.', 'III', 'in_progress');

  await emptySchool.restart();
  await page.reload();
  await board.expectIn('3.1.', 'III', 'in_progress');
  await expect(page.locator('[data-item]')).toHaveCount(27);
});

test('the one-time link works once: the second visit leads to sign-in', async ({ page, emptySchool }) => {
  await page.goto(`${emptySchool.url}/setup`);
  await expect(page.getByRole('heading', { name: 'Нужна одноразовая ссылка' })).toBeVisible();
});
