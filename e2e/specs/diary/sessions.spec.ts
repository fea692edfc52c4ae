import { expect, test } from '../../fixtures/test.ts';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a mentor writes a reflection down; the mentee reads what was concluded, and nobody’s words', async ({
    as,
    demoSchool,
  }) => {
    const mentor = await as('наставник');
    await mentor.goto(`${demoSchool.url}/diary`);
    await mentor.getByRole('link', { name: 'Групповые встречи' }).click();
    await mentor.getByRole('link', { name: 'Записать', exact: true }).click();
    await expect(mentor.getByText(/хранятся без имён/)).toBeVisible();
    await mentor.getByRole('button', { name: 'Сохранить' }).click();
    await expect(mentor.getByText('Напишите, о чём была встреча.')).toBeVisible();
    await mentor.getByLabel('Тема', { exact: true }).fill('Чему научились за весну');
    await mentor.getByLabel('Форма рефлексии').selectOption({ label: 'круг' });
    await mentor.getByRole('checkbox', { name: /Орлов Кирилл Ильич ←/ }).check();
    await expect(mentor.getByRole('checkbox', { name: 'Орлов Кирилл Ильич', exact: true })).toBeChecked();
    await mentor.getByLabel('Что было трудно').fill('Задачи в общем виде\nПисать пробную работу');
    await mentor.getByLabel('Общие выводы').last().fill('Осенью начнём с графиков');
    const wider = await mentor.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await mentor.getByRole('button', { name: 'Сохранить' }).click();
    await expect(mentor.getByRole('heading', { level: 1, name: 'Чему научились за весну' })).toBeVisible();
    await expect(mentor.getByText('Задачи в общем виде')).toBeVisible();

    const mentee = await as('наставляемый');
    await mentee.goto(`${demoSchool.url}/diary/sessions`);
    await mentee.getByRole('link', { name: 'Чему научились за весну' }).click();
    await expect(mentee.getByText('Осенью начнём с графиков')).toBeVisible();
    await expect(mentee.getByText('Задачи в общем виде')).toHaveCount(0);
    await expect(mentee.getByRole('button', { name: 'Изменить' })).toHaveCount(0);
  });
});

test('the curator writes a final meeting of several pairs down, puts it right and prints who was there', async ({
  as,
  demoSchool,
}) => {
  const page = await as('куратор');
  await page.goto(`${demoSchool.url}/diary/sessions/new?kind=group_final`);
  await page.getByLabel('Программа').fill('Показ пар и награждение');
  const pairs = page.getByRole('checkbox', { name: / ← / });
  await pairs.nth(0).check();
  await pairs.nth(1).check();
  await page.getByRole('button', { name: 'Добавить награду' }).click();
  await page.getByLabel('Чем наградили').fill('Благодарность');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByText(/нужно «что» и «кто»/)).toBeVisible();
  await page.getByLabel('Кого наградили').fill('Все наставники');
  await page.getByLabel('Итоги и протокол').last().fill('Показали шесть пар');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Показ пар и награждение' })).toBeVisible();
  await expect(page.getByText('Все наставники')).toBeVisible();

  await page.getByRole('button', { name: 'Изменить' }).click();
  await page.getByLabel('Программа').fill('Показ пар, награждение и чай');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Показ пар, награждение и чай' })).toBeVisible();

  await page.getByRole('button', { name: 'Документ…' }).click();
  await page.getByRole('menuitem', { name: 'Лист регистрации' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Лист регистрации/ })).toBeVisible();
  await page.getByRole('button', { name: 'Создать черновик' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /итоговая групповая встреча/ })).toBeVisible();
});
