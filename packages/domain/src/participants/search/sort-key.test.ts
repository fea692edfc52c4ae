import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonName } from '../../kernel/index.ts';
import { sortKey } from './index.ts';

const collator = new Intl.Collator('ru', { sensitivity: 'accent' });

function inRegister(first: PersonName, second: PersonName): number {
  return (
    collator.compare(first.familyName, second.familyName) ||
    collator.compare(first.givenName, second.givenName) ||
    collator.compare(first.patronymic ?? '', second.patronymic ?? '')
  );
}

/** The order of code points, which is that of UTF-8 bytes and so SQLite's. */
function binary(first: string, second: string): number {
  const [one, other] = [[...first], [...second]].map((text) => text.map((letter) => letter.codePointAt(0) ?? 0));
  const at = (one ?? []).findIndex((point, index) => point !== other?.[index]);
  return at < 0 ? first.length - second.length : (one?.[at] ?? -1) - (other?.[at] ?? -1);
}

const named = (familyName: string, givenName = 'Анна', patronymic: string | null = null): PersonName => ({
  familyName,
  givenName,
  patronymic,
});

describe('the order of a register', () => {
  it('is the alphabet as people know it: Ёлкин after Елкин and before Жуков', () => {
    const names = ['Яшин', 'Ёлкин', 'Жуков', 'Абрамов', 'Елкин', 'Ежов', 'Йогансон', 'Исаев', 'Ковалёва', 'Smith'];
    const sorted = names.toSorted((first, second) => binary(sortKey(named(first)), sortKey(named(second))));
    expect(sorted).toEqual([
      'Абрамов',
      'Ежов',
      'Елкин',
      'Ёлкин',
      'Жуков',
      'Исаев',
      'Йогансон',
      'Ковалёва',
      'Яшин',
      'Smith',
    ]);
  });

  it('puts the shorter family name first, whatever the given names are', () => {
    const people = [
      named('Иванова', 'Анна'),
      named('Иванов-Петров', 'Борис'),
      named('Иванов', 'Яков'),
      named('Ли', 'Яна'),
      named('Лиан', 'Анна'),
      named('Аль Хасан', 'Борис'),
      named('Аль', 'Яна'),
      named('Иванов', 'Иван', 'Петрович'),
      named('Иванов', 'Иван'),
    ];
    const sorted = people.toSorted((first, second) => binary(sortKey(first), sortKey(second)));
    expect(sorted).toEqual(people.toSorted(inRegister));
    expect(sorted.map(({ familyName, givenName }) => `${familyName} ${givenName}`)).toEqual([
      'Аль Яна',
      'Аль Хасан Борис',
      'Иванов Иван',
      'Иванов Иван',
      'Иванов Яков',
      'Иванов-Петров Борис',
      'Иванова Анна',
      'Ли Яна',
      'Лиан Анна',
    ]);
  });

  it('is that of Intl.Collator for any Russian names', () => {
    // Few letters, so that beginnings are often shared and the later letters decide.
    const word = fc.stringMatching(/^[АЕЁЖИЙЯ][аеёжийя]{0,3}$/);
    const family = fc.oneof(
      word,
      fc.tuple(word, fc.constantFrom('-', ' ', "'"), word).map((parts) => parts.join('')),
      fc.stringMatching(/^[А-ЯЁ][а-яё]{1,8}$/),
    );
    const name = fc.record({ familyName: family, givenName: word, patronymic: fc.option(word) });
    fc.assert(
      fc.property(name, name, (first, second) => {
        expect(Math.sign(binary(sortKey(first), sortKey(second)))).toBe(Math.sign(inRegister(first, second)));
      }),
      { numRuns: 3_000 },
    );
  });

  it('knows the letters of other peoples of Russia', () => {
    const letters = [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғҙєҗіїқңөҫүһґӑӗӥӟӵӧ'];
    const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 3 }).map((some) => some.join(''));
    fc.assert(
      fc.property(word, word, (first, second) => {
        expect(Math.sign(binary(sortKey(named(first)), sortKey(named(second))))).toBe(
          Math.sign(collator.compare(first, second)),
        );
      }),
      { numRuns: 3_000 },
    );
  });

  it('orders equally in JavaScript and in SQLite, whatever stands for a name', () => {
    const text = fc.string({ unit: fc.constantFrom(..."аяё-zЯ .'’№9ә≤€"), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (first, second) => {
        const [one, other] = [sortKey(named(first)), sortKey(named(second))];
        expect(Math.sign(binary(one, other))).toBe(one === other ? 0 : one < other ? -1 : 1);
      }),
    );
  });
});
