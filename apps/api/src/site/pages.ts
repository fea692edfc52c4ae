import { dayIn } from '@tandem/domain/kernel';
import { escapeHtml, linesOf, picturesOf, renderBody, type ShownMedia } from '@tandem/domain/practices';
import { type Frame, layout, link, listOf } from './layout.ts';
import type { SiteFigures, SitePost, SiteRubric } from './site-content.ts';

const DAY = new Intl.DateTimeFormat('ru-RU', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const dayText = (instant: string | null, timezone: string): string =>
  instant === null ? '' : DAY.format(new Date(`${dayIn(timezone, new Date(instant))}T12:00:00Z`));
export const pathOf = ({ slug }: Pick<SitePost, 'slug'>): string => `/site/posts/${slug}`;
export const rubricPath = ({ slug }: Pick<SiteRubric, 'slug'>): string => `/site/rubrics/${slug}`;

/** Fewer people than this are no figure of a programme: they can be counted on one's fingers and named. */
const SMALLEST = 5;
const HIDDEN_PICTURE = 'Снимок не показан: нет согласия тех, кто на нём.';

function lines(posts: readonly SitePost[], timezone: string, heading: 'h2' | 'h3'): string {
  return listOf(
    posts.map(
      (post) =>
        `<${heading}>${link(pathOf(post), post.title)}</${heading}><p>${escapeHtml(post.lead)}</p>` +
        `<p class="note">${[dayText(post.publishedAt, timezone), post.rubric?.name]
          .filter(Boolean)
          .map((part) => escapeHtml(String(part)))
          .join(' · ')}</p>`,
    ),
    'posts',
  );
}
const rubricList = (rubrics: readonly SiteRubric[]): string =>
  rubrics.length === 0
    ? ''
    : `<nav aria-label="Рубрики">${listOf(
        rubrics.map((rubric) => link(rubricPath(rubric), rubric.name)),
        'rubrics',
      )}</nav>`;
const searchForm = (text: string): string =>
  `<form class="search" action="/site/search" role="search"><label for="q">Что найти</label>` +
  `<input id="q" name="q" type="search" maxlength="100" value="${escapeHtml(text)}"><button type="submit">Найти</button></form>`;

/** The programme in figures: only those that name nobody. */
function figures({ pairs, meetings, hours, forms }: SiteFigures): string {
  const shown: [number, string][] = [
    [pairs, 'пар и групп в этом году'],
    [meetings, 'встреч проведено'],
    [hours, 'часов вместе'],
  ];
  const big = shown.filter(([value]) => value >= SMALLEST);
  if (big.length === 0) return '';
  const kinds =
    pairs >= SMALLEST && forms.length > 0 ? `<p class="note">Формы: ${escapeHtml(forms.join(', '))}.</p>` : '';
  return `<section aria-labelledby="figures"><h2 id="figures">Программа в цифрах</h2>${listOf(
    big.map(([value, words]) => `<b>${value.toLocaleString('ru-RU')}</b> ${words}`),
    'figures',
  )}${kinds}</section>`;
}

export const homePage = (
  frame: Frame,
  of: { figures: SiteFigures; posts: readonly SitePost[]; rubrics: readonly SiteRubric[]; timezone: string },
): string =>
  layout(frame, {
    path: '/site',
    title: frame.school,
    description: `Программа наставничества: ${frame.school}. Лучшие практики, новости, программа в цифрах.`,
    content: `<h1>Наставничество</h1><p class="lead">Лучшие практики, новости и события программы.</p>${figures(of.figures)}${rubricList(of.rubrics)}
<section aria-labelledby="new"><h2 id="new">Новое</h2>${
      of.posts.length === 0 ? '<p>Публикаций пока нет.</p>' : lines(of.posts, of.timezone, 'h3')
    }</section>`,
  });

export const rubricPage = (
  frame: Frame,
  rubric: SiteRubric,
  of: { posts: readonly SitePost[]; rubrics: readonly SiteRubric[]; timezone: string },
): string =>
  layout(frame, {
    path: rubricPath(rubric),
    title: rubric.name,
    description: rubric.about || `Публикации рубрики «${rubric.name}»`,
    content: `<h1>${escapeHtml(rubric.name)}</h1>${rubric.about === '' ? '' : `<p class="lead">${escapeHtml(rubric.about)}</p>`}${rubricList(of.rubrics)}${
      of.posts.length === 0 ? '<p>В этой рубрике пока ничего нет.</p>' : lines(of.posts, of.timezone, 'h2')
    }`,
  });

export const searchPage = (frame: Frame, text: string, of: { posts: readonly SitePost[]; timezone: string }): string =>
  layout(frame, {
    path: '/site/search',
    title: 'Поиск',
    description: 'Поиск по публикациям программы наставничества',
    unlisted: true,
    content: `<h1>Поиск</h1>${searchForm(text)}${
      text === ''
        ? ''
        : of.posts.length === 0
          ? `<p role="status">По запросу «${escapeHtml(text)}» ничего не нашлось.</p>`
          : `<p role="status">Найдено: ${of.posts.length}</p>${lines(of.posts, of.timezone, 'h2')}`
    }`,
  });

/** Where a picture is fetched from: the widest copy, and narrower ones for narrow screens. */
export function shownMedia(post: SitePost, base: string): Map<string, ShownMedia> {
  return new Map(
    post.media.map(({ id, width, height, size, copies }) => [
      id,
      {
        src: `${base}/${id}`,
        copies:
          width === null || copies.length === 0
            ? []
            : [
                ...copies.map((copy) => ({ src: `${base}/${id}/${copy.width}`, width: copy.width })),
                { src: `${base}/${id}`, width },
              ],
        width,
        height,
        size,
      },
    ]),
  );
}

/** `preview`: as it will look, for whoever may read the draft. */
export function postPage(frame: Frame, post: SitePost, timezone: string, preview = false): string {
  const media = shownMedia(post, preview ? `/api/v1/practices/${post.id}/media` : '/site/media');
  const first = picturesOf(post.body).find(({ attrs }) => media.has(attrs.mediaId));
  const of = [dayText(post.publishedAt, timezone)].filter(Boolean).map(escapeHtml);
  if (post.rubric) of.push(link(rubricPath(post.rubric), post.rubric.name));
  const tags = post.tags.length === 0 ? '' : `<p class="note">Метки: ${escapeHtml(post.tags.join(', '))}</p>`;
  return layout(frame, {
    path: pathOf(post),
    title: post.title || 'Без заголовка',
    description: post.lead || linesOf(post.body).join(' ').slice(0, 200),
    unlisted: preview,
    ...(first && !preview ? { image: { src: `/site/media/${first.attrs.mediaId}`, alt: first.attrs.alt } } : {}),
    ...(post.publishedAt === null ? {} : { article: { publishedAt: post.publishedAt } }),
    content: `${preview ? '<p class="preview">Так это будет выглядеть. На сайте этого ещё нет.</p>' : ''}<article>
<p class="note">${of.join(' · ')}</p>
<h1>${escapeHtml(post.title || 'Без заголовка')}</h1>
<p class="lead">${escapeHtml(post.lead)}</p>
${renderBody(post.body, { media: (id) => media.get(id) ?? null, hidden: HIDDEN_PICTURE })}
${tags}
</article>`,
  });
}

export const notFoundPage = (frame: Frame, path: string): string =>
  layout(frame, {
    path,
    title: 'Страница не найдена',
    description: 'Такой страницы нет',
    unlisted: true,
    content: `<h1>Страница не найдена</h1><p>Её убрали или адрес написан с ошибкой. ${link('/site', 'На главную')}.</p>${searchForm('')}`,
  });
