import cookie from '@fastify/cookie';
import jwt from '@fastify/jwt';
import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../kernel/problem-error.ts';
import type { SessionsService } from '../modules/identity/index.ts';
import { ACCESS_COOKIE, ACCESS_SECONDS } from './session-cookies.ts';

/** More than a school's people with open pages. */
const KEPT_TOKENS = 2_000;
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
    verify: { algorithms: ['HS256'] },
  });
  app.decorateRequest('signedIn', null);
  app.decorateRequest('viewer', null);
  const verified = new Map<string, { sid: string; until: number }>();

  /** The session of a good token. A signature is checked once in the token's few minutes, not at each request. */
  function sessionOf(token: string): string | null {
    const known = verified.get(token);
    if (known && known.until > Date.now()) return known.sid;
    verified.delete(token);
    try {
      const { sid, exp } = app.jwt.verify<{ sid: string; exp: number }>(token);
      if (verified.size >= KEPT_TOKENS) verified.delete(verified.keys().next().value ?? '');
      verified.set(token, { sid, until: exp * 1000 });
      return sid;
    } catch {
      // An expired or forged token is the same as none.
      return null;
    }
  }

  app.addHook('onRequest', async (request) => {
    const { origin, host, 'sec-fetch-site': site } = request.headers;
    if (!SAFE.has(request.method) && isForeign(origin, typeof site === 'string' ? site : undefined, host)) {
      throw new ProblemError('foreign-origin');
    }
    const token = request.cookies[ACCESS_COOKIE];
    const sid = token === undefined ? null : sessionOf(token);
    const known = sid === null ? null : sessions.resolve(sid, app.clock());
    request.signedIn = known?.signedIn ?? null;
    request.viewer = known?.viewer ?? null;
  });
}
