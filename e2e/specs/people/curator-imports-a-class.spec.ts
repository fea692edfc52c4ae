import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test.ts';

/** As Excel of an old school computer saves it: Windows-1251, semicolons. */
function windows1251(text: string): Buffer {
  return Buffer.from(
    Uint8Array.from(text, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
    }),
  );
}

const CLASS = [
  'Список обучающихся;;;;;',
  'ФИО;Дата рождения;Класс;Телефон;ФИО матери;Паспорт',
  'Жураховская Мария Петровна;15.03.2008;11k;8 912 345-67-89;Жураховская Ольга Ильинична;9401 123456',
  'КРЮЧКОТВОРОВ ИЛЬЯ ОЛЕГОВИЧ;35.11.2008;11 "К";;;',
].join('\r\n');

async function openImport(page: Page): Promise<void> {
  await page.goto(new URL('/people/import', page.url()).href);
  await expect(page.getByRole('heading', { level: 1, name: 'Импорт списка' })).toBeVisible();
}
const load = (page: Page) => page.getByRole('button', { name: 'Загрузить', exact: true });
const row = (page: Page, line: number) => page.locator(`[data-line="${line}"]`);

test('a class list from an old Excel is checked, loaded and taken back', async ({ as }) => {
  const page = await as('куратор');
  await openImport(page);
  await page.locator('input[type=file]').setInputFiles({
    name: '11К.csv',
    mimeType: 'text/csv',
    buffer: windows1251(CLASS),
  });
  await expect(page.getByText('Прочитано: 2 человека')).toBeVisible();
  await expect(page.getByText('«Паспорт» (документ, хранить нельзя)')).toBeVisible();
  await expect(page.getByText('9401')).toHaveCount(0);
  await expect(load(page)).toBeDisabled();

  await row(page, 4).getByRole('button', { name: 'Исправить на «Крючкотворов Илья Олегович»' }).click();
  await expect(row(page, 4).getByText('Крючкотворов Илья Олегович').first()).toBeVisible();
  await page.getByLabel('Дата рождения, строка 4').fill('05.11.2008');
  await page.getByLabel('Дата рождения, строка 4').press('Enter');
  await expect(row(page, 4).getByText('5 ноября 2008 г.')).toBeVisible();
  await page.getByLabel('Создать эти классы').check();
  await expect(page.getByText('Будет создано 2, изменено 0, пропущено 0.')).toBeVisible();

  await page.reload();
  await expect(row(page, 4).getByText('5 ноября 2008 г.')).toBeVisible();
  await expect(page.getByLabel('Создать эти классы')).toBeChecked();
  await load(page).click();
  await expect(page.getByText('Создано 2, изменено 0, пропущено 0.')).toBeVisible();

  const applied = page.url();
  await page.getByRole('link', { name: 'К людям' }).click();
  await page.getByLabel('Фамилия и имя').fill('жураховская');
  await expect(page.getByRole('link', { name: /Жураховская Мария Петровна/ })).toBeVisible();
  await page.goto(applied);
  await page.getByRole('button', { name: 'Отменить импорт' }).click();
  await expect(page.getByText('Всё стало так, как было до загрузки.')).toBeVisible();
  await page.getByRole('link', { name: 'К людям' }).click();
  await page.getByLabel('Фамилия и имя').fill('жураховская мария');
  await expect(page.getByText('По такому отбору никого нет.')).toBeVisible();
});

test('somebody who may be there already is shown side by side and decided about', async ({ as }) => {
  const page = await as('куратор');
  const paste = async (...lines: string[]) => {
    await openImport(page);
    await page.getByLabel('Или вставьте таблицу').fill(['ФИО\tДата рождения\tКласс', ...lines].join('\n'));
    await page.getByRole('button', { name: 'Прочитать' }).click();
    await expect(page.getByRole('heading', { name: 'Столбцы' })).toBeVisible();
  };
  await paste('Крючкотворов Илья Олегович\t05.11.2008\t11К');
  await page.getByLabel('Создать эти классы').check();
  await load(page).click();
  await expect(page.getByText('Создано 1, изменено 0, пропущено 0.')).toBeVisible();

  await paste('Крючкотворов Илья\t\t11К', 'Жураховская Мария Петровна\t15.03.2008\t11К');
  await expect(row(page, 2).getByText('нет даты рождения, сравнить не с чем')).toBeVisible();
  await expect(row(page, 2).getByText('5 ноября 2008 г.')).toBeVisible();
  await row(page, 2).getByLabel('Другой человек').check();
  await expect(page.getByText('Будет создано 2, изменено 0, пропущено 0.')).toBeVisible();
  await row(page, 2).getByLabel('Это он или она').check();
  await expect(page.getByText('Будет создано 1, изменено 0, пропущено 1.')).toBeVisible();
  await load(page).click();
  await expect(page.getByText('Создано 1, изменено 0, пропущено 1.')).toBeVisible();
});

test('a file that is no list is refused in a sentence that says what to do', async ({ as }) => {
  const page = await as('куратор');
  await openImport(page);
  const buffer = Buffer.from('%PDF-1.7');
  await page.locator('input[type=file]').setInputFiles({ name: 'Список.xlsx', mimeType: 'application/pdf', buffer });
  await expect(page.getByText('Подойдут .xlsx, .csv или вставленная таблица')).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
