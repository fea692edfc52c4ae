import { expect, test } from '../../fixtures/test.ts';

test('a curator begins the day: reminds, writes a contact down, puts a line off and has it back', async ({
  as,
  demoSchool,
}) => {
  const page = await as('куратор');
  await page.goto(`${demoSchool.url}/today`);
  await expect(page.getByRole('heading', { level: 1, name: 'Понедельник, 16 мая' })).toBeVisible();
  const first = page.locator('section[data-kind]').first();
  await expect(first.getByRole('heading')).toHaveText(/На встрече было некомфортно/);

  await first.getByRole('button', { name: /^Записать контакт/ }).click();
  await page.getByRole('dialog').getByLabel('О чём договорились').fill('Поговорили о темпе');
  await page.getByRole('dialog').getByRole('button', { name: 'Записать' }).click();
  await expect(page.getByText('Контакт записан')).toBeVisible();
  await expect(page.getByRole('heading', { name: /На встрече было некомфортно/ })).toHaveCount(0);

  const unmet = page.locator('section[data-kind="first_meeting_late"]');
  await unmet.getByRole('button', { name: /^Напомнить обоим/ }).click();
  await expect(page.getByText(/Напоминание получили|Ни у кого из них нет входа/)).toBeVisible();

  await unmet.getByRole('button', { name: /^Отложить/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Отложить' })).toBeDisabled();
  await dialog.getByLabel('Почему').fill('болеет');
  await dialog.getByRole('button', { name: 'Отложить' }).click();
  await expect(page.getByText(/Отложено до 23 мая/)).toBeVisible();
  await expect(unmet).toHaveCount(0);
  await page.getByText(/^Отложено: 1$/).click();
  await page.getByRole('button', { name: /^Вернуть: / }).click();
  await expect(unmet).toBeVisible();
});

test('everybody has a day of their own: a mentor the diary, a methodist own items, whoever has nothing is told so', async ({
  as,
  demoSchool,
}) => {
  const mentor = await as('наставник');
  await mentor.goto(`${demoSchool.url}/today`);
  await expect(mentor.getByRole('link', { name: /^Прошла встреча:/ })).toBeVisible();
  const methodist = await as('методист');
  await methodist.goto(`${demoSchool.url}/today`);
  await expect(methodist.getByRole('heading', { name: /Дорожная карта: срок/ }).first()).toBeVisible();
  await expect(methodist.getByRole('heading', { name: /Пары/ })).toHaveCount(0);
  const secretary = await as('секретарь');
  await secretary.goto(`${demoSchool.url}/today`);
  await expect(secretary.getByText(/На сегодня всё|Документы ждут подписи/).first()).toBeVisible();
});
