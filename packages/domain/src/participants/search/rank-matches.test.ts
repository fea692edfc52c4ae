import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, nameText, rankMatches } from './index.ts';

const SCHOOL = [
  'Иванов Иван Петрович',
  'Иванова Мария Сергеевна',
  'Иванова Марина Ивановна',
  'Маринина Ива Олеговна',
  'Петров Иван Ильич',
  'Ёлкин Пётр Семёнович',
  'Салтыков-Щедрин Михаил Евграфович',
  'Щукина Анна',
  'Ли Ян',
  'Горшков Константин Юрьевич',
];
const people: Candidate[] = SCHOOL.map((name) => ({ id: name, key: nameText(name) }));
const found = (query: string): string[] => rankMatches(query, people, 20).map(({ id }) => id);

describe('a search by name', () => {
  it.each([
    ['мария иван', 'Иванова Мария Сергеевна'],
    ['иванова марина', 'Иванова Марина Ивановна'],
    ['елкин', 'Ёлкин Пётр Семёнович'],
    ['ЁЛКИН', 'Ёлкин Пётр Семёнович'],
    ['щедрин', 'Салтыков-Щедрин Михаил Евграфович'],
    ['салтыков щедрин', 'Салтыков-Щедрин Михаил Евграфович'],
    ['салтыков-щ', 'Салтыков-Щедрин Михаил Евграфович'],
    ['ли', 'Ли Ян'],
    ['ян ли', 'Ли Ян'],
    ['горшков к ю', 'Горшков Константин Юрьевич'],
    ['К.Ю. Горшков', 'Горшков Константин Юрьевич'],
    ['гаршкоф', 'Горшков Константин Юрьевич'],
    ['костантин', 'Горшков Константин Юрьевич'],
    ['щюкина', 'Щукина Анна'],
    ['oerbyf', 'Щукина Анна'],
    ['shchukina anna', 'Щукина Анна'],
    ['bdfyjdf vfhbz', 'Иванова Мария Сергеевна'],
    ['ivanova mariya', 'Иванова Мария Сергеевна'],
  ])('for «%s» finds %s first', (query, name) => {
    expect(found(query)[0]).toBe(name);
  });

  it('puts beginnings first, then words in any order, then what is inside, then slips', () => {
    const candidates = ['иванов петр', 'петров иван', 'первоиванов олег', 'ивонов олег', 'сидоров олег'];
    const matches = rankMatches(
      'иван',
      candidates.map((key) => ({ id: key, key })),
      10,
    );
    expect(matches.map(({ id, kind }) => [id, kind])).toEqual([
      ['иванов петр', 'prefix'],
      ['петров иван', 'words'],
      ['первоиванов олег', 'inside'],
      ['ивонов олег', 'typo'],
    ]);
  });

  it.each(['щедрон михаил иванович', 'сидоров', 'и и и и и и', '?'])('for «%s» finds nobody by chance', (query) => {
    expect(found(query)).toEqual([]);
  });

  it('gives a word of the name to one word of the query only', () => {
    expect(found('ян ян')).toEqual([]);
  });

  it('shows no more than asked', () => {
    expect(rankMatches('иван', people, 2)).toHaveLength(2);
    expect(rankMatches('иван', people, 0)).toEqual([]);
  });

  const part = fc.stringMatching(/^[А-ЯЁ][а-яё]{1,9}$/);
  const fullName = fc.tuple(part, part, part).map((parts) => parts.join(' '));

  it('finds every name by itself, first of all, ё or е', () => {
    fc.assert(
      fc.property(fullName, (name) => {
        const own = { id: 'own', key: nameText(name) };
        for (const query of [name, name.replaceAll('ё', 'е'), name.toUpperCase()]) {
          expect(rankMatches(query, [...people, own], 1)[0]).toMatchObject({ id: 'own', kind: 'prefix' });
        }
      }),
    );
  });

  it('finds a name by the beginnings of its words in any order', () => {
    fc.assert(
      fc.property(fullName, fc.integer({ min: 2, max: 4 }), (name, length) => {
        const words = name.split(' ').map((word) => word.slice(0, length));
        const query = words.toReversed().join(' ');
        expect(rankMatches(query, [{ id: 'own', key: nameText(name) }], 1)).toHaveLength(1);
      }),
    );
  });

  it('finds a name with one letter wrong', () => {
    fc.assert(
      fc.property(fullName, fc.nat({ max: 3 }), fc.constantFrom(...'абвик'), (name, at, letter) => {
        const [family = '', ...rest] = name.split(' ');
        if (family.length < 4) return;
        const slipped = family.slice(0, at) + letter + family.slice(at + 1);
        expect(rankMatches([slipped, ...rest].join(' '), [{ id: 'own', key: nameText(name) }], 1)).toHaveLength(1);
      }),
    );
  });

  it('never breaks, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (query) => {
        expect(Array.isArray(rankMatches(query, people, 5))).toBe(true);
      }),
    );
  });
});
