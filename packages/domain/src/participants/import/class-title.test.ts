import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classAlone, classInTitle } from './class-title.ts';

describe('a class named once, in a title', () => {
  it.each([
    '10А класс',
    '10 «А» класс',
    '10-А класс',
    '10 "а" кл.',
    'Список 10 «А» класса',
    'Список учащихся 10А класса МБОУ «ИТ-лицей №24» на 2024-2025 учебный год',
    'Списочный состав 10-го А класса',
    'Класс: 10А',
    'класс 10 "А"',
    'Список обучающихся 10А',
    '10А',
    '10 a',
    '10-й «А» класс',
  ])('«%s» is 10А', (text) => {
    expect(classInTitle(text)).toEqual({ grade: 10, letter: 'А' });
  });

  it.each([
    ['Ученики 10 класса', 10, ''],
    ['7-2 класс', 7, '2'],
    ['9 ИТ класс', 9, 'ИТ'],
  ])('«%s» is %i%s', (text, grade, letter) => {
    expect(classInTitle(text)).toEqual({ grade, letter });
  });

  it.each([
    'МБОУ «ИТ-лицей №24»',
    'Список учащихся',
    '2024-2025 учебный год',
    'Классный руководитель: Петрова А. И.',
    'Лист1',
    '15.03.2010',
    '25 класс',
    '',
  ])('«%s» names none', (text) => {
    expect(classInTitle(text)).toBeNull();
  });
});

describe('a class in a row of its own', () => {
  it.each(['10А', '10 класс', '10 «А» класс', 'Ученики 10А класса', '10А:'])('«%s» is one', (text) => {
    expect(classAlone(text)?.grade).toBe(10);
  });

  it.each(['10', '7', 'Иванов Иван', '10А Иванов', 'Лист1', 'Итого 25'])('«%s» is none', (text) => {
    expect(classAlone(text)).toBeNull();
  });

  it('never breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'10 Акласс«»"-.:№й'), maxLength: 20 }), (text) => {
        expect(classAlone(text) === null || classInTitle(text) !== null).toBe(true);
      }),
    );
  });
});
