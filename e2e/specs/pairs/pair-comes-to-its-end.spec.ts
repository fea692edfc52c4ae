import { expect, test } from '../../fixtures/test.ts';

test('the curator sums a pair up with the mentor’s words before her eyes, prints it, and it is signed', async ({
  as,
  demoSchool,
}) => {
  const page = await as('куратор');
  await page.goto(`${demoSchool.url}/pairs?status=closing`);
  await page.locator('[data-pair]').first().getByRole('link').first().click();
  const results = page.getByRole('region', { name: 'Итоги работы' });
  await expect(results.getByText('8 встреч из 8, 6 ч 15 мин')).toBeVisible();
  await expect(results.getByText('Не хватает: вывода наставляемого, вывода куратора, рекомендации.')).toBeVisible();
  await expect(results.getByText('Научился сам проверять ответ.')).toBeVisible();

  await results.getByRole('button', { name: 'Написать итоги' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Вывод наставляемого').fill('Больше не боюсь контрольных');
  await form.getByLabel('Вывод куратора').fill('Цель достигнута');
  await form.getByLabel('Рекомендация').selectOption('continue');
  await form.getByRole('button', { name: 'Сохранить' }).click();
  await expect(results.getByText('Готово к подписи')).toBeVisible();

  // What was counted stands in the paper and may be put right before it is signed.
  await results.getByRole('link', { name: 'Напечатать резюме' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Резюме завершения взаимодействия/ })).toBeVisible();
  await page.getByRole('button', { name: 'Создать черновик' }).click();
  await page.getByRole('button', { name: 'Напечатан', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Напечатан' }).click();
  await page.getByRole('button', { name: 'Подписан', exact: true }).click();
  const signing = page.getByRole('dialog');
  await signing.getByLabel('Кто подписал').fill('наставник, наставляемый, куратор');
  await signing.getByRole('button', { name: 'Подписан' }).click();
  await expect(page.getByText('Документ подписан. Осталось приложить скан.')).toBeVisible();

  await page.goto(`${demoSchool.url}/pairs?status=closing`);
  await page.locator('[data-pair]').first().getByRole('link').first().click();
  await expect(results.getByRole('link', { name: /^Резюме подписано/ })).toBeVisible();
  await expect(results.getByRole('button', { name: 'Написать итоги' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Завершить', exact: true }).click();
  const completing = page.getByRole('dialog');
  await completing.getByLabel('Анкеты «на выходе» розданы').check();
  await expect(completing.getByText('Чьё резюме завершения подписано')).toHaveCount(0);
  await completing.getByRole('button', { name: 'Завершить' }).click();
  await expect(page.getByText('Пара завершена').first()).toBeVisible();

  // The same two go on: both are asked again.
  await results.getByRole('button', { name: 'Новый цикл…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Предложить' }).click();
  await expect(page.getByText('Новая пара предложена')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Путь пары' }).getByText('предложена')).toBeVisible();
});

test('a mentee whose work is done becomes a candidate with a questionnaire that is filled in already', async ({
  as,
  demoSchool,
}) => {
  const page = await as('куратор');
  await page.goto(`${demoSchool.url}/pairs?status=completed`);
  await page.locator('[data-pair]').first().getByRole('link').first().click();
  const results = page.getByRole('region', { name: 'Итоги работы' });
  await results.getByRole('button', { name: 'Стать наставником…' }).click();
  const asked = page.getByRole('dialog');
  await expect(asked.getByText(/В анкету перейдут опыт, достижения и компетенции/)).toBeVisible();
  await asked.getByRole('button', { name: 'Завести кандидата' }).click();
  await expect(page.getByText('Кандидат в наставники заведён')).toBeVisible();
  await page.waitForURL(/\/people\/mentors\//);
  await expect(page.getByLabel(/^Достижения/)).toHaveValue(/Проект «Индикаторы из школьного сада»/);
  await page.goBack();
  await expect(results.getByRole('link', { name: 'К карточке наставника' })).toBeVisible();
});

test('two people sum up at once: nothing that was typed is lost', async ({ as, demoSchool }) => {
  const open = async (alone: boolean) => {
    const page = await as('куратор');
    await page.goto(`${demoSchool.url}/pairs?status=closing`);
    await page.locator('[data-pair]').first().getByRole('link').first().click();
    await page.getByRole('button', { name: 'Написать итоги' }).click();
    // The words of the other would come before the click by themselves.
    if (alone) await page.route(/\/summaries$/, (route) => route.abort());
    return page;
  };
  const [first, second] = [await open(false), await open(true)];
  await first.getByRole('dialog').getByLabel('Дальнейшие планы').fill('Олимпиада осенью');
  await first.getByRole('dialog').getByRole('button', { name: 'Сохранить' }).click();
  await expect(first.getByText('Записано')).toBeVisible();
  const dialog = second.getByRole('dialog');
  await dialog.getByLabel('Вывод куратора').fill('Пара работала ровно');
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialog.getByText(/Пока Вы писали/)).toBeVisible();
  await expect(dialog.getByLabel('Дальнейшие планы')).toHaveValue('Олимпиада осенью');
  await expect(dialog.getByLabel('Вывод куратора')).toHaveValue('Пара работала ровно');
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialog).toBeHidden();
  const results = second.getByRole('region', { name: 'Итоги работы' });
  await expect(results.getByText('Олимпиада осенью')).toBeVisible();
  await expect(results.getByText('Пара работала ровно')).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('after the final meeting the mentor and the mentee say each their own', async ({ as, demoSchool }) => {
    const mentor = await as('наставник');
    await mentor.goto(`${demoSchool.url}/diary`);
    await mentor.getByRole('link', { name: /^Прошла встреча:/ }).click();
    await mentor.getByRole('radio', { name: 'да', exact: true }).check({ force: true });
    await mentor.getByText('Добавить подробности').click();
    await mentor.getByLabel('Какая встреча').selectOption('final');
    await mentor.getByRole('button', { name: 'Готово' }).click();
    await expect(mentor.getByText('Встреча записана')).toBeVisible();
    await mentor.getByRole('link', { name: /^Подвести итоги:/ }).click();
    await mentor.getByRole('button', { name: 'Написать итоги' }).click();
    const form = mentor.getByRole('dialog');
    await expect(form.getByText(/Все трое прочтут написанное/)).toBeVisible();
    await expect(form.getByLabel('Вывод наставляемого')).toHaveCount(0);
    await form.getByLabel('Достигнута ли цель').selectOption('fully');
    await form.getByLabel('Вывод наставника').fill('Решает без подсказок');
    await form.getByRole('button', { name: 'Сохранить' }).click();
    await expect(mentor.getByText('Решает без подсказок')).toBeVisible();

    const mentee = await as('наставляемый');
    await mentee.goto(`${demoSchool.url}/inbox`);
    await mentee.getByRole('link', { name: /Пора подвести итоги/ }).click();
    const results = mentee.getByRole('region', { name: 'Итоги работы' });
    await results.getByRole('button', { name: 'Написать свой вывод' }).click();
    const own = mentee.getByRole('dialog');
    await expect(own.getByText(/Прочтут наставник и куратор/)).toBeVisible();
    await own.getByLabel('Вывод наставляемого').fill('Теперь не боюсь контрольных');
    await own.getByRole('button', { name: 'Сохранить' }).click();
    await expect(results.getByText('Теперь не боюсь контрольных')).toBeVisible();
    await expect(results.getByText('Решает без подсказок')).toBeVisible();
    // Marks and difficulties are the curator's.
    await expect(results.getByText('Отзывы наставляемого')).toHaveCount(0);
    const wider = await mentee.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
  });
});
