import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test.ts';

/** Looks somebody up by name; what was typed must not get into the address. */
async function find(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Люди', exact: true }).click();
  await page.getByLabel('Фамилия и имя').fill(name);
  await expect(page).toHaveURL(/\/people$/);
}

test('a curator enters a pupil, is warned of a twin, moves them, names a guardian, registers and withdraws a consent', async ({
  as,
}) => {
  const page = await as('куратор');
  await page.getByRole('link', { name: 'Люди', exact: true }).click();
  await page.getByRole('button', { name: 'Добавить человека' }).click();
  const form = page.getByRole('dialog', { name: 'Добавить человека' });
  await form.getByLabel('Фамилия').fill('Дубровин-Ключевской');
  await form.getByLabel('Имя', { exact: true }).fill('Семён');
  await form.getByLabel('Дата рождения').fill('2007-03-04');
  await form.getByLabel('Класс').selectOption({ label: '8А' });
  await form.getByRole('button', { name: 'Добавить', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Дубровин-Ключевской Семён' })).toBeVisible();
  await expect(page).toHaveTitle('Карточка человека · Тандем');

  // The same boy by another teacher, with ё written as е.
  await find(page, 'дубровин');
  await page.getByRole('button', { name: 'Добавить человека' }).click();
  await form.getByLabel('Фамилия').fill('Дубровин-Ключевской');
  await form.getByLabel('Имя', { exact: true }).fill('Семен');
  await expect(form.getByText('Возможно, уже есть:')).toBeVisible();
  await form.getByLabel('Дата рождения').fill('2007-03-04');
  await expect(form.getByText('Этот человек уже есть:')).toBeVisible();
  await form.getByRole('link', { name: 'Это он или она, открыть карточку' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Дубровин-Ключевской Семён' })).toBeVisible();

  await page.getByRole('button', { name: 'Перевести в другой класс' }).click();
  const move = page.getByRole('dialog');
  await move.getByLabel('Класс').selectOption({ label: '9Б' });
  await move.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByText('Класс изменён')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Класс' }).getByText('9Б, 2021/2022')).toBeVisible();

  await page.getByRole('button', { name: 'Добавить представителя' }).click();
  const guardian = page.getByRole('dialog');
  await guardian.getByLabel('Фамилия').fill('Дубровина');
  await guardian.getByLabel('Имя', { exact: true }).fill('Вера');
  await guardian.getByLabel('Телефон').fill('+7 912 000-00-00');
  await guardian.getByRole('button', { name: 'Добавить', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Дубровина Вера' })).toBeVisible();

  const contacts = page.getByRole('region', { name: 'Представители' });
  await contacts.getByText('Кто это видит').press('Enter');
  await expect(contacts.getByText('классный руководитель')).toBeVisible();

  await page.getByRole('link', { name: 'Документы и согласия' }).click();
  await expect(page.getByText('представитель и сам ученик (14–17 лет)')).toBeVisible();
  await page.getByRole('button', { name: 'Отметить согласие' }).click();
  const consent = page.getByRole('dialog');
  await expect(consent.getByLabel('Дубровина Вера, мать')).toBeChecked();
  await consent.getByLabel('Подписано').fill('2022-05-10');
  await consent.getByLabel('Где лежит бумага').fill('папка 9Б');
  await consent.getByRole('button', { name: 'Отметить согласие' }).click();
  await expect(page.getByText('Согласие есть и действует.')).toBeVisible();

  await page.getByRole('button', { name: 'Отозвать согласие: Участие в программе наставничества' }).click();
  const question = page.getByRole('dialog', { name: 'Отозвать согласие: С. Дубровин-Ключевской?' });
  await expect(question.getByText('Человек сразу исчезнет из всех списков')).toBeVisible();
  await expect(question.getByText('Его пары и группы закончатся сегодня.')).toBeVisible();
  await question.getByRole('button', { name: 'Отозвать', exact: true }).click();
  await expect(page.getByText('Вернёт его только новое согласие.')).toBeVisible();

  await page.getByRole('link', { name: 'История' }).click();
  await expect(page.getByText('отозвано согласие')).toBeVisible();
  await find(page, 'Дубровин');
  await expect(page.getByRole('link', { name: 'Дубровина Вера' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Дубровин-Ключевской Семён' })).toBeHidden();
});

test('two people edit one card: both versions are shown and nothing typed is lost', async ({ as }) => {
  const one = await as('куратор');
  const two = await as('куратор');
  await find(one, 'Хабибуллина');
  await one.getByRole('link', { name: 'Хабибуллина-Александрийская Эвелина Константиновна', exact: true }).click();
  await expect(
    one.getByRole('heading', { level: 1, name: 'Хабибуллина-Александрийская Эвелина Константиновна' }),
  ).toBeVisible();
  await two.goto(one.url());
  const edit = async (page: Page, phone: string): Promise<void> => {
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Телефон').fill(phone);
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
  };
  await one.getByRole('button', { name: 'Изменить: контакты' }).click();
  await two.getByRole('button', { name: 'Изменить: контакты' }).click();
  await edit(two, '+7 912 222-22-22');
  await expect(two.getByRole('link', { name: '+7 912 222-22-22' })).toBeVisible();
  await edit(one, '+7 912 111-11-11');
  const conflict = one.getByRole('dialog', { name: 'Карточку уже изменили' });
  await expect(conflict.getByText('+7 912 111-11-11')).toBeVisible();
  await expect(conflict.getByText('+7 912 222-22-22')).toBeVisible();
  await conflict.getByRole('button', { name: 'Оставить моё' }).click();
  await expect(one.getByRole('link', { name: '+7 912 111-11-11' })).toBeVisible();
  await expect(two.getByRole('link', { name: '+7 912 111-11-11' })).toBeVisible();
});

test('a class hands in its sheets: one row stands in the way, and the rest is not lost', async ({ as }) => {
  const page = await as('куратор');
  await page.getByRole('link', { name: 'Люди', exact: true }).click();
  await page.getByRole('button', { name: 'Добавить человека' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Фамилия').fill('Безродный');
  await form.getByLabel('Имя', { exact: true }).fill('Глеб');
  await form.getByLabel('Класс').selectOption({ label: '7А' });
  await form.getByRole('button', { name: 'Добавить', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Безродный Глеб' })).toBeVisible();

  await page.getByRole('link', { name: 'Согласия', exact: true }).click();
  await page.getByRole('combobox', { name: 'Класс' }).selectOption({ label: '7А' });
  await expect(page.getByText(/^Сдали \d+ из 10$/)).toBeVisible();
  await page.getByLabel('Отметить всех показанных').check();
  await page.getByRole('button', { name: 'Отметить согласие' }).click();
  const dialog = page.getByRole('dialog', { name: 'Согласие сдали: 10 человек' });
  await dialog.getByLabel('Где лежит бумага').fill('папка 7А');
  await dialog.getByRole('button', { name: 'Отметить согласие' }).click();
  await expect(dialog.getByText('Ничего не записано: 1 строка мешает.')).toBeVisible();
  await expect(dialog.getByRole('link', { name: 'Открыть карточку' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Снять отметки с этих строк' }).click();
  const rest = page.getByRole('dialog', { name: 'Согласие сдали: 9 человек' });
  await expect(rest.getByLabel('Где лежит бумага')).toHaveValue('папка 7А');
  await rest.getByRole('button', { name: 'Отметить согласие' }).click();
  await expect(page.getByText('9 согласий отмечено')).toBeVisible();
  await expect(page.getByText('Сдали 9 из 10')).toBeVisible();
});

test('a homeroom teacher sees the own class and nobody else', async ({ as }) => {
  const page = await as('классный руководитель');
  await page.getByRole('link', { name: 'Люди', exact: true }).click();
  // The class of thirteen, and the teacher.
  await expect(page.getByText('Показано 14 из 14')).toBeVisible();
  await expect(page.getByRole('cell', { name: '8А', exact: true })).toHaveCount(13);
  await expect(page.getByRole('button', { name: 'Добавить человека' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Согласия', exact: true })).toHaveCount(0);
  await page.getByRole('row', { name: /8А/ }).first().getByRole('link').click();
  await expect(page.getByRole('region', { name: 'Представители' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Изменить/ })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'История' })).toHaveCount(0);
});
