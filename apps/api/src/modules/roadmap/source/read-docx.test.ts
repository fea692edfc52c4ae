import { describe, expect, it } from 'vitest';
import { readSource } from './read-source.ts';
import {
  LISTED,
  makeDocx,
  numberingPart,
  paragraph,
  run,
  table,
  tableCell,
  tableRow,
  textCell,
} from './testing/make-docx.ts';

const firstCell = async (inner: string, ...extra: Parameters<typeof makeDocx>[1] extends infer E ? [E?] : never) => {
  const bytes = makeDocx(table(tableRow(tableCell(inner))), extra[0] ?? []);
  return (await readSource(bytes, 'план.docx')).tables[0]?.[0]?.[0];
};

describe('a Word document', () => {
  it('gives the lines outside tables and the tables in order', async () => {
    const source = await readSource(
      makeDocx(
        paragraph(run('Дорожная карта')) +
          table(tableRow(textCell('а'))) +
          paragraph(run('между')) +
          table(tableRow(textCell('б'))),
      ),
      null,
    );
    expect(source.paragraphs).toEqual(['Дорожная карта', 'между']);
    expect(source.tables.map((rows) => rows[0]?.[0]?.text)).toEqual(['а', 'б']);
  });

  it('keeps wide and merged cells', async () => {
    const { tables } = await readSource(
      makeDocx(
        table(
          tableRow(tableCell(paragraph(run('I. Раздел')), '<w:gridSpan w:val="3"/>')),
          tableRow(tableCell(paragraph(run('март')), '<w:vMerge w:val="restart"/>'), textCell('а')),
          tableRow(tableCell(paragraph(''), '<w:vMerge/>'), textCell('б')),
        ),
      ),
      null,
    );
    expect(tables[0]?.map((row) => row.map(({ span, merge }) => [span, merge]))).toEqual([
      [[3, 'none']],
      [
        [1, 'start'],
        [1, 'none'],
      ],
      [
        [1, 'continue'],
        [1, 'none'],
      ],
    ]);
  });

  it('a cell is bold when all its words are', async () => {
    expect(await firstCell(paragraph(run('I.', '<w:b/>') + run(' ') + run('Раздел', '<w:b/>')))).toMatchObject({
      bold: true,
    });
    expect(await firstCell(paragraph(run('База ') + run('наставляемых', '<w:b/>')))).toMatchObject({ bold: false });
    expect(await firstCell(paragraph(run('Раздел', '<w:b w:val="0"/>')))).toMatchObject({ bold: false });
  });

  it('breaks and tabs become lines and spaces', async () => {
    const inner = '<w:r><w:t>Формирование</w:t><w:br/><w:t>базы</w:t><w:tab/><w:t>пар</w:t></w:r>';
    expect(await firstCell(paragraph(inner))).toMatchObject({ text: 'Формирование\nбазы пар' });
  });

  it('tracked insertions are read, deletions are not', async () => {
    const inner = `${run('до ')}<w:ins>${run('20')}</w:ins><w:del><w:r><w:delText>15</w:delText></w:r></w:del>${run(' марта')}`;
    expect(await firstCell(paragraph(inner))).toMatchObject({ text: 'до 20 марта' });
  });

  it('content controls are entered, text boxes are not', async () => {
    const control = `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(run('март'))}</w:sdtContent></w:sdt>`;
    const box = paragraph(
      `${run('апрель')}<w:r><w:pict><w:txbxContent>${paragraph(run('рамка'))}</w:txbxContent></w:pict></w:r>`,
    );
    expect(await firstCell(control + box)).toMatchObject({ text: 'март\nапрель' });
  });

  it('a table inside a cell is flattened', async () => {
    expect(await firstCell(table(tableRow(textCell('а'), textCell('б'))))).toMatchObject({ text: 'а\nб' });
  });

  it('list paragraphs are named by their lines', async () => {
    const inner =
      paragraph(run('База:')) + paragraph(run('сбор данных'), LISTED) + paragraph(run('сбор запросов'), LISTED);
    expect(await firstCell(inner)).toMatchObject({ text: 'База:\nсбор данных\nсбор запросов', listLines: [1, 2] });
  });

  it('numbers that Word prints by itself are counted', async () => {
    const numbered = tableRow(tableCell(paragraph('', LISTED)), textCell('Приказ'));
    const { tables } = await readSource(makeDocx(table(numbered, numbered), [numberingPart('decimal', '1.%1.')]), null);
    expect(tables[0]?.map((row) => row[0]?.text)).toEqual(['1.1.', '1.2.']);
  });
});
