import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvGrid } from './index.ts';

const rows = (text: string) => csvGrid(text).sheets[0]?.rows;

describe('a file with delimiters', () => {
  it.each([
    [
      'semicolons',
      'ФИО;Класс\nИванов Иван;10А',
      [
        ['ФИО', 'Класс'],
        ['Иванов Иван', '10А'],
      ],
    ],
    [
      'commas',
      'ФИО,Класс\nИванов Иван,10А',
      [
        ['ФИО', 'Класс'],
        ['Иванов Иван', '10А'],
      ],
    ],
    [
      'tabs of the clipboard',
      'ФИО\tКласс\r\nИванов Иван\t10А\r\n',
      [
        ['ФИО', 'Класс'],
        ['Иванов Иван', '10А'],
      ],
    ],
    [
      'semicolons with commas inside',
      'ФИО;Телефон\nИванов, Иван;8912, 8913\nПетров;8914',
      [
        ['ФИО', 'Телефон'],
        ['Иванов, Иван', '8912, 8913'],
        ['Петров', '8914'],
      ],
    ],
    [
      'tabs with semicolons inside',
      'ФИО\tТелефон\nИванов\t1; 2\nПетров\t3; 4',
      [
        ['ФИО', 'Телефон'],
        ['Иванов', '1; 2'],
        ['Петров', '3; 4'],
      ],
    ],
    ['the delimiter declared by Excel', 'sep=,\r\nа;б,в', [['а;б', 'в']]],
    ['nothing but names', 'Иванов Иван\nПетров Пётр', [['Иванов Иван'], ['Петров Пётр']]],
    [
      'one comma in a list of names',
      'Иванов Иван\nПетров Пётр, староста\nЩукина Анна',
      [['Иванов Иван'], ['Петров Пётр, староста'], ['Щукина Анна']],
    ],
    ['a byte order mark', '\uFEFFФИО;Класс', [['ФИО', 'Класс']]],
    [
      'old Mac line ends',
      'а;б\rв;г',
      [
        ['а', 'б'],
        ['в', 'г'],
      ],
    ],
    [
      'an empty cell at the end',
      'а;б;\nв;г;',
      [
        ['а', 'б', ''],
        ['в', 'г', ''],
      ],
    ],
    ['empty lines inside', 'а;б\n\nв;г', [['а', 'б'], [''], ['в', 'г']]],
  ])('may have %s', (_, text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  it.each([
    [
      'a delimiter in quotes',
      '"Иванов; Иван";10А\nа;б',
      [
        ['Иванов; Иван', '10А'],
        ['а', 'б'],
      ],
    ],
    [
      'doubled quotes',
      '"10 ""А""";x\nа;б',
      [
        ['10 "А"', 'x'],
        ['а', 'б'],
      ],
    ],
    ['a line break in quotes', '"Иванова\nМария";10А', [['Иванова\nМария', '10А']]],
    [
      'a line break in a cell of the clipboard',
      '"Иванова\nМария"\t10А\nа\tб',
      [
        ['Иванова\nМария', '10А'],
        ['а', 'б'],
      ],
    ],
    ['an empty quoted cell', '"";б', [['', 'б']]],
    ['quotes inside an unquoted cell', '10 "А";б', [['10 "А"', 'б']]],
    ['quotes forgotten to be doubled', '"10 "А" класс";б', [['10 "А" класс', 'б']]],
    [
      'a quote that never closes',
      '"Иванов;10А\nПетров;10Б',
      [
        ['"Иванов', '10А'],
        ['Петров', '10Б'],
      ],
    ],
  ])('may have %s', (_, text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  it('is read back as it was written, by any of the delimiters', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'абв";,\n \t1'), maxLength: 6 });
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(table, fc.constantFrom(';', ',', '\t'), (cells, delimiter) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = cells.map((row) => row.map(quoted).join(delimiter)).join('\r\n');
        expect(rows(`sep=${delimiter}\n${text}`)).toEqual(cells);
      }),
    );
  });

  it('never breaks, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'аб";,\n\r\t '), maxLength: 60 }), (text) => {
        expect(csvGrid(text).sheets).toHaveLength(1);
      }),
    );
    expect(csvGrid('"'.repeat(200_001)).sheets).toHaveLength(1);
    expect(csvGrid('"a;'.repeat(100_000)).sheets).toHaveLength(1);
  });
});
