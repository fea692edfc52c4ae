import type { Block, PostBody } from '@tandem/domain/practices';
import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/ids.ts';
import type { SchoolHouse } from '../school-house.ts';
import { DEMO_PEOPLE } from './demo-people.ts';

const words = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const heading = (text: string): Block => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] });
const list = (...lines: string[]): Block => ({
  type: 'bulletList',
  content: lines.map((text) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  })),
});
const bodyOf = (...content: Block[]): PostBody => ({ type: 'doc', content });

/** Steps of a post, which the log calls by longer names. */
const [SUBMIT, PUBLISH] = ['submit', 'publish'] as const;

type Told = {
  kind: 'practice' | 'news' | 'page';
  title: string;
  lead: string;
  rubricId: string | null;
  body: PostBody;
  tags?: string[];
  on?: string;
};

/** Rubrics of which one is silent, a practice and a page on the site, a proposal that waits with a remark, a draft. */
export async function seedPractices(house: SchoolHouse, context: Context): Promise<void> {
  const { posts, rubrics } = house.practices;
  const accounts = house.identity.accounts.all();
  const [methodist, mentor] = (['methodist', 'mentor'] as const).map((role) => {
    const known = DEMO_PEOPLE.find(({ roles }) => roles.length === 1 && roles[0] === role);
    return { id: accounts.find(({ login }) => login === known?.login)?.id ?? '', roles: known?.roles ?? [] };
  });
  if (!methodist || !mentor) return;
  const at = (day: string, who: typeof methodist = methodist): Context => ({
    actor: { accountId: who.id, roles: who.roles },
    sessionId: null,
    now: new Date(`${day}T08:00:00Z`),
  });
  const pairs = await rubrics.add(at('2022-04-22'), {
    name: 'Истории пар',
    about: 'Что получилось у пар и как это повторить.',
  });
  const news = await rubrics.add(at('2022-04-22'), { name: 'Новости программы', about: 'Что произошло и что будет.' });
  await rubrics.add(at('2022-04-22'), { name: 'Наставнику', about: 'Сценарии встреч, памятки, карточки.' });

  async function write({ kind, title, lead, rubricId, body, tags = [], on }: Told, who: Context): Promise<string> {
    const id = newId(who.now.getTime());
    const { version } = await posts.create(who, { id, kind, title });
    const written = await posts.change(who, id, { version, lead, rubricId, body, tags });
    if (on)
      await posts.act({ ...who, now: new Date(`${on}T09:00:00Z`) }, id, {
        version: written.version,
        act: PUBLISH,
        note: '',
      });
    return id;
  }
  await write(
    {
      kind: 'page',
      title: 'Творческая группа',
      lead: 'Кто готовит и ведёт программу наставничества в лицее.',
      rubricId: null,
      body: bodyOf(
        words('Творческая группа создана приказом директора. В неё входят куратор, методисты и педагоги-наставники.'),
        heading('Чем занимается'),
        list('готовит базы наставников и наставляемых', 'собирает лучшие практики', 'проводит встречи и конкурсы'),
      ),
      on: '2022-03-25',
    },
    at('2022-03-25'),
  );
  await write(
    {
      kind: 'practice',
      title: 'Рисунок до формулы: как перестать бояться задач по механике',
      lead: 'Два месяца, девять встреч и одно правило: сначала рисуем, потом пишем.',
      rubricId: pairs.id,
      tags: ['физика', 'ученик – ученик'],
      body: bodyOf(
        heading('Проблема'),
        words('Восьмиклассник решал три задачи из десяти и каждый раз начинал с поиска формулы.'),
        heading('Что сделали'),
        {
          type: 'orderedList',
          content: [
            'рисовали условие до первой формулы',
            'называли вслух, что дано и что ищем',
            'разбирали ошибки пробной работы',
          ].map((text) => ({
            type: 'listItem' as const,
            content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
          })),
        },
        {
          type: 'blockquote',
          content: [
            {
              type: 'paragraph',
              content: [{ type: 'text', text: 'Вопрос вместо подсказки работает, если дать минуту подумать.' }],
            },
          ],
        },
        heading('Результат'),
        {
          type: 'table',
          content: [
            ['', 'Было', 'Стало'],
            ['Задач из десяти', '3', '8'],
          ].map((row, index) => ({
            type: 'tableRow' as const,
            content: row.map((text) => ({
              type: index === 0 ? ('tableHeader' as const) : ('tableCell' as const),
              content: [{ type: 'paragraph' as const, content: text === '' ? [] : [{ type: 'text' as const, text }] }],
            })),
          })),
        },
      ),
      on: '2022-05-12',
    },
    at('2022-05-12'),
  );
  await write(
    {
      kind: 'news',
      title: 'Итоги года: показ пар и награждение',
      lead: 'Пары показали, чему научились за год.',
      rubricId: news.id,
      body: bodyOf(words('На общей встрече пары показали свои проекты. Две пары хотят продолжать осенью.')),
      on: '2022-05-14',
    },
    at('2022-05-14'),
  );
  const proposal = await write(
    {
      kind: 'practice',
      title: 'Вопрос вместо подсказки',
      lead: 'Как объяснять, не решая за другого.',
      rubricId: pairs.id,
      body: bodyOf(words('Орлов из 8А сначала молчал, потом начал спорить. Ждали минуту и задавали вопрос.')),
    },
    at('2022-05-13', mentor),
  );
  const submitted = posts.read(at('2022-05-13', mentor), proposal);
  await posts.act(at('2022-05-13', mentor), proposal, { version: submitted.version, act: SUBMIT, note: '' });
  await posts.remark(at('2022-05-15'), proposal, {
    id: newId(context.now.getTime()),
    block: 0,
    text: 'Уберите фамилию и класс: напишите «наставляемый».',
  });
  await write(
    {
      kind: 'news',
      title: 'День открытых дверей',
      lead: '',
      rubricId: null,
      body: bodyOf(words('Ждём гостей осенью.')),
    },
    at('2022-05-15'),
  );
}
