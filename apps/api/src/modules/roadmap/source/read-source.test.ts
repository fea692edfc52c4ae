import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { makeZip } from '../../../testing/make-zip.ts';
import { readInWorker } from '../../documents/index.ts';
import { MOST_SOURCE_BYTES, UnreadableSource } from '../../documents/reading/index.ts';
import { PLAN_READER } from './plan-reader.ts';
import { readSource } from './read-source.ts';
import { contentTypes, makeDocx, table, tableRow, textCell } from './testing/make-docx.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const PLAN = 'Дорожная карта\n№\tМероприятие\tСрок\n1.\tПриказ\tмарт\n';

function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
    return letter === '№' ? 0xb9 : code;
  });
}

async function refusal(bytes: Uint8Array, name: string | null = 'план.docx'): Promise<string> {
  try {
    await readSource(bytes, name);
  } catch (error) {
    if (error instanceof UnreadableSource) return error.code;
    throw error;
  }
  return 'was read';
}

const DOCX = makeDocx(table(tableRow(textCell('Мероприятие'), textCell('Срок'))));
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zeros = (size: number): Uint8Array => new Uint8Array(size);

describe('a file that cannot be a roadmap is refused with a reason', () => {
  it.each<[string, Uint8Array, string]>([
    ['an empty file', zeros(0), 'empty'],
    ['a file of spaces', utf8(' \n \n'), 'empty'],
    ['more than 20 MB', zeros(MOST_SOURCE_BYTES + 1), 'too-large'],
    ['a package cut in the middle', DOCX.slice(0, DOCX.length / 2), 'damaged'],
    ['a package of broken XML', makeDocx('<w:p>'), 'damaged'],
    ['a package without its document', makeZip([contentTypes()]), 'damaged'],
    ['an ordinary archive', makeZip([{ name: 'a.txt', content: 'a' }]), 'wrong-type'],
    [
      'a protected document',
      Uint8Array.from([...OLE, ...zeros(504), ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    ['a document of Word 97', Uint8Array.from([...OLE, ...zeros(504)]), 'legacy-format'],
    [
      'a protected archive',
      makeZip([{ name: 'word/document.xml', content: 'a', flags: 1, deflate: true }]),
      'encrypted',
    ],
    ['a document with a macro', makeDocx('', [{ name: 'word/vbaProject.bin', content: 'a' }]), 'macros'],
    [
      'a macro document by its type',
      makeDocx('', [contentTypes('application/vnd.ms-word.document.macroEnabled.main+xml')]),
      'macros',
    ],
    ['a PDF named .docx', utf8('%PDF-1.7 …'), 'wrong-type'],
    ['a picture named .docx', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'wrong-type'],
    ['a web page named .docx', utf8('\n<!DOCTYPE html><html><table></table></html>'), 'wrong-type'],
    ['a document without a table', makeDocx('<w:p><w:r><w:t>Приказ</w:t></w:r></w:p>'), 'no-table'],
    ['a text without a table', utf8('Приказ о наставничестве\nподписан'), 'no-table'],
    ['random bytes', Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7919) % 251), 'not-text'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusal(bytes, null)).toBe(code);
  });

  it('a document type declaration is never expanded', async () => {
    const content =
      '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY file SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:body>&file;</w:body></w:document>';
    expect(await refusal(makeDocx('', [{ name: 'word/document.xml', content }]))).toBe('damaged');
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(content, 'utf16le')]);
    expect(await refusal(makeDocx('', [{ name: 'word/document.xml', content: utf16 }]))).toBe('damaged');
  });
});

describe('a zip bomb', () => {
  const content = zeros(30 * 1024 * 1024);
  const document = { name: 'word/document.xml', content, deflate: true };

  it('that says how large it is, is refused unopened', async () => {
    expect(await refusal(makeDocx('', [document]))).toBe('zip-bomb');
  });

  it('that lies about its size is refused while it is unpacked', async () => {
    expect(await refusal(makeDocx('', [{ ...document, claimedSize: 1_000 }]))).toBe('zip-bomb');
  });

  it('of six thousand files is refused', async () => {
    const many = Array.from({ length: 6_000 }, (_, index) => ({ name: `word/${index}.xml`, content: '' }));
    expect(await refusal(makeDocx('', many))).toBe('zip-bomb');
  });

  it('of many middling parts is refused by their sum', async () => {
    const parts = Array.from({ length: 40 }, (_, index) => ({
      name: `xl/part${index}.xml`,
      content: zeros(4 * 1024 * 1024),
      deflate: true,
    }));
    expect(await refusal(makeZip([contentTypes(), ...parts]))).toBe('zip-bomb');
  });
});

describe('a roadmap is read as what it is, whatever its name says', () => {
  it('a workbook named .docx', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'План',
          rows: [
            ['№', 'Мероприятие', 'Срок'],
            ['I. Подготовка', null, null],
            [1.1, 'Приказ', new Date(Date.UTC(2022, 2, 15))],
            [1.2, 'Анкеты', null],
          ],
          merges: [
            { startRow: 1, startCol: 0, endRow: 1, endCol: 2 },
            { startRow: 2, startCol: 2, endRow: 3, endCol: 2 },
          ],
        },
      ],
    });
    const { kind, tables } = await readSource(bytes, 'план.docx');
    expect(kind).toBe('xlsx');
    expect(tables[0]?.map((row) => row.map(({ text, span, merge }) => [text, span, merge]))).toEqual([
      [
        ['№', 1, 'none'],
        ['Мероприятие', 1, 'none'],
        ['Срок', 1, 'none'],
      ],
      [['I. Подготовка', 3, 'none']],
      [
        ['1.1', 1, 'none'],
        ['Приказ', 1, 'none'],
        ['15.03.2022', 1, 'start'],
      ],
      [
        ['1.2', 1, 'none'],
        ['Анкеты', 1, 'none'],
        ['', 1, 'continue'],
      ],
    ]);
  });

  const rows = [
    ['№', 'Мероприятие', 'Срок'],
    ['1.', 'Приказ', 'март'],
  ];
  const utf16 = (bom: number[], text: string, swap: boolean): Uint8Array => {
    const bytes = Buffer.from(text, 'utf16le');
    return Uint8Array.from([...bom, ...(swap ? bytes.swap16() : bytes)]);
  };

  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8(PLAN)],
    ['UTF-8 with a mark', utf8(`\uFEFF${PLAN}`)],
    ['UTF-16 of Windows', utf16([0xff, 0xfe], PLAN, false)],
    ['UTF-16, big end first', utf16([0xfe, 0xff], PLAN, true)],
    ['Windows-1251', windows1251(PLAN)],
    ['lines of Windows', utf8(PLAN.replaceAll('\n', '\r\n'))],
    ['semicolons', utf8(PLAN.replaceAll('\t', ';'))],
    ['semicolons and quotes', utf8(PLAN.replaceAll('\t', ';').replace('Приказ', '"Приказ"'))],
    ['bars', utf8(PLAN.replaceAll('\t', '|'))],
    [
      'a Markdown table',
      utf8('# Дорожная карта\n\n| № | Мероприятие | Срок |\n|---|:---|---|\n| 1. | Приказ | март |\n'),
    ],
  ])('a text in %s', async (_, bytes) => {
    const source = await readSource(bytes, 'план.docx');
    expect(source.paragraphs).toEqual(['Дорожная карта']);
    expect(source.tables.map((one) => one.map((row) => row.map((cell) => cell.text)))).toEqual([rows]);
  });
});

describe('reading in a thread of its own', () => {
  it('gives the same document', async () => {
    expect(await readInWorker(PLAN_READER, DOCX, 'план.docx')).toEqual(await readSource(DOCX, 'план.docx'));
  });

  it('keeps the reason of a refusal', async () => {
    await expect(readInWorker(PLAN_READER, utf8('%PDF-1.7'), null)).rejects.toMatchObject({ code: 'wrong-type' });
  });

  it('stops what takes too long', async () => {
    await expect(readInWorker(PLAN_READER, DOCX, null, { timeoutMs: 1 })).rejects.toMatchObject({ code: 'zip-bomb' });
  });

  it('stops what takes too much memory', { timeout: 30_000 }, async () => {
    const cells = textCell('а').repeat(400_000);
    const heavy = makeDocx(table(tableRow(cells)));
    await expect(readInWorker(PLAN_READER, heavy, null, { memoryMb: 32 })).rejects.toMatchObject({ code: 'zip-bomb' });
  });
});
