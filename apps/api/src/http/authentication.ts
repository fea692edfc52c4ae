import cookie from '@fastify/cookie';
import jwt from '@fastify/jwt';
import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../kernel/problem-error.ts';
import type { SessionsService } from '../modules/identity/index.ts';
import { ACCESS_COOKIE, ACCESS_SECONDS } from './session-cookies.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A browser names the page that sends; a program at the command line names none and carries no cookies of a victim. */
function isForeign(origin: string | undefined, site: string | undefined, host: string | undefined): boolean {
  if (origin !== undefined) {
    if (!URL.canParse(origin)) return true;
    return new URL(origin).host !== host;
  }
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

/** Who is asking, from the access cookie; and whether the request comes from our own pages. */
export async function authentication(app: FastifyInstance, sessions: SessionsService, secret: string): Promise<void> {
  await app.register(cookie);
  await app.register(jwt, {
    secret,
    cookie: { cookieName: ACCESS_COOKIE, signed: false },
    sign: { expiresIn: ACCESS_SECONDS, algorithm: 'HS256' },
    verify: { algorithms: ['HS256'], cache: 1000 },
  });
  app.decorateRequest('signedIn', null);
  app.addHook('onRequest', async (request) => {
    const { origin, host, 'sec-fetch-site': site } = request.headers;
    if (!SAFE.has(request.method) && isForeign(origin, typeof site === 'string' ? site : undefined, host)) {
      throw new ProblemError('foreign-origin');
    }
    const token = request.cookies[ACCESS_COOKIE];
    if (token === undefined) return;
    try {
      const { sid } = app.jwt.verify<{ sid: string }>(token);
      request.signedIn = sessions.resolve(sid, app.clock())?.signedIn ?? null;
    } catch {
      // An expired or forged token is the same as none.
      request.signedIn = null;
    }
  });
}
