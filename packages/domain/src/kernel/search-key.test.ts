import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchKey } from './index.ts';

describe('what search compares', () => {
  it.each([
    ['Ёлкин', 'елкин'],
    ['ПРИКАЗ О НАЗНАЧЕНИИ', 'приказ о назначении'],
    ['  много   пробелов\n\tи строк ', 'много пробелов и строк'],
    ['январь–февраль — март', 'январь-февраль - март'],
    ['МБОУ «ИТ-лицей №24»', 'мбоу ит-лицей №24'],
    ['„так“ "и" \'этак\' ”', 'так и этак'],
    ['знак\u0000внутри\u0007', 'знак внутри'],
    ['', ''],
  ])('%j becomes %j', (text, key) => {
    expect(searchKey(text)).toBe(key);
  });

  it('is the same however the same words were typed', () => {
    expect(searchKey('Учёба «молодых» педагогов')).toBe(searchKey('учеба "МОЛОДЫХ"  педагогов'));
  });

  it('is a key already when made twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const key = searchKey(text);
        expect(searchKey(key)).toBe(key);
      }),
    );
  });
});
