import { expect, test } from '../../fixtures/test.ts';
import { MatchingBoard } from '../../fixtures/matching-board.ts';

test('the best variant comes with its proof, is compared with the draft, and a part of it is taken', async ({ as }) => {
  const board = new MatchingBoard(await as('куратор'));
  const { page } = board;
  await board.open();
  await page.getByRole('button', { name: 'Предложить лучший вариант' }).click();
  const asking = page.getByRole('dialog', { name: 'Предложить лучший вариант' });
  await expect(asking.getByText('Подбираем: 11 наставляемых, 12 наставников.')).toBeVisible();
  await expect(asking.getByText(/Закреплённые останутся на месте: 1 пара\./)).toBeVisible();
  await asking.getByRole('button', { name: 'Подобрать', exact: true }).click();
  await expect(page.getByText('Доказано: лучше нельзя.')).toBeVisible();
  await expect(page.getByText(/^10 из 11 подобраны, сумма/)).toBeVisible();
  await expect(
    page.getByText(/^Без пары 1 человек: Жуйков\. Поможет наставник «математика, сб 10:00–11:30» \(\+1\)\./),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Проверка' }).click();
  const proof = page.getByRole('dialog', { name: 'Проверка' });
  await expect(proof.getByText(/Просмотрены все возможные пары/)).toBeVisible();
  await proof.getByRole('button', { name: 'Проверить ещё раз' }).click();
  await expect(proof.getByText('Пересчитано из сохранённых данных: результат тот же.')).toBeVisible();
  await proof.getByRole('button', { name: 'Закрыть' }).last().click();

  await page.getByRole('button', { name: 'Сравнить с текущим' }).click();
  const compared = page.getByRole('dialog');
  await compared.getByRole('button', { name: 'Снять отметки' }).click();
  await compared.getByRole('checkbox', { name: /Абрамова/ }).check();
  await compared.getByRole('button', { name: 'Принять отмеченное: 1' }).click();
  await expect(page.getByText('В черновике 3 из 11')).toBeVisible();
  await expect(board.pair('Абрамова Дарья')).toBeVisible();

  await page.getByRole('button', { name: 'Ещё: правила и решения' }).click();
  await page.getByRole('menuitem', { name: 'Решения по вариантам' }).click();
  const decisions = page.getByRole('dialog', { name: 'Решения по вариантам' });
  await expect(decisions.getByText(/^Принята часть: 1 из \d+$/)).toBeVisible();
  await decisions.getByRole('button', { name: /^Проверить решение/ }).click();
  await expect(decisions.getByText('Пересчитано из сохранённых данных: результат тот же.')).toBeVisible();
});

test('all of the variant is taken at once and taken back at once', async ({ as }) => {
  const board = new MatchingBoard(await as('куратор'));
  const { page } = board;
  await board.open();
  await page.getByRole('button', { name: 'Предложить лучший вариант' }).click();
  await page.getByRole('button', { name: 'Подобрать', exact: true }).click();
  await page.getByRole('button', { name: 'Принять всё' }).click();
  await expect(page.getByText('В черновике 10 из 11')).toBeVisible();
  await expect(board.pair('Белкин Богдан').getByText('закреплено')).toBeVisible();
  await page.getByRole('button', { name: 'Отменить' }).click();
  await expect(page.getByText('В черновике 2 из 11')).toBeVisible();
});

test('a scenario is saved, the draft goes on, and both are compared', async ({ as }) => {
  const board = new MatchingBoard(await as('куратор'));
  const { page } = board;
  await board.open();
  await page.getByRole('button', { name: 'Предложить лучший вариант' }).click();
  await page.getByRole('button', { name: 'Подобрать', exact: true }).click();
  await page.getByRole('button', { name: 'Принять всё' }).click();
  await expect(page.getByText('В черновике 10 из 11')).toBeVisible();
  await page.getByRole('button', { name: /^Сценарии/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Сценарии' });
  await dialog.getByLabel('Сохранить текущий черновик как').fill('Начало мая');
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialog.getByText('Такой сценарий уже есть. Назовите иначе.')).toBeVisible();
  await dialog.getByLabel('Сохранить текущий черновик как').fill('Лучший');
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialog.locator('[data-scenario="Лучший"]').getByText('открыт сейчас')).toBeVisible();
  await dialog.getByRole('button', { name: 'Сравнить два' }).click();
  const compared = page.getByRole('dialog', { name: 'Сравнение сценариев' });
  await compared.getByLabel('Было бы').selectOption({ label: 'Начало мая' });
  await compared.getByLabel('Стало бы').selectOption({ label: 'Лучший' });
  await expect(compared.getByText(/Абрамова Дарья/)).toBeVisible();
  await compared.getByRole('button', { name: 'К сценариям' }).click();
  await page.getByRole('button', { name: 'Открыть «Начало мая»' }).click();
  await expect(page.getByText('В черновике 2 из 11')).toBeVisible();
});

test('other weights show which pairs would change before they are saved', async ({ as }) => {
  const board = new MatchingBoard(await as('куратор'));
  const { page } = board;
  await board.open();
  await page.getByRole('button', { name: /^Важность/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Важность' });
  await dialog.getByRole('slider', { name: 'Запрос и компетенции' }).press('Home');
  await expect(dialog.getByText(/Изменится пар: \d+\. Сумма/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Сохранить важность' }).click();
  await expect(page.getByText('Важность сохранена, цены пересчитаны')).toBeVisible();
});

test('the draft goes to agreement, and the pairs wait for their mentors', async ({ as, demoSchool }) => {
  const board = new MatchingBoard(await as('куратор'));
  const { page } = board;
  await board.open();
  await page.getByRole('button', { name: 'Отправить на согласование…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Отправить на согласование' });
  await dialog.getByRole('checkbox', { name: /Белкин Богдан/ }).uncheck();
  await dialog.getByRole('button', { name: 'Отправить: 1' }).click();
  await expect(page.getByText('На согласовании: 1 предложение')).toBeVisible();
  await expect(board.mentor('Шкляев Глеб').getByText(/ждёт ответа/)).toBeVisible();
  await page.goto(`${demoSchool.url}/pairs?status=proposed`);
  await expect(
    page
      .locator('[data-pair]')
      .filter({ hasText: 'Рябов Фёдор' })
      .getByText(/ждём ответа/),
  ).toBeVisible();
});

test('groups are gathered under their own conditions', async ({ as }) => {
  const board = new MatchingBoard(await as('куратор'));
  const { page } = board;
  await board.open();
  await page.getByRole('button', { name: 'Предложить лучший вариант' }).click();
  const asking = page.getByRole('dialog', { name: 'Предложить лучший вариант' });
  await asking.getByLabel('Собирать группы').check();
  await asking.getByLabel('Не меньше в группе').fill('2');
  await asking.getByRole('button', { name: 'Подобрать', exact: true }).click();
  await expect(page.getByText(/подобраны/)).toBeVisible();
});

test('the administration looks at the board and changes nothing; a methodist does not see it', async ({
  as,
  demoSchool,
}) => {
  const administration = new MatchingBoard(await as('администрация'));
  await administration.open();
  const { page } = administration;
  await expect(page.getByRole('button', { name: 'Предложить лучший вариант' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Отправить на согласование…' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Пара: / })).toHaveCount(0);
  const methodist = await as('методист');
  await expect(methodist.getByRole('link', { name: 'Подбор пар' })).toHaveCount(0);
  await methodist.goto(`${demoSchool.url}/matching`);
  await expect(methodist.getByText('Для этого не хватает прав. Обратитесь к куратору.')).toBeVisible();
});
