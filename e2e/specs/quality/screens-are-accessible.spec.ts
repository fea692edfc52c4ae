import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { expect, test } from '../../fixtures/test.ts';

const plan = fileURLToPath(new URL('../../../apps/api/fixtures/roadmaps/roadmap-lyceum24-2022.docx', import.meta.url));

async function expectClean(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${screen}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  expect(found).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${screen} scrolls sideways`).toBeLessThanOrEqual(0);
}

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1366, 360]) {
    test.describe(`${theme}, ${width} px`, () => {
      test.use({
        colorScheme: theme,
        viewport: { width, height: 740 },
        contextOptions: { colorScheme: theme, viewport: { width, height: 740 }, locale: 'ru-RU' },
      });

      test('every screen passes axe and does not scroll sideways', async ({ as, demoSchool, page }) => {
        await page.goto(`${demoSchool.url}/login`);
        await expect(page.getByRole('button', { name: /куратор/ })).toBeVisible();
        await expectClean(page, 'login');

        const curator = await as('куратор');
        await expectClean(curator, 'board');
        if (width > 767) await curator.locator('[data-item="1.4."] a').click();
        else await curator.locator('[data-item] a').first().click();
        await expect(curator.getByRole('dialog')).toBeVisible();
        await expect(curator.getByText('История')).toBeVisible();
        await expectClean(curator, 'card');
        await curator.getByRole('button', { name: 'Переместить…' }).click();
        await expectClean(curator, 'move');
        await curator.goto(`${demoSchool.url}/settings/users`);
        await expect(curator.getByText('ivanova-m')).toBeVisible();
        await expectClean(curator, 'users');
        await curator.getByRole('button', { name: 'Добавить человека' }).click();
        await expectClean(curator, 'new user');
        await curator.goto(`${demoSchool.url}/settings/school`);
        await curator.getByLabel('Новый класс').fill('9Ю, 10Ю');
        await curator.getByRole('button', { name: 'Добавить', exact: true }).click();
        await expect(curator.locator('[data-class="10Ю"]')).toBeVisible();
        await curator.getByRole('button', { name: 'Изменить даты' }).click();
        await expectClean(curator, 'school');
        await curator.getByRole('button', { name: 'Назначить классного руководителя 9Ю' }).click();
        await expect(curator.getByRole('dialog')).toBeVisible();
        await expectClean(curator, 'homeroom teacher');
        await curator.goto(`${demoSchool.url}/settings/promotion`);
        await expect(curator.locator('[data-promotion="10Ю"]')).toBeVisible();
        await expectClean(curator, 'promotion');
        for (const part of ['requirements', 'forms', 'competences', 'terms']) {
          await curator.goto(`${demoSchool.url}/settings/programme?part=${part}`);
          await expect(curator.getByRole('heading', { level: 2 }).first()).toBeVisible();
          await expectClean(curator, `programme ${part}`);
        }
        await curator.goto(`${demoSchool.url}/settings/programme?part=forms`);
        await curator.getByRole('button', { name: 'Изменить: Педагог – ученик' }).click();
        await expectClean(curator, 'form of mentoring');
        await curator.goto(`${demoSchool.url}/people?kind=pupil`);
        await expect(curator.getByText(/^Показано \d+ из \d+$/)).toBeVisible();
        await expectClean(curator, 'register');
        await curator.getByRole('button', { name: 'Добавить человека' }).click();
        await curator.getByLabel('Фамилия', { exact: true }).fill('Иванова');
        await curator.getByLabel('Имя', { exact: true }).fill('Мария');
        await expect(curator.getByText('Возможно, уже есть:')).toBeVisible();
        await expectClean(curator, 'new person');
        await curator.keyboard.press('Escape');
        await curator.locator('main a[href^="/people/"]:not([href$="/import"])').first().click();
        await expect(curator.getByRole('heading', { name: 'Рождение' })).toBeVisible();
        await curator.getByText('Кто это видит').first().click();
        await expectClean(curator, 'person');
        await curator.getByRole('button', { name: 'Изменить: контакты' }).click();
        await expectClean(curator, 'edit person');
        await curator.keyboard.press('Escape');
        await curator.getByRole('link', { name: 'Документы и согласия' }).click();
        await curator.getByRole('button', { name: 'Отметить согласие' }).click();
        await expectClean(curator, 'new consent');
        await curator.keyboard.press('Escape');
        await expectClean(curator, 'papers');
        await curator.getByRole('link', { name: 'История' }).click();
        await expect(curator.getByText(/внесён в список/)).toBeVisible();
        await expectClean(curator, 'history of a person');
        await curator.goto(`${demoSchool.url}/consents`);
        await curator
          .getByLabel(/^Отметить: /)
          .first()
          .check();
        await expectClean(curator, 'consents');
        await curator.getByRole('button', { name: 'Отметить согласие' }).click();
        await expectClean(curator, 'consents of many');
        await curator.goto(`${demoSchool.url}/account`);
        await expect(curator.getByText('это устройство')).toBeVisible();
        await expectClean(curator, 'account');
        await curator.goto(`${demoSchool.url}/roadmap/import`);
        await expect(curator.getByRole('button', { name: 'Выберите файл' })).toBeVisible();
        await expectClean(curator, 'import');
        await curator.locator('input[type=file]').setInputFiles(plan);
        await expect(curator.locator('[data-import-item]').first()).toBeVisible();
        await expectClean(curator, 'preview');
        await curator.goto(`${demoSchool.url}/nowhere`);
        await expect(curator.getByRole('heading', { name: 'Такой страницы нет' })).toBeVisible();
        await expectClean(curator, 'not found');
      });

      test('the base of mentees and the ways into it pass axe and do not scroll sideways', async ({
        as,
        demoSchool,
        page,
      }) => {
        const curator = await as('куратор');
        await curator.goto(`${demoSchool.url}/people/mentees`);
        await expect(curator.locator('[data-mentee]').first()).toBeVisible();
        await expectClean(curator, 'base of mentees');
        await curator.goto(`${demoSchool.url}/people/mentees?view=table&status=needs_analysis`);
        await expect(curator.getByText(/^Показано/)).toBeVisible();
        await expectClean(curator, 'mentees as a table');
        await curator
          .locator('main')
          .getByRole('link', { name: /^\S+ \S+ \S+$/ })
          .last()
          .click();
        await curator.getByRole('button', { name: 'Изменить: Запрос' }).click();
        await curator.getByText('Указать точнее').click();
        await expectClean(curator, 'mentee, request');
        await curator.getByRole('button', { name: 'Записать анализ: Анализ потребностей' }).click();
        await expectClean(curator, 'mentee, needs');
        await curator.goto(`${demoSchool.url}/people/mentees/links`);
        await curator.getByRole('button', { name: /^Сделать / }).click();
        await expect(curator.getByRole('img', { name: /^QR-код/ }).first()).toBeVisible();
        await expectClean(curator, 'links to the request form');
        const teacher = await as('классный руководитель');
        await teacher.goto(`${demoSchool.url}/nominate`);
        await teacher.locator('[data-nominee] input').first().check();
        await teacher.getByRole('button', { name: 'Отправить' }).click();
        await expectClean(teacher, 'nominations');
        const mentee = await as('наставляемый');
        await mentee.goto(`${demoSchool.url}/my-request`);
        await expect(mentee.getByRole('heading', { level: 1, name: 'Мой запрос' })).toBeVisible();
        await expectClean(mentee, 'own request');
        await page.goto(`${demoSchool.url}/ask`);
        await expect(page.getByRole('heading', { name: 'Откройте ссылку целиком' })).toBeVisible();
        await expectClean(page, 'request form without a link');
      });

      test('the base of mentors, the sittings and the partners pass axe and do not scroll sideways', async ({
        as,
        demoSchool,
      }) => {
        const curator = await as('куратор');
        await curator.goto(`${demoSchool.url}/people/mentors`);
        await expect(curator.locator('[data-mentor]').first()).toBeVisible();
        await expectClean(curator, 'mentors');
        await curator.getByRole('button', { name: 'Добавить кандидата' }).click();
        await curator.getByLabel('Кто станет наставником').fill('иванова');
        await expect(curator.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
        await expectClean(curator, 'new candidate');
        await curator.goto(`${demoSchool.url}/people/mentors?view=table`);
        await curator
          .getByLabel(/^Отметить: /)
          .first()
          .check();
        await expectClean(curator, 'table of mentors');
        await curator.locator('[data-mentor]').getByRole('link').first().click();
        await expect(curator.getByRole('heading', { name: 'Что нужно собрать' })).toBeVisible();
        await expectClean(curator, 'mentor');
        await curator
          .getByRole('button', { name: /^Отметить: / })
          .first()
          .click();
        await expectClean(curator, 'tick off');
        await curator.keyboard.press('Escape');
        for (const [tab, heading] of [
          ['Анкета', 'Анкета наставника'],
          ['История', 'История'],
        ] as const) {
          await curator.getByRole('link', { name: tab, exact: true }).click();
          await expect(curator.getByRole('heading', { name: heading })).toBeVisible();
          await expectClean(curator, `mentor, ${tab}`);
        }
        await curator.goto(`${demoSchool.url}/sittings`);
        await expect(curator.getByText(/решено \d+ из \d+/).first()).toBeVisible();
        await expectClean(curator, 'sittings');
        await curator.getByRole('button', { name: 'Назначить заседание' }).click();
        await expect(curator.getByRole('dialog').getByLabel('Председатель', { exact: true })).toBeVisible();
        await expectClean(curator, 'new sitting');
        await curator.keyboard.press('Escape');
        await curator
          .locator('main')
          .getByRole('link', { name: /\d{4} г\.$/ })
          .first()
          .click();
        await expect(curator.getByRole('heading', { name: 'Повестка и решения' })).toBeVisible();
        await expectClean(curator, 'sitting');
        await curator.goto(`${demoSchool.url}/partners`);
        await expect(curator.getByRole('link', { name: /«/ }).first()).toBeVisible();
        await expectClean(curator, 'partners');
        await curator.getByRole('link', { name: /«/ }).first().click();
        await expect(curator.getByRole('heading', { name: 'Наставники партнёра' })).toBeVisible();
        await expectClean(curator, 'partner');
        await curator.getByRole('button', { name: 'Изменить', exact: true }).click();
        await expectClean(curator, 'contacts of a partner');
        const mentor = await as('наставник');
        await mentor.goto(`${demoSchool.url}/my-mentorship`);
        await expect(mentor.getByRole('heading', { level: 2 }).first()).toBeVisible();
        await expectClean(mentor, 'own mentoring');
      });

      test('the board of pairs and what opens over it pass axe and do not scroll sideways', async ({
        as,
        demoSchool,
      }) => {
        const curator = await as('куратор');
        const dialog = curator.getByRole('dialog');
        const closed = async () => {
          await curator.keyboard.press('Escape');
          await expect(dialog).toBeHidden();
        };
        await curator.goto(`${demoSchool.url}/matching`);
        await expect(curator.locator('[data-mentee]').first()).toBeVisible();
        await expectClean(curator, 'board of pairs');
        const card = curator.locator('[data-mentee]').filter({ hasText: 'Абрамова Дарья' });
        await card.getByRole('button', { name: /^Действия: / }).click();
        await curator.getByRole('menuitem', { name: 'Подобрать наставника…' }).click();
        await expect(dialog.getByRole('button', { name: /^Почему/ }).first()).toBeVisible();
        await expectClean(curator, 'choosing a mentor');
        await dialog
          .getByRole('button', { name: /^Почему/ })
          .first()
          .click();
        await expect(curator.getByText(/данных \d из \d/).last()).toBeVisible();
        await expectClean(curator, 'why this pair');
        await curator.goto(`${demoSchool.url}/matching`);
        await card.getByRole('button', { name: /^Действия: / }).click();
        await curator.getByRole('menuitem', { name: 'Данные для подбора…' }).click();
        await expect(dialog.getByLabel('Интересы')).toBeVisible();
        await expectClean(curator, 'facts of a mentee');
        await closed();
        for (const [name, ready] of [
          ['Правила подбора', 'Что считать близким'],
          ['Решения по вариантам', 'Решений ещё не было.'],
        ] as const) {
          await curator.getByRole('button', { name: 'Ещё: правила и решения' }).click();
          await curator.getByRole('menuitem', { name }).click();
          await expect(dialog.getByText(ready)).toBeVisible();
          await expectClean(curator, name);
          await closed();
        }
        await curator.getByRole('button', { name: 'Отправить на согласование…' }).click();
        await expect(dialog.getByText('Отправить 2 из 2')).toBeVisible();
        await expectClean(curator, 'sending for agreement');
        await closed();
        for (const [name, ready] of [
          ['Важность', 'Начать с набора'],
          [/^Сценарии/, 'Начало мая'],
        ] as const) {
          if (width > 767) await curator.getByRole('button', { name }).click();
          else {
            await curator.getByRole('button', { name: 'Ещё: правила и решения' }).click();
            await curator.getByRole('menuitem', { name }).click();
          }
          await expect(dialog.getByText(ready).first()).toBeVisible();
          await expectClean(curator, ready);
          await closed();
        }
        await curator.getByRole('button', { name: 'Предложить лучший вариант' }).click();
        await dialog.getByLabel('Собирать группы').check();
        await expectClean(curator, 'asking for the best');
        await dialog.getByLabel('Собирать группы').uncheck();
        await dialog.getByRole('button', { name: 'Подобрать', exact: true }).click();
        await expect(curator.getByText('Доказано: лучше нельзя.')).toBeVisible();
        await expectClean(curator, 'best variant beside the draft');
        await curator.getByRole('button', { name: 'Сравнить с текущим' }).click();
        await expect(dialog.getByText(/^Без пары: /)).toBeVisible();
        await expectClean(curator, 'comparing');
        await closed();
        await curator.getByRole('button', { name: 'Проверка' }).click();
        await expectClean(curator, 'proof');
        await curator.goto(`${demoSchool.url}/pairs`);
        await expect(curator.locator('[data-pair]').first()).toBeVisible();
        await expectClean(curator, 'pairs');
        await curator.locator('[data-pair]').first().getByRole('link').first().click();
        await expect(curator.getByRole('heading', { name: 'История' })).toBeVisible();
        await expectClean(curator, 'pair');
      });

      test('the end of a pair passes axe and does not scroll sideways', async ({ as, demoSchool }) => {
        const curator = await as('куратор');
        const results = curator.getByRole('region', { name: 'Итоги работы' });
        for (const [status, button, ready] of [
          ['closing', 'Написать итоги', 'Рекомендация'],
          ['completed', 'Новый цикл…', 'Ответить до'],
        ] as const) {
          await curator.goto(`${demoSchool.url}/pairs?status=${status}`);
          await curator.locator('[data-pair]').first().getByRole('link').first().click();
          await expect(results.getByText('Встречи', { exact: true })).toBeVisible();
          await expectClean(curator, status);
          await results.getByRole('button', { name: button }).click();
          await expect(curator.getByRole('dialog').getByLabel(ready)).toBeVisible();
          await expectClean(curator, button);
        }
      });

      test('practices and the public site pass axe and do not scroll sideways', async ({ as, demoSchool, page }) => {
        const methodist = await as('методист');
        await methodist.goto(`${demoSchool.url}/practices`);
        await expect(methodist.locator('[data-rubric]').first()).toBeVisible();
        await expectClean(methodist, 'practices');
        await methodist.getByRole('link', { name: 'Вопрос вместо подсказки' }).click();
        await expect(methodist.getByRole('textbox', { name: 'Текст' })).toBeVisible();
        await methodist.getByRole('button', { name: 'Версии' }).click();
        await expectClean(methodist, 'a post');
        for (const path of [
          '/site',
          '/site/search?q=%D0%BF%D0%B0%D1%80%D1%8B',
          '/site/posts/tvorcheskaia-gruppa',
          '/site/net',
        ]) {
          await page.goto(`${demoSchool.url}${path}`);
          await expectClean(page, path);
        }
      });

      test('group meetings pass axe and do not scroll sideways', async ({ as, demoSchool }) => {
        const curator = await as('куратор');
        await curator.goto(`${demoSchool.url}/diary/sessions`);
        await expect(curator.locator('[data-session]').first()).toBeVisible();
        await expectClean(curator, 'group meetings');
        await curator.locator('[data-session]').first().getByRole('link').click();
        await expect(curator.getByRole('heading', { name: 'Кто был' })).toBeVisible();
        await expectClean(curator, 'a group meeting');
        await curator.goto(`${demoSchool.url}/diary/sessions/new?kind=group_reflection`);
        await expect(curator.getByRole('checkbox').first()).toBeVisible();
        await curator.getByRole('button', { name: 'Добавить отметку' }).click();
        await expectClean(curator, 'writing a reflection down');
      });

      test('the day and the diary pass axe and do not scroll sideways', async ({ as, demoSchool }) => {
        const curator = await as('куратор');
        await curator.goto(`${demoSchool.url}/today`);
        await expect(curator.getByRole('heading', { name: /На встрече было некомфортно/ })).toBeVisible();
        await expectClean(curator, 'the day of a curator');
        await curator
          .getByRole('button', { name: /^Отложить: / })
          .first()
          .click();
        await expectClean(curator, 'putting a line off');
        await curator.keyboard.press('Escape');
        await curator.goto(`${demoSchool.url}/diary/meetings`);
        await expect(curator.locator('[data-meeting]').first()).toBeVisible();
        await expectClean(curator, 'meetings of the school');
        await curator.locator('[data-meeting] a').filter({ hasText: '12 мая' }).click();
        await expect(curator.getByRole('heading', { name: 'Запись наставника' })).toBeVisible();
        await expectClean(curator, 'a meeting');
        await curator.goto(`${demoSchool.url}/diary/issues`);
        await expect(curator.locator('[data-issue]').first()).toBeVisible();
        await expectClean(curator, 'difficulties');
        await curator.goto(`${demoSchool.url}/diary/calendar?month=2022-04`);
        await expect(curator.locator('[data-meeting]').first()).toBeVisible();
        await expectClean(curator, 'a month of meetings');
        const mentor = await as('наставник');
        await mentor.goto(`${demoSchool.url}/diary/own-issues`);
        await expect(mentor.locator('[data-issue]').first()).toBeVisible();
        await mentor.getByRole('button', { name: 'Сообщить о трудности' }).click();
        await expectClean(mentor, 'telling of a difficulty');
        await mentor.goto(`${demoSchool.url}/diary`);
        await expectClean(mentor, 'diary of a mentor');
        await mentor.getByRole('link', { name: /^Прошла встреча: / }).click();
        await mentor.getByText('Добавить подробности').click();
        await expectClean(mentor, 'a meeting being written down');
        const mentee = await as('наставляемый');
        await mentee.goto(`${demoSchool.url}/diary`);
        await mentee.getByRole('button', { name: /^Ответить о встрече/ }).click();
        await expectClean(mentee, 'answering about a meeting');
        await mentee.keyboard.press('Escape');
        await mentee.getByRole('button', { name: 'Мне нужна помощь взрослого' }).click();
        await expect(mentee.getByRole('link', { name: '8-800-2000-122' })).toBeVisible();
        await expectClean(mentee, 'help');
      });

      test('routes and their templates pass axe and do not scroll sideways', async ({ as, demoSchool }) => {
        const mentor = await as('наставник');
        await mentor.goto(`${demoSchool.url}/my-mentorship`);
        await mentor.getByRole('link', { name: /^Открыть маршрут: / }).click();
        await mentor.getByRole('button', { name: 'Подробнее: Законы Ньютона' }).click();
        await expectClean(mentor, 'route');
        await mentor.getByRole('button', { name: /^Записать значение: Решать/ }).click();
        await expectClean(mentor, 'value of a measure');
        await mentor.keyboard.press('Escape');
        await mentor.getByRole('button', { name: 'Изменить маршрут' }).click();
        await mentor.getByRole('button', { name: 'Изменить: Шаг 9' }).click();
        await expectClean(mentor, 'route being written');
        const curator = await as('куратор');
        await curator.goto(`${demoSchool.url}/pairs?status=introduced`);
        await curator.locator('[data-pair]').first().getByRole('link').click();
        await curator.getByRole('link', { name: /^Открыть маршрут: / }).click();
        await expect(curator.getByLabel('Шаблон')).toBeVisible();
        await expectClean(curator, 'a route that is to begin');
        await curator.goto(`${demoSchool.url}/route-templates`);
        await curator.getByRole('button', { name: 'Изменить: Лидер класса' }).click();
        await expectClean(curator, 'template of a route');
        await curator.keyboard.press('Escape');
        await expectClean(curator, 'templates of routes');
      });

      test('the inbox, letters and texts for chats pass axe and do not scroll sideways', async ({ as, demoSchool }) => {
        const curator = await as('куратор');
        await curator.goto(`${demoSchool.url}/inbox`);
        await expect(curator.getByRole('heading', { level: 1, name: 'Входящие' })).toBeVisible();
        await expect(curator.locator('main').getByRole('listitem').first()).toBeVisible();
        await expectClean(curator, 'inbox');
        await curator.goto(`${demoSchool.url}/settings/mail`);
        await curator.getByRole('button', { name: 'Настроить отправку писем' }).click();
        await expect(curator.getByLabel('Сервер', { exact: true })).toBeVisible();
        await expectClean(curator, 'mail server');
        await curator.goto(`${demoSchool.url}/reminders`);
        await expect(curator.getByRole('heading', { level: 2 }).first()).toBeVisible();
        await expectClean(curator, 'texts for chats');
        await curator.goto(`${demoSchool.url}/unsubscribe`);
        await expect(curator.getByRole('heading', { level: 1 })).toBeVisible();
        await expectClean(curator, 'unsubscribe');
        await curator.goto(`${demoSchool.url}/response`);
        await expect(curator.getByRole('heading', { level: 1 })).toBeVisible();
        await expectClean(curator, 'answer by a personal link');
      });

      test('screens of documents pass axe and do not scroll sideways', async ({ as, demoSchool }) => {
        const curator = await as('куратор');
        await curator.goto(`${demoSchool.url}/documents/new`);
        await expect(curator.getByRole('heading', { name: 'Приказы школы' })).toBeVisible();
        await expectClean(curator, 'new document');
        await curator.getByRole('link', { name: 'Приказ о создании творческой группы' }).click();
        await expect(curator.getByText('Имена в падежах')).toBeVisible();
        await expectClean(curator, 'preparing a document');
        await curator
          .getByRole('button', { name: /^Другой человек/ })
          .first()
          .click();
        await expectClean(curator, 'another person');
        await curator.keyboard.press('Escape');
        await curator.getByRole('button', { name: 'Создать черновик' }).click();
        await expect(curator.getByRole('heading', { name: 'Что напечатано' })).toBeVisible();
        await expectClean(curator, 'document');
        await curator.getByRole('button', { name: 'Напечатан', exact: true }).click();
        await expectClean(curator, 'printing a document');
        await curator.getByRole('dialog').getByRole('button', { name: 'Напечатан' }).click();
        await curator.getByRole('button', { name: 'Подписан', exact: true }).click();
        await expect(curator.getByRole('dialog').getByLabel('Номер документа')).toBeVisible();
        await expectClean(curator, 'signing a document');
        await curator.keyboard.press('Escape');
        await curator.goto(`${demoSchool.url}/documents`);
        await expect(curator.locator('[data-document]').first()).toBeVisible();
        await expectClean(curator, 'documents');
        await curator.goto(`${demoSchool.url}/documents?tab=templates`);
        await expect(curator.locator('[data-template="order_curator"]')).toBeVisible();
        await expectClean(curator, 'templates');
        await curator
          .getByRole('button', { name: /^Поля шаблона/ })
          .first()
          .click();
        await expect(curator.getByRole('dialog').locator('code').first()).toBeVisible();
        await expectClean(curator, 'fields of a template');
        await curator.goto(`${demoSchool.url}/settings/school`);
        await curator.getByRole('button', { name: 'Изменить: Реквизиты для документов' }).click();
        await expect(curator.getByLabel('ИНН')).toBeVisible();
        await expectClean(curator, 'requisites');
      });
    });
  }
}

test('the setup screen passes axe', async ({ page, emptySchool }) => {
  await page.goto(emptySchool.setupLink ?? '');
  await expect(page.getByRole('heading', { name: 'Первый запуск' })).toBeVisible();
  await expectClean(page, 'setup');
});
