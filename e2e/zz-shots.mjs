import { chromium } from 'playwright-core';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium' });
const make = async (width, height, scheme, name) => {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, locale: 'ru-RU' });
  const page = await context.newPage();
  page.on('console', (m) => m.type() === 'error' && console.log(name, 'console', m.text()));
  page.on('pageerror', (e) => console.log(name, 'error', e.message));
  await page.goto('http://localhost:3203/login');
  await page.getByRole('button', { name: /^Войти как .*, куратор$/ }).first().click();
  await page.getByRole('heading', { level: 1, name: /Дорожная карта/ }).waitFor();
  return page;
};
const paste = async (page, text) => {
  await page.goto('http://localhost:3203/people/import');
  await page.getByLabel('Или вставьте таблицу').fill(text);
  await page.getByRole('button', { name: 'Прочитать' }).click();
  await page.getByRole('heading', { name: 'Столбцы' }).waitFor();
};
const page = await make(1366, 768, 'light', 'desk');
await page.goto('http://localhost:3203/people/import');
await page.waitForTimeout(500);
await page.screenshot({ path: '/tmp/shots-import/1-source.png' });
await paste(page, 'ФИО\tДата рождения\tКласс\nИльина Мария Петровна\t15.03.2008\t9А\nОрлов Олег Ильич\t01.02.2008\t9А\n');
await page.getByLabel(/Создать эти классы/).check();
 await page.getByRole('button', { name: 'Загрузить', exact: true }).click({ timeout: 4000 });
await page.getByText('Список загружен').waitFor();
await page.screenshot({ path: '/tmp/shots-import/2-result.png' });
const rich = [
  'Список обучающихся 10 класса\t\t\t\t\t\t\t',
  '№\tФИО\tДата рождения\tКласс\tТелефон\tФИО родителя\tПаспорт\tАдрес проживания',
  '1\tИльина Мария Петровна\t15.03.2008\t10А\t8 912 345-67-89\tИванова Ольга Ильинична, мама, 89120000001\t9401 123456\tул. Ленина, 1',
  '2\tОрлов Олег\t\t10А\t\t\t\t',
  '3\tЁЛКИН ПЁТР ИЛЬИЧ\t35.11.2008\t10А\t\t\t\t',
  '4\tКУЗЬМИНА АННА\t02.11.2008\t10a\t12345\tКузьмина О. П.\t\t',
  '5\tПанин Илья Ильич\t03.05.2008\t10Б\t\tПанин Илья Олегович\t\t',
  '6\tПанин Илья Ильич\t03.05.2008\t10Б\t\t\t\t',
  'Всего\t6\t\t\t\t\t\t',
].join('\n');
await paste(page, rich);
await page.waitForTimeout(400);
await page.screenshot({ path: '/tmp/shots-import/3-preview.png', fullPage: true });
const url = page.url();
const phone = await make(360, 740, 'light', 'phone');
await phone.goto(url);
await phone.getByRole('heading', { name: 'Столбцы' }).waitFor();
await phone.waitForTimeout(400);
await phone.screenshot({ path: '/tmp/shots-import/4-phone.png', fullPage: true });
console.log('overflow', await phone.evaluate(() => document.documentElement.scrollWidth));
const dark = await make(1366, 768, 'dark', 'dark');
await dark.goto(url);
await dark.getByRole('heading', { name: 'Столбцы' }).waitFor();
await dark.waitForTimeout(400);
await dark.screenshot({ path: '/tmp/shots-import/5-dark.png', fullPage: true });
await page.goto('http://localhost:3203/people/import');
await page.getByRole('button', { name: 'Выгрузить в Excel' }).click();
await page.waitForTimeout(400);
await page.screenshot({ path: '/tmp/shots-import/6-export.png' });
const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Выгрузить', exact: true }).click()]);
console.log('download', download.suggestedFilename());
await download.saveAs('/tmp/shots-import/people.xlsx');
await browser.close();
