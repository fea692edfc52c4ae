import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvGrid, findDuplicates, type KnownPerson, readPeople, recogniseColumns } from './index.ts';

const HEADER = 'ФИО|Дата рождения|Класс';

function rowsOf(...lines: string[]) {
  const grid = csvGrid([HEADER, ...lines].join('\n').replaceAll('|', '\t'));
  return readPeople(grid, recogniseColumns(grid), { kind: 'pupils', today: '2024-11-20' }).rows;
}

function person(id: string, name: string, birthOn: string | null = null, grade?: number): KnownPerson {
  const [familyName = '', givenName = '', patronymic = null] = name.split(' ');
  return { id, familyName, givenName, patronymic, birthOn, className: grade ? { grade, letter: 'А' } : null };
}

const first = (row: string, ...known: KnownPerson[]) => {
  const [found] = findDuplicates(rowsOf(row), known);
  return found;
};

describe('a row of a list', () => {
  it.each([
    [
      'the same name and date of birth',
      'Иванов Иван Петрович|15.03.2010|',
      person('a', 'Иванов Иван Петрович', '2010-03-15'),
    ],
    ['ё written as е', 'Семенов Артем|15.03.2010|', person('a', 'Семёнов Артём', '2010-03-15')],
    ['capitals', 'СЕМЁНОВ АРТЁМ|15.03.2010|', person('a', 'Семёнов Артём', '2010-03-15')],
    ['a dash for the hyphen', 'Щедрин – Ли Ян|15.03.2010|', person('a', 'Щедрин-Ли Ян', '2010-03-15')],
    ['a Latin letter', 'Иванoв Иван|15.03.2010|', person('a', 'Иванов Иван', '2010-03-15')],
    ['no patronymic in the list', 'Иванов Иван|15.03.2010|', person('a', 'Иванов Иван Петрович', '2010-03-15')],
    ['no patronymic at school', 'Иванов Иван Петрович|15.03.2010|', person('a', 'Иванов Иван', '2010-03-15')],
  ])('is the same person: %s', (_, row, known) => {
    expect(first(row, known)).toEqual({ line: 2, verdict: 'same', id: 'a' });
  });

  it.each([
    ['Иванов Иван|15.03.2010|', person('a', 'Иванов Иван'), ['birth_missing']],
    ['Иванов Иван||10А', person('a', 'Иванов Иван', '2010-03-15', 10), ['same_class', 'birth_missing']],
    ['Семенов Иван||', person('a', 'Семёнов Иван'), ['birth_missing', 'other_spelling']],
    ['Иванов Иван Петрович|15.03.2010|', person('a', 'Иванов Иван Петрович', '2010-03-16'), ['birth_differs']],
    ['Иванов Иван|15.03.2010|10А', person('a', 'Иванов Иван', '2010-05-15', 10), ['same_class', 'birth_differs']],
    ['Ивонов Иван|15.03.2010|', person('a', 'Иванов Иван', '2010-03-15'), ['family_typo']],
    ['Иванво Иван|15.03.2010|', person('a', 'Иванов Иван', '2010-03-15'), ['family_typo']],
    ['Иваннов Иван|15.03.2010|', person('a', 'Иванов Иван', '2010-03-15'), ['family_typo']],
    ['Щукина Наталия|15.03.2010|', person('a', 'Щукина Наталья', '2010-03-15'), ['given_typo']],
    ['Иванов Иван Петровч|15.03.2010|', person('a', 'Иванов Иван Петрович', '2010-03-15'), ['patronymic_differs']],
    ['Иванов И.П.||10А', person('a', 'Иванов Иван Петрович', '2010-03-15', 10), ['same_class', 'initials']],
  ])('«%s» may be %j: %j', (row, known, reasons) => {
    expect(first(row, known)).toEqual({ line: 2, verdict: 'likely', id: 'a', reasons, others: [] });
  });

  it.each([
    ['Иванов Иван|15.03.2010|', person('a', 'Петров Иван', '2010-03-15')],
    ['Иванова Анна|15.03.2010|', person('a', 'Иванов Пётр', '2010-03-15')],
    ['Иванов Иван Петрович|15.03.2010|', person('a', 'Иванов Иван Ильич', '2010-05-15')],
    ['Иванов Иван|15.03.2010|10А', person('a', 'Иванов Иван', '2013-05-15', 7)],
    ['Ивонов Иван||', person('a', 'Иванов Иван')],
    ['Иванов И.С.||10А', person('a', 'Иванов Иван Петрович', '2010-03-15', 10)],
    ['Иванов И.||10А', person('a', 'Иванов Иван', '2010-03-15', 7)],
    ['||', person('a', 'Иванов Иван')],
  ])('«%s» is not %j', (row, known) => {
    expect(first(row, known)?.verdict ?? 'none').toBe('none');
  });

  it('is asked about when several people are like it, the likeliest first', () => {
    const known = [
      person('c', 'Иванов Иван', null),
      person('a', 'Иванов Иван', '2010-03-15', 10),
      person('b', 'Иванов Иван', '2010-03-15', 9),
    ];
    expect(first('Иванов Иван|15.03.2010|10А', ...known)).toEqual({
      line: 2,
      verdict: 'likely',
      id: 'a',
      reasons: ['same_class'],
      others: ['b', 'c'],
    });
    expect(first('Иванов Иван|15.03.2010|', ...known)).toMatchObject({ reasons: ['several'], others: ['b', 'c'] });
  });

  it('may stand in the list twice', () => {
    const verdicts = findDuplicates(
      rowsOf(
        'Семёнов Иван|15.03.2010|10А',
        'СЕМЕНОВ ИВАН|15.03.10|10А',
        'Семёнов Иван||10А',
        'Семёнов Иван|16.04.2011|9А',
        'Семёнов Иван||8А',
      ),
      [person('a', 'Семёнов Иван', '2010-03-15')],
    );
    expect(verdicts).toEqual([
      { line: 2, verdict: 'same', id: 'a' },
      { line: 3, verdict: 'twice_in_file', first: 2 },
      { line: 4, verdict: 'twice_in_file', first: 2 },
      { line: 5, verdict: 'likely', id: 'a', reasons: ['birth_differs'], others: [] },
      { line: 6, verdict: 'likely', id: 'a', reasons: ['birth_missing'], others: [] },
    ]);
  });

  it('finds itself in a school that took it over, and twice in a list written twice', () => {
    const name = fc.tuple(fc.stringMatching(/^[А-ЯЁ][а-яё]{2,8}$/), fc.constantFrom('Иван', 'Анна', 'Пётр'));
    const list = fc.uniqueArray(name, {
      selector: (parts) => parts.join(' ').replaceAll('ё', 'е').replaceAll('Ё', 'Е'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(list, (names) => {
        const lines = names.map((parts) => `${parts.join(' ')}|15.03.2010|10А`);
        const rows = rowsOf(...lines, ...lines);
        const known = rows.slice(0, names.length).map((row): KnownPerson => ({ ...row.person, id: String(row.line) }));
        const verdicts = findDuplicates(rows, known);
        expect(
          verdicts.slice(0, names.length).every((one) => one.verdict === 'same' && one.id === String(one.line)),
        ).toBe(true);
        expect(verdicts.slice(names.length).every(({ verdict }) => verdict === 'twice_in_file')).toBe(true);
      }),
    );
  });

  it('is compared with a big school through keys, not with everybody', () => {
    const family = (index: number) => `Фам${[...String(index)].map((digit) => 'абвгдежзик'[Number(digit)]).join('')}ов`;
    const day = (index: number) => `2010-03-${String(1 + (index % 28)).padStart(2, '0')}`;
    const known = Array.from({ length: 10_000 }, (_, index) =>
      person(String(index), `${family(index)} Иван`, day(index)),
    );
    const [row] = rowsOf('Иванов Иван|15.03.2010|');
    if (!row) throw new Error('no row');
    const rows = Array.from({ length: 5_000 }, (_, index) => ({
      ...row,
      line: index + 2,
      person: { ...row.person, familyName: family(index * 2), birthOn: day(index * 2) },
    }));
    const verdicts = findDuplicates(rows, known);
    expect(verdicts.every((one, index) => one.verdict === 'same' && one.id === String(index * 2))).toBe(true);
    const namesakes = rows.map((one) => ({ ...one, person: { ...row.person, birthOn: null } }));
    expect(
      findDuplicates(
        namesakes,
        known.map((one) => ({ ...one, familyName: 'Иванов' })),
      ),
    ).toHaveLength(5_000);
  });
});
