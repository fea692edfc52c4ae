import {
  BLANK,
  DEFINITIONS,
  DOC_TYPES,
  type DocType,
  type DocumentValues,
  type Field,
  type ListField,
  printModel,
  sampleValues,
} from '@tandem/domain/documents';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../testing/docx-file.ts';
import { createDocumentEngine } from './document-engine.ts';

const engine = createDocumentEngine();
const print = async (type: DocType, values: DocumentValues) =>
  readDocx(await engine.print((await engine.standard(type)).bytes, printModel(DEFINITIONS[type], values)));

const HOSTILE =
  '<w:p/>&amp;"\' {school.fullName} {#members} }}{{ {@raw} <script>alert(1)</script>\nвторая строка\r\nё\u0000\u0007\uD800 ]]>';
/** What of it is left in print. */
const PRINTED =
  '<w:p/>&amp;"\' {school.fullName} {#members} }}{{ {@raw} <script>alert(1)</script>\nвторая строка\nё ]]>';

function hostile(field: Field): DocumentValues[string] {
  switch (field.kind) {
    case 'text':
    case 'day':
      return HOSTILE;
    case 'flag':
      return true;
    case 'person':
      return Object.fromEntries(Object.keys(field.sample).map((form) => [form, HOSTILE])) as never;
    case 'list':
      return [Object.fromEntries(field.fields.map(({ tag }) => [tag, HOSTILE]))];
  }
}

describe('every standard template', () => {
  it.each(DOC_TYPES)('%s is the same bytes again, and passes its own inspection', async (type) => {
    const again = createDocumentEngine();
    const [one, other] = await Promise.all([engine.standard(type), again.standard(type)]);
    await again.end();
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    expect(await engine.inspect(one.bytes, 'Шаблон.docx', type)).toEqual({ ok: true, tags: one.tags });
  });

  it.each(DOC_TYPES)('%s asks for everything it cannot do without', async (type) => {
    const { tags } = await engine.standard(type);
    const unused = DEFINITIONS[type].required.filter(
      (tag) => !tags.some((used) => used === tag || used.startsWith(`${tag}.`)),
    );
    expect(unused).toEqual([]);
  });

  it.each(DOC_TYPES)('%s prints its sample on valid XML, with no tag left', async (type) => {
    const { text } = await print(type, sampleValues(DEFINITIONS[type]));
    expect(text).not.toMatch(/[{}]|undefined|null|\[object/);
    expect(text).toMatch(/МБОУ|Муниципальное/);
  });

  it.each(DOC_TYPES)('%s prints blanks for a pen when nothing is known', async (type) => {
    const { text } = await print(type, {});
    expect(text).toContain(BLANK);
    expect(text).not.toMatch(/[{}]|undefined|null|\[object|NaN/);
  });

  it.each(DOC_TYPES)('%s prints hostile values as the text they are', async (type) => {
    const values = Object.fromEntries(DEFINITIONS[type].fields.map((field) => [field.tag, hostile(field)]));
    const { text, xml } = await print(type, values);
    expect(text).toContain(PRINTED);
    expect(xml.get('word/document.xml')).not.toContain('<script');
  });

  it.each(DOC_TYPES)('%s never cites the labour code to volunteers', async (type) => {
    expect((await print(type, sampleValues(DEFINITIONS[type]))).text).not.toMatch(/351\.1|ТК РФ/);
  });
});

describe('a long table', () => {
  const lists = DOC_TYPES.flatMap((type) =>
    DEFINITIONS[type].fields
      .filter((field): field is ListField => field.kind === 'list')
      .map((list) => [type, list] as const),
  );

  it.each(lists)('%s: two hundred rows of a list, counted and whole', async (type, list) => {
    const long = 'Константинопольская-Александрийская Эвелина Всеволодовна '.repeat(4).trim();
    const cell = list.fields.find(({ tag }) => tag !== 'number')?.tag ?? '';
    const rows = Array.from({ length: 200 }, (_, index) => ({ [cell]: `Ёлкин ${index + 1} ${long}` }));
    const { text, xml } = await print(type, { ...sampleValues(DEFINITIONS[type]), [list.tag]: rows });
    expect(text).toContain(`Ёлкин 1 ${long}`);
    expect(text).toContain(`Ёлкин 200 ${long}`);
    const body = xml.get('word/document.xml') ?? '';
    const tables = body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    const table = tables.find((one) => one.includes('Ёлкин 200') && one.includes('<w:tblHeader/>'));
    // «С приказом ознакомлены» and signatures have no header row; every row stays whole.
    if (table) expect((table.match(/<w:tr[ >]/g) ?? []).length).toBe((table.match(/<w:cantSplit\/>/g) ?? []).length);
    else expect(['acquainted', 'present', 'members']).toContain(list.tag);
  });
});

describe('the look of an order', () => {
  it('is A4 with a wide left margin, fourteen points of a serif, numbered paragraphs and a repeated table header', async () => {
    const { xml, text } = await print('order_pairs', sampleValues(DEFINITIONS.order_pairs));
    const body = xml.get('word/document.xml') ?? '';
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(body).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(body).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
    expect(xml.get('word/styles.xml')).toMatch(/Times New Roman.*<w:sz w:val="28"\/>/s);
    expect(body).toContain('<w:tblHeader/>');
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    expect(lines.slice(0, 3)).toEqual([
      'Муниципальное бюджетное общеобразовательное учреждение «Информационно-технологический лицей»',
      '(МБОУ «ИТ-лицей»)',
      'ПРИКАЗ',
    ]);
    expect(lines).toContain('ПРИКАЗЫВАЮ:');
    expect(lines).toContain('С приказом ознакомлены:');
  });

  it('has a paragraph on teachers only where there are teachers among the mentors', async () => {
    const sample = sampleValues(DEFINITIONS.order_pairs);
    expect((await print('order_pairs', sample)).text).toContain('письменного согласия');
    expect((await print('order_pairs', { ...sample, teachers: false })).text).not.toContain('письменного согласия');
  });

  it('changes pairs only by the lists that are there', async () => {
    const sample = sampleValues(DEFINITIONS.order_pairs_change);
    const { text } = await print('order_pairs_change', { ...sample, added: [] });
    expect(text).toContain('Перечень прекращаемых пар');
    expect(text).not.toContain('Перечень закрепляемых пар');
  });
});
