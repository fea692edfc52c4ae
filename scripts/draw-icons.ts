/** Draws the icons of the installed page from `mark.svg`: run when the mark changes, the pictures are committed. */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './ensure-chromium.ts';

type Page = { setContent(html: string): Promise<void>; screenshot(options: { path: string }): Promise<unknown> };
type Browser = {
  newPage(options: { viewport: { width: number; height: number } }): Promise<Page>;
  close(): Promise<void>;
};
type Playwright = { chromium: { launch(options: { executablePath?: string; args: string[] }): Promise<Browser> } };

const web = (path: string) => fileURLToPath(new URL(`../apps/web/public/${path}`, import.meta.url));
/** A maskable icon may be cut to a circle of 80 % of its side: the mark stays inside of it. */
const ICONS = [
  { name: 'icon-192', side: 192, mark: 1 },
  { name: 'icon-512', side: 512, mark: 1 },
  { name: 'maskable-192', side: 192, mark: 0.8 },
  { name: 'maskable-512', side: 512, mark: 0.8 },
  { name: 'apple-180', side: 180, mark: 0.9 },
];

const { chromium } = createRequire(new URL('../e2e/package.json', import.meta.url))('@playwright/test') as Playwright;
const executablePath = ensureChromium();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
const mark = readFileSync(web('mark.svg'), 'utf8').replace('rx="7"', 'rx="0"');
const paper = /fill="(#\w+)"/.exec(mark)?.[1] ?? '#fff';
mkdirSync(web('icons'), { recursive: true });
for (const { name, side, mark: share } of ICONS) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  const drawn = mark.replace('<svg', `<svg width="${side * share}" height="${side * share}"`);
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${paper}">${drawn}</body>`,
  );
  await page.screenshot({ path: web(`icons/${name}.png`) });
}
await browser.close();
