import type { DocType } from '@tandem/domain/documents';
import { describe, expect, it } from 'vitest';
import { docxOf, para, tableOf } from '../../../testing/docx-file.ts';
import { makeZip } from '../../../testing/make-zip.ts';
import { createDocumentEngine } from './document-engine.ts';

const engine = createDocumentEngine();
const refusals = async (bytes: Buffer, type: DocType = 'order_working_group') => {
  const inspected = await engine.inspect(bytes, 'Шаблон.docx', type);
  return inspected.ok ? [] : inspected.faults.map(({ detail }) => detail);
};
const relations = (type: string, mode: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://evil.example/x" ${mode}/></Relationships>`;

describe('a template from Word', () => {
  it('may split a field into runs, repeat rows, use a field of the document inside of a list and say «otherwise»', async () => {
    const bytes = docxOf(
      `${para('Приказ ', '{sch', 'ool.', 'fullName}')}${tableOf(
        ['№', 'Кто'],
        ['{#members}{number}', '{name}, { position }, {school.city}{/members}'],
      )}${para('{^members.any}')}${para('никого')}${para('{/members.any}')}`,
    );
    expect(await refusals(bytes)).toEqual([]);
  });

  it('with an unknown field is told which, where, and what is known', async () => {
    const bytes = docxOf(
      `${para('Приказ')}${para('')}${para('О группе {school.nam', 'e}')}${tableOf(['Шапка'], ['{salary}'])}`,
    );
    const [first = '', second = '', ...others] = await refusals(bytes);
    expect(others).toEqual([]);
    expect(first).toMatch(
      /^В шаблоне есть неизвестное поле \{school\.name\}: абзац 2\. Известны: \{school\.fullName\}, \{school\.shortName\}, .*\{director\.name\}.*\{#members\}.*; вместо \.name также \.genitive, .*\.instrumentalInitials\.$/,
    );
    expect(second).toMatch(/^В шаблоне есть неизвестное поле \{salary\}: таблица 1, строка 2\. Известны: /);
  });

  it.each([
    [para('{name}'), 'Поле {name} стоит вне своего списка: абзац 1. Поставьте его между {#members} и {/members}.'],
    [para('{members}'), '{members} – раздел, а не поле: абзац 1. Пишите {#members} … {/members}.'],
    [para('{#since}да{/since}'), '{#since} – поле, а не раздел: абзац 1. Пишите {since}.'],
    [para('{school.city'), 'Поле {school.city не закрыто скобкой «}»: абзац 1.'],
    [para('a', '{#members}{name}'), 'Раздел {#members} не закрыт: абзац 1. Поставьте в его конце {/members}.'],
    [para('{name}{/members}'), 'Раздел {/members} закрыт, но не открыт: абзац 1. Поставьте в его начале {#members}.'],
    [
      para('{#members}{#acquainted}{/members}{/acquainted}'),
      'Раздел {#acquainted} закрыт другим именем {/members}: абзац 1. Разделы закрываются в обратном порядке.',
    ],
    [
      tableOf(['{@members}']),
      'Поле {@members} вставляет разметку, это не допускается: таблица 1, строка 1. Пишите {members}.',
    ],
    [para('город school.city}'), 'Скобка «}» без открывающей «{»: абзац 1.'],
    [para('{{school.city}}'), 'Скобка стоит дважды, нужна одна: {поле}: абзац 1.'],
    [
      `${tableOf(['{#members}{name}'])}${para('{/members}')}`,
      'Начало и конец раздела {#members} стоят в разных местах: таблица 1, строка 1. Поставьте оба в одну строку таблицы или оба вне таблицы.',
    ],
  ])('%s is refused with a sentence', async (body, sentence) => {
    expect(await refusals(docxOf(body))).toContain(sentence);
  });

  it.each(['__proto__', 'constructor', 'toString', 'members.length', 'director', '.', 'a|b', 'process.exit()'])(
    'has nothing evaluated in it: {%s}',
    async (tag) => {
      const [fault = ''] = await refusals(docxOf(para(`{${tag}}`)));
      expect(fault).toContain(`{${tag}}`);
    },
  );

  it('cannot choose other braces', async () => {
    expect(await refusals(docxOf(para('{=[[ ]]=}[[salary]]')))).not.toEqual([]);
  });

  it('may not fetch a file, nor run a command, when it is opened', async () => {
    const external = 'TargetMode="External"';
    const linked = (type: string) =>
      docxOf(para('{school.city}'), [{ name: 'word/_rels/document.xml.rels', content: relations(type, external) }]);
    expect(await refusals(linked('image'))).toEqual([
      'В шаблоне есть связь с файлом вне документа (картинка, шаблон или объект по ссылке). Вставьте её в документ целиком или удалите.',
    ]);
    expect(await refusals(linked('attachedTemplate'))).toHaveLength(1);
    expect(await refusals(linked('hyperlink'))).toEqual([]);
    const field = '<w:p><w:r><w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText></w:r></w:p>';
    expect(await refusals(docxOf(field))).toEqual([
      'В шаблоне есть поле Word, которое подставляет чужой файл или запускает команду. Удалите это поле.',
    ]);
  });
});

describe('a file that is no template', () => {
  const unreadable = (bytes: Buffer) =>
    engine.inspect(bytes, 'Шаблон.docx', 'order_curator').then(
      () => 'taken',
      (error: { code: string }) => error.code,
    );

  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['text', Buffer.from('просто текст'), 'wrong-type'],
    ['a PDF', Buffer.from('%PDF-1.4 …'), 'wrong-type'],
    ['half of a document', docxOf(para('x')).subarray(0, 300), 'damaged'],
    ['macros', docxOf(para('x'), [{ name: 'word/vbaProject.bin', content: 'x' }]), 'macros'],
    ['a .docm', docxOf(para('x'), [], 'application/vnd.ms-word.document.macroEnabled.main+xml'), 'macros'],
    ['another archive', Buffer.from(makeZip([{ name: 'a.txt', content: 'x' }])), 'wrong-type'],
    [
      'a document type',
      docxOf(para('x'), [{ name: 'word/header1.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }]),
      'damaged',
    ],
    ['a broken body', docxOf('<w:p><w:r>'), 'damaged'],
    [
      'a bomb',
      docxOf(para('x'), [{ name: 'word/media/a.xml', content: Buffer.alloc(70 * 1024 * 1024), deflate: true }]),
      'zip-bomb',
    ],
    [
      'a bomb that lies about its size',
      docxOf(para('x'), [
        { name: 'word/media/a.xml', content: Buffer.alloc(70 * 1024 * 1024), deflate: true, claimedSize: 1000 },
      ]),
      'zip-bomb',
    ],
  ])('%s is refused as such', async (_, bytes, code) => {
    expect(await unreadable(bytes)).toBe(code);
  });
});
