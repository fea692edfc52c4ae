import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvGrid, recogniseColumns, recogniseSheets } from './index.ts';

const sheet = (text: string, name = '') => csvGrid(text.replaceAll('|', '\t'), name);
const seen = (text: string, name = '') => {
  const mapping = recogniseColumns(sheet(text, name));
  return mapping.columns.map(({ field, how, reason }) => field ?? `${how}:${reason}`);
};

describe('the columns of a list', () => {
  it('are recognised by their headers, whatever is above them', () => {
    const mapping = recogniseColumns(
      sheet(
        'МБОУ «ИТ-лицей №24»\nСписок 10 «А» класса\n\n№ п/п|ФИО|Дата рождения|Пол|Телефон\n1|Иванов Иван|15.03.2009|м|89123456789',
      ),
    );
    expect(mapping.headerRow).toBe(4);
    expect(mapping.classFromTitle).toEqual({ grade: 10, letter: 'А' });
    expect(mapping.columns).toEqual([
      { index: 0, header: '№ п/п', field: null, how: 'ignored', reason: 'number' },
      { index: 1, header: 'ФИО', field: 'fullName', how: 'header' },
      { index: 2, header: 'Дата рождения', field: 'birthOn', how: 'header' },
      { index: 3, header: 'Пол', field: 'sex', how: 'header' },
      { index: 4, header: 'Телефон', field: 'phone', how: 'header' },
    ]);
  });

  it.each([
    [
      'three columns of a name',
      'Фамилия|Имя|Отчество|Класс\nИванов|Иван|Ильич|10А',
      ['familyName', 'givenName', 'patronymic', 'className'],
    ],
    [
      'staff',
      'Сотрудник|Должность|Предмет|Стаж|Эл. почта\nИванов Иван|учитель|физика|3|a@b.ru',
      ['fullName', 'position', 'ignored:subject', 'teachingSince', 'email'],
    ],
    [
      'mentors of a partner',
      'ФИО|Организация|Должность|Контактный телефон\nИванов Иван|ООО|инженер|89123456789',
      ['fullName', 'organization', 'position', 'phone'],
    ],
    [
      'what is never kept',
      'ФИО|Паспорт|СНИЛС|Адрес|Диагноз|Национальность|Соц. статус|Средний балл|Примечание\nИванов Иван|1|2|3|4|5|6|7|8',
      [
        'fullName',
        'forbidden:identity_document',
        'forbidden:identity_document',
        'forbidden:address',
        'forbidden:health',
        'forbidden:nationality',
        'forbidden:social_status',
        'forbidden:marks',
        'ignored:free_text',
      ],
    ],
    [
      'a parent with the telephone after',
      'ФИО|ФИО родителя|Телефон\nИванов Иван|Иванова Анна|89123456789',
      ['fullName', 'guardianName', 'guardianPhone'],
    ],
    [
      'a telephone before the parent',
      'ФИО|Телефон|ФИО родителя\nИванов Иван|89123456789|Иванова Анна',
      ['fullName', 'phone', 'guardianName'],
    ],
    [
      'both parents',
      'ФИО|ФИО отца|ФИО матери|Телефон матери|Телефон отца\nа|б|в|1|2',
      ['fullName', 'guardianName', 'ignored:repeated', 'ignored:repeated', 'guardianPhone'],
    ],
    [
      'two telephones',
      'ФИО|Телефон|Телефон 2\nИванов Иван|89123456789|89123456780',
      ['fullName', 'phone', 'ignored:repeated'],
    ],
    [
      'an empty first of two',
      'ФИО|Телефон|Телефон 2\nИванов Иван||89123456780',
      ['fullName', 'ignored:repeated', 'phone'],
    ],
    [
      'unknown words over names',
      'Кто|Класс|Тел.|д/р\nИванов Иван|10А|89123456789|15.03.2010',
      ['fullName', 'className', 'phone', 'birthOn'],
    ],
    ['unknown words over dates', 'ФИО|Дата зачисления\nИванов Иван|01.09.2020', ['fullName', 'ignored:unknown']],
    ['no words over dates', 'ФИО|\nИванов Иван|01.09.2010', ['fullName', 'birthOn']],
    [
      'documents under other words',
      'ФИО|Номер\nИванов Иван|123-456-789 01',
      ['fullName', 'forbidden:identity_document'],
    ],
  ])('may be those of %s', (_, text, expected) => {
    expect(seen(text)).toEqual(expected);
  });

  it('know a representative’s relation by its look', () => {
    expect(seen('ФИО|Родитель|Кто\nИванов Иван|Иванова Анна|мать')).toEqual([
      'fullName',
      'guardianName',
      'guardianRelation',
    ]);
  });

  it('may have a header of two lines', () => {
    expect(
      seen(
        '№|Обучающийся|||Родитель||Паспорт|\n|Фамилия|Имя|Отчество|ФИО|Телефон|серия|номер\n1|Иванов|Иван|Ильич|Иванова Анна|89123456789|1|2',
      ),
    ).toEqual([
      'ignored:number',
      'familyName',
      'givenName',
      'patronymic',
      'guardianName',
      'guardianPhone',
      'forbidden:identity_document',
      'forbidden:identity_document',
    ]);
  });

  it.each([
    ['names alone', 'Иванов Иван\nПетрова Анна', ['fullName']],
    ['names of another people', 'Нгуен Ань\nЧан Ли', ['fullName']],
    ['numbers and names', '1|Иванов Иван\n2|Петрова Анна', ['ignored:number', 'fullName']],
    [
      'numbers, names, dates, classes',
      '1|Иванов Иван|15.03.10|10А\n2|Петрова Анна|16.04.10|10 б',
      ['ignored:number', 'fullName', 'birthOn', 'className'],
    ],
    [
      'names in three columns',
      'Иванов|Иван|Ильич|м\nПетрова|Анна|Петровна|ж',
      ['familyName', 'givenName', 'patronymic', 'sex'],
    ],
    [
      'names and addresses',
      'Иванов Иван|ул. Мира, д. 5, кв. 3\nПетрова Анна|ул. Ленина, 7',
      ['fullName', 'forbidden:address'],
    ],
    ['names, telephones and mail', 'Иванов Иван|89123456789|a@b.ru', ['fullName', 'phone', 'email']],
  ])('without a header are guessed by what they hold: %s', (_, text, expected) => {
    const mapping = recogniseColumns(sheet(text));
    expect(mapping.headerRow).toBe(0);
    expect(seen(text)).toEqual(expected);
    expect(mapping.columns.filter(({ field }) => field).every(({ how }) => how === 'guessed')).toBe(true);
  });

  it('name the class by the sheet when no title does', () => {
    expect(recogniseColumns(sheet('ФИО\nИванов Иван', '10 «А»')).classFromTitle).toEqual({ grade: 10, letter: 'А' });
    expect(recogniseColumns(sheet('9Б класс\nФИО\nИванов Иван', '10А')).classFromTitle).toEqual({
      grade: 9,
      letter: 'Б',
    });
    expect(recogniseColumns(sheet('ФИО\nИванов Иван', 'Лист1')).classFromTitle).toBeUndefined();
  });

  it('are looked for on every sheet', () => {
    const grid = {
      sheets: [
        { name: 'Титул', rows: [['МБОУ «ИТ-лицей №24»']] },
        { name: '10А', rows: [['ФИО'], ['Иванов Иван']] },
        { name: '10Б', rows: [['ФИО'], ['Петров Пётр'], ['Щукина Анна']] },
      ],
    };
    expect(recogniseColumns(grid).sheet).toBe(2);
    expect(recogniseColumns(grid, 1).classFromTitle).toEqual({ grade: 10, letter: 'А' });
    expect(recogniseSheets(grid).map((mapping) => mapping.sheet)).toContain(1);
    expect(recogniseColumns({ sheets: [] })).toEqual({ sheet: 0, headerRow: 0, columns: [] });
  });

  it('never break the reader, whatever the grid is', () => {
    const word = fc.constantFrom(
      'ФИО',
      'Класс',
      'Телефон',
      'Родитель',
      '10А',
      'Иванов Иван',
      '15.03.10',
      '',
      '№',
      'Паспорт',
    );
    const cell = fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const { columns } = recogniseColumns({ sheets: [{ name: 'x', rows }] });
        const fields = columns.flatMap(({ field }) => field ?? []);
        expect(new Set(fields).size).toBe(fields.length);
      }),
    );
  });
});
