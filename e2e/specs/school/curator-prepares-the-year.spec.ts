import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test.ts';

const line = (page: Page, name: string) => page.locator(`[data-class="${name}"]`);

/** Pupils come by the register, which has journeys of its own. */
async function addPupil(page: Page, familyName: string, inClass: string): Promise<void> {
  const status = await page.evaluate(
    async ([family, name]) => {
      const get = async (path: string): Promise<unknown> => (await fetch(`/api/v1${path}`)).json();
      const { current, years } = (await get('/school/years')) as {
        current: number;
        years: { id: string; startYear: number }[];
      };
      const yearId = years.find(({ startYear }) => startYear === current)?.id;
      const { classes } = (await get(`/school/years/${yearId}/classes`)) as { classes: { id: string; name: string }[] };
      const classId = classes.find((one) => one.name === name)?.id;
      const person = { name: { familyName: family, givenName: 'Анна', patronymic: null }, birthOn: null, classId };
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/api/v1/people', { method: 'POST', headers, body: JSON.stringify(person) })).status;
    },
    [familyName, inClass] as const,
  );
  expect(status).toBe(201);
}

test('a curator prepares the year: holidays, classes, a teacher; then moves the classes up, and back', async ({
  as,
}) => {
  const page = await as('куратор');
  await page.getByRole('link', { name: 'Настройки' }).click();
  await page.getByRole('link', { name: 'Школа и классы' }).click();

  await expect(page.getByText('предложены, проверьте')).toBeVisible();
  await page.getByRole('button', { name: 'Изменить даты' }).click();
  const autumn = page.getByRole('group', { name: 'Период 1', exact: true });
  await autumn.getByLabel('Последний день').fill('2021-10-01');
  await page.getByRole('button', { name: 'Подтвердить каникулы' }).click();
  await expect(autumn.getByText('Каникулы кончаются раньше, чем начались')).toBeVisible();
  await autumn.getByLabel('Последний день').fill('2021-11-07');
  await page.getByRole('button', { name: 'Подтвердить каникулы' }).click();
  await expect(page.getByText('подтверждены')).toBeVisible();
  await expect(page.getByText('7 ноября 2021 г.')).toBeVisible();

  await page.getByLabel('Новый класс').fill('9 ю, 10-ю, 11 "Ю", 12Ю');
  await page.getByRole('button', { name: 'Добавить', exact: true }).click();
  await expect(page.getByText('Классы бывают с 1 по 11')).toBeVisible();
  await expect(page.getByLabel('Новый класс')).toHaveValue('12Ю');
  await expect(line(page, '10Ю')).toBeVisible();
  await page.getByLabel('Новый класс').fill('10 Ю');
  await page.getByRole('button', { name: 'Добавить', exact: true }).click();
  await expect(page.getByText('Класс 10 Ю уже есть.')).toBeVisible();
  await page.getByRole('button', { name: 'Действия: 11Ю' }).click();
  await page.getByRole('menuitem', { name: 'Убрать класс' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Убрать класс' }).click();
  await expect(line(page, '11Ю')).toBeHidden();

  await page.getByRole('button', { name: 'Назначить классного руководителя 9Ю' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Классный руководитель').selectOption({ label: 'Сидорова Наталья Алексеевна' });
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(line(page, '9Ю').getByText('Сидорова Наталья Алексеевна')).toBeVisible();

  await addPupil(page, 'Вьюгина', '9Ю');
  await addPupil(page, 'Юркина', '9Ю');
  await page.reload();
  await expect(line(page, '9Ю').getByText('2 ученика')).toBeVisible();

  await page.getByRole('link', { name: 'Перевод классов' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Перевод классов' })).toBeVisible();
  await page.getByLabel('Что с учеником: Вьюгина Анна').selectOption('выбывает');
  await page.getByRole('button', { name: 'Остальные остаются' }).click();
  await page.getByLabel('Куда переходит 9Ю').fill('десятый');
  await expect(page.getByText('Напишите класс, например 10А')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Перевести/ })).toBeDisabled();
  await page.getByLabel('Куда переходит 9Ю').fill('10 я');
  await page.getByRole('button', { name: /^Перевести/ }).click();
  await expect(page.getByText(/^Перевод выполнен: /)).toBeVisible();

  await page.getByRole('link', { name: 'К классам' }).click();
  await page.getByRole('radio', { name: /2022\/2023/ }).click();
  await expect(line(page, '10Я').getByText('1 ученик')).toBeVisible();
  await expect(line(page, '10Я').getByText('Сидорова Наталья Алексеевна')).toBeVisible();

  await page.getByRole('status').getByRole('button', { name: 'Отменить' }).click();
  await expect(page.getByText('Перевод отменён: всё как было')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Открыть 2022/2023' })).toBeVisible();
  await expect(line(page, '9Ю').getByText('2 ученика')).toBeVisible();
});

test('a plan that has become untrue is shown anew before anything is moved', async ({ as, demoSchool }) => {
  const page = await as('куратор');
  await page.goto(`${demoSchool.url}/settings/school`);
  await page.getByLabel('Новый класс').fill('9Ю, 10Ю');
  await page.getByRole('button', { name: 'Добавить', exact: true }).click();
  await expect(line(page, '10Ю')).toBeVisible();
  await addPupil(page, 'Вьюгина', '9Ю');
  await page.getByRole('link', { name: 'Перевод классов' }).click();
  await page.getByRole('button', { name: 'Остальные остаются' }).click();
  // The plan as it was seen is kept on the screen, while somebody adds a pupil.
  await page.route('**/promotion', (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()));
  await addPupil(page, 'Юркина', '10Ю');
  await page.getByRole('button', { name: /^Перевести/ }).click();
  await expect(page.getByText('Пока вы решали, состав классов изменился.')).toBeVisible();
  await expect(page.getByText('Ученики 10Ю')).toBeVisible();
});

test('a curator decides about the programme, a methodist reads it', async ({ as, demoSchool }) => {
  const curator = await as('куратор');
  await curator.goto(`${demoSchool.url}/settings/programme`);
  await curator.getByLabel('Медицинская справка: родитель').selectOption('blocking');
  await curator.getByRole('button', { name: 'Сохранить' }).click();
  await expect(curator.getByText('Сохранено')).toBeVisible();

  await curator.getByRole('radio', { name: 'Причины' }).click();
  await curator.getByRole('button', { name: 'Добавить: Почему наставляемый вышел раньше срока' }).click();
  const dialog = curator.getByRole('dialog');
  await dialog.getByLabel('Название').fill('по собственному  желанию');
  await dialog.getByRole('button', { name: 'Добавить' }).click();
  await expect(dialog.getByText('Такое название уже есть')).toBeVisible();
  await dialog.getByLabel('Название').fill('Переезд семьи');
  await dialog.getByRole('button', { name: 'Добавить' }).click();
  await expect(curator.getByRole('listitem').filter({ hasText: 'Переезд семьи' })).toBeVisible();

  const methodist = await as('методист');
  await methodist.getByRole('link', { name: 'Настройки' }).click();
  await methodist.getByRole('link', { name: 'Программа' }).click();
  await expect(methodist.getByText('Менять это может куратор.')).toBeVisible();
  const row = methodist.getByRole('row', { name: /Медицинская справка/ });
  await expect(row.getByRole('cell').nth(4)).toContainText('● обязательно');
  await expect(methodist.getByRole('combobox')).toHaveCount(0);
  await methodist.getByRole('radio', { name: 'Причины' }).click();
  await expect(methodist.getByText('Переезд семьи')).toBeVisible();
  await expect(methodist.getByRole('button', { name: /Изменить/ })).toHaveCount(0);
});
