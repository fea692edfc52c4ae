import { contract } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDiary } from '../testing/diary.ts';
import { bodyOf, openPractices, photo, words } from '../testing/practices.ts';
import { openTestSchool, type TestSchool } from '../testing/test-school.ts';

let school: TestSchool;
let on: Awaited<ReturnType<typeof openPractices>>;
beforeEach(async () => {
  school = await openTestSchool();
  on = await openPractices(school);
});
afterEach(() => school.close());

describe('the public site', () => {
  it('shows what is published to people without an account, and nothing else', async () => {
    const shown = await on.published({ title: 'Рисуем условие' });
    const draft = await on.ready({ title: 'Ещё пишем' });
    const home = await on.site('/site');
    expect([home.statusCode, home.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(home.body).toContain('<a href="/site/posts/risuem-uslovie">Рисуем условие</a>');
    expect(home.body).not.toContain('Ещё пишем');
    expect((await on.site(`/site/posts/${shown.slug}`)).body).toContain('<p>Сначала рисовали, потом писали.</p>');
    const missing = await on.site(`/site/posts/${draft.slug}`);
    expect([missing.statusCode, missing.body.includes('Страница не найдена')]).toEqual([404, true]);
  });

  it('is divided into rubrics, searched by words, and has standing pages in its head', async () => {
    const rubric = await on.rubric('Истории пар', 'Как это было');
    await on.published({ title: 'Ёлочка', rubricId: rubric.id });
    const page = await on.begun(on.methodist, 'page');
    await on.must(on.change(page.id, { title: 'Творческая группа', lead: 'Кто мы', body: bodyOf(words('Состав')) }));
    await on.must(on.act(page.id, 'publish'));
    const of = await on.site('/site/rubrics/istorii-par');
    expect(of.body).toContain('Как это было');
    expect(of.body).toContain('Ёлочка');
    expect(of.body).toContain('<a href="/site/posts/tvorcheskaia-gruppa">Творческая группа</a>');
    expect((await on.site('/site/search?q=елочка')).body).toContain('Найдено: 1');
    expect((await on.site('/site/search?q=%3Cscript%3Ealert(1)%3C/script%3E')).body).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt;',
    );
    expect((await on.site('/site/rubrics/net')).statusCode).toBe(404);
  });

  it('loses a post and a picture the moment a consent is taken back', async () => {
    const first = await on.consenting('Звонарёва Ольга');
    const second = await on.consenting('Лугина Вера');
    const named = await on.published({ title: 'О ней', personIds: [first] });
    const { id } = await on.ready({ title: 'Со снимком' });
    const { mediaId } = (await on.upload(id, { name: 'Урок.jpg', bytes: await photo() })).body;
    const picture = { type: 'picture' as const, attrs: { mediaId, alt: 'У доски', caption: '' } };
    await on.must(on.change(id, { body: bodyOf(picture, words('Итог')) }));
    const { practices } = contract;
    const described = { params: { postId: id, mediaId }, body: { faces: 'people' as const, personIds: [second] } };
    await on.must(school.call(practices.describe, on.methodist, described));
    const { slug } = await on.must(on.act(id, 'publish'));
    expect((await on.site(`/site/posts/${slug}`)).body).toContain(`src="/site/media/${mediaId}"`);
    expect((await on.site(`/site/media/${mediaId}`)).statusCode).toBe(200);
    expect((await on.site(`/site/media/${mediaId}/480`)).headers['content-type']).toBe('image/jpeg');

    await on.withdraw(first);
    await on.withdraw(second);
    expect((await on.site(`/site/posts/${named.slug}`)).statusCode).toBe(404);
    expect((await on.site('/site')).body).not.toContain('О ней');
    expect((await on.site(`/site/posts/${slug}`)).body).toContain('Снимок не показан');
    expect((await on.site(`/site/media/${mediaId}`)).statusCode).toBe(404);
    expect((await on.read(named.id)).body.hidden).toBe(true);
  });

  it('tells the programme in figures, and no figure that is smaller than five', async () => {
    const diary = await openDiary(school);
    const pair = await diary.pair('active');
    await diary.recorded(diary.curator, diary.entry(pair));
    expect((await on.site('/site')).body).not.toContain('Программа в цифрах');
    for (let made = 0; made < 4; made++) {
      const more = await diary.pair('active');
      await diary.recorded(diary.curator, diary.entry(more));
    }
    const { body } = await on.site('/site');
    expect(body).toContain('<b>5</b> пар и групп в этом году');
    expect(body).toContain('<b>5</b> встреч проведено');
    expect(body).not.toContain('часов вместе');
    expect(body).not.toContain('Ученикова');
  });

  it('gives feeds, a map and words for whoever shares an address', async () => {
    await on.published({ title: 'Тире & «кавычки» <b>' });
    const rss = await on.site('/site/feed.xml', { host: 'school.example' });
    expect(rss.headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    expect(rss.body).toContain('<title>Тире &amp; «кавычки» &lt;b&gt;</title>');
    expect(rss.body).toContain('http://school.example/site/posts/tire-kavychki-b');
    expect((await on.site('/site/atom.xml')).body).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
    expect((await on.site('/site/sitemap.xml')).body).toContain('/site/posts/tire-kavychki-b</loc>');
    expect((await on.site('/robots.txt')).body).toContain('Sitemap: ');
    const post = await on.site('/site/posts/tire-kavychki-b');
    expect(post.body).toContain('<meta property="og:title" content="Тире &amp; «кавычки» &lt;b&gt;">');
    expect(post.body).toContain('<meta property="og:type" content="article">');
  });

  it('is made once for each state of the school: a browser that has it is told so, a change makes it anew', async () => {
    const { slug, id } = await on.published();
    const first = await on.site(`/site/posts/${slug}`);
    const headers = { 'if-none-match': String(first.headers.etag) };
    expect((await on.site(`/site/posts/${slug}`, headers)).statusCode).toBe(304);
    await on.must(on.change(id, { lead: 'Иначе сказано' }));
    const anew = await on.site(`/site/posts/${slug}`, headers);
    expect([anew.statusCode, anew.body.includes('Иначе сказано')]).toEqual([200, true]);
  });

  it('runs nothing: no script on any page, and a policy that allows none', async () => {
    const { slug } = await on.published();
    for (const path of ['/site', `/site/posts/${slug}`, '/site/search', '/site/net']) {
      const { body, headers } = await on.site(path);
      expect(body).not.toMatch(/<script/i);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
    }
    expect((await on.site('/site/style.css')).headers['content-type']).toBe('text/css; charset=utf-8');
  });

  it('shows a draft as it will look to those who write it, and to nobody else', async () => {
    const { id } = await on.ready({ title: 'Ещё пишем' });
    const seen = await on.site(`/site/preview/${id}`, { cookie: `tandem_access=${on.methodist.cookie}` });
    expect([seen.statusCode, seen.body.includes('Так это будет выглядеть')]).toEqual([200, true]);
    expect(seen.headers['cache-control']).toBe('private, no-store');
    const mentor = await school.person('mentor');
    expect((await on.site(`/site/preview/${id}`, { cookie: `tandem_access=${mentor.cookie}` })).statusCode).toBe(404);
    expect((await on.site(`/site/preview/${id}`)).statusCode).toBe(404);
    expect((await on.site('/site/preview/zzz')).statusCode).toBe(404);
  });
});
