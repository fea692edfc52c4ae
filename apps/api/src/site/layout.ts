import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { escapeHtml } from '@tandem/domain/practices';

export const STYLE = readFileSync(new URL('style.css', import.meta.url), 'utf8');
export const STYLE_MARK = createHash('sha256').update(STYLE).digest('base64url').slice(0, 12);

/** What every page of the site says around its own content. */
export type Frame = {
  /** `https://school.example`, for feeds and for whoever copies an address. */
  origin: string;
  school: string;
  /** Standing pages, such as that of the working group. */
  pages: readonly { title: string; path: string }[];
};
export type PageOf = {
  path: string;
  title: string;
  description: string;
  /** HTML; every text in it was escaped by whoever made it. */
  content: string;
  image?: { src: string; alt: string } | undefined;
  /** A page that search engines should leave alone. */
  unlisted?: boolean;
  article?: { publishedAt: string } | undefined;
};

export const link = (path: string, text: string): string => `<a href="${escapeHtml(path)}">${escapeHtml(text)}</a>`;
export const listOf = (items: readonly string[], className: string): string =>
  items.length === 0 ? '' : `<ul class="${className}">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

/** A whole page: readable without style and without script, by a screen reader and by an old browser. */
export function layout(
  { origin, school, pages }: Frame,
  { path, title, description, content, image, unlisted = false, article }: PageOf,
): string {
  const full = title === school ? school : `${title} · ${school}`;
  const meta = (name: string, value: string) => `<meta property="${name}" content="${escapeHtml(value)}">`;
  const nav = [
    link('/site', 'Главная'),
    ...pages.map((page) => link(page.path, page.title)),
    link('/site/search', 'Поиск'),
  ];
  return `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(full)}</title>
<meta name="description" content="${escapeHtml(description)}">
${unlisted ? '<meta name="robots" content="noindex">' : `<link rel="canonical" href="${escapeHtml(origin + path)}">`}
<link rel="stylesheet" href="/site/style.css?v=${STYLE_MARK}">
<link rel="icon" href="/mark.svg" type="image/svg+xml">
<link rel="alternate" type="application/rss+xml" title="${escapeHtml(school)}" href="/site/feed.xml">
<link rel="alternate" type="application/atom+xml" title="${escapeHtml(school)}" href="/site/atom.xml">
${meta('og:title', title)}
${meta('og:description', description)}
${meta('og:type', article ? 'article' : 'website')}
${meta('og:url', origin + path)}
${meta('og:site_name', school)}
${meta('og:locale', 'ru_RU')}
${image ? meta('og:image', origin + image.src) + meta('og:image:alt', image.alt) : ''}
${article ? meta('article:published_time', article.publishedAt) : ''}
</head>
<body>
<a class="skip" href="#content">К содержанию</a>
<header class="top"><div class="inner">
<a class="school" href="/site">${escapeHtml(school)}</a>
<nav aria-label="Разделы">${listOf(nav, 'nav')}</nav>
</div></header>
<main id="content" class="inner">
${content}
</main>
<footer class="foot"><div class="inner">
<p>Программа наставничества. ${link('/site/feed.xml', 'RSS')}, ${link('/site/atom.xml', 'Atom')}.</p>
</div></footer>
</body>
</html>
`;
}
