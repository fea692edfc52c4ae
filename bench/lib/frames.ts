import type { Page } from 'playwright-core';

declare global {
  interface Window {
    benchFrames: number[];
  }
}

/** Notes how long every frame lasts from now on. */
export const watchFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.benchFrames = [];
    let last = performance.now();
    const note = (now: number) => {
      window.benchFrames.push(now - last);
      last = now;
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });

/** Frames since the last question, ms each. */
export const framesUntilNow = (page: Page): Promise<number[]> => page.evaluate(() => window.benchFrames.splice(0));
