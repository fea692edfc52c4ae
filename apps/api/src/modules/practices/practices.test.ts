import { contract } from '@tandem/contracts';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openDiary } from '../../testing/diary.ts';
import { bodyOf, openPractices, photo, words } from '../../testing/practices.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

let school: TestSchool;
let on: Awaited<ReturnType<typeof openPractices>>;
let mentor: Person;
beforeEach(async () => {
  school = await openTestSchool();
  on = await openPractices(school);
  mentor = await school.person('mentor');
});
afterEach(() => school.close());
const of = contract.practices;

describe('a post', () => {
  it('is begun with nothing, and says everything that is missing', async () => {
    const post = await on.begun();
    expect(post).toMatchObject({ status: 'draft', version: 1, acts: ['submit', 'publish', 'schedule', 'archive'] });
    expect(post.lacks).toEqual(['title', 'summary', 'body', 'rubric']);
    const early = await on.act(post.id, 'publish');
    expect([early.status, (early.body as unknown as { reason: string }).reason]).toEqual([422, 'not-ready']);
  });

  it('is proposed by a mentor, read, given back with a remark, and shown by the methodist', async () => {
    const { id } = await on.ready({}, on.methodist).then(() => on.begun(mentor));
    expect((await on.read(id, await school.person('mentor'))).status).toBe(404);
    const rubricId = (await on.rubric()).id;
    await on.must(
      on.change(id, { title: 'Рисуем условие', lead: 'Кратко', rubricId, body: bodyOf(words('Так.')) }, mentor),
    );
    expect((await on.act(id, 'publish', {}, mentor)).status).toBe(422);
    expect((await on.must(on.act(id, 'submit', {}, mentor))).status).toBe('review');
    expect((await on.change(id, { title: 'Иначе' }, mentor)).status).toBe(422);
    const back = await on.must(on.act(id, 'return', { note: 'Добавьте итог' }));
    expect(back).toMatchObject({ status: 'draft', remarks: 1, lacks: ['remark-open'] });
    const params = { postId: id, remarkId: back.remarkList[0]?.id ?? '' };
    expect((await on.must(school.call(of.resolveRemark, mentor, { params }))).lacks).toEqual([]);
    await on.must(on.act(id, 'submit', {}, mentor));
    const shown = await on.must(on.act(id, 'publish'));
    expect(shown).toMatchObject({ status: 'published', slug: 'risuem-uslovie', publishedAt: expect.any(String) });
    expect(school.house.audit.ofEntity('post', id).map(({ act }) => act)).toEqual([
      'post-publish',
      'post-submit',
      'post-return',
      'post-submit',
      'post-begun',
    ]);
  });

  it('keeps what a change replaced, and two hands do not overwrite each other', async () => {
    const { id, version } = await on.ready();
    const colleague = await school.person('methodist');
    school.setNow('2022-05-16T08:00:00Z');
    await on.must(on.change(id, { body: bodyOf(words('Второй текст')) }, colleague));
    const stale = await school.call(of.change, on.methodist, {
      params: { postId: id },
      body: { version, title: 'Мой' },
    });
    expect(stale).toMatchObject({ status: 409, body: { slug: 'stale-version', current: { version: version + 1 } } });
    const { versions } = (await school.call(of.versions, on.methodist, { params: { postId: id } })).body;
    expect(versions[0]).toMatchObject({ version, body: bodyOf(words('Сначала рисовали, потом писали.')) });
  });

  it('names nobody of the register until somebody has answered for it', async () => {
    const personId = await on.consenting('Звонарёва Ольга');
    const silent = await on.person('Тихонов Пётр', { birthOn: '1980-01-01' });
    const { id } = await on.ready({ body: bodyOf(words('Звонаревой помог Тихонов из 8А, тел. 8 912 345-67-89.')) });
    const { body } = await on.read(id);
    expect(body.findings.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'surname: Звонаревой',
      'surname: Тихонов',
      'class: 8А',
      'phone: 8 912 345-67-89',
    ]);
    expect((await on.act(id, 'publish')).status).toBe(422);
    const named = await on.must(on.change(id, { personIds: [personId, silent.id] }));
    expect(named.lacks).toEqual(['person-without-consent', 'personal-data']);
    expect(named.findings.map(({ text }) => text)).toEqual(['Тихонов', '8А', '8 912 345-67-89']);
    const answered = await on.must(
      on.change(id, { personIds: [personId], answered: ['Тихонов', '8А', '8 912 345-67-89'] }),
    );
    expect(answered.lacks).toEqual([]);
  });

  it('stands on the site only as what may stand there, whoever changes it', async () => {
    await on.person('Тихонов Пётр', { birthOn: '1980-01-01' });
    const { id } = await on.published();
    const named = await on.change(id, { body: bodyOf(words('Это сделал Тихонов')) });
    expect([named.status, (named.body as unknown as { missing: string[] }).missing]).toEqual([422, ['personal-data']]);
    expect((await on.read(id)).body.body).toEqual(bodyOf(words('Сначала рисовали, потом писали.')));
  });

  it('waits for the administration where the school says so, and again after every change', async () => {
    const { programme } = contract;
    const settings = await on.must(school.call(programme.read, on.curator));
    await on.must(
      school.call(programme.change, on.curator, {
        body: { section: 'postsNeedApproval', version: settings.postsNeedApproval.version, value: true },
      }),
    );
    const head = await school.person('administration');
    const { id, lacks } = await on.ready();
    expect(lacks).toEqual(['approval']);
    const approve = async () =>
      school.call(of.approve, head, { params: { postId: id }, body: { version: (await on.read(id)).body.version } });
    expect((await on.must(approve())).lacks).toEqual([]);
    await on.must(on.change(id, { lead: 'Иначе сказано' }));
    expect((await on.act(id, 'publish')).status).toBe(422);
    await on.must(approve());
    expect((await on.must(on.act(id, 'publish'))).status).toBe('published');
  });

  it('is put off, and comes onto the site by itself; a consent that was taken back holds it', async () => {
    const personId = await on.consenting('Звонарёва Ольга');
    const first = await on.ready();
    const second = await on.ready({ personIds: [personId] });
    for (const { id } of [first, second])
      await on.must(on.act(id, 'schedule', { publishAt: '2022-05-17T06:00:00.000Z' }));
    const past = await on.ready();
    expect((await on.act(past.id, 'schedule', { publishAt: '2022-05-01T06:00:00.000Z' })).status).toBe(422);
    await on.withdraw(personId);
    school.setNow('2022-05-17T06:00:30Z');
    await school.house.practices.posts.publishDue({ ...on.curator.context, now: school.now() });
    expect((await on.read(first.id)).body).toMatchObject({
      status: 'published',
      publishedAt: '2022-05-17T06:00:00.000Z',
    });
    expect((await on.read(second.id)).body.status).toBe('review');
  });

  it('that nobody saw is thrown away; what was seen goes to the archive', async () => {
    const draft = await on.begun(mentor);
    const remove = (id: string, version: number, as: Person) =>
      school.call(of.remove, as, { params: { postId: id }, query: { version } });
    expect((await remove(draft.id, 1, mentor)).status).toBe(204);
    const shown = await on.published();
    const taken = await on.must(on.act(shown.id, 'withdraw'));
    expect((await remove(shown.id, taken.version, on.methodist)).status).toBe(422);
    expect((await on.must(on.act(shown.id, 'archive'))).status).toBe('archived');
  });

  it('remembers when it was sent to the Centre and where it stands there', async () => {
    const { id, version } = await on.published();
    const outside = { sentToCenterOn: '2022-05-16', publishedUrl: 'https://center.example/practices/7' };
    const sent = await on.must(
      school.call(of.outside, on.methodist, { params: { postId: id }, body: { version, ...outside } }),
    );
    expect(sent).toMatchObject(outside);
    const bad = await school.send(of.outside, on.methodist, {
      params: { postId: id },
      body: { version: 9, sentToCenterOn: null, publishedUrl: 'javascript:alert(1)' },
    });
    expect(bad.status).toBe(400);
  });

  it('is found by its words, its rubric and its state; a mentor finds own ones', async () => {
    const one = await on.published({ title: 'Ёлочка из формул' });
    const own = await on.begun(mentor);
    const list = (as: Person, body: object) => school.call(of.list, as, { body });
    expect((await list(on.methodist, { text: 'елочка' })).body.posts.map(({ id }) => id)).toEqual([one.id]);
    expect((await list(on.methodist, { rubricId: one.rubricId })).body.total).toBe(1);
    expect((await list(on.methodist, {})).body.counts).toEqual({ published: 1, draft: 1 });
    expect((await list(mentor, {})).body.posts.map(({ id }) => id)).toEqual([own.id]);
  });
});

describe('the text of a post', () => {
  it('takes nothing that is no node of it, and leaves out what an editor adds for itself', async () => {
    const { id } = await on.begun();
    const odd = [
      { type: 'html', html: '<script>alert(1)</script>' },
      { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'onclick' }] }] },
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }],
      },
      { type: 'heading', attrs: { level: 1 } },
      { type: 'picture', attrs: { mediaId: '../../etc/passwd', alt: '', caption: '' } },
      { type: 'video', attrs: { href: 'data:text/html,x', title: 'Видео' } },
    ];
    for (const block of odd) {
      const { version } = (await on.read(id)).body;
      const body = { version, body: { type: 'doc', content: [block] } };
      expect(
        (await school.send(of.change, on.methodist, { params: { postId: id }, body })).status,
        JSON.stringify(block),
      ).toBe(400);
    }
    const strange = {
      type: 'paragraph',
      attrs: { onclick: 'alert(1)', textAlign: 'left' },
      content: [{ type: 'text', text: 'Слова' }],
    };
    const { version } = (await on.read(id)).body;
    const body = { version, body: { type: 'doc', content: [strange] } };
    const { status } = await school.send(of.change, on.methodist, { params: { postId: id }, body });
    expect(status).toBe(200);
    expect((await on.read(id)).body.body).toEqual(bodyOf(words('Слова')));
  });

  it('takes what Word and Excel paste along: tabs and marks that nobody sees become blanks', async () => {
    const { id } = await on.begun();
    const kept = await on.must(on.change(id, { title: 'Первая\tстрока\u000b', body: bodyOf(words('а\tб\u000bв')) }));
    expect(kept).toMatchObject({ title: 'Первая строка', body: bodyOf(words('а б в')) });
  });

  it('keeps the blanks around a word in bold', async () => {
    const { id } = await on.begun();
    const body = bodyOf({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Это ' },
        { type: 'text', text: 'важно', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' для всех ' },
      ],
    });
    expect((await on.must(on.change(id, { body }))).body).toEqual(body);
  });

  it('that is nested to make the server fall is refused', async () => {
    const { id, version } = await on.begun();
    let nested: unknown = { type: 'paragraph' };
    for (let depth = 0; depth < 400; depth++)
      nested = { type: 'bulletList', content: [{ type: 'listItem', content: [nested] }] };
    const body = { version, body: { type: 'doc', content: [nested] } };
    expect((await school.send(of.change, on.methodist, { params: { postId: id }, body })).status).toBe(400);
  });
});

describe('a picture of a post', () => {
  it('is made anew without its place, its owner and its size, with narrower copies', async () => {
    const { id } = await on.begun();
    const { body } = await on.upload(id, { name: 'Урок.jpg', bytes: await photo(2400, 1600) });
    const [media] = body.post.media;
    expect(media).toMatchObject({ kind: 'picture', width: 1600, height: 1067, mediaType: 'image/jpeg', faces: null });
    const { raw } = await school.call(of.media, on.methodist, { params: { postId: id, mediaId: body.mediaId } });
    const made = await sharp(raw.rawPayload).metadata();
    expect([made.exif, made.width]).toEqual([undefined, 1600]);
    expect(raw.rawPayload.includes('Секретный автор')).toBe(false);
  });

  it('that is a bomb, a film, a drawing with code or broken is refused politely', async () => {
    const { id } = await on.begun();
    const flat = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background: '#fff' }, limitInputPixels: false });
    const frames = await sharp(
      Buffer.from(Array.from({ length: 20 * 60 * 3 }, (_, at) => (at * 7 + Math.floor(at / 1200) * 90) % 256)),
      {
        raw: { width: 20, height: 60, channels: 3, pageHeight: 20 },
      },
    )
      .webp({ loop: 0, delay: [100, 100, 100] })
      .toBuffer();
    const good = await photo(60, 40);
    const sent: [string, Buffer, string][] = [
      ['бомба.png', await flat(8000, 6000).png({ compressionLevel: 9 }).toBuffer(), 'too-many-pixels'],
      ['кино.webp', frames, 'animated'],
      ['обрезан.jpg', good.subarray(0, Math.floor(good.length / 2)), 'broken-picture'],
      [
        'рисунок.svg',
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
        'unknown',
      ],
      ['страница.html', Buffer.from('<!doctype html><script>alert(1)</script>'), 'unknown'],
    ];
    for (const [name, bytes, reason] of sent) {
      const answer = await on.upload(id, { name, bytes });
      expect([name, answer.status, answer.body.reason]).toEqual([
        name,
        422,
        expect.stringContaining(reason === 'unknown' ? '' : reason),
      ]);
    }
    expect((await on.read(id)).body.media).toEqual([]);
  });

  it('asks whether people can be seen on it, and shows those who consent', async () => {
    const personId = await on.consenting('Звонарёва Ольга');
    const { id } = await on.ready();
    const { mediaId } = (await on.upload(id, { name: 'Урок.jpg', bytes: await photo() })).body;
    const picture = { type: 'picture' as const, attrs: { mediaId, alt: '', caption: '' } };
    expect((await on.must(on.change(id, { body: bodyOf(picture, words('Итог')) }))).lacks).toEqual([
      'alt-text',
      'faces-unknown',
    ]);
    const described = { ...picture, attrs: { ...picture.attrs, alt: 'У доски' } };
    await on.must(on.change(id, { body: bodyOf(described, words('Итог')) }));
    const saidOf = (faces: 'none' | 'people', personIds: string[]) =>
      school.call(of.describe, on.methodist, { params: { postId: id, mediaId }, body: { faces, personIds } });
    expect((await on.must(saidOf('people', []))).lacks).toEqual(['faces-unknown']);
    expect((await on.must(saidOf('people', [personId]))).lacks).toEqual([]);
    await on.withdraw(personId);
    expect((await on.read(id)).body.lacks).toEqual(['person-without-consent']);
  });

  it('goes for good with the draft that held it, unless another one holds it too', async () => {
    const [one, twin] = [await on.begun(), await on.begun()];
    const [own, both] = [await photo(900, 600), await photo(40, 40)];
    for (const bytes of [own, both]) await on.upload(one.id, { name: 'а.jpg', bytes });
    await on.upload(twin.id, { name: 'б.jpg', bytes: both });
    const kept = () => school.house.db.$client.prepare<[], number>('SELECT count(*) FROM files').pluck().get() ?? 0;
    const before = kept();
    const { version } = (await on.read(one.id)).body;
    await school.call(of.remove, on.methodist, { params: { postId: one.id }, query: { version } });
    expect(kept()).toBe(before - 2);
    const left = (await on.read(twin.id)).body.media[0];
    expect(
      (await school.call(of.media, on.methodist, { params: { postId: twin.id, mediaId: left?.id ?? '' } })).status,
    ).toBe(200);
  });

  it('of another post cannot be put into this one', async () => {
    const first = await on.begun();
    const { mediaId } = (await on.upload(first.id, { name: 'а.jpg', bytes: await photo(40, 40) })).body;
    const second = await on.begun();
    const block = { type: 'picture' as const, attrs: { mediaId, alt: 'х', caption: '' } };
    expect((await on.change(second.id, { body: bodyOf(block) })).status).toBe(422);
    expect((await school.call(of.media, on.methodist, { params: { postId: second.id, mediaId } })).status).toBe(404);
  });
});

describe('from a pair to a practice', () => {
  it('a draft tells what was done, with nobody’s name in it', async () => {
    const diary = await openDiary(school);
    const pair = await diary.pair('active', { mentor });
    await diary.recorded(diary.curator, diary.entry(pair));
    const post = await on.must(
      school.call(of.fromPair, mentor, { params: { pairId: pair.pairId }, body: { id: newId() } }),
    );
    expect(post).toMatchObject({ kind: 'practice', pairId: pair.pairId, form: 'teacher_pupil' });
    const told = JSON.stringify(post.body) + post.lead;
    expect(told).toContain('Проблема');
    expect(told).toContain('Встреч: 1');
    expect(post.findings).toEqual([]);
    const other = await school.person('mentor');
    const foreign = await school.call(of.fromPair, other, { params: { pairId: pair.pairId }, body: { id: newId() } });
    expect(foreign.status).toBe(404);
  });
});

describe('rubrics', () => {
  it('have names of their own, keep their address, and say when they were written into', async () => {
    const rubric = await on.rubric('Истории пар', 'Как это было');
    expect(rubric).toMatchObject({ slug: 'istorii-par', posts: 0, lastOn: null });
    const twin = await school.call(of.addRubric, on.methodist, { body: { name: 'истории пар' } });
    expect(twin.status).toBe(409);
    const body = { version: 1, name: 'Истории', about: '', enabled: true };
    const renamed = await on.must(
      school.call(of.changeRubric, on.methodist, { params: { rubricId: rubric.id }, body }),
    );
    expect(renamed).toMatchObject({ name: 'Истории', slug: 'istorii-par', version: 2 });
    await on.published({ rubricId: rubric.id });
    const { rubrics } = (await school.call(of.rubrics, on.methodist)).body;
    expect(rubrics[0]).toMatchObject({ posts: 1, lastOn: '2022-05-16' });
    expect((await school.call(of.addRubric, mentor, { body: { name: 'Моя' } })).status).toBe(403);
  });
});
