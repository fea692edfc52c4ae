import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CallOf, contract, EVIDENCE_MAX_BYTES } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openSchoolHouse } from '../../school-house.ts';
import { fixture, seedRoadmap, type SeededRoadmap } from '../../testing/seeded-roadmap.ts';
import { openTestSchool, type Person, type SentFile, type TestSchool } from '../../testing/test-school.ts';

const { evidence, items } = contract;

let school: TestSchool;
let roadmap: SeededRoadmap;
let curator: Person;
beforeEach(async () => {
  school = await openTestSchool();
  roadmap = await seedRoadmap(school);
  curator = await school.person('curator');
});
afterEach(() => school.close());

const inRoadmap = () => ({ roadmapId: roadmap.roadmapId });
const paramsOf = (number: string) => ({ ...inRoadmap(), itemId: roadmap.item(number).id });
const add = (number: string, body: CallOf<typeof evidence.add>['body'], as: Person | null = curator) =>
  school.call(evidence.add, as, { params: paramsOf(number), body });
async function upload(number: string, file: SentFile, as: Person | null = curator) {
  const answer = await school.send(evidence.upload, as, { params: paramsOf(number), file });
  return answer as unknown as Awaited<ReturnType<typeof add>>;
}
const download = (evidenceId: string, as: Person | null = curator) =>
  school.send(evidence.download, as, { params: { ...inRoadmap(), evidenceId } });
const listed = async () => (await school.call(evidence.list, curator, { params: inRoadmap() })).body.evidence;
const storedFiles = () => {
  const folder = join(school.dataDir, 'files');
  return existsSync(folder) ? readdirSync(folder).flatMap((shelf) => readdirSync(join(folder, shelf))) : [];
};
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('a paper', () => {
  it('by № and date, and a reason, are put under an item with a line of history', async () => {
    const document = { title: 'Приказ «О кураторе»', number: '87-к', datedOn: '2022-02-24' };
    const { status, body } = await add('1.4.', { document });
    expect([status, body.version, body.evidenceCount]).toEqual([201, 2, 1]);
    expect(body.evidence).toMatchObject([
      { kind: 'document', ...document, fileName: null, addedBy: { givenName: 'Анна' } },
    ]);
    await add('1.4.', { reason: 'Сказано на планёрке' });
    const { entries } = (await school.call(items.history, curator, { params: paramsOf('1.4.') })).body;
    expect(entries.slice(0, 2).map(({ act, after }) => [act, after?.['title']])).toEqual([
      ['evidence-added', 'Сказано на планёрке'],
      ['evidence-added', 'Приказ «О кураторе»'],
    ]);
    expect((await listed()).map(({ kind }) => kind)).toEqual(['document']);
  });

  it('proves several items, linked once however often', async () => {
    const { body } = await add('1.4.', { document: { title: 'Приказ', number: '1', datedOn: null } });
    const evidenceId = body.evidence?.[0]?.id ?? '';
    for (const number of ['1.5.', '1.6.', '1.6.']) expect((await add(number, { evidenceId })).status).toBe(201);
    expect((await listed()).map(({ itemNumbers }) => itemNumbers.sort())).toEqual([['1.4.', '1.5.', '1.6.']]);
    expect(roadmap.item('1.6.').evidenceCount).toBe(1);
  });

  it('of another roadmap is not found', async () => {
    const other = await seedRoadmap(school);
    const foreign = await school.call(evidence.add, curator, {
      params: { roadmapId: other.roadmapId, itemId: other.item('1.4.').id },
      body: { document: { title: 'Чужой', number: null, datedOn: null } },
    });
    const evidenceId = foreign.body.evidence?.[0]?.id ?? '';
    expect((await add('1.4.', { evidenceId })).status).toBe(404);
    expect((await add('1.4.', { evidenceId: newId() })).status).toBe(404);
    expect(roadmap.item('1.4.').evidenceCount).toBe(0);
  });

  it('may be given by whoever answers for the item', async () => {
    const methodist = await school.person('methodist');
    expect((await add('1.6.', { reason: 'есть' }, methodist)).status).toBe(201);
    expect((await add('3.1.', { reason: 'есть' }, methodist)).status).toBe(403);
    expect((await add('1.6.', { reason: 'есть' }, await school.person('secretary'))).status).toBe(403);
    expect((await add('1.6.', { reason: 'есть' }, null)).status).toBe(401);
  });

  it('that is nothing at all is refused', async () => {
    for (const body of [{}, { reason: '  ' }, { document: { title: '', number: null, datedOn: null } }, []]) {
      expect((await school.send(evidence.add, curator, { params: paramsOf('1.4.'), body })).status).toBe(400);
    }
  });
});

describe('taking a paper off', () => {
  it('leaves it with the other items it proves', async () => {
    const { body } = await add('1.4.', { document: { title: 'Приказ', number: '1', datedOn: null } });
    const evidenceId = body.evidence?.[0]?.id ?? '';
    await add('1.5.', { evidenceId });
    const { status, body: card } = await school.call(evidence.detach, curator, {
      params: { ...paramsOf('1.4.'), evidenceId },
    });
    expect([status, card.evidence]).toEqual([200, []]);
    expect((await listed()).map(({ itemNumbers }) => itemNumbers)).toEqual([['1.5.']]);
    expect((await school.call(evidence.detach, curator, { params: { ...paramsOf('1.4.'), evidenceId } })).status).toBe(
      404,
    );
  });

  it('is refused for the last proof of a finished item', async () => {
    const { body } = await school.call(items.move, curator, {
      params: paramsOf('1.4.'),
      body: {
        version: 1,
        to: 'done',
        afterId: null,
        beforeId: null,
        completion: { document: { title: 'Приказ', number: '1', datedOn: null } },
      },
    });
    const params = { ...paramsOf('1.4.'), evidenceId: body.evidence?.[0]?.id ?? '' };
    const refused = await school.call(evidence.detach, curator, { params });
    expect([refused.status, refused.body]).toMatchObject([422, { slug: 'evidence-required' }]);
    expect(roadmap.item('1.4.').evidenceCount).toBe(1);
    await add('1.4.', { document: { title: 'Другой', number: '2', datedOn: null } });
    expect((await school.call(evidence.detach, curator, { params })).status).toBe(200);
  });
});

describe('a file', () => {
  it('is kept by its bytes and comes back as an attachment under its Russian name', async () => {
    const { status, body } = await upload('1.4.', {
      name: 'Приказ №87 «О кураторе».pdf',
      bytes: PDF,
      type: 'text/html',
    });
    expect(status).toBe(201);
    expect(body.evidence).toMatchObject([
      {
        kind: 'file',
        title: 'Приказ №87 «О кураторе»',
        fileName: 'Приказ №87 «О кураторе».pdf',
        fileSize: PDF.length,
        mediaType: 'application/pdf',
      },
    ]);
    const { status: got, headers, raw } = await download(body.evidence?.[0]?.id ?? '');
    expect(got).toBe(200);
    expect(raw.rawPayload.equals(PDF)).toBe(true);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    const disposition = String(headers['content-disposition']);
    expect(disposition).toMatch(/^attachment;/);
    expect(disposition).toContain(`filename*=UTF-8''${encodeURIComponent('Приказ №87 «О кураторе».pdf')}`);
  });

  it('that was downloaded leaves a line in the audit', async () => {
    const { body } = await upload('1.4.', { name: 'приказ.pdf', bytes: PDF });
    const id = body.evidence?.[0]?.id ?? '';
    const secretary = await school.person('secretary');
    await download(id, secretary);
    const lines = school.house.audit.ofEntity('roadmap-evidence', id);
    expect(lines.map(({ act, actorId }) => [act, actorId])).toEqual([['downloaded', secretary.accountId]]);
  });

  it('is for staff only, and of this roadmap only', async () => {
    const { body } = await upload('1.4.', { name: 'приказ.pdf', bytes: PDF });
    const id = body.evidence?.[0]?.id ?? '';
    for (const role of ['mentor', 'mentee', 'sysadmin'] as const) {
      expect((await download(id, await school.person(role))).status).toBe(403);
    }
    expect((await download(id, null)).status).toBe(401);
    const other = await seedRoadmap(school);
    const params = { roadmapId: other.roadmapId, evidenceId: id };
    expect((await school.send(evidence.download, curator, { params })).status).toBe(404);
    expect((await download(newId())).status).toBe(404);
  });

  it('with the same bytes is stored once', async () => {
    await upload('1.4.', { name: 'первый.pdf', bytes: PDF });
    await upload('1.5.', { name: 'второй.pdf', bytes: PDF });
    expect(storedFiles()).toEqual([createHash('sha256').update(PDF).digest('hex')]);
    expect((await listed()).map(({ fileName }) => fileName).sort()).toEqual(['второй.pdf', 'первый.pdf']);
  });

  it('is of the type of its bytes, whatever its name says', async () => {
    const types = async (name: string, bytes: Buffer) => {
      const { status, body } = await upload('1.4.', { name, bytes, type: 'application/pdf' });
      return [status, body.evidence?.find(({ fileName }) => fileName === name)?.mediaType];
    };
    expect(await types('картинка.txt', PNG)).toEqual([201, 'image/png']);
    expect(await types('план', fixture('roadmap-lyceum24-2022.docx'))).toEqual([
      201,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ]);
    expect(await types('справка.txt', Buffer.from('Справка о встрече'))).toEqual([201, 'text/plain']);
    expect(await types('список.CSV', Buffer.from('а;б\n1;2'))).toEqual([201, 'text/csv']);
  });

  it.each([
    ['страница.pdf', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['страница.txt', Buffer.from('\n\n  <html><body onload=alert(1)>')],
    ['рисунок.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['рисунок.png', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['с меткой.txt', Buffer.from('\uFEFF<script>alert(1)</script>')],
    ['программа.pdf', Buffer.concat([Buffer.from('MZ\u0090\u0000', 'latin1'), Buffer.alloc(200)])],
    ['программа', Buffer.concat([Buffer.from('\u007fELF\u0002\u0001\u0001', 'latin1'), Buffer.alloc(200)])],
    ['мусор.doc', Buffer.from([1, 2, 3, 4, 5, 0, 255, 254])],
    ['пустой.pdf', Buffer.alloc(0)],
  ])('%s that a browser or a computer would run, or nobody can read, is refused', async (name, bytes) => {
    const { status, body } = await upload('1.4.', { name, bytes, type: 'application/pdf' });
    expect([status, body]).toMatchObject([422, { slug: 'file-type-refused' }]);
    expect((body as unknown as { detail: string }).detail).toMatch(/[а-я]{4}/);
    expect(storedFiles()).toEqual([]);
    expect(roadmap.item('1.4.')).toMatchObject({ evidenceCount: 0, version: 1 });
  });

  it('of exactly 20 MB is taken, of one byte more is not', async () => {
    const full = Buffer.alloc(EVIDENCE_MAX_BYTES, 'план ');
    expect(
      (await upload('1.4.', { name: 'большой.txt', bytes: full.subarray(0, EVIDENCE_MAX_BYTES - 8) })).status,
    ).toBe(201);
    const text = Buffer.alloc(EVIDENCE_MAX_BYTES, 'x');
    expect((await upload('1.4.', { name: 'ровно.txt', bytes: text })).status).toBe(201);
    const { status, body } = await upload('1.4.', {
      name: 'лишний.txt',
      bytes: Buffer.concat([text, Buffer.from('x')]),
    });
    expect([status, body]).toMatchObject([413, { slug: 'too-large' }]);
    expect(storedFiles()).toHaveLength(2);
  }, 30_000);

  it('without a name, with a path for a name or a very long one is kept safely', async () => {
    for (const name of [
      '',
      '../../../etc/passwd',
      'a/b\\\\c.pdf',
      `${'я'.repeat(400)}.pdf`,
      'q%22%0d%0aSet-Cookie: x=1.pdf',
    ]) {
      const { status, body } = await upload('1.4.', { name, bytes: PDF });
      expect(status, name).toBeLessThan(500);
      if (status !== 201) continue;
      const { status: got, headers, raw } = await download(body.evidence?.at(-1)?.id ?? '');
      expect([got, raw.rawPayload.length]).toEqual([200, PDF.length]);
      expect(String(headers['content-disposition'])).toMatch(/^attachment/);
      expect(headers).not.toHaveProperty('set-cookie');
    }
    expect(storedFiles()).toHaveLength(1);
  });

  it('is asked for when the form has none, and only a form is taken', async () => {
    const params = paramsOf('1.4.');
    expect((await school.send(evidence.upload, curator, { params, body: { file: 'x' } })).status).toBe(415);
    const boundary = 'b';
    const payload = `--${boundary}\r\ncontent-disposition: form-data; name="note"\r\n\r\nx\r\n--${boundary}--\r\n`;
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    const empty = await school.send(evidence.upload, curator, { params, body: payload, headers });
    expect([empty.status, empty.body]).toMatchObject([400, { errors: [{ pointer: '/file', code: 'required' }] }]);
  });

  it('that never reached its row is swept at the next start, the others stay', async () => {
    await upload('1.4.', { name: 'приказ.pdf', bytes: PDF });
    await school.house.files.put(Buffer.from('ничья бумага'), 'ничья.txt');
    expect(storedFiles()).toHaveLength(2);
    await school.house.queue.idle();
    const again = openSchoolHouse(school.dataDir);
    await again.close();
    expect(storedFiles()).toEqual([createHash('sha256').update(PDF).digest('hex')]);
  });
});
