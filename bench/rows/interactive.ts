import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from '../lib/bench.ts';
import { withPage } from '../lib/browser.ts';
import { startReference } from '../lib/child.ts';
import { interleaved } from '../lib/rounds.ts';
import { type Row, row, unmeasured } from '../lib/row.ts';
import { buildReactLimit } from '../react-limit/build.ts';
import { NOT_BUILT, untilMenu, withOurBoard } from './our-board.ts';

const NAME = 'board of 1,000 in Chromium, first card and its menu';
const SLOW = { cpu: 4, megabits: 10 };

/** From the address to a menu that has opened, with an empty cache: ours, and the least React can do. */
export async function interactive(bench: Bench): Promise<Row[]> {
  if (NOT_BUILT !== null) return [unmeasured(NAME, NOT_BUILT)];
  return withOurBoard(bench, async ({ browser, origin, url, cookies, bytes }) => {
    const dist = bench.workshop.newFolder();
    await buildReactLimit(dist);
    writeFileSync(join(dist, 'board.json'), bytes);
    const limit = await startReference('react-limit', { BENCH_DIST: dist });
    const limitOrigin = `http://127.0.0.1:${limit.port}`;
    const limitUrl = `${limitOrigin}/index.html`;
    try {
      const ours = (slow: object) => withPage(browser, { origin, cookies, ...slow }, (page) => untilMenu(page, url));
      const least = (slow: object) =>
        withPage(browser, { origin: limitOrigin, ...slow }, (page) => untilMenu(page, limitUrl));
      await ours({});
      await least({});
      const seen = await interleaved(bench.pace.slowRounds, {
        ours: () => ours({}),
        least: () => least({}),
        oursSlow: () => ours(SLOW),
        leastSlow: () => least(SLOW),
      });
      const line = (words: string, mine: number, reference: number) =>
        row({
          name: `${NAME}${words}: ms of the React limit`,
          unit: 'ms',
          ours: mine,
          reference,
          goal: { atMost: 2.5 },
        });
      return [line('', seen.ours, seen.least), line(', CPU 4 × slower, 10 Mbit/s', seen.oursSlow, seen.leastSlow)];
    } finally {
      await limit.stop();
    }
  });
}
