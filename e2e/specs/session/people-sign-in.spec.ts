import { expect, test } from '../../fixtures/test.ts';

test('a curator adds a person, who must choose an own password at the first sign-in', async ({
  as,
  demoSchool,
  browser,
}) => {
  const curator = await as('куратор');
  await curator.getByRole('link', { name: 'Настройки' }).click();
  await curator.getByRole('button', { name: 'Добавить человека' }).click();
  const form = curator.getByRole('dialog');
  await form.getByLabel('Фамилия').fill('Кузьмина');
  await form.getByLabel('Имя', { exact: true }).fill('Вера');
  await form.getByLabel('методист').check();
  await form.getByRole('button', { name: 'Добавить' }).click();
  const password = await curator.getByTestId('issued-password').innerText();

  const page = await (await browser.newContext({ locale: 'ru-RU' })).newPage();
  await page.goto(`${demoSchool.url}/login`);
  await page.getByLabel('Логин').fill('kuzmina-v');
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Придумайте свой пароль' })).toBeVisible();
  await page.goto(`${demoSchool.url}/roadmap`);
  await expect(page.getByRole('heading', { name: 'Придумайте свой пароль' })).toBeVisible();
  await page.getByLabel('Нынешний пароль').fill(password);
  await page.getByLabel('Новый пароль').fill('берёзовая роща у пруда');
  await page.getByRole('button', { name: 'Сменить пароль' }).click();
  await expect(page.getByText('Пароль сменён.')).toBeVisible();
  await page.getByRole('link', { name: 'Дорожная карта' }).click();
  await expect(page.locator('[data-item]').first()).toBeVisible();
});

test('a wrong password says what to check and names nobody', async ({ page, demoSchool }) => {
  await page.goto(`${demoSchool.url}/login`);
  await page.getByLabel('Логин').fill('ivanova-m');
  await page.getByLabel('Пароль', { exact: true }).fill('наугад');
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
  await expect(page.getByText('Логин или пароль не подходят. Проверьте раскладку и регистр.')).toBeVisible();
});

test('after signing out everywhere another browser of the same person has to sign in', async ({ as }) => {
  const one = await as('куратор');
  const two = await as('куратор');
  await one.getByRole('link', { name: 'Мой вход' }).click();
  await one.getByRole('button', { name: 'Выйти везде' }).click();
  await expect(one.getByRole('heading', { name: 'Вход', exact: true })).toBeVisible();
  await two.reload();
  await expect(two.getByRole('heading', { name: 'Вход', exact: true })).toBeVisible();
});

test('on a shared computer fifteen idle minutes end the session, with a warning before', async ({ as }) => {
  const page = await as('куратор');
  await page.clock.install();
  await page.reload();
  await expect(page.locator('[data-item]').first()).toBeVisible();
  await page.clock.runFor(14 * 60_000 + 10_000);
  await expect(page.getByRole('dialog', { name: 'Вы ещё здесь?' })).toBeVisible();
  await page.clock.runFor(60_000);
  await expect(page.getByText('Вы вышли: 15 минут без действий.')).toBeVisible();
});

test('who chooses another screen before the board has come is not called back to it', async ({ page, demoSchool }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/v1/roadmaps', async (route) => {
    await held;
    await route.continue();
  });
  // The chosen screen is on its way when the list of roadmaps arrives.
  await page.route('**/assets/nominate-page-*.js', async (route) => {
    release();
    await page.waitForResponse('**/api/v1/roadmaps');
    await page.waitForTimeout(300);
    await route.continue();
  });
  await page.goto(`${demoSchool.url}/login?next=%2Froadmap`);
  await page
    .getByRole('button', { name: /^Войти как .*, классный руководитель$/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Назвать ребёнка' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Назвать' })).toBeVisible();
  await expect(page).toHaveURL(/\/nominate$/);
});

test('the whole interface speaks English when asked', async ({ page, demoSchool }) => {
  await page.goto(`${demoSchool.url}/login`);
  await page.getByRole('radio', { name: 'English' }).check();
  await page.getByRole('button', { name: /^Sign in as .*, curator/ }).click();
  await expect(page.getByText(/days? of lessons left/)).toBeVisible();
  await page.getByRole('link', { name: 'Roadmap', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Roadmap for 2022' })).toBeVisible();
  await expect(page.getByText('In progress').first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('button', { name: 'Close retroactively' })).toBeVisible();
});

test('without the server the board stays readable and says so', async ({ as, demoSchool }) => {
  const page = await as('куратор');
  await expect(page.locator('[data-item]').first()).toBeVisible();
  await demoSchool.stop();
  await expect(page.getByText('Нет связи с сервером. Показано последнее, что было получено.')).toBeVisible();
  await page.getByRole('button', { name: 'Просроченные' }).click();
  await expect(page.getByText('Показано 9 из 27')).toBeVisible();
  await demoSchool.start();
  await expect(page.getByText('Нет связи с сервером. Показано последнее, что было получено.')).toBeHidden({
    timeout: 30_000,
  });
});
