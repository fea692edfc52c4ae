import { writeXlsx } from 'hucre/xlsx';
import { contract } from '@tandem/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeZip } from '../../../testing/make-zip.ts';
import { listImporter, windows1251 } from '../../../testing/people-lists.ts';
import { openTestSchool, type Person, type TestSchool } from '../../../testing/test-school.ts';

let school: TestSchool;
let curator: Person;
let importer: ReturnType<typeof listImporter>;
beforeAll(async () => {
  school = await openTestSchool();
  curator = await school.person('curator');
  importer = listImporter(school, curator);
});
afterAll(() => school.close());

const told = ({ rows }: Awaited<ReturnType<typeof importer.text>>) =>
  rows
    .toSorted((a, b) => a.line - b.line)
    .map(({ person: { name, birthOn, className } }) => [
      `${name.familyName} ${name.givenName} ${name.patronymic ?? ''}`.trim(),
      birthOn,
      className,
    ]);

const CLASS = [
  ['Иванова Мария Петровна', '2008-03-15', '10А'],
  ['Ёлкин Пётр Ильич', '2008-11-02', '10А'],
];
const LINES = [
  '№;ФИО;Дата рождения;Класс',
  '1;Иванова Мария Петровна;15.03.08;10А',
  '2;Ёлкин Пётр Ильич;02.11.2008 г.;10 "А"',
];

describe('a list is read', () => {
  it.each<[string, Buffer]>([
    ['in Windows-1251 with semicolons', windows1251(LINES.join('\r\n'))],
    ['in UTF-8', Buffer.from(LINES.join('\n'))],
    ['in UTF-8 with a mark', Buffer.from(`\uFEFF${LINES.join('\r\n')}`)],
    ['with commas', Buffer.from(LINES.join('\n').replaceAll(';', ','))],
    ['with tabs', Buffer.from(LINES.join('\n').replaceAll(';', '\t'))],
    ['with spaces that do not break', Buffer.from(LINES.join('\n').replace('Иванова Мария', ' Иванова\u00A0Мария '))],
    [
      'with Latin look-alikes in classes',
      Buffer.from(LINES.join('\n').replace(';10А', ';10a').replace('10 "А"', '10-A')),
    ],
  ])('%s', async (_, bytes) => {
    const { status, body } = await importer.file('pupils', { name: '10А.csv', bytes });
    expect(status).toBe(201);
    expect(told(body)).toEqual(CLASS);
    expect(body.fileName).toBe('10А.csv');
  });

  it('when it was pasted', async () => {
    expect(told(await importer.text('pupils', LINES.join('\n').replaceAll(';', '\t')))).toEqual(CLASS);
  });

  it('from a workbook with merged classes, real dates, serial numbers and two sheets', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Заметки', rows: [['Собрать до пятницы']] },
        {
          name: 'Список',
          rows: [
            ['Список обучающихся', null, null],
            ['Класс', 'ФИО', 'Дата рождения'],
            ['10А', 'Иванова Мария Петровна', new Date(Date.UTC(2008, 2, 15))],
            [null, 'Ёлкин Пётр Ильич', 39_754],
            ['9Б', 'Кузьмин Олег Ильич', '3 мая 2009 г.'],
          ],
          merges: [{ startRow: 2, startCol: 0, endRow: 3, endCol: 0 }],
        },
      ],
    });
    const { body } = await importer.file('pupils', { name: 'Школа.xlsx', bytes: Buffer.from(bytes) });
    expect(told(body)).toEqual([...CLASS, ['Кузьмин Олег Ильич', '2009-05-03', '9Б']]);
    expect(body.mapping).toMatchObject({ sheet: 1, headerRow: 2 });
    expect(body.sheets.map(({ name }) => name)).toEqual(['Заметки', 'Список']);
  });

  it('without what may not be kept: it is named with its reason and is nowhere in the database', async () => {
    const text = 'ФИО;Класс;Паспорт;Диагноз\nИванова Мария Петровна;10А;9401 123456;тайна-тайна';
    const { id, mapping } = await importer.text('pupils', text);
    expect(mapping?.columns.map(({ header, how, reason, sample }) => [header, how, reason, sample.length])).toEqual([
      ['ФИО', 'header', null, 1],
      ['Класс', 'header', null, 1],
      ['Паспорт', 'forbidden', 'identity_document', 0],
      ['Диагноз', 'forbidden', 'health', 0],
    ]);
    const { grid } = school.house.db.$client.prepare('SELECT grid FROM people_imports WHERE id = ?').get(id) as {
      grid: string;
    };
    expect(grid).toContain('Иванова Мария Петровна');
    expect(grid).not.toMatch(/123456|тайна/);
    const { status, body } = await school.call(contract.peopleImports.remap, curator, {
      params: { importId: id },
      body: { sheet: 0, fields: [{ index: 3, field: 'position' }] },
    });
    expect([status, body.mapping?.columns[3]?.how]).toEqual([200, 'forbidden']);
  });
});

describe('columns are named by hand', () => {
  it('and a column that took the meaning over leaves the other one without', async () => {
    const { id } = await importer.text('pupils', 'А\tБ\tВ\nИванова Мария Петровна\tЁлкин Пётр Ильич\t10А\n');
    const remap = async (body: Parameters<typeof importer.decide>[1] | object) =>
      (await school.send(contract.peopleImports.remap, curator, { params: { importId: id }, body })) as unknown as {
        status: number;
        body: Awaited<ReturnType<typeof importer.text>>;
      };
    const { body } = await remap({ sheet: 0, headerRow: 1, fields: [{ index: 1, field: 'fullName' }] });
    expect(body.mapping?.columns.map(({ header, field }) => [header, field])).toEqual([
      ['А', null],
      ['Б', 'fullName'],
      ['В', body.mapping?.columns[2]?.field ?? null],
    ]);
    expect(body.rows.map(({ person }) => person.name.familyName)).toEqual(['Ёлкин']);
    expect((await remap({ sheet: 7 })).status).toBe(400);
    expect((await remap({ sheet: 0, headerRow: 900 })).status).toBe(400);
  });
});

describe('a file that is no list is refused with a reason', () => {
  const zeros = (size: number) => Buffer.alloc(size);
  const types = (main: string) => ({
    name: '[Content_Types].xml',
    content: `<Types><Override ContentType="${main}"/></Types>`,
  });
  const workbook = { name: 'xl/workbook.xml', content: '<workbook/>' };
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

  it.each<[string, Uint8Array, string]>([
    ['an empty file', Buffer.from(' \n'), 'empty'],
    ['a workbook with a macro', makeZip([types('a'), workbook, { name: 'xl/vbaProject.bin', content: 'a' }]), 'macros'],
    [
      'a protected workbook',
      Buffer.concat([Buffer.from(ole), zeros(504), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    ['a workbook of Excel 97', Buffer.concat([Buffer.from(ole), zeros(504)]), 'legacy-format'],
    [
      'a bomb',
      makeZip([
        types('a'),
        workbook,
        { name: 'xl/worksheets/sheet1.xml', content: zeros(30 * 1024 * 1024), deflate: true },
      ]),
      'zip-bomb',
    ],
    ['a damaged workbook', makeZip([types('a'), workbook]), 'damaged'],
    ['a document of Word', makeZip([types('a'), { name: 'word/document.xml', content: '<w/>' }]), 'wrong-type'],
    ['a PDF with another name', Buffer.from('%PDF-1.7'), 'wrong-type'],
    ['random bytes', Buffer.from(Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251)), 'damaged'],
  ])('%s', async (_, bytes, reason) => {
    const { status, body } = await importer.file('pupils', { name: 'Список.xlsx', bytes: Buffer.from(bytes) });
    expect({ status, reason: body.reason }).toEqual({ status: 422, reason });
    expect(body.detail).toMatch(/[а-я]+\./);
  });

  it('one of more than 20 MB is not even read', async () => {
    const { status } = await importer.file('pupils', { name: 'Список.csv', bytes: zeros(20 * 1024 * 1024 + 1) });
    expect(status).toBe(413);
  });

  it('nothing at all is pointed at', async () => {
    const { status, body } = await school.call(contract.peopleImports.create, curator, { body: { kind: 'staff' } });
    expect([status, body]).toMatchObject([400, { errors: [{ pointer: '/file' }] }]);
  });
});
