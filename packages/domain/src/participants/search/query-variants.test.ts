import { describe, expect, it } from 'vitest';
import { ftsExactQuery, ftsQuery, ftsText, queryVariants, trigrams } from './index.ts';

describe('what may have been meant', () => {
  it.each([
    ['иванов', ['иванов']],
    ['Ёлкин И.', ['елкин и']],
    ['bdfyjd', ['bdfyjd', 'иванов', 'бдфыйд']],
    ['Bdfyjdf Vfhbz', ['bdfyjdf vfhbz', 'иванова мария', 'бдфыйдф вфхбз']],
    [';erjd', ['erjd', 'жуков', 'ерйд']],
    ['`krby', ['krby', 'елкин', 'крбий']],
    ['ivanov', ['ivanov', 'шмфтщм', 'иванов']],
    ['иванов vfhbz', ['иванов vfhbz', 'иванов мария', 'иванов вфхбз']],
    ['', []],
    ['  ?!', []],
  ])('«%s» is tried as %j', (query, texts) => {
    expect(queryVariants(query).map(({ text }) => text)).toEqual(texts);
  });

  it.each([
    ['shchukin', 'щукин'],
    ['khabibullina', 'хабибуллина'],
    ['zhukov', 'жуков'],
    ['dmitriy', 'дмитрий'],
    ['dmitry', 'дмитрий'],
    ['sergei', 'сергей'],
    ['sergey', 'сергей'],
    ['mariya', 'мария'],
    ['mariia', 'мария'],
    ['yuliya', 'юлия'],
    ['tsvetkova', 'цветкова'],
    ['maxim', 'максим'],
    ['bykov', 'быков'],
    ['wolf', 'волф'],
    ['belskiy', 'белский'],
    ["il'in", 'ильин'],
    ['chernyshev', 'чернышев'],
  ])('«%s» in Latin letters is «%s»', (query, text) => {
    expect(queryVariants(query).at(-1)).toEqual({ text, how: 'transliterated' });
  });
});

describe('what the trigram index is asked', () => {
  it('is every three letters of every word, with the spaces at its ends', () => {
    expect(trigrams('Ли Ян')).toEqual([' ли', 'ли ', ' ян', 'ян ']);
    expect(trigrams('Иванов')).toEqual([' ив', 'ива', 'ван', 'ано', 'нов', 'ов ']);
    expect(trigrams('')).toEqual([]);
  });

  it('holds a name with spaces at its ends', () => {
    expect(ftsText({ familyName: 'Ёлкин', givenName: 'Ян', patronymic: null })).toBe(' елкин ян ');
  });

  it('is all words for an exact search and any trigram for a loose one', () => {
    expect(ftsExactQuery('мария иван')).toBe('"мария" AND "иван"');
    expect(ftsExactQuery('ли ян и')).toBe('" ли" AND " ян"');
    expect(ftsExactQuery('и')).toBeNull();
    expect(ftsQuery('ли')).toBe('" ли" OR "ли "');
    expect(ftsQuery('')).toBeNull();
  });

  it.each(['" OR *', 'NEAR(a b)', 'иванов" AND "x', "'; drop table people; --", 'a^b:c{d}'])(
    'never takes «%s» for an expression',
    (query) => {
      for (const match of [ftsQuery(query), ftsExactQuery(query)]) {
        expect(match ?? '').toMatch(/^(?:"[\p{L}\p{N} ]+"(?: (?:OR|AND) "[\p{L}\p{N} ]+")*)?$/u);
      }
    },
  );
});
