import { constants, gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import type { Bench } from '../lib/bench.ts';
import { withPage } from '../lib/browser.ts';
import { type Row, row, unmeasured } from '../lib/row.ts';
import { CARD, NOT_BUILT, withOurBoard } from './our-board.ts';

const KILOBYTES = 220;
const REQUESTS = 12;

const gzipped = (bytes: Buffer): number => gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }).length;

/** What a browser that has never been here fetches before it shows the board. */
export async function firstLoad(bench: Bench): Promise<Row[]> {
  if (NOT_BUILT !== null) return [unmeasured('first load of the board', NOT_BUILT)];
  return withOurBoard(bench, ({ browser, origin, url, cookies }) =>
    withPage(browser, { origin, cookies }, async (page) => {
      const answers: Response[] = [];
      page.on('response', (response) => void answers.push(response));
      await page.goto(url, { waitUntil: 'commit' });
      await page.locator(CARD).first().waitFor();
      await page.waitForTimeout(500);
      const wrong = answers.find((answer) => answer.status() >= 400);
      const kind = (answer: Response) => answer.request().resourceType();
      const code = answers.filter((answer) => ['script', 'stylesheet'].includes(kind(answer)));
      const sizes = await Promise.all(code.map(async (answer) => gzipped(await answer.body())));
      const bytes = sizes.reduce((sum, size) => sum + size, 0);
      const kinds = [...Map.groupBy(answers, kind)].map(([name, those]) => `${those.length} ${name}`).join(', ');
      const fault = wrong ? `${wrong.url()} answered ${wrong.status()}` : null;
      const size = { ours: bytes / 1000, reference: KILOBYTES, goal: { atMost: 1 } };
      const count = { ours: code.length, reference: REQUESTS, goal: { atMost: 1 } };
      const all = { ours: answers.length, reference: REQUESTS, goal: null, note: kinds };
      return [
        row({ name: `first load of the board: JS + CSS, gzip -9, of ${KILOBYTES} kB`, unit: 'kB', ...size }, fault),
        row(
          { name: `first load of the board: requests for JS + CSS, of ${REQUESTS}`, unit: 'requests', ...count },
          fault,
        ),
        row({ name: `first load of the board: all requests, beside ${REQUESTS}`, unit: 'requests', ...all }, fault),
      ];
    }),
  );
}
