import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../kernel/problem-error.ts';

const policy = (nonce: string): string =>
  [
    `default-src 'self'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // The drag library moves cards by style attributes.
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');

/** The interface: hashed assets for ever, one page for every path of ours, nothing from any other host. */
export async function serveWeb(app: FastifyInstance, dist: string | null): Promise<void> {
  if (dist === null || !existsSync(join(dist, 'index.html'))) {
    app.setNotFoundHandler(() => {
      throw new ProblemError('not-found');
    });
    return;
  }
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  await app.register(fastifyStatic, {
    root: dist,
    index: false,
    wildcard: false,
    preCompressed: true,
    setHeaders(reply, path) {
      const hashed = path.includes('/assets/');
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    // An old tab asking for an asset of yesterday must get a 404, not a page that it would run as a script.
    const isPage = request.method === 'GET' && !request.url.startsWith('/assets/') && !request.url.startsWith('/api/');
    if (!isPage) throw new ProblemError('not-found');
    const nonce = randomBytes(16).toString('base64');
    return reply
      .type('text/html; charset=utf-8')
      .headers({ 'content-security-policy': policy(nonce), 'cache-control': 'no-cache' })
      .send(page.replace('__CSP_NONCE__', nonce));
  });
}
