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
      let bytes = 0;
      for (const answer of answers) {
        if (['script', 'stylesheet'].includes(kind(answer))) bytes += gzipped(await answer.body());
      }
      const kinds = [...Map.groupBy(answers, kind)].map(([name, those]) => `${those.length} ${name}`).join(', ');
      const fault = wrong ? `${wrong.url()} answered ${wrong.status()}` : null;
      const size = { ours: bytes / 1000, reference: KILOBYTES, goal: { atMost: 1 } };
      const count = { ours: answers.length, reference: REQUESTS, goal: { atMost: 1 }, note: kinds };
      return [
        row({ name: `first load of the board: JS + CSS, gzip -9, of ${KILOBYTES} kB`, unit: 'kB', ...size }, fault),
        row({ name: `first load of the board: all requests, of ${REQUESTS}`, unit: 'requests', ...count }, fault),
      ];
    }),
  );
}
