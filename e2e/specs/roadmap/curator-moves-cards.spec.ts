import { Board } from '../../fixtures/board.ts';
import { expect, test } from '../../fixtures/test.ts';

test('a card dragged to «Выполнено» asks for its document, and the move can be undone', async ({ as }) => {
  const board = new Board(await as('куратор'));
  const { page } = board;
  await page.goto(`${page.url()}?section=III`);
  await board.drag('3.2.', board.column('III', 'done'));
  const question = page.getByRole('dialog', { name: 'Чем подтверждается выполнение?' });
  await expect(question).toBeVisible();
  await expect(question.getByLabel('Название документа')).toHaveValue('База наставников с перечнем запросов');
  await question.getByLabel('№').fill('17');
  await question.getByRole('button', { name: 'Отметить выполненным' }).click();
  await board.expectIn('3.2.', 'III', 'done');
  await page.getByRole('button', { name: 'Отменить' }).click();
  await board.expectIn('3.2.', 'III', 'in_progress');
});

test('giving up the question puts the card back', async ({ as }) => {
  const board = new Board(await as('куратор'));
  await board.page.goto(`${board.page.url()}?section=III`);
  await board.drag('3.2.', board.column('III', 'done'));
  await board.page.getByRole('dialog').getByRole('button', { name: 'Отмена' }).click();
  await board.expectIn('3.2.', 'III', 'in_progress');
});

test('the keyboard moves a card and says every step in Russian; focus stays on the card', async ({ as }) => {
  const board = new Board(await as('куратор'));
  const { page } = board;
  await page.goto(`${page.url()}?section=III`);
  await board.card('3.3.').focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(/^Взято: Организация работы .* Столбец «Запланировано», 1 из 1\.$/)).toBeAttached();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Столбец «В работе», место 1 из 2.')).toBeAttached();
  await page.keyboard.press('Space');
  await expect(page.getByText('Положено: столбец «В работе», место 1.')).toBeAttached();
  await board.expectIn('3.3.', 'III', 'in_progress');
  await expect(board.card('3.3.')).toBeFocused();
  expect(await board.numbers('III', 'in_progress')).toEqual(['3.3.', '3.2.']);

  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Перемещение отменено, карточка на прежнем месте.')).toBeAttached();
  expect(await board.numbers('III', 'in_progress')).toEqual(['3.3.', '3.2.']);
});

test('«Переместить…» does the same without dragging', async ({ as }) => {
  const board = new Board(await as('куратор'));
  const { page } = board;
  await board.openMenu('5.4.');
  await page.getByRole('menuitem', { name: 'Переместить…' }).click();
  await page.getByLabel('Столбец').selectOption('В работе');
  await page.getByRole('button', { name: 'Переместить', exact: true }).click();
  await board.expectIn('5.4.', 'V', 'in_progress');
  await page.reload();
  await board.expectIn('5.4.', 'V', 'in_progress');
});

test('order inside a column is kept after a reload', async ({ as }) => {
  const board = new Board(await as('куратор'));
  const { page } = board;
  await page.goto(`${page.url()}?section=V`);
  await expect(board.card('5.5.')).toBeVisible();
  expect(await board.numbers('V', 'planned')).toEqual(['5.1.', '5.2.', '5.3.', '5.4.', '5.5.']);
  await board.card('5.3.').focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(/^Взято:/)).toBeAttached();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('Столбец «Запланировано», место 2 из 5.')).toBeAttached();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('Столбец «Запланировано», место 1 из 5.')).toBeAttached();
  const saved = page.waitForResponse((response) => response.url().endsWith('/move') && response.ok());
  await page.keyboard.press('Space');
  await saved;
  await page.reload();
  await expect(board.card('5.4.')).toBeVisible();
  expect(await board.numbers('V', 'planned')).toEqual(['5.3.', '5.1.', '5.2.', '5.4.', '5.5.']);
});

test('two people see each other move cards without a reload', async ({ as }) => {
  const one = new Board(await as('куратор'));
  const two = new Board(await as('администрация'));
  await one.openMenu('4.3.');
  await one.page.getByRole('menuitem', { name: 'Переместить…' }).click();
  await one.page.getByLabel('Столбец').selectOption('В работе');
  await one.page.getByRole('button', { name: 'Переместить', exact: true }).click();
  await two.expectIn('4.3.', 'IV', 'in_progress');
});

test('when the server refuses, the card goes back and the reason is said', async ({ as }) => {
  const board = new Board(await as('куратор'));
  const { page } = board;
  await page.goto(`${page.url()}?section=III`);
  await page.route('**/move', (route) => route.abort());
  await board.drag('3.3.', board.column('III', 'review'));
  await expect(page.getByText(/Карточка вернулась на место\./).first()).toBeAttached();
  await board.expectIn('3.3.', 'III', 'planned');
});

test('a finger moves a card too', async ({ browser, demoSchool }) => {
  const context = await browser.newContext({ viewport: { width: 900, height: 1000 }, hasTouch: true, locale: 'ru-RU' });
  const page = await context.newPage();
  await page.goto(`${demoSchool.url}/login`);
  await page.getByRole('button', { name: /, куратор$/ }).tap();
  await expect(page).toHaveURL(/\/today$/);
  await page.goto(`${demoSchool.url}/roadmap`);
  await expect(page.locator('[data-item]').first()).toBeVisible();
  await page.goto(`${page.url()}?section=III`);
  const board = new Board(page);
  const start = await board.card('3.3.').boundingBox();
  const end = await board.column('III', 'review').boundingBox();
  if (!start || !end) throw new Error('nothing to drag');
  const touch = await context.newCDPSession(page);
  const at = (x: number, y: number) => [{ x, y }];
  await touch.send('Input.dispatchTouchEvent', {
    type: 'touchStart',
    touchPoints: at(start.x + 40, start.y + start.height - 12),
  });
  // A long press lifts the card; a short one would scroll the page.
  await expect(page.getByText(/^Взято:/)).toBeAttached();
  for (let step = 1; step <= 12; step++) {
    const share = step / 12;
    const x = start.x + 40 + (end.x + end.width / 2 - start.x - 40) * share;
    const y = start.y + start.height - 12 + (end.y + 70 - start.y - start.height + 12) * share;
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(x, y) });
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await board.expectIn('3.3.', 'III', 'review');
  await context.close();
});

test('many items that are over are closed at once with their own dates, and the whole act is undone', async ({
  as,
}) => {
  const board = new Board(await as('куратор'));
  const { page } = board;
  await page.getByRole('button', { name: 'Закрыть задним числом' }).click();
  const dialog = page.getByRole('dialog', { name: 'Закрыть задним числом' });
  await dialog.getByLabel('Отметить все').check();
  await dialog.getByRole('radio', { name: 'Без документа' }).check();
  await dialog.getByLabel('Причина').fill('выполнено до начала работы в системе');
  await dialog.getByRole('button', { name: /^Закрыть 9 мероприятий$/ }).click();
  await expect(page.getByText('Закрыто: 9 мероприятий')).toBeVisible();
  await board.expectIn('3.2.', 'III', 'done');
  await page.getByRole('button', { name: 'Отменить' }).click();
  await board.expectIn('3.2.', 'III', 'in_progress');
});
