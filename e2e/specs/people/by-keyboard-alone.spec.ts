import { tabTo } from '../../fixtures/keyboard.ts';
import { expect, test } from '../../fixtures/test.ts';

test('a curator takes a mentee into the base without touching the mouse', async ({ as }) => {
  const page = await as('куратор');
  await tabTo(page, page.getByRole('link', { name: 'Наставляемые', exact: true }));
  await page.keyboard.press('Enter');
  const tile = page.locator('[data-stage="needs"] [data-mentee]').first();
  const name = await tile.locator('h4').innerText();
  await tabTo(
    page,
    tile.getByRole('link', { name: 'Записать анализ' }).or(tile.getByRole('button', { name: 'Записать анализ' })),
  );
  await page.keyboard.press('Enter');

  await tabTo(page, page.getByRole('checkbox', { name: 'Беседа' }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('textbox', { name: 'Вывод' }));
  await page.keyboard.type('Нужен разговор с инженером');
  await tabTo(page, page.getByRole('button', { name: 'Сохранить и взять в базу' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Теперь в базе наставляемых')).toBeVisible();

  await tabTo(page, page.getByRole('link', { name: 'К базе наставляемых' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-stage="pool"]').getByRole('link', { name })).toBeVisible();
});

test('a dialog takes the focus, keeps it, and gives it back when Escape closes it', async ({ as }) => {
  const page = await as('куратор');
  await tabTo(page, page.getByRole('link', { name: 'Наставники', exact: true }));
  await page.keyboard.press('Enter');
  const add = page.getByRole('button', { name: 'Добавить кандидата' });
  await tabTo(page, add);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab');
    await expect(dialog.locator(':focus').or(page.locator('body:focus'))).toHaveCount(1);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(add).toBeFocused();
});
