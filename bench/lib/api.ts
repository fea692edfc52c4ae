import { LOGINS, PASSWORD } from '../data/school.ts';
import { fetchOnce, requestBytes } from './http-client.ts';

export const API = '/api/v1';
const USER_AGENT = 'tandem-bench';

export const signInRequest = (login: string): Buffer =>
  requestBytes('POST', `${API}/session`, { 'user-agent': USER_AGENT }, { login, password: PASSWORD, shared: false });

export type Cookie = { name: string; value: string; path: string };

/** Signs in as one of the bench's curators; answers the cookies as a browser keeps them. */
export async function signIn(port: number, login: string = LOGINS[0] ?? ''): Promise<Cookie[]> {
  const { status, head, body } = await fetchOnce(port, signInRequest(login));
  if (status !== 200) throw new Error(`sign-in answered ${status}: ${body.toString()}`);
  return [...head.matchAll(/\r\nset-cookie: *([^=]+)=([^;]+)([^\r]*)/gi)].map(
    ([, name = '', value = '', rest = '']) => ({
      name,
      value,
      path: /;\s*path=([^;]+)/i.exec(rest)?.[1] ?? '/',
    }),
  );
}

/** The header that makes a request of the API a signed-in one. */
export async function signedIn(port: number, login?: string): Promise<{ cookie: string }> {
  const access = (await signIn(port, login)).find(({ name }) => name === 'tandem_access');
  if (!access) throw new Error('sign-in set no access cookie');
  return { cookie: `${access.name}=${access.value}` };
}

export const boardPath = (roadmapId: string): string => `${API}/roadmaps/${roadmapId}/board`;
export const itemsPath = (roadmapId: string): string => `${API}/roadmaps/${roadmapId}/items`;
