import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { boardPath, type Cookie, signedIn, signIn } from '../lib/api.ts';
import type { Bench } from '../lib/bench.ts';
import { openChromium } from '../lib/browser.ts';
import { type Server, startOurs } from '../lib/child.ts';
import { fetchOnce, headerOf, requestBytes } from '../lib/http-client.ts';
import { sleep } from '../lib/numbers.ts';
import { webDist } from '../lib/paths.ts';

/** How the bench finds its way on a page; the React limit uses the same marks. */
export const CARD = '[data-item]';
export const MENU_BUTTON = 'button[aria-haspopup="menu"]';
export const MENU = '[role="menu"]';

export const NOT_BUILT = existsSync(`${webDist}/index.html`)
  ? null
  : 'apps/web/dist is not there: run `pnpm build` first';

export type OurBoard = {
  server: Server;
  browser: Browser;
  origin: string;
  url: string;
  cookies: Cookie[];
  bytes: Buffer;
};

/** Our server with the built interface, a curator signed in, the board at rest and compressed; and a browser. */
export async function withOurBoard<T>({ school, workshop }: Bench, act: (board: OurBoard) => Promise<T>): Promise<T> {
  const server = await startOurs(workshop.copyOf(school));
  const browser = await openChromium();
  try {
    const origin = `http://127.0.0.1:${server.port}`;
    const headers = { ...(await signedIn(server.port)), 'accept-encoding': 'br' };
    const request = requestBytes('GET', boardPath(school.boardId), headers);
    while (headerOf(await fetchOnce(server.port, request), 'content-encoding') !== 'br') await sleep(20);
    const plain = requestBytes('GET', boardPath(school.boardId), { cookie: headers.cookie });
    const { body: bytes } = await fetchOnce(server.port, plain);
    const cookies = await signIn(server.port);
    return await act({ server, browser, origin, url: `${origin}/roadmap/${school.boardId}`, cookies, bytes });
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Opens an address and answers the ms until a card is seen and its menu has opened. */
export async function untilMenu(page: Page, url: string): Promise<number> {
  const start = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  const card = page.locator(CARD).first();
  await card.waitFor();
  await card.locator(MENU_BUTTON).click();
  await page.locator(MENU).first().waitFor();
  return performance.now() - start;
}
