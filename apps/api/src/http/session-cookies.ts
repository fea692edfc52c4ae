import type { SignedIn } from '@tandem/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The access token lives for minutes and carries no rights: they are asked from the session at each request. */
export const ACCESS_SECONDS = 5 * 60;
export const ACCESS_COOKIE = 'tandem_access';
const REFRESH_COOKIE = 'tandem_refresh';
const REFRESH_PATH = '/api/v1/session';
const OWN_DEVICE_SECONDS = 30 * 24 * 3600;

type Opened = { signedIn: SignedIn; refreshToken: string | null; shared: boolean };

const cookie = (reply: FastifyReply, path: string, shared: boolean) => ({
  path,
  httpOnly: true,
  sameSite: 'strict' as const,
  secure: reply.request.protocol === 'https',
  // On somebody else's computer the cookie ends with the browser.
  ...(shared ? {} : { maxAge: OWN_DEVICE_SECONDS }),
});

/** Puts the session into the browser; answers who has signed in. */
export function keepSession(reply: FastifyReply, { signedIn, refreshToken, shared }: Opened): SignedIn {
  const access = reply.server.jwt.sign({ sid: signedIn.sessionId });
  reply.setCookie(ACCESS_COOKIE, access, cookie(reply, '/api', shared));
  if (refreshToken !== null) reply.setCookie(REFRESH_COOKIE, refreshToken, cookie(reply, REFRESH_PATH, shared));
  return signedIn;
}

export function clearSession(reply: FastifyReply): void {
  reply.clearCookie(ACCESS_COOKIE, { path: '/api' });
  reply.clearCookie(REFRESH_COOKIE, { path: REFRESH_PATH });
}

export const refreshCookie = (request: FastifyRequest): string => request.cookies[REFRESH_COOKIE] ?? '';
