import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullName, initials, loginFor, shortName } from './index.ts';

const maria = { familyName: 'Иванова', givenName: 'Мария', patronymic: 'Петровна' };
const dmitry = { familyName: 'Петров', givenName: 'Дмитрий', patronymic: null };

describe('a name', () => {
  it('is written in full with the family name first', () => {
    expect(fullName(maria)).toBe('Иванова Мария Петровна');
    expect(fullName(dmitry)).toBe('Петров Дмитрий');
  });

  it('is short as people sign', () => {
    expect(shortName(maria)).toBe('М. П. Иванова');
    expect(shortName(dmitry)).toBe('Д. Петров');
    expect(initials(maria)).toBe('МИ');
  });

  it('is not cut through the middle of a letter that takes two units', () => {
    expect(initials({ familyName: '𝒜бв', givenName: '😀', patronymic: null })).toBe('😀𝒜');
    expect(shortName({ familyName: 'Ли', givenName: '😀я', patronymic: null })).toBe('😀. Ли');
  });
});

describe('a login made from a name', () => {
  it.each([
    [maria, 'ivanova-m'],
    [dmitry, 'petrov-d'],
    [{ familyName: 'Щукин', givenName: 'Юрий', patronymic: null }, 'shchukin-iu'],
    [{ familyName: 'Подъячев', givenName: 'Ёж', patronymic: null }, 'podiachev-e'],
    [{ familyName: 'Хабибуллина-Александрийская', givenName: 'Э', patronymic: null }, 'khabibullinaaleksandriiskaia-e'],
    [{ familyName: 'Smith', givenName: 'John', patronymic: null }, 'smith-j'],
    [{ familyName: '孫', givenName: '中山', patronymic: null }, 'user'],
  ])('%j is %s', (name, login) => {
    expect(loginFor(name)).toBe(login);
  });

  it('is typed with plain Latin letters whatever the name is', () => {
    const part = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(part, part, (familyName, givenName) => {
        expect(loginFor({ familyName, givenName, patronymic: null })).toMatch(/^[a-z0-9]+(-[a-z0-9]+)?$/);
      }),
    );
  });
});
