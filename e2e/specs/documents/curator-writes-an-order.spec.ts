import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { docxOf, textOfDocx } from '../../fixtures/docx.ts';
import { expect, test } from '../../fixtures/test.ts';

/** The text of what «Скачать .docx» gives. */
async function downloaded(page: Page): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Скачать .docx' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
  return textOfDocx(await readFile(await download.path()));
}

test('a protocol is born from its sitting, shows what is missing, is printed and signed, and stays as it was signed', async ({
  as,
  demoSchool,
}) => {
  const page = await as('куратор');
  await page.goto(`${demoSchool.url}/sittings`);
  await page
    .locator('main')
    .getByRole('link', { name: /\d{4} г\.$/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Документ…' }).click();
  await page.getByRole('menuitem', { name: 'Протокол рассмотрения кандидатур' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Протокол рассмотрения кандидатур' })).toBeVisible();

  // What is not known is a line in the document, and is named.
  const place = page.getByRole('textbox', { name: 'Место заседания' });
  await place.fill('');
  await expect(page.getByText(/^Не заполнено: \d+ пол/)).toBeVisible();
  await expect(page.getByText('в документе будет ________').first()).toBeVisible();
  await place.fill('библиотека «Пример»');
  await expect(page.getByText('исправлено').first()).toBeVisible();
  await page.getByRole('button', { name: 'Создать черновик' }).click();
  await expect(page.getByRole('heading', { name: 'Что напечатано' })).toBeVisible();
  expect(await downloaded(page)).toContain('библиотека «Пример»');

  await page.getByRole('button', { name: 'Напечатан', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Напечатан' }).click();
  await expect(page.getByText('Хранится ровно тот файл, который напечатан.')).toBeVisible();

  await page.getByRole('button', { name: 'Подписан', exact: true }).click();
  const signing = page.getByRole('dialog');
  await signing.getByLabel('Номер документа').fill('7');
  await signing.getByLabel('Дата подписания').fill('2022-05-16');
  await signing.getByLabel('Кто подписал').fill('Г. С. Орлова');
  await signing.getByRole('button', { name: 'Подписан' }).click();
  await expect(page.getByText('Текст больше не меняется')).toBeVisible();
  await expect(page.getByText('№ 7 от 16 мая 2022 г.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Изменить и собрать заново' })).toHaveCount(0);
  expect(await downloaded(page)).toContain('библиотека «Пример»');

  await page.getByRole('link', { name: 'К реестру' }).click();
  await page.getByLabel('Состояние').selectOption('signed');
  await expect(page).toHaveURL(/status=signed/);
  const line = page.locator('[data-document]').filter({ hasText: '№ 7 от 16 мая' });
  await expect(line).toHaveCount(1);
  await expect(line).toContainText('подписан');
});

test('a declined name is put right in the order and remembered for the person', async ({ as, demoSchool }) => {
  const page = await as('куратор');
  await page.goto(`${demoSchool.url}/documents`);
  await page.getByRole('link', { name: 'Создать документ' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Новый документ' })).toBeVisible();
  await page.getByRole('link', { name: 'Приказ о создании творческой группы' }).click();
  const head = page.getByRole('region', { name: 'руководитель группы' });
  await expect(head.getByText('Иванова Мария Петровна')).toBeVisible();
  const accusative = head.getByLabel('Полностью, назначить кого');
  await expect(accusative).toHaveValue('Иванову Марию Петровну');
  await accusative.fill('Иванову Марью Петровну');
  await head.getByRole('checkbox').check();

  // Whoever leaves by mistake is asked first.
  await page.getByRole('link', { name: 'К реестру' }).click();
  await page.getByRole('button', { name: 'Остаться' }).click();
  await expect(accusative).toHaveValue('Иванову Марью Петровну');

  await page.getByRole('button', { name: 'Создать черновик' }).click();
  await expect(page.getByRole('heading', { name: 'Что напечатано' })).toBeVisible();
  expect((await downloaded(page)).replaceAll('\u00a0', ' ')).toContain('Иванову Марью Петровну');

  await page.goto(`${demoSchool.url}/documents/new?type=order_working_group`);
  await expect(head.getByLabel('Полностью, назначить кого')).toHaveValue('Иванову Марью Петровну');
});

test('a broken template is refused in words, a good one is in force until the standard one is brought back', async ({
  as,
  demoSchool,
}) => {
  const page = await as('куратор');
  await page.goto(`${demoSchool.url}/documents?tab=templates`);
  const line = page.locator('[data-template="order_curator"]');
  await line.getByRole('button', { name: /^Загрузить шаблон/ }).click();
  const dialog = page.getByRole('dialog');
  const choose = (text: string) =>
    dialog.getByLabel('Файл .docx').setInputFiles({
      name: 'наш приказ.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: docxOf(text),
    });
  await choose('Назначить {curator.accusativ} с {since}');
  await dialog.getByRole('button', { name: 'Загрузить новый' }).click();
  await expect(dialog.getByText('В шаблоне есть неизвестное поле {curator.accusativ}', { exact: false })).toBeVisible();
  await choose('Назначить {curator.accusative} с {since}');
  await dialog.getByRole('button', { name: 'Загрузить новый' }).click();
  await expect(line.getByText('Шаблон школы, версия 1')).toBeVisible();

  await line.getByRole('button', { name: /^Поля шаблона/ }).click();
  await expect(page.getByRole('dialog').getByText('{curator.accusative}')).toBeVisible();
  await page.keyboard.press('Escape');

  await line.getByRole('button', { name: /^Вернуть стандартный/ }).click();
  await expect(page.getByRole('dialog').getByText('«наш приказ.docx» останется среди версий')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Вернуть стандартный' }).click();
  await expect(line.getByText('Стандартный шаблон', { exact: true })).toBeVisible();
});

test('the secretary numbers, signs and scans, and writes nothing', async ({ as, demoSchool }) => {
  const curator = await as('куратор');
  const headers = { origin: demoSchool.url };
  const made = await curator.request.post(`${demoSchool.url}/api/v1/documents`, {
    data: { type: 'order_implementation' },
    headers,
  });
  const { id, version } = (await made.json()) as { id: string; version: number };
  const printed = await curator.request.post(`${demoSchool.url}/api/v1/documents/${id}/print`, {
    data: { version },
    headers,
  });
  expect(printed.ok()).toBe(true);

  const page = await as('секретарь');
  await page.getByRole('link', { name: 'Документы' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Документы' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Создать документ' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Шаблоны' })).toHaveCount(0);
  await page
    .locator(`[data-document="${id}"]`)
    .getByRole('link', { name: /^Внести подпись/ })
    .click();
  const signing = page.getByRole('dialog');
  await signing.getByLabel('Номер документа').fill('140');
  await signing.getByLabel('Кто подписал').fill('Г. С. Орлова');
  await signing.getByRole('button', { name: 'Подписан' }).click();
  await expect(page.getByText('Документ подписан. Осталось приложить скан.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Отменить документ…' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Приложить скан' }).click();
  const scanning = page.getByRole('dialog');
  const scan = scanning.getByLabel('Файл скана');
  await scan.setInputFiles({ name: 'приказ.txt', mimeType: 'text/plain', buffer: Buffer.from('Приказ') });
  await scanning.getByRole('button', { name: 'Приложить скан' }).click();
  await expect(scanning.getByText('Скан – это PDF или картинка')).toBeVisible();
  await scan.setInputFiles({
    name: 'приказ.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  });
  await scanning.getByRole('button', { name: 'Приложить скан' }).click();
  await expect(page.getByText('Документ подписан, скан приложен.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Скачать скан' })).toBeVisible();
});

test('a mentor has no documents in the menu', async ({ as }) => {
  const page = await as('наставник');
  await expect(page.getByRole('link', { name: 'Документы' })).toHaveCount(0);
});
