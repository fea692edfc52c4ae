import { expect, test } from '../../fixtures/test.ts';
import { tabTo } from '../../fixtures/keyboard.ts';
import { MatchingBoard } from '../../fixtures/matching-board.ts';

test('a card in the air shows at every mentor how they suit and what it costs; let go, the pair is in the draft', async ({
  as,
}) => {
  const board = new MatchingBoard(await as('куратор'));
  const { page } = board;
  await board.open();
  const mentor = board.mentor('Зайнуллин Кирилл');
  await board.holdOver(board.waits('Абрамова Дарья'), mentor);
  await expect(mentor.getByText('Допустимо')).toBeVisible();
  await expect(mentor.getByText(/^−\d+$/)).toBeVisible();
  await expect(mentor.getByText(/перейдёт/)).toBeVisible();
  await page.mouse.up();
  await expect(mentor.locator('[data-pair]').filter({ hasText: 'Абрамова Дарья' })).toBeVisible();
  await expect(page.getByText('В черновике 3 из 11')).toBeVisible();
  await page.getByRole('button', { name: 'Отменить' }).click();
  await expect(board.waits('Абрамова Дарья')).toBeVisible();
  await expect(page.getByText('В черновике 2 из 11')).toBeVisible();
});

test('nobody is let go over a mentor whom a rule forbids, and the rule is named', async ({ as }) => {
  const board = new MatchingBoard(await as('куратор'));
  const { page } = board;
  await board.open();
  const card = board.waits('Жуйков Кирилл');
  const mentor = board.mentor('Вахрушев Богдан');
  await board.holdOver(card, mentor);
  await expect(mentor.getByText('Нельзя')).toBeVisible();
  await expect(mentor.getByText(/нет общего времени/)).toBeVisible();
  await page.mouse.up();
  await expect(page.getByText('В черновике 2 из 11')).toBeVisible();
  await expect(card).toBeVisible();
  await card.getByRole('button', { name: /^Действия/ }).click();
  await page.getByRole('menuitem', { name: 'Подобрать наставника…' }).click();
  await expect(page.getByText('Ни с одним наставником пара сейчас невозможна. Причины ниже.')).toBeVisible();
});

test('a card is carried by the keyboard alone', async ({ as }) => {
  const board = new MatchingBoard(await as('куратор'));
  const { page } = board;
  await board.open();
  const card = board.waits('Абрамова Дарья');
  await tabTo(page, card);
  await page.keyboard.press('Space');
  await expect(page.getByText('Взято: Абрамова Дарья. Стрелки ведут к наставникам.')).toBeAttached();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/^Наставник .*\. (Отлично|Хорошо|Допустимо|Слабо|допустимо|хорошо)/)).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Отменено, всё на прежнем месте.')).toBeAttached();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(page.getByText('В черновике 3 из 11')).toBeVisible();
  await expect(board.pair('Абрамова Дарья')).toBeFocused();
});

test('a finger lifts a card by a long press', async ({ browser, demoSchool, contextOptions }) => {
  const context = await browser.newContext({
    ...contextOptions,
    hasTouch: true,
    viewport: { width: 1024, height: 768 },
  });
  const page = await context.newPage();
  await page.goto(`${demoSchool.url}/login`);
  await page.getByRole('button', { name: /^Войти как .*, куратор$/ }).click();
  await expect(page).toHaveURL(/\/today$/);
  await page.goto(`${demoSchool.url}/matching`);
  const board = new MatchingBoard(page);
  const mentor = board.mentor('Вахрушев Богдан');
  const touch = await context.newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
  const places = async () => {
    const [start, end] = await Promise.all([board.waits('Абрамова Дарья').boundingBox(), mentor.boundingBox()]);
    if (!start || !end) throw new Error('nothing to drag');
    return { start, end };
  };
  // While the page still settles, a card may have moved away from under the finger.
  await expect(async () => {
    const { start } = await places();
    await send('touchStart', start.x + 40, start.y + 14);
    try {
      await expect(page.getByText(/^Взято: Абрамова/)).toBeAttached({ timeout: 3000 });
    } catch (missed) {
      await send('touchEnd', 0, 0);
      throw missed;
    }
  }).toPass({ timeout: 30_000 });
  const { start, end } = await places();
  for (let step = 1; step <= 12; step++) {
    const way = (from: number, to: number) => from + ((to - from) * step) / 12;
    await send('touchMove', way(start.x + 40, end.x + end.width / 2), way(start.y + 14, end.y + 40));
  }
  await send('touchEnd', 0, 0);
  await expect(mentor.locator('[data-pair]').filter({ hasText: 'Абрамова Дарья' })).toBeVisible();
  await context.close();
});

test('on a phone the mentor is picked from a list, best for the whole school first', async ({
  browser,
  demoSchool,
  contextOptions,
}) => {
  const context = await browser.newContext({
    ...contextOptions,
    hasTouch: true,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await page.goto(`${demoSchool.url}/login`);
  await page.getByRole('button', { name: /^Войти как .*, куратор$/ }).click();
  await expect(page).toHaveURL(/\/today$/);
  await page.goto(`${demoSchool.url}/matching`);
  const board = new MatchingBoard(page);
  await board.waits('Абрамова Дарья').getByRole('button', { name: 'Подобрать наставника…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Наставник для: Абрамова Дарья' });
  await dialog.getByLabel('Найти наставника').fill('Ким Лилия');
  await dialog.getByRole('button', { name: 'Поставить: Ким Лилия' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('radio', { name: 'Наставники 12' }).check();
  const mentor = board.mentor('Ким Лилия');
  await expect(mentor.locator('[data-pair]').filter({ hasText: 'Абрамова Дарья' })).toBeVisible();
  await context.close();
});

test('why this pair: what speaks for it, what against, what nobody has said', async ({ as }) => {
  const board = new MatchingBoard(await as('куратор'));
  const { page } = board;
  await board.open();
  await board
    .pair('Белкин Богдан')
    .getByRole('button', { name: /^Пара: / })
    .click();
  await page.getByRole('menuitem', { name: 'Почему эта пара' }).click();
  const why = page.getByRole('dialog', { name: 'Почему эта пара' });
  await expect(why.getByText(/^Хорошо/)).toBeVisible();
  await expect(why.getByText('данных 7 из 9')).toBeVisible();
  await expect(why.getByText('Свободны оба: вт 15:00–16:30. Всего 1 ч 30 мин в неделю.')).toBeVisible();
  await expect(why.getByText('Наставляемый: просит именно этого человека.')).toBeVisible();
});

test('what was placed with the network gone is taken back with a sentence', async ({ as }) => {
  const board = new MatchingBoard(await as('куратор'));
  const { page } = board;
  await board.open();
  await board.holdOver(board.waits('Абрамова Дарья'), board.mentor('Зайнуллин Кирилл'));
  await expect(board.mentor('Зайнуллин Кирилл').getByText('Допустимо')).toBeVisible();
  await page.context().setOffline(true);
  await page.mouse.up();
  await expect(page.getByRole('paragraph').filter({ hasText: 'Не получилось, всё осталось как было.' })).toBeVisible();
  await expect(board.waits('Абрамова Дарья')).toBeVisible();
  await page.context().setOffline(false);
});

test('two curators on one board: the second is asked, and nothing of the first is lost', async ({ as }) => {
  const [first, second] = [new MatchingBoard(await as('куратор')), new MatchingBoard(await as('куратор'))];
  await first.open();
  await second.open();
  // The second one holds a card: the board under the hand stands still meanwhile.
  await second.holdOver(second.waits('Абрамова Дарья'), second.mentor('Зайнуллин Кирилл'));
  await first
    .waits('Абрамова Дарья')
    .getByRole('button', { name: /^Действия/ })
    .click();
  await first.page.getByRole('menuitem', { name: 'Подобрать наставника…' }).click();
  await first.page.getByRole('button', { name: 'Поставить: Ким Лилия' }).click();
  await expect(first.page.getByText('В черновике 3 из 11')).toBeVisible();
  await second.page.mouse.up();
  const asked = second.page.getByRole('dialog', { name: 'Черновик уже изменили' });
  await expect(asked.getByText('Абрамова Дарья — наставник Зайнуллин Кирилл')).toBeVisible();
  await asked.getByRole('button', { name: 'Оставить как сейчас' }).click();
  await expect(second.mentor('Ким Лилия').locator('[data-pair]').filter({ hasText: 'Абрамова' })).toBeVisible();
});
