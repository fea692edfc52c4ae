import { Board } from '../../fixtures/board.ts';
import { expect, test } from '../../fixtures/test.ts';

test('a curator edits a card, ticks a step, proves it by a file, and reads the history in words', async ({ as }) => {
  const { page } = new Board(await as('куратор'));
  await page.locator('[data-item="4.6."] a').click();
  const card = page.getByRole('dialog', { name: /^4\.6\./ });
  await card.getByRole('button', { name: 'Изменить: Заметки' }).click();
  await card.getByRole('textbox', { name: 'Заметки' }).fill('Обсудить на совещании');
  await card.getByRole('button', { name: 'Сохранить' }).click();
  await expect(card.getByText('Обсудить на совещании', { exact: true })).toBeVisible();

  await card.getByLabel(/^трансляция промежуточных результатов/).check();
  await expect(card.getByText('Шаги: 2 из 3')).toBeVisible();

  await card.getByRole('button', { name: 'Добавить подтверждение' }).click();
  await card.getByRole('radio', { name: 'Файл' }).check();
  await card.getByLabel('Выберите файл до 20 МБ').setInputFiles({
    name: 'Справка.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
  });
  await card.getByRole('button', { name: 'Добавить', exact: true }).click();
  const link = card.getByRole('link', { name: 'Скачать Справка.pdf' });
  await expect(link).toBeVisible();
  const download = page.waitForEvent('download');
  await link.click();
  expect((await download).suggestedFilename()).toBe('Справка.pdf');

  await expect(card.getByText(/М\. П\. Иванова: добавлено подтверждение: Справка/)).toBeVisible();
  await expect(card.getByText(/отмечен шаг «трансляция/)).toBeVisible();
});

test('two people edit the same text: both versions are shown and nothing typed is lost', async ({ as }) => {
  const one = await as('куратор');
  const two = await as('куратор');
  for (const page of [one, two]) {
    await page.locator('[data-item="5.2."] a').click();
    await page.getByRole('button', { name: 'Изменить: Заметки' }).click();
  }
  await two.getByRole('textbox', { name: 'Заметки' }).fill('Второй');
  // The first saves while the second is typing; the second's page has not asked again yet.
  await two.route('**/items/**', (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()));
  await one.getByRole('textbox', { name: 'Заметки' }).fill('Первый');
  await one.getByRole('button', { name: 'Сохранить' }).click();
  await expect(one.getByText('Первый', { exact: true })).toBeVisible();
  await two.getByRole('button', { name: 'Сохранить' }).click();
  const conflict = two.getByRole('dialog', { name: 'Карточку уже изменили' });
  await expect(conflict.getByText('Первый')).toBeVisible();
  await expect(conflict.getByText('Второй')).toBeVisible();
  await two.unroute('**/items/**');
  await conflict.getByRole('button', { name: 'Сохранить моё' }).click();
  await expect(one.getByText('Второй', { exact: true })).toBeVisible();
});

test('leaving a card with unsaved text asks first', async ({ as }) => {
  const page = await as('куратор');
  await page.locator('[data-item="5.2."] a').click();
  await page.getByRole('button', { name: 'Изменить: Заметки' }).click();
  await page.getByRole('textbox', { name: 'Заметки' }).fill('почти готово');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Остаться' }).click();
  await expect(page.getByRole('textbox', { name: 'Заметки' })).toHaveValue('почти готово');
});

test('a mentor reads the plan, sees why cards do not move, and sees no evidence', async ({ as }) => {
  const board = new Board(await as('наставник'));
  const { page } = board;
  await expect(page.getByRole('link', { name: 'Импорт' })).toHaveCount(0);
  await board.openMenu('1.6.');
  await expect(page.getByText('Перемещать может куратор или ответственный: методист.')).toBeVisible();
  await page.getByRole('menuitem', { name: 'Открыть' }).click();
  await expect(page.getByText('Документы видят сотрудники школы.')).toBeVisible();
});

test('a methodist moves own items and not the others', async ({ as }) => {
  const board = new Board(await as('методист'));
  await board.openMenu('1.6.');
  await expect(board.page.getByRole('menuitem', { name: 'Переместить…' })).toBeVisible();
  await board.page.keyboard.press('Escape');
  await board.openMenu('3.2.');
  await expect(board.page.getByRole('menuitem', { name: 'Переместить…' })).toHaveCount(0);
});

test('filters live in the address and can be shared', async ({ as }) => {
  const page = await as('куратор');
  await page.getByRole('button', { name: 'Просроченные' }).click();
  await expect(page).toHaveURL(/overdue=1/);
  await expect(page.getByText('Показано 9 из 27')).toBeVisible();
  await page.getByLabel('Найти мероприятие').fill('ПЕДАГОГОВ');
  await expect(page).toHaveURL(/q=/);
  await page.reload();
  await expect(page.getByLabel('Найти мероприятие')).toHaveValue('ПЕДАГОГОВ');
  await page.getByRole('button', { name: 'Сбросить отбор' }).click();
  await expect(page.locator('[data-item]')).not.toHaveCount(0);
  await expect(page).not.toHaveURL(/overdue/);
});
