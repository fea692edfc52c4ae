import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Cookie } from './api.ts';
import { usePlaywright } from './packages.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openChromium = (): Promise<Browser> =>
  usePlaywright().chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });

/** What the page is opened with: an empty cache, and as slow as asked. */
export type Conditions = { origin: string; cookies?: readonly Cookie[]; cpu?: number; megabits?: number };

/** A page of a browser that has never been here. Closed whatever happens. */
export async function withPage<T>(
  browser: Browser,
  { origin, cookies = [], cpu = 1, megabits }: Conditions,
  act: (page: Page) => Promise<T>,
): Promise<T> {
  const context: BrowserContext = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'ru-RU' });
  try {
    const domain = new URL(origin).hostname;
    await context.addCookies(cookies.map((cookie) => ({ ...cookie, domain })));
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    if (megabits !== undefined) {
      const throughput = (megabits * 1_000_000) / 8;
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 0,
        downloadThroughput: throughput,
        uploadThroughput: throughput,
      });
    }
    return await act(page);
  } finally {
    await context.close();
  }
}
