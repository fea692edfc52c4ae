import { contract, type DocumentTemplate } from '@tandem/contracts';
import type { DocType } from '@tandem/domain/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxOf, para, readDocx, tableOf } from '../../testing/docx-file.ts';
import { openPapers } from '../../testing/official-papers.ts';
import { openTestSchool, type TestSchool } from '../../testing/test-school.ts';

const { documentTemplates: templates } = contract;
let school: TestSchool;
let papers: Awaited<ReturnType<typeof openPapers>>;
beforeAll(async () => {
  school = await openTestSchool();
  papers = await openPapers(school);
}, 60_000);
afterAll(() => school.close());

const upload = (type: DocType, bytes: Buffer, replaces?: string, name = 'Наш шаблон.docx') =>
  school.send(templates.upload, papers.curator, {
    body: { type, ...(replaces === undefined ? {} : { replaces }) },
    file: { name, bytes },
  }) as unknown as Promise<{
    status: number;
    body: DocumentTemplate & { errors: { pointer: string; detail: string }[]; detail: string };
  }>;
const current = async (type: DocType) => {
  const { body } = await school.call(templates.list, papers.curator);
  return body.templates.find((one) => one.type === type)?.versions.find(({ inForce }) => inForce) ?? null;
};

describe('a template of the school’s own', () => {
  it('prints from the moment it is taken, keeps its versions, and gives way to the standard one', async () => {
    const type = 'order_working_group';
    const draft = await papers.draft(type, null, { lists: { members: [{ name: 'Ким А. А.' }, { name: 'Ли Б. Б.' }] } });
    const rows = tableOf(['№', 'Кто'], ['{#members}{number}', '{name}{/members}']);
    const first = await upload(type, docxOf(`${para('Наш ПРИКАЗ {school.shortName}')}${rows}`));
    expect([first.status, first.body.versions.map(({ number, inForce }) => [number, inForce])]).toEqual([
      201,
      [[1, true]],
    ]);
    expect((await papers.textOf(draft.id)).trim()).toBe('Наш ПРИКАЗ МБОУ «Лицей»\n№\nКто\n1\nКим А. А.\n2\nЛи Б. Б.');
    expect((await papers.read(draft.id)).prepared.template).toMatchObject({ number: 1 });

    const second = await upload(type, docxOf(para('Второй {school.city}')), first.body.versions[0]?.id);
    expect(second.body.versions.map(({ number, inForce }) => [number, inForce])).toEqual([
      [2, true],
      [1, false],
    ]);
    const old = await school.call(templates.version, papers.curator, {
      params: { templateId: first.body.versions[0]?.id ?? '' },
    });
    expect(readDocx(old.raw.rawPayload).text).toContain('Наш ПРИКАЗ {school.shortName}');

    const replaces = second.body.versions[0]?.id ?? '';
    const back = await school.call(templates.revert, papers.curator, { body: { type, replaces } });
    expect(back.body.versions.map(({ inForce }) => inForce)).toEqual([false, false]);
    expect(await papers.textOf(draft.id)).toContain('ПРИКАЗЫВАЮ:');
  });

  it('that is refused leaves the one before it in force', async () => {
    const type = 'letter_employer';
    const taken = await upload(type, docxOf(para('Письмо {partner.name}')));
    const before = await current(type);
    const refused = await upload(
      type,
      docxOf(`${para('Кому')}${para('{partner.nam}')}${para('{#mentors}')}`),
      before?.id,
    );
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ slug: 'template-refused', title: 'Шаблон не принят' });
    expect(refused.body.errors.map(({ pointer, detail }) => [pointer, detail.split(' Известны')[0]])).toEqual([
      ['/file', 'Раздел {#mentors} не закрыт: абзац 3. Поставьте в его конце {/mentors}.'],
    ]);
    const unknown = await upload(type, docxOf(`${para('Кому')}${para('{partner.nam}')}`), before?.id);
    expect(unknown.body.detail).toMatch(/^В шаблоне есть неизвестное поле \{partner\.nam\}: абзац 2\. Известны: /);
    const macros = docxOf(para('Письмо {partner.name}'), [{ name: 'word/vbaProject.bin', content: 'x' }]);
    const withMacros = await upload(type, macros, before?.id, 'Письмо.docm');
    expect([withMacros.status, withMacros.body]).toMatchObject([422, { slug: 'unreadable-file', reason: 'macros' }]);
    expect(await current(type)).toEqual(before);
    expect(taken.body.versions).toHaveLength(1);
  });

  it.each([
    [
      'Шаблон.doc',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
      'legacy-format',
      'старого формата',
    ],
    ['Шаблон.docm', docxOf(para('x'), [{ name: 'word/vbaProject.bin', content: 'x' }]), 'macros', 'есть макросы'],
    ['Шаблон.docx', Buffer.from('<html>'), 'wrong-type', 'Это не документ Word'],
    ['Шаблон.docx', docxOf(para('x')).subarray(0, 200), 'damaged', 'Файл повреждён'],
  ])('%s that is no template is told what it is', async (name, bytes, reason, words) => {
    const { status, body } = await upload('agreement', bytes, undefined, name);
    expect([status, body]).toMatchObject([422, { slug: 'unreadable-file', reason }]);
    expect(body.detail).toContain(words);
    expect(await current('agreement')).toBeNull();
  });

  it('is not overwritten by somebody who saw another one in force', async () => {
    const type = 'form_mentor';
    const mine = await upload(type, docxOf(para('Анкета {candidate.name}')));
    const late = await upload(type, docxOf(para('Анкета другая')));
    expect([late.status, (late.body as unknown as { current: DocumentTemplate }).current.versions]).toEqual([
      409,
      mine.body.versions,
    ]);
    const revert = await school.send(templates.revert, papers.curator, { body: { type } });
    expect(revert.status).toBe(409);
  });

  it('is handed out to be edited: the one in force, and the standard one', async () => {
    const download = async (operation: typeof templates.download | typeof templates.standard, type: DocType) =>
      school.call(operation, papers.curator, { query: { type } });
    const standard = await download(templates.standard, 'agreement');
    expect(standard.headers['content-disposition']).toContain(
      encodeURIComponent('Стандартный шаблон – Соглашение о сотрудничестве.docx'),
    );
    expect(readDocx(standard.raw.rawPayload).text).toContain('{partner.name} (далее – Партнёр)');
    const inForce = await download(templates.download, 'agreement');
    expect(inForce.raw.rawPayload.equals(standard.raw.rawPayload)).toBe(true);
    // What was handed out can be handed in again.
    expect((await upload('agreement', inForce.raw.rawPayload)).status).toBe(201);
  });

  it('comes with help: every tag with a label and a sample', async () => {
    const { body } = await school.call(templates.tags, papers.curator, { query: { type: 'order_curator' } });
    expect(body.tags).toContainEqual({
      tag: 'curator.accusative',
      label: 'куратор: полностью, назначить кого',
      sample: 'Иванову Марию Петровну',
      kind: 'value',
      inside: null,
    });
    expect(body.tags).toContainEqual({
      tag: 'short',
      label: 'инициалы и фамилия',
      sample: 'М. П. Иванова',
      kind: 'value',
      inside: 'acquainted',
    });
  });
});
