import { DEFINITIONS, DOC_TYPES, type DocumentValues, printModel, sampleValues } from '@tandem/domain/documents';
import PizZip from 'pizzip';
import { afterAll, describe, expect, it } from 'vitest';
import { docxOf, para, readDocx } from '../../../testing/docx-file.ts';
import { wordFaults } from '../../../testing/word-rules.ts';
import { createDocumentEngine } from './document-engine.ts';

const engine = createDocumentEngine();
afterAll(() => engine.end());

/** Every list with so many rows, every flag up or down. */
function filled(type: (typeof DOC_TYPES)[number], rows: number, flags: boolean): DocumentValues {
  const definition = DEFINITIONS[type];
  const values = definition.fields.map((field) => {
    if (field.kind === 'flag') return [field.tag, flags];
    const [sample = {}] = field.kind === 'list' ? field.sample : [];
    return [field.tag, field.kind === 'list' ? Array.from({ length: rows }, () => sample) : field.sample];
  });
  return Object.fromEntries(values) as DocumentValues;
}

describe('Word opens without a complaint', () => {
  it.each(DOC_TYPES)('%s: the template, and the paper however full it is', async (type) => {
    const { bytes } = await engine.standard(type);
    const papers: DocumentValues[] = [
      {},
      sampleValues(DEFINITIONS[type]),
      filled(type, 0, false),
      filled(type, 2, true),
      filled(type, 40, false),
    ];
    expect(wordFaults(bytes)).toEqual([]);
    for (const values of papers) {
      const printed = await engine.print(bytes, printModel(DEFINITIONS[type], values));
      expect(wordFaults(printed)).toEqual([]);
      expect(readDocx(printed).text).not.toMatch(/[{}]/);
    }
  });

  it('and a file that is not sound is told from one that is', async () => {
    const { bytes } = await engine.standard('order_pairs');
    const spoiled = (part: string, from: string | RegExp, to: string) => {
      const zip = new PizZip(bytes);
      const text = zip.file(part)?.asText() ?? '';
      expect(text).toMatch(from);
      zip.file(part, text.replace(from, to));
      return wordFaults(zip.generate({ type: 'uint8array' })).length > 0;
    };
    const document = 'word/document.xml';
    expect([
      spoiled(
        document,
        /<w:tc>(<w:tcPr>(?:(?!<\/w:tcPr>).)*<\/w:tcPr>)(?:(?!<\/w:tc>).)*<\/w:tc>/su,
        '<w:tc>$1</w:tc>',
      ),
      spoiled(document, /(<w:spacing [^>]*\/>)(<w:ind [^>]*\/>)/u, '$2$1'),
      spoiled(document, /(<w:pgSz [^>]*\/>)(<w:pgMar [^>]*\/>)/u, '$2$1'),
      spoiled(document, '<w:gridCol ', '<w:gridCol w:w="1"/><w:gridCol '),
      spoiled('word/_rels/document.xml.rels', 'Target="styles.xml"', 'Target="gone.xml"'),
      spoiled('docProps/core.xml', '<dc:language>ru-RU</dc:language>', ''),
    ]).toEqual([true, true, true, true, true, true]);
  });
});

describe('a signature', () => {
  it('does not stand on a page without a line of the paper above it', async () => {
    for (const type of DOC_TYPES) {
      const { xml } = readDocx((await engine.standard(type)).bytes);
      const body = xml.get('word/document.xml') ?? '';
      // What stands right above a table with a line to sign on is kept with it.
      const above = [...body.matchAll(/<w:p>((?:(?!<w:p>).)*)<\/w:p><w:tbl>((?:(?!<\/w:tbl>).)*)<\/w:tbl>/gsu)].filter(
        ([, , table = '']) =>
          table.includes('<w:tblBorders><w:top w:val="none"') && table.includes('<w:bottom w:val="single"'),
      );
      if (type !== 'agreement' && type !== 'order_pairs') expect(above).not.toEqual([]);
      for (const [, paragraph = ''] of above)
        if (!/\{[#^/]/u.test(paragraph))
          expect([type, paragraph]).toEqual([type, expect.stringContaining('<w:keepNext/>')]);
    }
  });

  it('and the page number stands on every sheet but the first, on a lying appendix too', async () => {
    const { xml } = readDocx((await engine.standard('order_pairs')).bytes);
    const [upright = '', lying = ''] =
      (xml.get('word/document.xml') ?? '').match(/<w:sectPr\b.*?<\/w:sectPr>/gsu) ?? [];
    expect([upright.includes('<w:titlePg/>'), lying.includes('<w:titlePg/>')]).toEqual([true, false]);
  });
});

describe('a template that Word has saved', () => {
  const run = (text: string, look = '') =>
    `<w:r w:rsidR="00AB12CD" w:rsidRPr="00EF34AB">${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  const edited = docxOf(
    `<w:p w:rsidR="00AB12CD">${run('Назначить ')}${run('{', '<w:rPr><w:b/></w:rPr>')}<w:proofErr w:type="spellStart"/>${run('curator')}<w:proofErr w:type="spellEnd"/>${run('.')}<w:bookmarkStart w:id="0" w:name="_GoBack"/>${run('accusa', '<w:rPr><w:lang w:val="en-US"/></w:rPr>')}<w:bookmarkEnd w:id="0"/>${run('tive')}${run('}')}${run(', тел. {school.phone}.')}</w:p>` +
      `<w:p>${run('{')}<w:proofErr w:type="gramStart"/>${run('#acquain')}${run('ted}')}<w:proofErr w:type="gramEnd"/></w:p>${para('{sho', 'rt}')}<w:p>${run('{/')}${run('acquainted')}${run('}')}</w:p>`,
  );

  it('prints its fields, however Word has torn them into runs with marks of spelling and of edits between', async () => {
    const inspected = await engine.inspect(edited, 'Приказ.docx', 'order_curator');
    expect(inspected).toMatchObject({ ok: true });
    const values = {
      ...sampleValues(DEFINITIONS.order_curator),
      acquainted: [{ short: 'М. П. Иванова' }, { short: 'П. И. Семёнов' }],
    };
    const { text } = readDocx(await engine.print(edited, printModel(DEFINITIONS.order_curator, values)));
    expect(text.split('\n')).toEqual([
      'Назначить Иванову Марию Петровну, тел. +7 3412 00-00-00.',
      'М. П. Иванова',
      'П. И. Семёнов',
    ]);
  });

  it('and prints a line for the pen in the same place when nothing is known', async () => {
    const { text } = readDocx(await engine.print(edited, printModel(DEFINITIONS.order_curator, {})));
    expect(text).toContain('Назначить ________, тел. ________.');
  });
});
