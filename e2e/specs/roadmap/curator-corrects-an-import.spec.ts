import { expect, test } from '../../fixtures/test.ts';

const HEADER = '№ п/п\tНаименование мероприятия\tСрок реализации\tОтветственный исполнитель\tРезультат, вид документа';

test('a changed document shows its differences, updates the board and can be taken back', async ({ as }) => {
  const page = await as('куратор');
  await page.getByRole('link', { name: 'Импорт' }).click();
  await page
    .getByLabel('Или вставьте таблицу')
    .fill(
      [
        'План мероприятий (дорожная карта) на 2022 год',
        HEADER,
        'V. Мониторинг и оценка результатов внедрения системы наставничества\t\t\t\t',
        '5.4.\tАнализ результатов мониторинга состояния внедрения и реализации Программы наставничества в МБОУ «ИТ- лицей №24»\tмай 2022 г.\tКуратор целевой модели наставничества\tАналитическая справка',
        '5.6.\tОткрытый урок наставников\tоктябрь 2022 г.\tМетодист\tСценарий',
      ].join('\n'),
    );
  await page.getByRole('button', { name: 'Прочитать' }).click();
  await expect(page.getByRole('heading', { name: 'Чем документ отличается от карты' })).toBeVisible();
  await expect(page.getByText('Добавится: 1')).toBeVisible();
  await expect(page.getByText('Изменится: 1')).toBeVisible();
  await expect(page.getByText('Нет в новом документе: 26')).toBeVisible();
  await page.getByRole('button', { name: 'Обновить доску' }).click();
  await expect(page.locator('[data-item]')).toHaveCount(27);
  await expect(page.locator('[data-item="5.6."]')).toBeVisible();
  await expect(page.locator('[data-item="1.4."]')).toBeVisible();
  await page.getByRole('button', { name: 'Отменить импорт' }).click();
  await expect(page.getByText('Импорт отменён')).toBeVisible();
  await expect(page.locator('[data-item="5.6."]')).toHaveCount(0);
});

test('typos are only suggested; an accepted one is corrected on the board, the printed text stays on the card', async ({
  as,
}) => {
  const page = await as('куратор');
  await page.getByRole('link', { name: 'Импорт' }).click();
  await page
    .getByLabel('Или вставьте таблицу')
    .fill(
      [
        'План мероприятий МБОУ «ИТ-лицей №24» на 2023 год',
        HEADER,
        'I. Раздел\t\t\t\t',
        '1.1.\tПроведение мониторинга лица\tмарт\tДиректор лица\tСправка',
      ].join('\n'),
    );
  await page.getByRole('button', { name: 'Прочитать' }).click();
  await expect(page.getByText(/Исправить «лица» на «лицея»/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Принять все однозначные' }).click();
  await page.getByRole('button', { name: 'Загрузить на доску' }).click();
  await expect(page.getByRole('heading', { name: 'Дорожная карта на 2023 год' })).toBeVisible();
  await expect(page.getByText('Проведение мониторинга лицея')).toBeVisible();
});

test('a wrong file is refused in a sentence that says what to do', async ({ as }) => {
  const page = await as('куратор');
  await page.getByRole('link', { name: 'Импорт' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'plan.docx', mimeType: 'application/msword', buffer: Buffer.from('%PDF-1.7 not a plan') });
  await expect(page.getByText(/Это не Word, не Excel и не текст/)).toBeVisible();
});

test('a file over 20 MB is refused at once, before anything is sent', async ({ as }) => {
  const page = await as('куратор');
  await page.getByRole('link', { name: 'Импорт' }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'plan.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.alloc(21 * 1024 * 1024),
  });
  await expect(page.getByText(/Файл больше 20 МБ/)).toBeVisible();
});
