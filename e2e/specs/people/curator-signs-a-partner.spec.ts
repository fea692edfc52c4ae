import { expect, test } from '../../fixtures/test.ts';

test('a partner gets a letter, answers, signs, is prolonged, and brings a mentor', async ({ as, demoSchool }) => {
  const page = await as('куратор');
  const person = await page.request.post(`${demoSchool.url}/api/v1/people`, {
    data: { name: { familyName: 'Ясенева', givenName: 'Инна', patronymic: null }, workplace: 'Завод «Азимут»' },
    headers: { origin: demoSchool.url },
  });
  expect(person.ok()).toBe(true);

  await page.getByRole('link', { name: 'Партнёры' }).click();
  await page.getByRole('button', { name: 'Добавить партнёра' }).click();
  const adding = page.getByRole('dialog', { name: 'Добавить партнёра' });
  await adding.getByLabel('Название').fill('Завод «Азимут»');
  await adding.getByLabel('Контактное лицо').fill('Белова Анна');
  await adding.getByRole('button', { name: 'Добавить', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Завод «Азимут»' })).toBeVisible();
  await expect(page.getByText('ещё не писали')).toBeVisible();

  await page.getByRole('button', { name: 'Отправить письмо' }).click();
  const letter = page.getByRole('dialog', { name: 'Письмо партнёру' });
  await letter.getByLabel('Исходящий №').fill('41');
  await letter.getByLabel('Дата').fill('2022-05-11');
  await letter.getByRole('button', { name: 'Отправить письмо' }).click();
  await expect(page.getByText('ждём ответа 5 дней')).toBeVisible();

  await page.getByRole('button', { name: 'Согласны' }).click();
  await page.getByRole('button', { name: 'Готовим соглашение' }).click();
  await page.getByRole('button', { name: 'Соглашение подписано' }).click();
  const agreement = page.getByRole('dialog', { name: 'Соглашение с партнёром' });
  await agreement.getByLabel('Номер').fill('9');
  await agreement.getByLabel('Действует до').fill('2022-05-28');
  await agreement.getByRole('button', { name: 'Соглашение подписано' }).click();
  await expect(page.getByText('истекает через 12 дней')).toBeVisible();

  // A term that is no longer is refused in words, and what was typed stays.
  await page.getByRole('button', { name: 'Продлить' }).click();
  const longer = page.getByRole('dialog', { name: 'Продлить соглашение' });
  await longer.getByLabel('Номер').fill('9/1');
  await longer.getByLabel('Действует до').fill('2022-05-20');
  await longer.getByRole('button', { name: 'Продлить' }).click();
  await expect(longer.getByText('Новый срок не позже прежнего.')).toBeVisible();
  await longer.getByLabel('Действует до').fill('2023-05-31');
  await longer.getByRole('button', { name: 'Продлить' }).click();
  await expect(page.getByText('действует до 31 мая 2023 г.')).toBeVisible();

  await page.getByRole('button', { name: 'Добавить человека партнёра' }).click();
  const attaching = page.getByRole('dialog', { name: 'Добавить человека партнёра' });
  await attaching.getByLabel('Кто работает или учится у партнёра').fill('ясенева');
  await attaching.getByRole('button', { name: /Ясенева Инна/ }).click();
  await attaching.getByRole('button', { name: 'Добавить', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Ясенева Инна' })).toBeVisible();
  await expect(page.getByText(/^нет: согласие, заявление и ещё \d+$/)).toBeVisible();

  await page.getByRole('link', { name: 'К партнёрам' }).click();
  await page.getByLabel('Название или контактное лицо').fill('белова');
  await expect(page.getByRole('link', { name: 'Завод «Азимут»' })).toBeVisible();
  expect(page.url()).not.toContain('белова');
  await expect(page.getByText('1 наставник', { exact: true })).toBeVisible();
});
