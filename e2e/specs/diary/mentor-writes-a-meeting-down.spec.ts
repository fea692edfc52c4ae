import { readFileSync } from 'node:fs';
import { expect, test } from '../../fixtures/test.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

test.describe('on a phone', () => {
  test.use(PHONE);

  test('a mentor writes a meeting down in three taps', async ({ as, demoSchool }, testInfo) => {
    const page = await as('наставник');
    await page.goto(`${demoSchool.url}/diary`);
    const began = Date.now();
    await page.getByRole('link', { name: 'Прошла встреча: Орлов Кирилл Ильич' }).click();
    await page.getByRole('radio', { name: 'да', exact: true }).check({ force: true });
    await page.getByRole('button', { name: 'Готово' }).click();
    await expect(page.getByText('Встреча записана')).toBeVisible();
    testInfo.annotations.push({ type: 'taps and seconds', description: `3 taps, ${(Date.now() - began) / 1000} s` });
    await expect(page.getByRole('heading', { level: 1, name: 'Дневник' })).toBeVisible();
    await expect(page.locator('[data-meeting]').filter({ hasText: '16 мая' })).toContainText('ждёт ответа');
  });

  test('what was typed and not sent is there after a reload, and can be begun anew', async ({ as, demoSchool }) => {
    const page = await as('наставник');
    await page.goto(`${demoSchool.url}/diary`);
    await page.getByRole('link', { name: /^Прошла встреча:/ }).click();
    await page.getByLabel('Что взяли дальше').fill('Измерить трение на трёх поверхностях');
    await page.reload();
    await expect(page.getByText('Показано то, что Вы не успели отправить.')).toBeVisible();
    await expect(page.getByLabel('Что взяли дальше')).toHaveValue('Измерить трение на трёх поверхностях');
    await page.getByRole('button', { name: 'Начать заново' }).click();
    await expect(page.getByLabel('Что взяли дальше')).toHaveValue('');
  });

  test('a meeting nobody answered is not sent, and says what is missing', async ({ as, demoSchool }) => {
    const page = await as('наставник');
    await page.goto(`${demoSchool.url}/diary`);
    await page.getByRole('link', { name: /^Прошла встреча:/ }).click();
    await page.getByRole('button', { name: 'Готово' }).click();
    await expect(page.getByText('Ответьте, получилось ли задуманное.')).toBeVisible();
  });

  test('without a network the entry is kept in the phone, outlives a reload, and goes once by itself', async ({
    as,
    demoSchool,
  }) => {
    const page = await as('наставник');
    await page.goto(`${demoSchool.url}/diary`);
    await page.getByRole('link', { name: /^Прошла встреча:/ }).click();
    await page.route('**/api/v1/diary/sync', (route) => route.abort());
    await page.getByRole('radio', { name: 'частично', exact: true }).check({ force: true });
    await page.getByRole('button', { name: 'Готово' }).click();
    await expect(page.getByText('Сохранено в телефоне. Уйдёт, когда появится связь.')).toBeVisible();
    await expect(page.getByText('1 запись ждёт связи и уйдёт сама')).toBeVisible();
    await page.reload();
    await expect(page.getByText('1 запись ждёт связи и уйдёт сама')).toBeVisible();
    const sent = page.waitForResponse('**/api/v1/diary/sync');
    await page.unroute('**/api/v1/diary/sync');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    const { outcomes } = (await (await sent).json()) as { outcomes: { outcome: string }[] };
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['saved']);
    await expect(page.getByText('1 запись ждёт связи и уйдёт сама')).toHaveCount(0);
    await page.reload();
    await expect(page.locator('[data-meeting]').filter({ hasText: '16 мая' })).toHaveCount(1);
  });

  test('an answer that was lost on the way makes no second meeting', async ({ as, demoSchool }) => {
    const page = await as('наставник');
    await page.goto(`${demoSchool.url}/diary`);
    await page.getByRole('link', { name: /^Прошла встреча:/ }).click();
    let lost = 0;
    await page.route('**/api/v1/diary/sync', async (route) => {
      // The server has taken it; the phone never hears.
      if (lost++ > 0) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await page.getByRole('radio', { name: 'да', exact: true }).check({ force: true });
    await page.getByRole('button', { name: 'Готово' }).click();
    await expect(page.getByText(/Встреча записана|Сохранено в телефоне/)).toBeVisible();
    await expect(page.getByText('1 запись ждёт связи и уйдёт сама')).toHaveCount(0, { timeout: 30_000 });
    await page.reload();
    await expect(page.locator('[data-meeting]').filter({ hasText: '16 мая' })).toHaveCount(1);
    expect(lost).toBeGreaterThan(1);
  });

  test('a mentee answers about a meeting in half a minute, and the mentor does not see it', async ({
    as,
    demoSchool,
  }, testInfo) => {
    const mentee = await as('наставляемый');
    await mentee.goto(`${demoSchool.url}/diary`);
    const began = Date.now();
    await mentee.getByRole('button', { name: /^Ответить о встрече: Петров Дмитрий, 12 мая/ }).click();
    const dialog = mentee.getByRole('dialog');
    await dialog.getByRole('group', { name: 'Было полезно?' }).getByText('отлично').click();
    await dialog.getByRole('group', { name: 'Было спокойно и комфортно?' }).getByText('скорее нет').click();
    await dialog.getByRole('radio', { name: 'не совсем' }).check({ force: true });
    await dialog.getByRole('button', { name: 'Готово' }).click();
    await expect(mentee.getByText('Спасибо, ответ записан')).toBeVisible();
    testInfo.annotations.push({ type: 'taps and seconds', description: `5 taps, ${(Date.now() - began) / 1000} s` });
    const mentor = await as('наставник');
    await mentor.goto(`${demoSchool.url}/diary`);
    await mentor.locator('[data-meeting] a').filter({ hasText: '12 мая' }).click();
    await expect(mentor.getByRole('heading', { level: 1, name: /12 мая/ })).toBeVisible();
    await expect(mentor.getByText('скорее нет')).toHaveCount(0);
    await expect(mentor.getByText('2 из 5')).toHaveCount(0);
  });

  test('a child who needs an adult sees numbers at once and can have an adult call', async ({ as, demoSchool }) => {
    const mentee = await as('наставляемый');
    await mentee.goto(`${demoSchool.url}/diary`);
    await mentee.getByRole('button', { name: 'Мне нужна помощь взрослого' }).click();
    await expect(mentee.getByRole('link', { name: '8-800-2000-122' })).toHaveAttribute('href', 'tel:88002000122');
    await mentee.getByRole('button', { name: 'Пусть со мной свяжется взрослый из школы' }).click();
    await expect(mentee.getByText('Куратор получил просьбу и свяжется с Вами.')).toBeVisible();
    const curator = await as('куратор');
    await curator.goto(`${demoSchool.url}/today`);
    await expect(curator.getByRole('heading', { name: /Просят помощи взрослого/ })).toBeVisible();
  });
});

test('another person on the same computer sends nothing of the one before', async ({ as, demoSchool }) => {
  const page = await as('наставник');
  await page.goto(`${demoSchool.url}/diary`);
  await page.route('**/api/v1/diary/sync', (route) => route.abort());
  await page.getByRole('link', { name: /^Прошла встреча:/ }).click();
  await page.getByRole('radio', { name: 'да', exact: true }).check({ force: true });
  await page.getByRole('button', { name: 'Готово' }).click();
  await expect(page.getByText('1 запись ждёт связи и уйдёт сама')).toBeVisible();
  await page.getByRole('button', { name: 'Выйти' }).click();
  const asked = page.getByRole('dialog');
  await expect(asked.getByText(/1 запись дневника ещё в этом браузере/)).toBeVisible();
  await asked.getByRole('button', { name: 'Выйти' }).click();
  await page.unroute('**/api/v1/diary/sync');
  await page
    .getByRole('button', { name: /^Войти как .*, наставляемый$/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/(?:today|diary)$/);
  const sent: string[] = [];
  page.on('request', (request) => void (request.url().includes('/diary/sync') ? sent.push(request.url()) : null));
  await page.goto(`${demoSchool.url}/diary`);
  await expect(page.getByRole('heading', { level: 3, name: 'Петров Дмитрий' })).toBeVisible();
  await expect(page.getByText(/ждёт связи/)).toHaveCount(0);
  expect(sent).toEqual([]);
  await page.getByRole('button', { name: 'Выйти' }).click();
  await page
    .getByRole('button', { name: /^Войти как .*, наставник$/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/(?:today|diary)$/);
  await page.goto(`${demoSchool.url}/diary`);
  await expect(page.locator('[data-meeting]').filter({ hasText: '16 мая' })).toHaveCount(1);
});

test('a meeting is planned, moved and called off with a reason', async ({ as, demoSchool }) => {
  const page = await as('наставник');
  await page.goto(`${demoSchool.url}/diary`);
  await page.getByRole('button', { name: /^Назначить встречу:/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('День').fill('2022-05-24');
  await dialog.getByLabel('О чём').fill('Разбор пробника');
  await dialog.getByRole('button', { name: 'Назначить' }).click();
  await expect(page.getByText('Встреча назначена')).toBeVisible();
  await page.locator('[data-meeting] a').filter({ hasText: '24 мая' }).click();
  await page.getByRole('button', { name: 'Перенести' }).click();
  await page.getByRole('dialog').getByLabel('День').fill('2022-05-25');
  await page.getByRole('dialog').getByRole('button', { name: 'Перенести' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /25 мая 2022/ })).toBeVisible();
  await page.getByRole('button', { name: 'Отменить встречу' }).click();
  await page.getByRole('dialog').getByLabel('Почему').fill('Экзамен');
  await page.getByRole('dialog').getByRole('button', { name: 'Отменить встречу' }).click();
  await expect(page.getByText('наставник: Экзамен')).toBeVisible();
});

test('the curator sees when a meeting was written down, acts on a difficulty, and administration sees facts alone', async ({
  as,
  demoSchool,
}) => {
  const curator = await as('куратор');
  await curator.goto(`${demoSchool.url}/diary/meetings`);
  await expect(curator.getByRole('columnheader', { name: 'Записано' })).toBeVisible();
  await expect(curator.getByText('через 7 дней').first()).toBeVisible();
  await curator.getByRole('link', { name: 'Трудности и просьбы о помощи' }).click();
  await curator.getByRole('button', { name: 'Взять в работу' }).first().click();
  await curator.getByRole('dialog').getByRole('button', { name: 'Взять в работу' }).click();
  await expect(curator.getByText('в работе')).toBeVisible();
  const director = await as('администрация');
  await director.goto(`${demoSchool.url}/diary`);
  await expect(director).toHaveURL(/\/diary\/meetings$/);
  await expect(director.getByRole('columnheader', { name: 'Записано' })).toHaveCount(0);
  await director.goto(`${demoSchool.url}/diary/issues`);
  await expect(director.getByText(/Для этого не хватает прав/)).toBeVisible();
});

test('the curator takes the journal away as a workbook, and prints the diary of a pair and an attendance sheet', async ({
  as,
  demoSchool,
}) => {
  const page = await as('куратор');
  await page.goto(`${demoSchool.url}/diary/meetings`);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Выгрузить в XLSX' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/^Журнал встреч .*\.xlsx$/);
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await page.locator('[data-meeting] a').first().click();
  await page.getByRole('button', { name: 'Документ…' }).click();
  await page.getByRole('menuitem', { name: 'Лист регистрации' }).click();
  await page.getByRole('button', { name: 'Создать черновик' }).click();
  await expect(page.getByRole('heading', { name: 'Что напечатано' })).toBeVisible();
  await page.goto(`${demoSchool.url}/pairs?status=active`);
  await page.locator('[data-pair]').first().getByRole('link').first().click();
  await expect(page.getByRole('list', { name: 'Путь пары' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Дневник' })).toBeVisible();
  await page.getByRole('button', { name: 'Документ…' }).click();
  await page.getByRole('menuitem', { name: 'Дневник (журнал) встреч' }).click();
  await page.getByRole('button', { name: 'Создать черновик' }).click();
  await expect(page.getByRole('heading', { name: 'Что напечатано' })).toBeVisible();
});
