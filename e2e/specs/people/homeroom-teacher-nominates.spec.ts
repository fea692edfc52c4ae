import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test.ts';

type Person = {
  name: { familyName: string; givenName: string; patronymic: string | null };
  menteeStatus: string | null;
  consent: string | null;
};

/** A child of the own class who is not named yet, and how the base will show it: initials until there is a consent. */
type Child = { name: string; shown: string; stage: 'named' | 'request' };

async function unnamed(page: Page): Promise<Child[]> {
  const answer = page.waitForResponse((response) => response.url().endsWith('/people/search'));
  await page.getByRole('link', { name: 'Назвать ребёнка' }).click();
  await expect(page.locator('[data-nominee]').first()).toBeVisible();
  const { people } = (await (await answer).json()) as { people: Person[] };
  return people
    .filter(({ menteeStatus }) => menteeStatus === null)
    .map(({ name: { familyName, givenName, patronymic }, consent }) => {
      const name = [familyName, givenName, patronymic].filter(Boolean).join(' ');
      return consent === 'in_force' || consent === 'expiring'
        ? { name, shown: name, stage: 'request' }
        : { name, shown: `${givenName[0]}. ${familyName[0]}.`, stage: 'named' };
    });
}
const names = async (page: Page): Promise<string[]> => (await unnamed(page)).map(({ name }) => name);

test('a homeroom teacher names two children of the class and learns what happens next', async ({ as }) => {
  const page = await as('классный руководитель');
  const children = await unnamed(page);
  const [first = '', second = ''] = children.map(({ name }) => name);
  await page.getByLabel(first, { exact: true }).check();
  await page.getByLabel(second, { exact: true }).check();
  await page.getByLabel(`С чем помочь: ${first}`).selectOption({ label: 'Проект, исследование' });
  await page.getByRole('button', { name: 'Отправить' }).click();
  await expect(page.getByText('Выберите, с чем помочь')).toHaveCount(1);

  await page.getByLabel(`С чем помочь: ${second}`).selectOption({ label: 'Профориентация' });
  await page.getByLabel(`Своими словами ребёнка: ${second}`).fill('хочу увидеть завод');
  await page.getByRole('button', { name: 'Отправить' }).click();
  await expect(page.getByRole('heading', { name: 'Назвали 2 детей' })).toBeVisible();
  await expect(page.getByText(/Куратор попросит согласие у родителей/)).toBeVisible();

  await page.getByRole('link', { name: 'Открыть базу' }).click();
  const inStage = (stage: string, shown = '') =>
    page.locator(`[data-stage="${stage}"]`).getByRole('link', { name: shown, exact: true }).first();
  const [one, two] = children;
  await expect(inStage(one?.stage ?? '', one?.shown)).toBeVisible();
  // Whose words came with the name is not asked for them again.
  await expect(inStage(two?.stage === 'named' ? 'named' : 'needs', two?.shown)).toBeVisible();
  await page.getByRole('link', { name: 'Назвать ребёнка' }).click();
  await expect(page.getByText(`${first} уже в списке наставляемых`)).toBeVisible();
});

test('a list that is refused says whom and why, and keeps what was written', async ({ as, demoSchool }) => {
  const page = await as('классный руководитель');
  const [first = '', second = ''] = await names(page);
  for (const name of [first, second]) {
    await page.getByLabel(name, { exact: true }).check();
    await page.getByLabel(`С чем помочь: ${name}`).selectOption({ label: 'Другое' });
  }
  await page.getByLabel(`Своими словами ребёнка: ${second}`).fill('хочу петь');

  // Meanwhile the curator names the first of them; the teacher's page has not learned it yet.
  await page.route('**/people/search', (route) => route.abort());
  const schoolClass = await page.evaluate(async () => {
    const years = (await (await fetch('/api/v1/school/years')).json()) as {
      current: number;
      years: { id: string; startYear: number }[];
    };
    const year = years.years.find(({ startYear }) => startYear === years.current);
    const { classes } = (await (await fetch(`/api/v1/school/years/${year?.id}/classes`)).json()) as {
      classes: { name: string; homeroom: { accountId: string; toOn: string | null }[] }[];
    };
    const { account } = (await (await fetch('/api/v1/session')).json()) as { account: { accountId: string } };
    return classes.find(({ homeroom }) =>
      homeroom.some(({ accountId, toOn }) => accountId === account.accountId && toOn === null),
    )?.name;
  });
  const curator = await as('куратор');
  await curator.goto(`${demoSchool.url}/nominate`);
  await curator.getByRole('combobox', { name: 'Класс' }).selectOption({ label: schoolClass ?? '' });
  await curator.getByLabel(first, { exact: true }).check();
  await curator.getByLabel(`С чем помочь: ${first}`).selectOption({ label: 'Другое' });
  await curator.getByRole('button', { name: 'Отправить' }).click();
  await expect(curator.getByRole('heading', { name: 'Назвали 1 ребёнка' })).toBeVisible();

  await page.getByRole('button', { name: 'Отправить' }).click();
  await expect(page.getByText('Ничего не записано: сначала исправьте отмеченное.')).toBeVisible();
  await expect(page.getByText('уже в списке наставляемых: назвал кто-то другой')).toBeVisible();
  await expect(page.getByLabel(`Своими словами ребёнка: ${second}`)).toHaveValue('хочу петь');
  await page.getByRole('button', { name: 'Снять отметку с 1 и отправить остальных' }).click();
  await expect(page.getByRole('heading', { name: 'Назвали 1 ребёнка' })).toBeVisible();
});

test('leaving a list that has not been sent asks first', async ({ as }) => {
  const page = await as('классный руководитель');
  const [first = ''] = await names(page);
  await page.getByLabel(first, { exact: true }).check();
  await page.getByRole('link', { name: 'Дорожная карта' }).click();
  await page.getByRole('button', { name: 'Остаться' }).click();
  await expect(page.getByLabel(first, { exact: true })).toBeChecked();
});
