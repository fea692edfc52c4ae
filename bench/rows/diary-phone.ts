import { constants, gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { fillDiary, MENTOR_LOGIN } from '../data/diary.ts';
import { signIn } from '../lib/api.ts';
import type { Bench } from '../lib/bench.ts';
import { openChromium, withPage } from '../lib/browser.ts';
import { startOurs } from '../lib/child.ts';
import { median } from '../lib/numbers.ts';
import { type Row, row, unmeasured } from '../lib/row.ts';
import { NOT_BUILT } from './our-board.ts';

const KILOBYTES = 180;
const SECONDS = 60;
const LOAD = `the diary on a phone, first load: JS + CSS, gzip -9, of ${KILOBYTES} kB`;
const TAPS = `a meeting written down on a phone, CPU 4 × slower: seconds of ${SECONDS}`;
const PHONE = { width: 360, height: 740 };
const SLOW = { cpu: 4, megabits: 10 };

const gzipped = (bytes: Buffer): number => gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }).length;

async function open(page: Page, origin: string): Promise<void> {
  await page.setViewportSize(PHONE);
  await page.goto(`${origin}/diary`, { waitUntil: 'commit' });
  await page.locator('[data-own-pair]').first().waitFor();
}

/** Everything that a phone fetches before the own pairs are shown. */
async function codeOf(page: Page, origin: string): Promise<number> {
  const answers: Response[] = [];
  page.on('response', (response) => void answers.push(response));
  await open(page, origin);
  await page.waitForTimeout(300);
  const code = answers.filter((answer) => ['script', 'stylesheet'].includes(answer.request().resourceType()));
  const sizes = await Promise.all(code.map(async (answer) => gzipped(await answer.body())));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Three taps from the diary to «Встреча записана»; answers the seconds. */
async function threeTaps(page: Page, origin: string): Promise<number> {
  await open(page, origin);
  const start = performance.now();
  await page
    .getByRole('link', { name: /^Прошла встреча/ })
    .first()
    .click();
  await page.getByRole('radio', { name: 'да', exact: true }).check({ force: true });
  await page.getByRole('button', { name: 'Готово' }).click();
  await page.getByText('Встреча записана').waitFor();
  return (performance.now() - start) / 1000;
}

/** The diary of a mentor on a slow phone: what comes over the air, and how long a meeting takes to write down. */
export async function diaryPhone({ school, workshop, pace }: Bench): Promise<Row[]> {
  if (NOT_BUILT !== null) return [unmeasured(LOAD, NOT_BUILT)];
  const dataDir = workshop.copyOf(school);
  await fillDiary(dataDir);
  const server = await startOurs(dataDir);
  const browser = await openChromium();
  try {
    const origin = `http://127.0.0.1:${server.port}`;
    const cookies = await signIn(server.port, MENTOR_LOGIN);
    const bytes = await withPage(browser, { origin, cookies }, (page) => codeOf(page, origin));
    const seconds: number[] = [];
    for (let round = 0; round < pace.slowRounds; round++)
      seconds.push(await withPage(browser, { origin, cookies, ...SLOW }, (page) => threeTaps(page, origin)));
    return [
      row({ name: LOAD, unit: 'kB', ours: bytes / 1000, reference: KILOBYTES, goal: { atMost: 1 } }),
      row({
        name: TAPS,
        unit: 's',
        ours: median(seconds),
        reference: SECONDS,
        goal: { atMost: 1 },
        note: '3 taps, by a script that does not think',
      }),
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}
