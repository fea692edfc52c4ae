import { expect, test } from '../../fixtures/test.ts';

test('the curator sees every pair, finds one by name, and the address keeps no name', async ({ as }) => {
  const page = await as('куратор');
  await page.getByRole('link', { name: 'Пары и группы' }).click();
  const rows = page.locator('[data-pair]');
  await expect(rows.first()).toBeVisible();
  const name = (await rows.first().getByRole('link').innerText()).split(',')[0] ?? '';
  await page.getByLabel('Наставник или наставляемый').fill(name);
  await expect(page.getByRole('status').getByText(/^Показано/)).toBeVisible();
  await expect(rows.first().getByRole('link')).toContainText(name);
  expect(decodeURIComponent(page.url())).not.toContain(name.split(' ')[0]);
  await page.getByRole('button', { name: 'Сбросить отбор' }).click();
  await page.getByRole('button', { name: /^Нужно решение/ }).click();
  await expect(page).toHaveURL(/decide=1/);
  await expect(rows.first().getByText('нужно решение')).toBeVisible();
});

test('a mentor answers by a personal link, and the curator sees the answer at once', async ({
  as,
  browser,
  demoSchool,
  contextOptions,
}) => {
  const curator = await as('куратор');
  await curator.goto(`${demoSchool.url}/pairs?status=proposed`);
  const waiting = curator
    .locator('[data-pair]')
    .filter({ hasText: /ждём ответа/ })
    .first();
  await waiting.getByRole('link').click();
  const mentor = curator.locator('[data-asked="mentor-self"]');
  await mentor.getByRole('button', { name: /^Ответ: / }).click();
  await curator.getByRole('menuitem', { name: 'Ссылка с QR-кодом' }).click();
  const dialog = curator.getByRole('dialog');
  const made = curator.waitForResponse((response) => response.url().endsWith('/link'));
  await dialog.getByRole('button', { name: 'Ссылка с QR-кодом' }).click();
  const { secret } = (await (await made).json()) as { secret: string };
  await expect(dialog.getByRole('img', { name: /QR-код/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Закрыть' }).last().click();

  const stranger = await browser.newContext(contextOptions);
  const phone = await stranger.newPage();
  await phone.goto(`${demoSchool.url}/answer#${secret}`);
  await expect(phone.getByText('Школа предлагает Вам стать наставником.')).toBeVisible();
  expect(phone.url()).not.toContain(secret);
  await phone.getByRole('button', { name: 'Отправить ответ' }).click();
  await expect(phone.getByText('Выберите ответ')).toBeVisible();
  await phone.getByRole('radio', { name: 'Сначала уточнить' }).check();
  await phone.getByLabel('Что хотите уточнить').fill('По каким дням?');
  await phone.getByRole('button', { name: 'Отправить ответ' }).click();
  await expect(phone.getByRole('heading', { name: 'Спасибо, ответ передан' })).toBeVisible();
  await phone.goto(`${demoSchool.url}/answer#${secret}`);
  await expect(phone.getByRole('heading', { name: 'Эта ссылка уже не работает' })).toBeVisible();
  await stranger.close();

  await expect(mentor.getByText('нужны уточнения')).toBeVisible();
  await expect(mentor.getByText('По каким дням?')).toBeVisible();
});

test('a link whose proposal was taken back says that there is nothing to answer', async ({ as, page, demoSchool }) => {
  const curator = await as('куратор');
  await curator.goto(`${demoSchool.url}/pairs?status=proposed`);
  const waiting = curator.locator('[data-pair]').filter({ hasText: /ждём ответа/ });
  await waiting.first().getByRole('link').click();
  await curator
    .locator('[data-asked="mentor-self"]')
    .getByRole('button', { name: /^Ответ: / })
    .click();
  await curator.getByRole('menuitem', { name: 'Ссылка с QR-кодом' }).click();
  const made = curator.waitForResponse((response) => response.url().endsWith('/link'));
  const dialog = curator.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ссылка с QR-кодом' }).click();
  const { secret } = (await (await made).json()) as { secret: string };
  await dialog.getByRole('button', { name: 'Закрыть' }).last().click();

  // The question is open on a phone while the curator changes their mind.
  await page.goto(`${demoSchool.url}/answer#${secret}`);
  await page.getByRole('radio', { name: 'Да, согласие' }).check();
  await curator.getByRole('button', { name: 'Снять предложение…' }).click();
  await curator.getByRole('dialog').getByRole('button', { name: 'Снять предложение' }).click();
  await expect(curator.getByText('Предложение снято').first()).toBeVisible();
  await page.getByRole('button', { name: 'Отправить ответ' }).click();
  await expect(page.getByText('Предложение больше не действует, отвечать не нужно.', { exact: false })).toBeVisible();
  await page.goto(`${demoSchool.url}/answer#${secret}`);
  await expect(page.getByRole('heading', { name: 'Эта ссылка уже не работает' })).toBeVisible();
  await expect(page.getByText('Предложение больше не действует, отвечать не нужно.', { exact: false })).toBeVisible();
});

test('an answer on paper is recorded, everybody agrees, and the curator approves the pair', async ({
  as,
  demoSchool,
}) => {
  const page = await as('куратор');
  await page.goto(`${demoSchool.url}/pairs?status=proposed`);
  await page
    .locator('[data-pair]')
    .filter({ hasText: /ждём ответа/ })
    .first()
    .getByRole('link')
    .click();
  await expect(page.getByRole('heading', { name: 'Согласие сторон' })).toBeVisible();
  for (const asked of await page.locator('[data-asked]').all()) {
    await asked.getByRole('button', { name: /^Ответ: / }).click();
    await page.getByRole('menuitem', { name: 'Ответ на бумаге' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Сохранить' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await page.getByRole('button', { name: 'Утвердить пару' }).click();
  await expect(page.getByText('Пара утверждена и ждёт приказа')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Путь пары' }).getByText('согласована')).toBeVisible();
});

test('a pair ends with a reason, the history stays, and the mentee waits again', async ({ as, demoSchool }) => {
  const page = await as('куратор');
  await page.goto(`${demoSchool.url}/pairs?status=active`);
  await page.locator('[data-pair]').first().getByRole('link').click();
  await page.getByRole('button', { name: 'Прекратить…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Прекратить' })).toBeDisabled();
  await dialog.getByLabel('Причина').selectOption({ label: 'Встречи не состоялись' });
  await dialog.getByRole('button', { name: 'Прекратить' }).click();
  await expect(page.getByText('Пара прекращена', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'История' })).toBeVisible();
  await expect(page.getByText(/прекращена \(встречи не состоялись\)/)).toBeVisible();
});

test('a mentor sees the own pairs and nobody else’s', async ({ as, demoSchool }) => {
  const page = await as('наставник');
  await page.goto(`${demoSchool.url}/pairs`);
  await expect(page.getByRole('heading', { level: 1, name: 'Пары и группы' })).toBeVisible();
  await expect(page.getByText('С кем Вы работаете.')).toBeVisible();
  await expect(page.getByLabel('Форма наставничества')).toHaveCount(0);
});

test('a mentee of the base comes into a group at work by an order of change', async ({ as, demoSchool }) => {
  const page = await as('куратор');
  const listed = await page.request.post(`${demoSchool.url}/api/v1/pairs/search`, { data: { statuses: ['active'] } });
  const { pairs } = (await listed.json()) as { pairs: { id: string; kind: string }[] };
  const group = pairs.find(({ kind }) => kind === 'group');
  await page.goto(`${demoSchool.url}/pairs/${group?.id ?? ''}`);
  await page.getByRole('button', { name: 'Добавить в группу…' }).click();
  const dialog = page.getByRole('dialog');
  const whom = dialog.getByLabel('Кого');
  await whom.selectOption({ index: 1 });
  const name = (await whom.locator('option:checked').innerText()).split(',')[0] ?? '';
  await dialog.getByLabel('Цель').fill('Собрать робота к выставке');
  await dialog.getByLabel('Номер приказа об изменении').fill('160');
  await dialog.getByLabel('Дата приказа').fill('2022-05-16');
  const add = dialog.getByRole('button', { name: 'Добавить' });
  await expect(add).toBeDisabled();
  await dialog.getByLabel('Наставник, наставляемый и его представитель согласны').check();
  await add.click();
  await expect(page.getByText('Наставляемый добавлен в группу')).toBeVisible();
  await expect(page.getByRole('link', { name: new RegExp(`^${name}`) })).toBeVisible();
  await expect(page.getByText(/в группу вошёл наставляемый \(№ 160\)/)).toBeVisible();
});
