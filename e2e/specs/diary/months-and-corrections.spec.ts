import { expect, test } from '../../fixtures/test.ts';

test('the curator leafs through the months of meetings and opens one', async ({ as, demoSchool }) => {
  const page = await as('куратор');
  await page.goto(`${demoSchool.url}/diary/meetings`);
  await page.getByRole('link', { name: 'Календарь', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Май 2022' })).toBeVisible();
  await page.getByRole('button', { name: 'Предыдущий месяц' }).click();
  await expect(page.getByRole('heading', { name: 'Апрель 2022' })).toBeVisible();
  await expect(page.getByText(/^\d+ встреч[аи]?$/)).toBeVisible();
  const day = page.getByRole('cell').filter({ hasText: /^14/ });
  await expect(day.getByText('14:00')).toBeVisible();
  await day.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: /14 апреля 2022/ })).toBeVisible();
  await page.goto(`${demoSchool.url}/diary/calendar?month=1999-01`);
  await expect(page.getByText('В этом месяце встреч нет.')).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a mentor puts the length of a meeting right, and the correction is told with what was before', async ({
    as,
    demoSchool,
  }) => {
    const page = await as('наставник');
    await page.goto(`${demoSchool.url}/diary`);
    await page.locator('[data-meeting]').filter({ hasText: '45 мин' }).first().getByRole('link').click();
    await page.getByRole('button', { name: 'Изменить' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Сколько минут').fill('70');
    await form.getByLabel('Тема').fill('Работа над ошибками');
    await form.getByRole('button', { name: 'Готово' }).click();
    await expect(page.getByText(/70 мин/)).toBeVisible();
    await page.getByText('История исправлений').click();
    await expect(page.getByText('было «45», стало «70»')).toBeVisible();
    await expect(page.getByText(/стало «Работа над ошибками»/)).toBeVisible();
  });

  test('a mentor takes the topic from the route, and the meeting is called by it', async ({ as, demoSchool }) => {
    const page = await as('наставник');
    await page.goto(`${demoSchool.url}/diary`);
    await page.getByRole('link', { name: /^Прошла встреча: / }).click();
    const step = page.getByLabel('Шаг маршрута');
    const topic = (await step.locator('option').nth(1).textContent()) ?? '';
    expect(topic.length).toBeGreaterThan(3);
    await step.selectOption({ index: 1 });
    await page.getByRole('radio', { name: 'да', exact: true }).check({ force: true });
    await page.getByRole('button', { name: 'Готово' }).click();
    await expect(page.locator('[data-meeting]').filter({ hasText: topic.trim() }).first()).toBeVisible();
  });

  test('a mentor tells of a difficulty outside of a meeting; the curator reads it and closes it with an outcome', async ({
    as,
    demoSchool,
  }) => {
    const mentor = await as('наставник');
    await mentor.goto(`${demoSchool.url}/diary`);
    await mentor.getByRole('link', { name: 'Мои обращения' }).click();
    await mentor.getByRole('button', { name: 'Сообщить о трудности' }).click();
    const form = mentor.getByRole('dialog');
    await form.getByRole('button', { name: 'Отправить' }).click();
    await expect(form.getByText('Напишите, что мешает.')).toBeVisible();
    await form.getByLabel('О чём').selectOption({ label: 'перегрузка' });
    await form.getByLabel('Какая').fill('Две олимпиады на одной неделе');
    await form.getByLabel('Кто увидит').selectOption({ label: 'только куратор' });
    await form.getByRole('button', { name: 'Отправить' }).click();
    const own = mentor.locator('[data-issue]').filter({ hasText: 'Две олимпиады на одной неделе' });
    await expect(own.getByText('новая')).toBeVisible();

    const mentee = await as('наставляемый');
    await mentee.goto(`${demoSchool.url}/diary/own-issues`);
    await expect(mentee.getByRole('heading', { level: 1, name: 'Мои обращения' })).toBeVisible();
    await expect(mentee.getByText('Две олимпиады на одной неделе')).toHaveCount(0);

    const curator = await as('куратор');
    await curator.goto(`${demoSchool.url}/diary/issues`);
    const issue = curator.locator('[data-issue]').filter({ hasText: 'Две олимпиады на одной неделе' });
    await issue.getByRole('button', { name: 'Закрыть' }).click();
    await curator
      .getByRole('dialog')
      .getByLabel(/Чем закончилось/)
      .fill('Перенесли встречу на июнь');
    await curator.getByRole('dialog').getByRole('button', { name: 'Закрыть' }).last().click();
    await expect(issue).toHaveCount(0);

    await mentor.reload();
    await expect(own.getByText('закрыта')).toBeVisible();
    await expect(own.getByText('Перенесли встречу на июнь')).toBeVisible();
  });
});

test('a diary, an attendance sheet and a summary are begun from the registry of documents', async ({
  as,
  demoSchool,
}) => {
  const page = await as('куратор');
  await page.goto(`${demoSchool.url}/documents/new?type=diary`);
  await page.getByLabel('Начните вводить имя или название').fill('Орлов');
  await page.getByRole('button', { name: /^Выбрать: Орлов Кирилл Ильич ←/ }).click();
  await expect(page.getByRole('button', { name: 'Создать черновик' })).toBeVisible();

  await page.goto(`${demoSchool.url}/documents/new?type=attendance_sheet`);
  await page.getByLabel('Начните вводить имя или название').fill('Орлов');
  await page.getByRole('button', { name: /^Выбрать: Орлов Кирилл Ильич ←/ }).click();
  await page
    .getByRole('button', { name: /^Выбрать: \d+ [а-я]+ 2022/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Создать черновик' })).toBeVisible();

  await page.goto(`${demoSchool.url}/documents/new?type=completion_summary`);
  await page.getByLabel('Начните вводить имя или название').fill('Орлов');
  await page.getByRole('button', { name: /^Выбрать: Орлов Кирилл Ильич ←/ }).click();
  await expect(page.getByText(/Итоги этой пары ещё никто не начал/)).toBeVisible();
});
