import { createHash } from 'node:crypto';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { can } from '@tandem/domain/access';
import { dayIn } from '@tandem/domain/kernel';
import { createDbVersion } from '../db/db-version.ts';
import { createKept } from '../kernel/kept.ts';
import { ProblemError } from '../kernel/problem-error.ts';
import type { SchoolHouse } from '../school-house.ts';
import { atomOf, rssOf, sitemapOf } from './feeds.ts';
import { type Frame, STYLE, STYLE_MARK } from './layout.ts';
import { homePage, notFoundPage, pathOf, postPage, rubricPage, searchPage } from './pages.ts';
import { createSiteContent, type SitePost } from './site-content.ts';

const POLICY = [
  `default-src 'none'`,
  `style-src 'self'`,
  `img-src 'self'`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
].join('; ');
const ON_HOME = 12;
/** Pages that are kept until anything in the database changes. */
const KEPT = 300;
const ID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

type Made = { status: number; type: string; text: string; etag: string };

/** The public site: pages for people without an account and without a script, feeds, pictures. */
export function siteRoutes(app: FastifyInstance, house: SchoolHouse): void {
  const content = createSiteContent(house);
  const version = createDbVersion(house.db);
  const kept = createKept<Made>(KEPT);

  const timezone = () => content.school()?.timezone ?? 'UTC';
  const frameOf = (request: FastifyRequest, now: Date): Frame => ({
    origin: `${request.protocol}://${request.host}`,
    school: content.school()?.name ?? 'Школа',
    pages: content.pages(now).map((page) => ({ title: page.title, path: pathOf(page) })),
  });

  /** Makes a page once for each state of the school; a browser that has it already is told so. */
  function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    make: (frame: Frame, now: Date) => { text: string; type?: string; status?: number },
  ): FastifyReply {
    const now = app.clock();
    // A consent runs out at midnight.
    const key = [version(), dayIn(timezone(), now), request.protocol, request.host, request.url].join('|');
    const made = kept.get(key, () => {
      const { text, type = 'text/html; charset=utf-8', status = 200 } = make(frameOf(request, now), now);
      return { text, type, status, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"` };
    });
    reply.headers({ 'content-security-policy': POLICY, 'cache-control': 'no-cache', etag: made.etag });
    if (request.headers['if-none-match'] === made.etag) return reply.code(304).send();
    return reply.code(made.status).type(made.type).send(made.text);
  }
  const missing = (frame: Frame, request: FastifyRequest) => ({
    text: notFoundPage(frame, request.url.split('?')[0] ?? '/site'),
    status: 404,
  });

  app.get('/site', (request, reply) =>
    answer(request, reply, (frame, now) => ({
      text: homePage(frame, {
        figures: content.figures(now),
        posts: content.posts(now).slice(0, ON_HOME),
        rubrics: content.rubrics(),
        timezone: timezone(),
      }),
    })),
  );
  app.get('/site/', (_request, reply) => reply.redirect('/site', 301));
  app.get<{ Params: { slug: string } }>('/site/rubrics/:slug', (request, reply) =>
    answer(request, reply, (frame, now) => {
      const rubrics = content.rubrics();
      const rubric = rubrics.find(({ slug }) => slug === request.params.slug);
      if (!rubric) return missing(frame, request);
      const posts = content.posts(now).filter((post) => post.rubric?.slug === rubric.slug);
      return { text: rubricPage(frame, rubric, { posts, rubrics, timezone: timezone() }) };
    }),
  );
  app.get<{ Params: { slug: string } }>('/site/posts/:slug', (request, reply) =>
    answer(request, reply, (frame, now) => {
      const post = content.post(now, request.params.slug);
      return post ? { text: postPage(frame, post, timezone()) } : missing(frame, request);
    }),
  );
  app.get<{ Querystring: { q?: unknown } }>('/site/search', (request, reply) =>
    answer(request, reply, (frame, now) => {
      const { q } = request.query;
      const text = typeof q === 'string' ? q.trim().slice(0, 100) : '';
      return { text: searchPage(frame, text, { posts: content.found(now, text), timezone: timezone() }) };
    }),
  );

  /** As it will look, for whoever may read the draft. */
  app.get<{ Params: { postId: string } }>('/site/preview/:postId', (request, reply) => {
    const { signedIn } = request;
    const now = app.clock();
    const frame = frameOf(request, now);
    reply.headers({ 'content-security-policy': POLICY, 'cache-control': 'private, no-store' });
    const gone = () => reply.code(404).type('text/html; charset=utf-8').send(missing(frame, request).text);
    if (!signedIn || !ID.test(request.params.postId)) return gone();
    const { accountId, roles, sessionId } = signedIn;
    if (!can({ accountId, roles }, 'practices.read')) return gone();
    const context = { actor: { accountId, roles }, sessionId, now };
    let post: SitePost;
    try {
      post = house.practices.published.preview(context, request.params.postId);
    } catch (error) {
      if (error instanceof ProblemError) return gone();
      throw error;
    }
    return reply.type('text/html; charset=utf-8').send(postPage(frame, post, timezone(), true));
  });

  const xml =
    (type: string, make: (frame: Frame, now: Date) => string) => (request: FastifyRequest, reply: FastifyReply) =>
      answer(request, reply, (frame, now) => ({ text: make(frame, now), type: `${type}; charset=utf-8` }));
  app.get(
    '/site/feed.xml',
    xml('application/rss+xml', (frame, now) => rssOf(frame, content.posts(now))),
  );
  app.get(
    '/site/atom.xml',
    xml('application/atom+xml', (frame, now) => atomOf(frame, content.posts(now))),
  );
  app.get(
    '/site/sitemap.xml',
    xml('application/xml', (frame, now) =>
      sitemapOf(frame, [...content.pages(now), ...content.posts(now)], content.rubrics()),
    ),
  );
  app.get('/robots.txt', (request, reply) =>
    answer(request, reply, ({ origin }) => ({
      text: `User-agent: *\nAllow: /site\nDisallow: /\nSitemap: ${origin}/site/sitemap.xml\n`,
      type: 'text/plain; charset=utf-8',
    })),
  );

  app.get('/site/style.css', (request, reply) => {
    reply.headers({ 'cache-control': 'public, max-age=31536000, immutable', etag: `"${STYLE_MARK}"` });
    if (request.headers['if-none-match'] === `"${STYLE_MARK}"`) return reply.code(304).send();
    return reply.type('text/css; charset=utf-8').send(STYLE);
  });

  function media(request: FastifyRequest, reply: FastifyReply, mediaId: string, width: number | null): FastifyReply {
    const found = ID.test(mediaId) ? content.media(app.clock(), mediaId) : null;
    const copy = width === null ? found : found?.copies.find((one) => one.width === width);
    if (!found || !copy) throw new ProblemError('not-found');
    const etag = `"${copy.sha256.slice(0, 32)}"`;
    // Asked for again at every visit: whoever takes a consent back is gone at once.
    reply.headers({ 'cache-control': 'no-cache', etag, 'content-security-policy': "default-src 'none'; sandbox" });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    if (found.kind === 'file') reply.header('content-disposition', contentDisposition(found.fileName));
    return reply.type(found.mediaType).send(house.practices.media.bytes(copy.sha256));
  }
  app.get<{ Params: { mediaId: string } }>('/site/media/:mediaId', (request, reply) =>
    media(request, reply, request.params.mediaId, null),
  );
  app.get<{ Params: { mediaId: string; width: string } }>('/site/media/:mediaId/:width', (request, reply) =>
    media(request, reply, request.params.mediaId, Number(request.params.width)),
  );
  app.get('/site/*', (request, reply) => answer(request, reply, (frame) => missing(frame, request)));
}
