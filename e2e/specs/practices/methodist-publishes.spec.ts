import { expect, test } from '../../fixtures/test.ts';

test('a methodist writes a post with headings and lists, is told what is missing, and strangers read it', async ({
  as,
  demoSchool,
  page: stranger,
}) => {
  const page = await as('методист');
  await page.goto(`${demoSchool.url}/practices`);
  await page.getByRole('button', { name: 'Написать', exact: true }).click();
  await page.getByRole('radio', { name: 'новость' }).check({ force: true });
  await page.getByRole('dialog').getByRole('button', { name: 'Написать', exact: true }).click();
  await expect(page.locator('[data-lack="title"]')).toBeVisible();
  await page.getByLabel('Заголовок', { exact: true }).first().fill('Встреча наставников в мае');
  await page.getByLabel('О чём это, в двух словах').fill('Говорили о вопросах вместо подсказок');
  await page.getByLabel('Рубрика', { exact: true }).last().selectOption({ label: 'Новости программы' });
  const text = page.getByRole('textbox', { name: 'Текст' });
  await text.click();
  await page.keyboard.type('Что решили');
  await page.getByRole('button', { name: 'Заголовок', exact: true }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Список', exact: true }).click();
  await page.keyboard.type('Собрать карточки с Орловым');
  await expect(page.getByText('Сохранено', { exact: true })).toBeVisible();
  await expect(page.locator('[data-finding]').filter({ hasText: 'Орловым' })).toBeVisible();
  await page.getByRole('button', { name: 'Опубликовать' }).click();
  await expect(page.getByText(/Пока нельзя показать/)).toBeVisible();
  await text.click();
  await page.keyboard.press('Control+End');
  for (let letter = 0; letter < ' с Орловым'.length; letter++) await page.keyboard.press('Backspace');
  await expect(page.getByText('Всё готово: публикацию можно показать.')).toBeVisible();
  await page.getByRole('button', { name: 'Опубликовать' }).click();
  await expect(page.getByRole('link', { name: 'На сайте' })).toBeVisible();

  await stranger.goto(`${demoSchool.url}/site`);
  await stranger.getByRole('link', { name: 'Встреча наставников в мае' }).click();
  await expect(stranger.getByRole('heading', { level: 2, name: 'Что решили' })).toBeVisible();
  await expect(stranger.getByRole('listitem').filter({ hasText: 'Собрать карточки' })).toBeVisible();
});

test('text pasted from Word comes clean, and nothing in it runs', async ({ as, demoSchool }) => {
  const page = await as('методист');
  await page.goto(`${demoSchool.url}/practices`);
  await page.getByRole('link', { name: 'День открытых дверей' }).click();
  const text = page.getByRole('textbox', { name: 'Текст' });
  await text.click();
  await page.keyboard.press('Control+A');
  await text.evaluate((element) => {
    const html =
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->' +
      '<h2 style="mso-style:x;color:red"><span style="font-family:Calibri">Итоги<o:p></o:p></span></h2>' +
      '<p class="MsoNormal" style="margin:0" onclick="window.hacked=1"><b style="mso-bidi">Важно</b> для <a href="javascript:window.hacked=1">всех</a></p>' +
      '<img src="x" onerror="window.hacked=1"><svg onload="window.hacked=1"></svg><script>window.hacked=1</script>' +
      '<table><tr><td style="width:10pt"><p>Было</p></td><td>Стало</td></tr></table><!--EndFragment--></body></html>';
    const data = new DataTransfer();
    data.setData('text/html', html);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(text.getByRole('heading', { level: 2, name: 'Итоги' })).toBeVisible();
  await expect(text.locator('strong')).toHaveText('Важно');
  await expect(text.locator('td').first()).toHaveText('Было');
  await expect(
    text.locator('[style*="mso"], [class*="Mso"], [onclick], a[href^="javascript"], svg, script'),
  ).toHaveCount(0);
  await expect(page.getByText('Сохранено', { exact: true })).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined();
});

test('a mentor’s proposal is given back with a remark, and the mentor writes it anew', async ({ as, demoSchool }) => {
  const methodist = await as('методист');
  await methodist.goto(`${demoSchool.url}/practices`);
  await methodist.getByRole('link', { name: 'Вопрос вместо подсказки' }).click();
  await expect(methodist.locator('[data-lack="personal-data"]')).toBeVisible();
  await expect(methodist.locator('[data-remark]').getByText('Орлов из 8А', { exact: false })).toBeVisible();
  await methodist.getByRole('button', { name: 'Вернуть автору' }).click();
  await methodist
    .getByRole('dialog')
    .getByLabel(/Что ещё сделать/)
    .fill('И добавьте итог');
  await methodist.getByRole('dialog').getByRole('button', { name: 'Вернуть автору' }).click();
  await expect(methodist.getByText('черновик').first()).toBeVisible();

  const mentor = await as('наставник');
  await mentor.goto(`${demoSchool.url}/practices`);
  await mentor.getByRole('link', { name: 'Вопрос вместо подсказки' }).click();
  await expect(mentor.getByText('И добавьте итог')).toBeVisible();
  await mentor.getByRole('button', { name: 'Сделано: И добавьте итог' }).click();
  await expect(
    mentor.locator('[data-remark]').filter({ hasText: 'И добавьте итог' }).getByText('сделано'),
  ).toBeVisible();
  await expect(mentor.getByRole('button', { name: 'Опубликовать' })).toHaveCount(0);
  await expect(mentor.getByRole('button', { name: 'Отдать на проверку' })).toBeVisible();
});

test('a picture is asked who can be seen on it, and the practice of a pair begins from its diary', async ({
  as,
  demoSchool,
}) => {
  const page = await as('куратор');
  await page.goto(`${demoSchool.url}/pairs?status=completed`);
  await page.locator('[data-pair]').first().getByRole('link').first().click();
  await page.getByRole('button', { name: 'Написать практику' }).click();
  const text = page.getByRole('textbox', { name: 'Текст' });
  await expect(text.getByRole('heading', { name: 'Проблема' })).toBeVisible();
  await expect(page.locator('[data-finding]')).toHaveCount(0);
  const pixel = await page.screenshot({ clip: { x: 0, y: 0, width: 300, height: 200 } });
  await page.locator('[data-upload]').setInputFiles({ name: 'урок.png', mimeType: 'image/png', buffer: pixel });
  await expect(page.locator('[data-lack="faces-unknown"]')).toBeVisible();
  await page.getByLabel('Что на снимке (для тех, кто не видит)').fill('Доска с рисунком');
  await page.locator('[data-picture]').getByRole('radio', { name: 'нет' }).check({ force: true });
  await expect(page.locator('[data-lack="faces-unknown"]')).toHaveCount(0);
  await expect(page.locator('[data-lack="alt-text"]')).toHaveCount(0);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('the site is read, searched and leafed through on a phone', async ({ demoSchool, page }) => {
    await page.goto(`${demoSchool.url}/site`);
    await expect(page.getByRole('heading', { level: 1, name: 'Наставничество' })).toBeVisible();
    await page.getByRole('link', { name: 'Творческая группа' }).click();
    await expect(page.getByRole('heading', { name: 'Чем занимается' })).toBeVisible();
    await page.getByRole('link', { name: 'Поиск' }).click();
    await page.getByLabel('Что найти').fill('механике');
    await page.getByRole('button', { name: 'Найти' }).click();
    await page.getByRole('link', { name: /Рисунок до формулы/ }).click();
    await expect(page.getByRole('cell', { name: '8', exact: true })).toBeVisible();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth).catch(() => 0);
    expect(wider).toBeLessThanOrEqual(0);
  });
});
