import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** What an answer of data needs; what a page needs besides would only make a small answer large. */
const OF_DATA = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
};

/** Pages get the whole set of helmet (their own policy of content is set where they are made), data the little it needs. */
export async function securityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    global: false,
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    hsts: false,
  });
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/v1/')) reply.headers(OF_DATA);
    else reply.helmet();
  });
}
