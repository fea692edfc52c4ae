import type { Page } from 'playwright-core';
import { fillPairing } from '../data/pairing.ts';
import { signIn } from '../lib/api.ts';
import type { Bench } from '../lib/bench.ts';
import { openChromium, withPage } from '../lib/browser.ts';
import { startOurs } from '../lib/child.ts';
import { framesUntilNow, watchFrames } from '../lib/frames.ts';
import { median } from '../lib/numbers.ts';
import { type Row, row, unmeasured } from '../lib/row.ts';
import { NOT_BUILT } from './our-board.ts';

const MENTEES = 300;
const MENTORS = 100;
const CARRYING = `matching board of ${MENTEES} × ${MENTORS}: longest frame of 50 ms while a card is carried`;
const LIFTING = `matching board of ${MENTEES} × ${MENTORS}: longest frame of 100 ms when a card is lifted and priced`;
const FRAME_MS = 50;
const LIFT_MS = 100;
const STEPS = 60;

type Seen = { shown: number; lift: number; carrying: number };

/** Opens the board, lifts the first mentee who waits and carries the card over the mentors, down and up again. */
async function carry(page: Page, url: string): Promise<Seen> {
  const start = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  const card = page.locator('[data-mentee]').first();
  await card.waitFor();
  const shown = performance.now() - start;
  await page.waitForTimeout(1_500);
  const box = await card.boundingBox();
  if (!box) throw new Error('nobody waits');
  await page.mouse.move(box.x + 60, box.y + 24);
  await watchFrames(page);
  await page.mouse.down();
  for (let step = 1; step <= 6; step++) await page.mouse.move(box.x + 60 + step * 5, box.y + 24 + step * 3);
  await page.waitForTimeout(1_000);
  const lift = await framesUntilNow(page);
  for (let step = 1; step <= STEPS; step++) {
    const wave = 180 * Math.sin((Math.PI * 2 * step) / STEPS);
    await page.mouse.move(420 + (step / STEPS) * 700, 450 + wave);
  }
  await page.waitForTimeout(50);
  const carrying = await framesUntilNow(page);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return { shown, lift: Math.max(...lift), carrying: Math.max(...carrying) };
}

/** No frame may be so long that the card is seen to stick; the prices of all mentors come while it is in the air. */
export async function matchingBoard({ school, workshop, pace }: Bench): Promise<Row[]> {
  if (NOT_BUILT !== null) return [unmeasured(CARRYING, NOT_BUILT)];
  const dataDir = workshop.copyOf(school);
  await fillPairing(dataDir, { mentees: MENTEES, mentors: MENTORS });
  const server = await startOurs(dataDir);
  const browser = await openChromium();
  try {
    const origin = `http://127.0.0.1:${server.port}`;
    const seen: Seen[] = [];
    for (let round = 0; round < pace.slowRounds; round++) {
      const cookies = await signIn(server.port);
      const form = `${origin}/matching?form=pupil_pupil`;
      seen.push(await withPage(browser, { origin, cookies }, (page) => carry(page, form)));
    }
    const of = (what: keyof Seen) => median(seen.map((one) => one[what]));
    const note = `cards after ${of('shown').toFixed(0)} ms`;
    return [
      row({ name: LIFTING, unit: 'ms', ours: of('lift'), reference: LIFT_MS, goal: { atMost: 1 }, note }),
      row({ name: CARRYING, unit: 'ms', ours: of('carrying'), reference: FRAME_MS, goal: { atMost: 1 }, note }),
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}
