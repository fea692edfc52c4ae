import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnNameOrder, readFullName } from './read-full-name.ts';
import { readRowName } from './read-name-parts.ts';

const parts = (text: string, order: 'family_first' | 'given_first' = 'family_first') => {
  const { name, faults } = readFullName(text, order);
  return [name.familyName, name.givenName, name.patronymic, faults.map(({ code }) => code)];
};

describe('a whole name in one cell', () => {
  it.each([
    ['Иванов Иван Петрович', ['Иванов', 'Иван', 'Петрович', []]],
    ['Иванов Иван', ['Иванов', 'Иван', null, []]],
    ['Мамедов Али Гасан оглы', ['Мамедов', 'Али', 'Гасан оглы', []]],
    ['Мамедова Лейла Гасан-кызы', ['Мамедова', 'Лейла', 'Гасан-кызы', []]],
    ['Салтыков-Щедрин Михаил Евграфович', ['Салтыков-Щедрин', 'Михаил', 'Евграфович', []]],
    ['Салтыков - Щедрин Михаил Евграфович', ['Салтыков-Щедрин', 'Михаил', 'Евграфович', []]],
    ['Салтыков–Щедрин Михаил', ['Салтыков-Щедрин', 'Михаил', null, []]],
    ['О’Коннор Мария', ["О'Коннор", 'Мария', null, []]],
    ['Иванова Анна-Мария', ['Иванова', 'Анна-Мария', null, []]],
    ['1. Иванов Иван', ['Иванов', 'Иван', null, []]],
    ['12) Иванов Иван', ['Иванов', 'Иван', null, []]],
    ['3 Иванов Иван', ['Иванов', 'Иван', null, []]],
    ['Иванов, Иван', ['Иванов', 'Иван', null, []]],
    ['Иванов Иван;', ['Иванов', 'Иван', null, []]],
    ['фон Штольц Людвиг Карлович', ['фон Штольц', 'Людвиг', 'Карлович', []]],
    ['Мицкевич Адам Иванович', ['Мицкевич', 'Адам', 'Иванович', []]],
    ['Smith John', ['Smith', 'John', null, []]],
  ])('«%s» is read', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it.each([
    ['ИВАНОВ ИВАН', 'name_case', 'Иванов Иван'],
    ['иванов иван петрович', 'name_case', 'Иванов Иван Петрович'],
    ['Иванoв Иван', 'name_latin_letters', 'Иванов Иван'],
    ['Иван Иванов', 'name_order', 'Иванов Иван'],
    ['Иван Петрович Иванов', 'name_order', 'Иванов Иван Петрович'],
    ['ИВАН ИВАНOВ', 'name_latin_letters', 'Иванов Иван'],
    ['Анна Ли', 'name_order_unsure', 'Ли Анна'],
    ['Иванова (Петрова) Анна', 'name_note', 'Иванова Анна'],
    ['Иванова Анна, староста', 'name_note', 'Иванова Анна'],
    ['Иванова Анна - выбыла', 'name_note', 'Иванова Анна'],
  ])('«%s» gets the suggestion: %s, «%s»', (text, code, suggestion) => {
    expect(readFullName(text, 'family_first').faults).toContainEqual({ code, suggestion });
    expect(readFullName(suggestion, 'family_first').faults).toEqual([]);
  });

  it('is kept as it was typed until the suggestion is accepted', () => {
    expect(parts('ИВАНОВ ИВАН')).toEqual(['ИВАНОВ', 'ИВАН', null, ['name_case']]);
  });

  it.each([
    ['Иванов И.И.', ['Иванов', 'И.', 'И.', ['name_incomplete']]],
    ['И. И. Иванов', ['Иванов', 'И.', 'И.', ['name_incomplete']]],
    ['Иванов И', ['Иванов', 'И.', null, ['name_incomplete']]],
    ['Иванов Иван П.', ['Иванов', 'Иван', 'П.', ['name_incomplete']]],
    ['И.И.', ['', 'И.', 'И.', ['family_name_missing', 'name_incomplete']]],
    ['Иванов', ['Иванов', '', null, ['given_name_missing']]],
    ['Анна Петровна', ['', 'Анна', 'Петровна', ['family_name_missing']]],
    ['Иван Иванович', ['', 'Иван', 'Иванович', ['family_name_missing']]],
    ['Иван Войнович', ['Войнович', 'Иван', null, ['name_order']]],
    ['Салтыков Щедрин Михаил Евграфович', ['Салтыков Щедрин', 'Михаил', 'Евграфович', ['name_many_words']]],
    ['Иванов Ян Павел Петрович', ['Иванов', 'Ян Павел', 'Петрович', ['name_many_words']]],
    ['Нгуен Тхи Минь Ань', ['Нгуен', 'Тхи Минь Ань', null, ['name_many_words']]],
    ['Иван0в Иван', ['Иван0в', 'Иван', null, ['name_characters']]],
  ])('«%s» is asked about', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it('follows the order of its column when its own words do not tell', () => {
    const column = ['Иван Петрович Иванов', 'Мария Щукина', 'Роман Ким', 'Ань Нгуен'];
    expect(columnNameOrder(column)).toBe('given_first');
    expect(parts('Ань Нгуен', 'given_first')).toEqual(['Нгуен', 'Ань', null, []]);
    expect(parts('Иван Петрович Иванов', 'given_first')).toEqual(['Иванов', 'Иван', 'Петрович', []]);
    expect(readFullName('ИВАН ИВАНОВ', 'given_first').faults).toEqual([
      { code: 'name_case', suggestion: 'Иван Иванов' },
    ]);
    expect(columnNameOrder([])).toBe('family_first');
  });

  it('has nothing more to suggest once what was suggested is accepted', () => {
    const word = fc.constantFrom(
      'Иван',
      'Анна',
      'Иванов',
      'Щедрина-Ли',
      'Ли',
      'Петрович',
      'Сергеевна',
      'COPOKA',
      "О'Нил",
    );
    const slip = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
      (text: string) => text.replaceAll('а', 'a'),
      (text: string) => `${text} (выбыл)`,
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 3 }), slip, slip, (words, first, second) => {
        let text = second(first(words.join(' ')));
        for (let time = 0; time < 2; time += 1) {
          text = readFullName(text, 'family_first').faults.find(({ suggestion }) => suggestion)?.suggestion ?? text;
        }
        expect(readFullName(text, 'family_first').faults.filter(({ suggestion }) => suggestion)).toEqual([]);
      }),
    );
  });

  it('never breaks', () => {
    const letters = fc.string({ unit: fc.constantFrom(..."аИПя -.'oO’(),1ёЙ"), maxLength: 24 });
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: 'grapheme', maxLength: 30 })), (text) => {
        expect(Array.isArray(readFullName(text, 'family_first').faults)).toBe(true);
      }),
    );
  });
});

describe('a name in three cells', () => {
  it.each([
    [{ familyName: 'Иванов', givenName: 'Иван', patronymic: 'Петрович' }, ['Иванов', 'Иван', 'Петрович'], []],
    [{ familyName: 'Ли', givenName: 'Анна', patronymic: '-' }, ['Ли', 'Анна', null], []],
    [{ familyName: 'Иванов', givenName: 'Иван Петрович' }, ['Иванов', 'Иван', 'Петрович'], []],
    [{ familyName: 'Иванов Иван Петрович' }, ['Иванов', 'Иван', 'Петрович'], []],
    [{ familyName: 'Иванов', givenName: '', patronymic: '' }, ['Иванов', '', null], ['givenName given_name_missing']],
    [{ familyName: '', givenName: 'Иван' }, ['', 'Иван', null], ['familyName family_name_missing']],
    [{ familyName: '', givenName: '' }, ['', '', null], ['familyName name_missing']],
    [{ fullName: '' }, ['', '', null], ['fullName name_missing']],
    [
      { familyName: 'ИВАНОВ', givenName: 'И.' },
      ['ИВАНОВ', 'И.', null],
      ['familyName name_case', 'givenName name_incomplete'],
    ],
  ])('%j is read', (raw, name, faults) => {
    const read = readRowName(raw, 'family_first');
    expect([read.name.familyName, read.name.givenName, read.name.patronymic]).toEqual(name);
    expect(read.faults.map(({ field, code }) => `${field} ${code}`)).toEqual(faults);
  });
});
