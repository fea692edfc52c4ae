import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvGrid, type PeopleGrid, type PeopleKind, readPeople, recogniseColumns } from './index.ts';

const today = '2024-11-20';

function read(text: string, kind: PeopleKind = 'pupils', name = '') {
  const grid = csvGrid(text.replaceAll('|', '\t'), name);
  return readPeople(grid, recogniseColumns(grid), { kind, today });
}
const people = (text: string, kind: PeopleKind = 'pupils', name = '') =>
  read(text, kind, name).rows.map(({ line, person: { familyName, givenName, className } }) => [
    line,
    familyName,
    givenName,
    className && `${className.grade}${className.letter}`,
  ]);

describe('the people of a list', () => {
  it('are read with everything the list says, and what it says wrong', () => {
    const { rows } = read(
      'ФИО|Дата рождения|Пол|Класс|Телефон|Эл. почта|ФИО матери|Телефон матери\n' +
        ' ИВАНОВ Иван Петрович |15.03.10|м|10 а|89123456789|ivan@mail,ru|Иванова Анна Ильинична|8 912 111-22-33',
    );
    expect(rows).toEqual([
      {
        line: 2,
        raw: {
          fullName: ' ИВАНОВ Иван Петрович ',
          birthOn: '15.03.10',
          sex: 'м',
          className: '10 а',
          phone: '89123456789',
          email: 'ivan@mail,ru',
          guardianName: 'Иванова Анна Ильинична',
          guardianPhone: '8 912 111-22-33',
          guardianRelation: 'мать',
        },
        person: {
          familyName: 'ИВАНОВ',
          givenName: 'Иван',
          patronymic: 'Петрович',
          birthOn: '2010-03-15',
          sex: 'male',
          className: { grade: 10, letter: 'А' },
          phone: '+7 912 345-67-89',
          email: null,
          position: null,
          teachingSince: null,
          organization: null,
          guardian: {
            familyName: 'Иванова',
            givenName: 'Анна',
            patronymic: 'Ильинична',
            phone: '+7 912 111-22-33',
            relation: 'mother',
          },
        },
        faults: [
          {
            field: 'fullName',
            code: 'name_case',
            text: ' ИВАНОВ Иван Петрович ',
            level: 'warning',
            suggestion: 'Иванов Иван Петрович',
          },
          { field: 'email', code: 'email_invalid', text: 'ivan@mail,ru', level: 'error', suggestion: 'ivan@mail.ru' },
        ],
        context: { nameOrder: 'family_first', classFromAbove: false },
      },
    ]);
  });

  it('take their class from a title, a sheet, a row between groups, a column', () => {
    expect(people('10А класс\nФИО\nИванов Иван')).toEqual([[3, 'Иванов', 'Иван', '10А']]);
    expect(people('ФИО\nИванов Иван', 'pupils', '10 «Б»')).toEqual([[2, 'Иванов', 'Иван', '10Б']]);
    expect(people('№|ФИО\n10А класс|\n1|Иванов Иван\n|10 «Б»\n1|Петров Пётр')).toEqual([
      [3, 'Иванов', 'Иван', '10А'],
      [5, 'Петров', 'Пётр', '10Б'],
    ]);
    expect(people('ФИО|Класс\nИванов Иван|10A')).toEqual([[2, 'Иванов', 'Иван', '10А']]);
    expect(people('Список учащихся 10А класса МБОУ «ИТ-лицей №24»\nИванов Иван\nПетров Пётр')).toEqual([
      [2, 'Иванов', 'Иван', '10А'],
      [3, 'Петров', 'Пётр', '10А'],
    ]);
  });

  it('take a class left blank from the row above with a warning, from a merged cell without', () => {
    const rows = [
      ['ФИО', 'Класс'],
      ['Иванов Иван', '10А'],
      ['Петров Пётр', ''],
    ];
    const read = (grid: PeopleGrid) =>
      readPeople(grid, recogniseColumns(grid), { kind: 'pupils', today }).rows.map(({ person, faults }) => [
        person.className?.letter,
        faults.map(({ code }) => code),
      ]);
    expect(read({ sheets: [{ name: '', rows }] })).toEqual([
      ['А', []],
      ['А', ['class_from_above']],
    ]);
    const merged = [{ row: 1, column: 1, rows: 2, columns: 1 }];
    expect(read({ sheets: [{ name: '', rows, merged }] })).toEqual([
      ['А', []],
      ['А', []],
    ]);
  });

  it('may be written without any header', () => {
    expect(people('Иванов Иван\nпетрова анна\nЩукина Анна Петровна')).toEqual([
      [1, 'Иванов', 'Иван', null],
      [2, 'петрова', 'анна', null],
      [3, 'Щукина', 'Анна', null],
    ]);
    expect(people('1|Иванов Иван|10А\n2|Петров Пётр|10Б')).toEqual([
      [1, 'Иванов', 'Иван', '10А'],
      [2, 'Петров', 'Пётр', '10Б'],
    ]);
    expect(people('Иванов Иван Петрович 10А\nПетрова Анна, 10 «Б»\nЩукина Анна (9в кл.)')).toEqual([
      [1, 'Иванов', 'Иван', '10А'],
      [2, 'Петрова', 'Анна', '10Б'],
      [3, 'Щукина', 'Анна', '9В'],
    ]);
    expect(
      people('Список на 2024 год\nИванов иван 2010\nПетров Пётр\nЩукина Анна\nЛи Ян').map(([line]) => line),
    ).toEqual([2, 3, 4, 5]);
    expect(people('Иван Иванов\nАнна Щукина\nАнна Ли')).toEqual([
      [1, 'Иванов', 'Иван', null],
      [2, 'Щукина', 'Анна', null],
      [3, 'Ли', 'Анна', null],
    ]);
  });

  it('are not the rows around them, and each such row is told of', () => {
    const { rows, skipped } = read(
      'МБОУ «ИТ-лицей №24»\n\n№|ФИО|Дата рождения\n1|2|3\n10А класс||\n1|Иванов Иван|15.03.2010\n\n№|ФИО|Дата рождения\n2|Петров Пётр|16.03.2010\n3||\nИтого: 2||\n|Классный руководитель Петрова А. И.|',
    );
    expect(rows.map(({ line }) => line)).toEqual([6, 9]);
    expect(skipped).toEqual([
      { line: 1, why: 'title' },
      { line: 3, why: 'header' },
      { line: 4, why: 'numbers' },
      { line: 5, why: 'class' },
      { line: 8, why: 'header' },
      { line: 10, why: 'no_name' },
      { line: 11, why: 'footer' },
      { line: 12, why: 'footer' },
    ]);
  });

  it('are kept with an error when only the name was forgotten', () => {
    const { rows } = read('ФИО|Дата рождения|Класс\n|15.03.2010|10А');
    expect(rows[0]?.faults).toMatchObject([{ field: 'fullName', code: 'name_missing', level: 'error' }]);
  });

  it('may be teachers or mentors of a partner', () => {
    const staff = read('Сотрудник|Должность|Стаж|Класс\nИванов Иван|учитель физики|3 года|10А', 'staff').rows[0];
    expect(staff?.person).toMatchObject({ position: 'учитель физики', teachingSince: '2021-09-01', className: null });
    expect(staff?.raw).not.toHaveProperty('className');
    expect(staff?.faults.map(({ code }) => code)).toEqual(['teaching_since_approximate']);
    const mentor = read('ФИО|Организация|Должность\nИванов Иван|ООО «Мир»|инженер', 'mentors_external').rows[0];
    expect(mentor?.person).toMatchObject({ organization: 'ООО «Мир»', position: 'инженер' });
    expect(mentor?.faults).toEqual([]);
  });

  it('never bring along what may not be kept, even if the column was given a field by hand', () => {
    const grid = csvGrid('ФИО\tСНИЛС\tДиагноз\nИванов Иван\t123-456-789 01\tтайна');
    const mapping = recogniseColumns(grid);
    const byHand = {
      ...mapping,
      columns: mapping.columns.map((column) =>
        column.index === 2 ? { ...column, field: 'position' as const } : column,
      ),
    };
    for (const kind of ['pupils', 'staff', 'mentors_external'] as const) {
      const text = JSON.stringify(readPeople(grid, byHand, { kind, today }));
      expect(text).not.toContain('тайна');
      expect(text).not.toContain('123-456');
    }
  });

  it('have no sex unless the list says so', () => {
    expect(read('ФИО|Класс\nИванова Анна Петровна|10А').rows[0]?.person.sex).toBeNull();
  });

  it.each([
    ['ФИО|Класс\nИванов Иван|', 'class_missing'],
    ['ФИО|Класс\nИванов Иван|10 физмат', 'class_unreadable'],
    ['ФИО|Класс|Телефон\nИванов Иван|10А|55-66-77', 'phone_invalid'],
    ['ФИО|Класс|Пол\nИванов Иван|10А|?да', 'sex_unreadable'],
    ['Фамилия|Имя|Класс\nИванов||10А', 'given_name_missing'],
  ])('%j is asked about: %s', (text, code) => {
    expect(read(text).rows[0]?.faults.map((fault) => fault.code)).toEqual([code]);
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
      '10А класс',
    );
    const cell = fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 8 }));
    const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.constantFrom<PeopleKind>('pupils', 'staff', 'mentors_external'), (cells, kind) => {
        const grid = { sheets: [{ name: 'Лист1', rows: cells }] };
        const { rows, skipped } = readPeople(grid, recogniseColumns(grid), { kind, today });
        const lines = [...rows, ...skipped].map(({ line }) => line);
        expect(new Set(lines).size).toBe(lines.length);
        const filled = cells.flatMap((row, index) => (row.some((one) => /[\p{L}\p{N}]/u.test(one)) ? [index + 1] : []));
        expect(filled.filter((line) => !lines.includes(line))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
