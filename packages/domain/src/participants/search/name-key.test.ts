import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey, nameText } from './index.ts';

describe('what a search for people compares', () => {
  it.each([
    ['Ёлкин', 'елкин'],
    ['Салтыков-Щедрин', 'салтыков щедрин'],
    ['Салтыков — Щедрин', 'салтыков щедрин'],
    ["О'Коннор", 'оконнор'],
    ['О’Коннор', 'оконнор'],
    ['Оʼконнор', 'оконнор'],
    ['  ИВАНОВ\u00A0 Иван\u200B ', 'иванов иван'],
    ['Иванoв', 'иванов'],
    ['Соловьёв И.И.', 'соловьев и и'],
    ['Ива\u0301нов', 'иванов'],
    ['Йогансон', 'йогансон'],
    ['Йогансон'.normalize('NFD'), 'йогансон'],
    ['Гасан оглы', 'гасан оглы'],
    ['Smith', 'smith'],
    ['" OR 1 *', 'or 1'],
    ['', ''],
  ])('%j becomes %j', (text, key) => {
    expect(nameText(text)).toBe(key);
  });

  it('holds the whole name, family name first, with or without a patronymic', () => {
    expect(nameKey({ familyName: 'Семёнова', givenName: 'Алёна', patronymic: 'Петровна' })).toBe(
      'семенова алена петровна',
    );
    expect(nameKey({ familyName: 'Ли', givenName: 'Анна', patronymic: null })).toBe('ли анна');
  });

  it('is a key already when made twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(nameText(nameText(text))).toBe(nameText(text));
      }),
    );
  });

  it('is the same with ё and with е, in capitals and in small letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[а-яё]{1,12}$/), (word) => {
        expect(nameText(word.toUpperCase())).toBe(nameText(word.replaceAll('ё', 'е')));
      }),
    );
  });
});
