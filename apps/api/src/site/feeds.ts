import { escapeHtml } from '@tandem/domain/practices';
import type { Frame } from './layout.ts';
import { pathOf, rubricPath } from './pages.ts';
import type { SitePost, SiteRubric } from './site-content.ts';

const IN_A_FEED = 30;
/** What XML cannot hold at all is left out; the rest is escaped. */
const xml = (text: string): string => {
  const held = text.replace(/(?![\n\r\t])\p{Cc}|[\ufffe\uffff]/gu, '');
  return escapeHtml(held);
};
const title = ({ school }: Frame): string => `Наставничество · ${school}`;
const at = (post: SitePost): string => post.publishedAt ?? post.changedAt;

export function rssOf(frame: Frame, posts: readonly SitePost[]): string {
  const items = posts.slice(0, IN_A_FEED).map(
    (post) => `<item><title>${xml(post.title)}</title><link>${xml(frame.origin + pathOf(post))}</link>
<guid isPermaLink="false">${post.id}</guid><pubDate>${new Date(at(post)).toUTCString()}</pubDate>
<description>${xml(post.lead)}</description>${post.rubric ? `<category>${xml(post.rubric.name)}</category>` : ''}</item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${xml(title(frame))}</title><link>${xml(`${frame.origin}/site`)}</link>
<description>${xml('Лучшие практики и новости программы наставничества')}</description><language>ru</language>
${items.join('\n')}
</channel></rss>
`;
}

export function atomOf(frame: Frame, posts: readonly SitePost[]): string {
  const entries = posts.slice(0, IN_A_FEED).map(
    (post) => `<entry><title>${xml(post.title)}</title><link href="${xml(frame.origin + pathOf(post))}"/>
<id>urn:uuid:${post.id}</id><published>${at(post)}</published><updated>${post.changedAt}</updated><summary>${xml(post.lead)}</summary></entry>`,
  );
  const updated = posts.reduce(
    (newest, { changedAt }) => (changedAt > newest ? changedAt : newest),
    '1970-01-01T00:00:00.000Z',
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru"><title>${xml(title(frame))}</title>
<id>${xml(`${frame.origin}/site`)}</id><link href="${xml(`${frame.origin}/site`)}"/>
<link rel="self" href="${xml(`${frame.origin}/site/atom.xml`)}"/><author><name>${xml(frame.school)}</name></author><updated>${updated}</updated>
${entries.join('\n')}
</feed>
`;
}

export function sitemapOf(frame: Frame, posts: readonly SitePost[], rubrics: readonly SiteRubric[]): string {
  const url = (path: string, changedAt?: string) =>
    `<url><loc>${xml(frame.origin + path)}</loc>${changedAt ? `<lastmod>${changedAt.slice(0, 10)}</lastmod>` : ''}</url>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[url('/site'), ...rubrics.map((rubric) => url(rubricPath(rubric))), ...posts.map((post) => url(pathOf(post), post.changedAt))].join('\n')}
</urlset>
`;
}
