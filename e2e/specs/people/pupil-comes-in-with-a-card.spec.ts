import { expect, test } from '../../fixtures/test.ts';

test('a class teacher prints cards for the class and a pupil comes in with one', async ({
  as,
  browser,
  demoSchool,
}) => {
  const teacher = await as('классный руководитель');
  await teacher.getByRole('link', { name: 'Карточки для входа' }).click();
  await teacher.getByRole('combobox', { name: 'Класс' }).selectOption({ index: 1 });
  await expect(teacher.getByRole('checkbox').first()).toBeVisible();
  const allowed = teacher.locator('input[type=checkbox]:not([disabled])');
  await allowed.first().check();
  await teacher.getByRole('button', { name: 'Выпустить 1 карточку' }).click();
  await expect(teacher.getByRole('heading', { level: 1, name: 'Готово: 1 карточка' })).toBeVisible();
  await expect(teacher.getByRole('img', { name: /^QR / })).toBeVisible();
  const code = (await teacher.locator('dd').first().textContent()) ?? '';
  expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);

  const context = await browser.newContext();
  const pupil = await context.newPage();
  await pupil.goto(`${demoSchool.url}/join#${code}`);
  await pupil.getByRole('button', { name: 'Дальше' }).click();
  await expect(pupil.getByRole('heading', { name: /^Здравствуй, / })).toBeVisible();
  await pupil.getByLabel('Новый пароль').fill('коротк');
  await pupil.getByRole('button', { name: 'Войти', exact: true }).click();
  await expect(pupil.getByText('Не короче 8 знаков').last()).toBeVisible();
  await pupil.getByLabel('Новый пароль').fill('мой длинный пароль');
  await pupil.getByRole('button', { name: 'Войти', exact: true }).click();
  await expect(pupil).toHaveURL(/\/today$/);
  expect(new URL(pupil.url()).hash).toBe('');

  await pupil.goto(`${demoSchool.url}/join#${code}`);
  await pupil.getByRole('button', { name: 'Дальше' }).click();
  await expect(pupil.getByText(/Эта карточка не подходит/)).toBeVisible();
  await context.close();
});

test('the curator looks through a class teacher’s eyes, changes nothing, and the log remembers it', async ({
  as,
  demoSchool,
}) => {
  const page = await as('куратор');
  await page.goto(`${demoSchool.url}/settings/users`);
  await page.getByLabel('Фамилия или логин').fill('Сидорова');
  await page.getByRole('button', { name: /^Действия: Сидорова/ }).click();
  await page.getByRole('menuitem', { name: 'Посмотреть как…' }).click();
  await expect(page.getByText(/Вы смотрите как Сидорова/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Согласия' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Вернуться к себе' }).click();
  await expect(page.getByText(/Вы смотрите как/)).toHaveCount(0);
  await page.goto(`${demoSchool.url}/settings/audit`);
  await page.getByLabel('Что', { exact: true }).selectOption({ label: 'посмотрел как' });
  await expect(page.getByText(/посмотрел как: Сидорова Наталья Алексеевна/)).toBeVisible();
});

test('an item that promises a base shows what the base holds and leads there', async ({ as }) => {
  const page = await as('куратор');
  await page.getByRole('link', { name: /Формирование базы наставляемых/ }).click();
  const link = page.getByRole('link', { name: /^Наставляемые: \d+ в базе, \d+ на пути к ней$/ });
  await expect(link).toBeVisible();
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name: 'База наставляемых' })).toBeVisible();
});
