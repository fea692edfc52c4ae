import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test.ts';

/** What other screens do: sent as the curator would send it. */
const sender = (page: Page, url: string) => async (path: string, data: object) => {
  const answer = await page.request.post(`${url}/api/v1${path}`, { data, headers: { origin: url } });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as { id: string; version: number };
};

/** A partner whose agreement is in force. */
async function partnerInForce(send: ReturnType<typeof sender>): Promise<string> {
  let { id, version } = await send('/partners', { name: 'Завод «Азимут»' });
  for (const act of [
    { act: 'send_letter', number: '41', on: '2022-03-01' },
    { act: 'accept' },
    { act: 'draft_agreement' },
    { act: 'sign_agreement', number: '9', on: '2022-04-01', validUntil: '2023-05-31' },
  ]) {
    ({ version } = await send(`/partners/${id}/acts`, { ...act, version }));
  }
  return id;
}

test('an employee of a partner goes from a candidate to the base: sitting, questionnaire, interview, papers', async ({
  as,
  demoSchool,
}) => {
  const page = await as('куратор');
  const send = sender(page, demoSchool.url);
  const organizationId = await partnerInForce(send);
  const name = { familyName: 'Громова', givenName: 'Вера', patronymic: 'Ильинична' };
  const person = await send('/people', { name, position: 'технолог', organizationId });

  await page.getByRole('link', { name: 'Наставники', exact: true }).click();
  await page.getByRole('button', { name: 'Добавить кандидата' }).click();
  const adding = page.getByRole('dialog', { name: 'Новый кандидат в наставники' });
  await adding.getByLabel('Кто станет наставником').fill('громова вера');
  await adding.getByRole('button', { name: /Громова Вера Ильинична/ }).click();
  await expect(adding.getByLabel('В каком качестве')).toHaveValue('employer');
  await adding.getByRole('button', { name: 'Добавить кандидата' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Громова Вера Ильинична' })).toBeVisible();
  const card = page.url();

  await page.getByRole('button', { name: 'Принять заявление' }).click();
  await page.getByRole('button', { name: 'Зарегистрировать заявление' }).click();
  const registering = page.getByRole('dialog', { name: 'Зарегистрировать заявление' });
  await registering.getByLabel('Номер').fill('31');
  await registering.getByRole('button', { name: 'Зарегистрировать заявление' }).click();

  await page.getByRole('button', { name: 'Вынести', exact: true }).click();
  const putting = page.getByRole('dialog', { name: 'Вынести на заседание: 1 кандидат' });
  await putting.getByRole('radio', { name: 'Новое заседание' }).check();
  await putting.getByLabel('Место').fill('каб. 12');
  await putting.getByLabel('Председатель', { exact: true }).fill('Орлова Г. С.');
  await putting.getByLabel('Секретарь').fill('Зайцева Т. В.');
  await putting.getByLabel('Члены комиссии').fill('Орлова Г. С.\nВолков С. Ю.\nСоколова О. А.');
  await putting.getByRole('button', { name: 'Вынести', exact: true }).click();
  await page.getByRole('button', { name: 'Открыть заседание' }).click();

  // The decision is taken by keyboard: 3 is «не включать», then 1; the votes follow, and a wrong count is said at the line.
  await page.getByRole('radio', { name: 'включить', exact: true }).focus();
  await page.keyboard.press('3');
  await expect(page.getByLabel('Причина: В. И. Громова')).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByLabel('За: В. И. Громова')).toHaveValue('3');
  await page.getByLabel('Против: В. И. Громова').fill('2');
  await page.getByRole('button', { name: 'Записать 1 решение' }).click();
  await expect(page.getByText('голосов больше, чем присутствовало')).toBeVisible();
  await page.getByLabel('Против: В. И. Громова').fill('0');
  await page.getByRole('button', { name: 'Записать 1 решение' }).click();
  await expect(page.getByText('Решения есть по всем. Осталось закрыть протокол.')).toBeVisible();
  await page.getByLabel('№ протокола').fill('8');
  await page.getByRole('button', { name: 'Закрыть протокол' }).click();
  await expect(page.getByText('Протокол № 8')).toBeVisible();

  await page.goto(card);
  await expect(page.getByText('Не хватает: анкета.')).toBeVisible();
  await page.getByRole('link', { name: 'К анкете' }).first().click();
  await page.getByLabel('Как с Вами связаться').fill('+7 900 000-00-00');
  await page.getByLabel('Место работы или учёбы').fill('Завод «Азимут»');
  await page.getByLabel('Должность').fill('технолог');
  await page.getByRole('checkbox', { name: 'Инженерия, робототехника, 3D' }).check();
  await page.getByRole('checkbox', { name: 'Работодатель – ученик' }).check();
  await page.getByLabel('Почему хочет быть наставником').fill('Показать производство изнутри.');
  await page.getByLabel('Опыт').fill('Вела практику студентов.');
  await page.getByLabel('Достижения, важные для программы').fill('Инженер года завода.');
  await page.getByLabel('Интересы').fill('робототехника, лыжи');
  await page.getByLabel('С кем хотел бы заниматься').fill('8–10 классы');
  await page.getByLabel('Часов в месяц').fill('6');
  await page.getByRole('checkbox', { name: 'вторник, после уроков' }).check();
  await expect(page.getByText('Анкета заполнена.')).toBeVisible();
  // Another tab of the card loses nothing of what is written.
  await page.getByRole('link', { name: 'История' }).click();
  await page.getByRole('link', { name: 'Анкета', exact: true }).click();
  await expect(page.getByLabel('Опыт')).toHaveValue('Вела практику студентов.');
  await page.getByRole('button', { name: 'Сохранить анкету' }).click();
  await expect(page.getByText('Анкета сохранена')).toBeVisible();

  await page.getByRole('link', { name: 'Путь и документы' }).click();
  await page.getByRole('button', { name: 'Назначить собеседование' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Назначить собеседование' }).click();
  await page.getByRole('link', { name: 'Записать протокол' }).click();
  await page.getByLabel('Место').fill('каб. 12');
  await page.getByLabel('Присутствовали').fill('Иванова М. П., куратор');
  await page.getByRole('radio', { name: 'рекомендован', exact: true }).check();
  await page.getByRole('button', { name: 'Сохранить протокол' }).click();
  await expect(page.getByText('Оцените по всем критериям.')).toBeVisible();
  for (const criterion of ['Мотивация', 'Умение общаться', 'Опыт по теме', 'Запас времени', 'Понимание роли и границ'])
    await page.getByRole('group', { name: criterion }).getByRole('radio', { name: '2 · да' }).check();
  await page.getByRole('button', { name: 'Сохранить протокол' }).click();
  await expect(page.getByText('Протокол сохранён')).toBeVisible();

  await page.getByRole('link', { name: 'Путь и документы' }).click();
  await expect(page.getByText('Не хватает: согласие, справка о судимости, медсправка.')).toBeVisible();
  await send(`/people/${person.id}/consents`, {
    type: 'processing',
    purpose: 'Участие в программе наставничества',
    signedBy: [person.id],
    signedOn: '2022-05-10',
    validUntil: null,
    storedAt: 'папка 3',
  });
  for (const type of ['criminal_record', 'medical'])
    await send(`/people/${person.id}/clearances`, { type, issuedOn: '2022-05-01', checkedOn: '2022-05-10' });
  await page.reload();
  await page.getByRole('button', { name: 'Внести в базу' }).click();
  await expect(page.getByText('Готов к подбору пары.')).toBeVisible();
  await page.getByRole('link', { name: 'К базе наставников' }).click();
  await expect(page.locator('[data-stage="pool"]').getByRole('link', { name: 'Громова Вера Ильинична' })).toBeVisible();
});

test('candidates who cannot be considered are named with the reason, and the others go on without them', async ({
  as,
  demoSchool,
}) => {
  const page = await as('куратор');
  const send = sender(page, demoSchool.url);
  for (const [familyName, registered] of [
    ['Яблокова', true],
    ['Якушева', false],
  ] as const) {
    const name = { familyName, givenName: 'Нина', patronymic: null };
    const person = await send('/people', { name, position: 'учитель' });
    let { id, version } = await send('/mentors', { personId: person.id, category: 'teacher' });
    if (!registered) continue;
    ({ version } = await send(`/mentors/${id}/acts`, { act: 'submit', version }));
    await send(`/mentors/${id}/acts`, { act: 'register', number: '51', on: '2022-05-10', version });
  }
  await page.goto(`${demoSchool.url}/people/mentors?view=table`);
  await page.getByLabel('Отметить: Яблокова Нина').check();
  await page.getByLabel('Отметить: Якушева Нина').check();
  await page.getByRole('button', { name: 'Вынести на заседание' }).last().click();
  const putting = page.getByRole('dialog', { name: 'Вынести на заседание: 2 кандидата' });
  await putting.getByRole('radio', { name: 'Новое заседание' }).check();
  await putting.getByLabel('Место').fill('каб. 12');
  await putting.getByLabel('Председатель', { exact: true }).fill('Орлова Г. С.');
  await putting.getByLabel('Секретарь').fill('Зайцева Т. В.');
  await putting.getByLabel('Члены комиссии').fill('Орлова Г. С.\nВолков С. Ю.');
  await putting.getByRole('button', { name: 'Вынести', exact: true }).click();
  await expect(putting.getByText('Н. Якушева: заявление не зарегистрировано или уже рассмотрено')).toBeVisible();
  await putting.getByRole('button', { name: 'Без них' }).click();
  const rest = page.getByRole('dialog', { name: 'Вынести на заседание: 1 кандидат' });
  await expect(rest.getByLabel('Место')).toHaveValue('каб. 12');
  await rest.getByRole('button', { name: 'Вынести', exact: true }).click();
  await page.getByRole('button', { name: 'Открыть заседание' }).click();
  await expect(page.getByRole('link', { name: 'Яблокова Нина' })).toBeVisible();
});

test('a mentor hands in the application, sees what is still missing and where to bring it, fills in the questionnaire', async ({
  as,
  demoSchool,
}) => {
  const curator = await as('куратор');
  const send = sender(curator, demoSchool.url);
  const found = await curator.request.post(`${demoSchool.url}/api/v1/people/search`, {
    data: { text: 'Сидорова Наталья' },
    headers: { origin: demoSchool.url },
  });
  const { people } = (await found.json()) as { people: { id: string; kind: string; hasAccount: boolean }[] };
  const own = people.find(({ hasAccount }) => hasAccount);
  const category = own?.kind === 'pupil' ? 'pupil' : own?.kind === 'staff' ? 'teacher' : 'parent';
  await send('/mentors', { personId: own?.id, category });

  const page = await as('наставник, классный руководитель');
  await expect(page.getByRole('link', { name: 'Наставники', exact: true })).toHaveCount(0);
  await page.getByRole('link', { name: 'Моё наставничество' }).click();
  await page.getByRole('button', { name: 'Подать заявление' }).click();
  await expect(page.getByText('Заявление подано. Куратор его зарегистрирует.')).toBeVisible();
  await expect(page.getByText('Подпишите бумагу у куратора. За ученика подписывает представитель.')).toBeVisible();
  await page.getByLabel('Почему хочет быть наставником').fill('Хочу помогать.');
  await page.getByRole('button', { name: 'Сохранить анкету' }).click();
  await expect(page.getByText('Анкета сохранена')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Почему хочет быть наставником')).toHaveValue('Хочу помогать.');
});
