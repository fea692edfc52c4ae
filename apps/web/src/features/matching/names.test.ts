import { describe, expect, it } from 'vitest';
import { atWhom, cardName, familyOf, lettersOf, toWhom } from './names.ts';

const person = (familyName: string) => ({ familyName, givenName: 'Имя', patronymic: null });

describe('a name on a card', () => {
  it('leaves the patronymic to the title', () => {
    expect(cardName('Орлов Кирилл Андреевич')).toBe('Орлов Кирилл');
    expect(familyOf('Орлов Кирилл Андреевич')).toBe('Орлов');
    expect(lettersOf('Орлов Кирилл Андреевич')).toBe('ОК');
  });

  it('keeps initials whole, for there is no surname in them', () => {
    expect(cardName('О. К.')).toBe('О. К.');
    expect(familyOf('О. К.')).toBe('О. К.');
    expect(lettersOf('О. К.')).toBe('ОК');
  });
});

describe('a surname in a sentence', () => {
  it.each([
    ['Сидорова', 'Сидоровой', 'Сидоровой'],
    ['Гусев', 'Гусеву', 'Гусева'],
    ['Ёлкин', 'Ёлкину', 'Ёлкина'],
    ['Никитина', 'Никитиной', 'Никитиной'],
    ['Соловьёва', 'Соловьёвой', 'Соловьёвой'],
    ['Вяземская', 'Вяземской', 'Вяземской'],
    ['Вяземский', 'Вяземскому', 'Вяземского'],
  ])('%s becomes «к %s», «у %s»', (name, dative, genitive) => {
    expect(toWhom(person(name))).toBe(dative);
    expect(atWhom(person(name))).toBe(genitive);
  });

  it.each(['Ким', 'Цой', 'Лин', 'Сова', 'Черных', 'Бондаренко', 'Гусь', 'Толстой'])(
    '%s is not declined, because a rule of thumb could offend',
    (name) => {
      expect(toWhom(person(name))).toBeNull();
      expect(atWhom(person(name))).toBeNull();
    },
  );
});
