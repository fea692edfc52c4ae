import type { Board } from '@tandem/contracts';
import type { Page } from 'playwright-core';
import { boardPath, signedIn } from '../lib/api.ts';
import type { Bench } from '../lib/bench.ts';
import { withPage } from '../lib/browser.ts';
import { framesUntilNow, watchFrames } from '../lib/frames.ts';
import { fetchOnce, requestBytes } from '../lib/http-client.ts';
import { median } from '../lib/numbers.ts';
import { type Row, row, unmeasured } from '../lib/row.ts';
import { CARD, NOT_BUILT, withOurBoard } from './our-board.ts';

const NAME = 'drag among 5 × 200 cards, CPU 4 × slower: longest frame of 50 ms';
const FRAME_MS = 50;
const STEPS = 60;
/** By then the library has lifted the card. */
const LIFTED_AT = 4;

/** Lifts the first card of the first column and carries it over the second one, down and up again; then drops it. */
async function carry(page: Page): Promise<{ lift: number; carrying: number }> {
  const columns = page.locator('[data-status]');
  const from = await columns.nth(0).locator(CARD).first().boundingBox();
  const to = await columns.nth(1).locator(CARD).first().boundingBox();
  if (!from || !to) throw new Error('no cards in the first two columns');
  const start = { x: from.x + from.width / 3, y: from.y + from.height - 12 };
  const end = { x: to.x + to.width / 3, y: to.y + to.height / 2 };
  await page.mouse.move(start.x, start.y);
  await page.waitForTimeout(300);
  await watchFrames(page);
  await page.mouse.down();
  let lift: number[] = [];
  for (let step = 1; step <= STEPS; step++) {
    const part = Math.min(1, step / (STEPS / 2));
    const wave = 120 * Math.sin((Math.PI * 2 * step) / STEPS);
    await page.mouse.move(start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part + wave);
    if (step === LIFTED_AT) {
      await page.waitForTimeout(50);
      lift = await framesUntilNow(page);
    }
  }
  await page.waitForTimeout(50);
  const carrying = await framesUntilNow(page);
  await page.mouse.up();
  await page.waitForTimeout(1_000);
  return { lift: Math.max(...lift), carrying: Math.max(...carrying) };
}

/** No frame may be so long that the card is seen to stick, from the press of the button to the last step. */
export async function drag(bench: Bench): Promise<Row[]> {
  if (NOT_BUILT !== null) return [unmeasured(NAME, NOT_BUILT)];
  return withOurBoard(bench, async ({ server, browser, origin, url, cookies }) => {
    const request = requestBytes('GET', boardPath(bench.school.boardId), await signedIn(server.port));
    const inProgress = async () => {
      const { items } = JSON.parse((await fetchOnce(server.port, request)).body.toString()) as Board;
      return items.filter(({ status }) => status === 'in_progress').length;
    };
    const seen: { lift: number; carrying: number }[] = [];
    let fault: string | null = null;
    for (let round = 0; round < bench.pace.slowRounds; round++) {
      const before = await inProgress();
      const frames = await withPage(browser, { origin, cookies, cpu: 4 }, async (page) => {
        await page.goto(url, { waitUntil: 'load' });
        await page.locator(CARD).first().waitFor();
        await page.waitForTimeout(1_500);
        return carry(page);
      });
      seen.push(frames);
      if ((await inProgress()) !== before + 1) fault ??= 'the card was not moved';
    }
    const longest = median(seen.map(({ lift, carrying }) => Math.max(lift, carrying)));
    const lift = median(seen.map((frames) => frames.lift));
    const carrying = median(seen.map((frames) => frames.carrying));
    const note = `lifting ${lift.toFixed(0)} ms, carrying ${carrying.toFixed(0)} ms`;
    return [row({ name: NAME, unit: 'ms', ours: longest, reference: FRAME_MS, goal: { atMost: 1 }, note }, fault)];
  });
}
