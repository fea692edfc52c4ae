import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { HOSTILE_ADDRESSES, HOSTILE_NAMES, HOSTILE_WORDS } from '../../fixtures/hostile.ts';
import { expect, test } from '../../fixtures/test.ts';

type Post = { id: string; version: number; slug: string; findings: { text: string }[]; lacks: string[] };
const IN_A_POST = 20;

/** The API as the page of somebody signed in would call it. */
function caller(page: Page, base: string) {
  return async function call(method: string, path: string, data?: object): Promise<{ status: number; body: Post }> {
    const answer = await page.request.fetch(`${base}/api/v1${path}`, {
      method,
      headers: { origin: base },
      ...(data ? { data } : {}),
    });
    return { status: answer.status(), body: (await answer.json().catch(() => null)) as Post };
  };
}
const hacked = (page: Page) => page.evaluate(() => (window as unknown as { hacked?: number }).hacked);
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

test('a corpus of hostile words is written, shown and fed everywhere, and none of it runs', async ({
  as,
  demoSchool,
  page: stranger,
}) => {
  test.slow();
  expect(HOSTILE_WORDS.length).toBeGreaterThanOrEqual(150);
  const page = await as('методист');
  const { url } = demoSchool;
  const call = caller(page, url);
  for (const one of [page, stranger]) one.on('dialog', (dialog) => expect(dialog.message()).toBe('no dialog at all'));
  const rubricName = `<img src=x onerror=window.hacked=1>`;
  const rubric = await call('POST', '/practices/rubrics', {
    name: rubricName,
    about: '"><script>window.hacked=1</script>',
  });
  expect(rubric.status).toBe(201);
  const slugs: string[] = [];
  for (let first = 0; first < HOSTILE_WORDS.length; first += IN_A_POST) {
    const words = HOSTILE_WORDS.slice(first, first + IN_A_POST);
    const [title = 'x', lead = 'x', tag = 'x'] = words;
    const id = randomUUID();
    await call('POST', '/practices', { id, kind: 'news', title: title.slice(0, 160) });
    const blocks = words.flatMap((text) => [
      paragraph(text),
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] },
      { type: 'video', attrs: { href: 'https://video.example/1', title: text.slice(0, 200).trim() } },
    ]);
    const body = { type: 'doc', content: blocks };
    const change = { lead, rubricId: rubric.body.id, tags: [tag.slice(0, 40).trim()], body };
    const saved = await call('PATCH', `/practices/${id}`, { version: 1, ...change });
    expect([saved.status, title]).toEqual([200, title]);
    const answered = saved.body.findings.map(({ text }) => text);
    const cleared = await call('PATCH', `/practices/${id}`, { version: saved.body.version, answered });
    expect(cleared.body.lacks).toEqual([]);
    const shown = await call('POST', `/practices/${id}/acts`, { version: cleared.body.version, act: 'publish' });
    expect(shown.status).toBe(200);
    slugs.push(shown.body.slug);
  }
  for (const path of ['/site', ...slugs.map((slug) => `/site/posts/${slug}`)]) {
    await stranger.goto(`${url}${path}`);
    for (const element of await stranger
      .locator('main *:visible')
      .all()
      .then((all) => all.slice(0, 15)))
      await element.hover({ force: true, timeout: 500 }).catch(() => undefined);
    expect(await hacked(stranger), path).toBeUndefined();
    expect(
      await stranger.locator('script, iframe, object, embed, svg, math, [onerror], [onload], [onclick]').count(),
      path,
    ).toBe(0);
  }
  for (const words of HOSTILE_WORDS.filter((_, index) => index % 6 === 0)) {
    await stranger.goto(`${url}/site/search?q=${encodeURIComponent(words.slice(0, 100))}`);
    expect(await hacked(stranger), words).toBeUndefined();
  }
  for (const path of ['/site/feed.xml', '/site/atom.xml', '/site/sitemap.xml']) {
    const text = await (await page.request.get(`${url}${path}`)).text();
    const parsed = await page.evaluate(
      (xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('parsererror, script').length,
      text,
    );
    expect(parsed, path).toBe(0);
  }
  // Those who write see the same words in lists, fields and the editor.
  await page.goto(`${url}/practices`);
  await expect(page.locator('[data-post]').first()).toBeVisible();
  expect(await hacked(page)).toBeUndefined();
  await page.locator('[data-post] a').first().click();
  await expect(page.getByRole('textbox', { name: 'Текст' })).toBeVisible();
  expect(await hacked(page)).toBeUndefined();
});

test('a hostile address never becomes a link, and a hostile name of a file stays a name', async ({
  as,
  demoSchool,
}) => {
  const page = await as('методист');
  const { url } = demoSchool;
  const call = caller(page, url);
  const id = randomUUID();
  await call('POST', '/practices', { id, kind: 'news', title: 'Файлы' });
  for (const href of HOSTILE_ADDRESSES) {
    const marked = { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] };
    for (const block of [
      { type: 'paragraph', content: [marked] },
      { type: 'video', attrs: { href, title: 'x' } },
    ]) {
      const { status } = await call('PATCH', `/practices/${id}`, {
        version: 1,
        body: { type: 'doc', content: [block] },
      });
      expect([status, href]).toEqual([400, href]);
    }
  }
  for (const name of HOSTILE_NAMES) {
    const sent = await page.request.post(`${url}/api/v1/practices/${id}/media`, {
      headers: { origin: url },
      multipart: { file: { name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') } },
    });
    expect(sent.status(), name.slice(0, 40)).toBe(201);
    const { mediaId } = (await sent.json()) as { mediaId: string };
    const file = await page.request.get(`${url}/api/v1/practices/${id}/media/${mediaId}`);
    expect(file.headers()['content-disposition']).toMatch(/^attachment/);
    expect(file.headers()['content-type']).toBe('application/pdf');
    expect(file.headers()['set-cookie']).toBeUndefined();
    expect(file.headers()['x-content-type-options']).toBe('nosniff');
  }
});
