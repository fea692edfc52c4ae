import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundKey } from './index.ts';

describe('how a surname is heard', () => {
  it.each([
    ['Горшков', 'Гаршкоф'],
    ['Ковалёв', 'Кавалев'],
    ['Филиппов', 'Филипов'],
    ['Соловьёв', 'Соловев'],
    ['Подъячев', 'Падячев'],
    ['Дурново', 'Дурного'],
    ['Советский', 'Совецкий'],
    ['Городской', 'Гороцкой'],
    ['Рябинин', 'Ребинин'],
    ['Рыбаков', 'Рибаков'],
    ['Зуб', 'Зуп'],
    ['Сказкин', 'Скаскин'],
    ['Вездесущев', 'Вездисущев'],
    ['Наталья', 'Наталия'],
    ['Софья', 'София'],
    ['Даниил', 'Данил'],
    ['Майоров', 'Маёров'],
    ['Достоевский', 'Достоевски'],
    ['Честнов', 'Чеснов'],
    ['Счастливцев', 'Щасливцев'],
    ['Васильев', 'Василиев'],
    ['Этуш', 'Итуш'],
  ])('«%s» sounds like «%s»', (first, second) => {
    expect(soundKey(first)).toBe(soundKey(second));
  });

  it.each([
    ['Иванов', 'Иванова'],
    ['Петров', 'Павлов'],
    ['Зотов', 'Котов'],
    ['Белов', 'Беляев'],
    ['Дан', 'Тан'],
  ])('«%s» does not sound like «%s»', (first, second) => {
    expect(soundKey(first)).not.toBe(soundKey(second));
  });

  it('never breaks, hears no difference of capitals, ё and е', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        expect(typeof soundKey(text)).toBe('string');
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[а-яё]{1,12}$/), (word) => {
        expect(soundKey(word.toUpperCase())).toBe(soundKey(word.replaceAll('ё', 'е')));
      }),
    );
  });
});
