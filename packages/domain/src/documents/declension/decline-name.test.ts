import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OBLIQUE_CASES, type ObliqueCase } from '../person-forms.ts';
import { declineName, type DeclineWord, type NameOverrides, refuseOverrides } from './index.ts';

/** A library that says what it was asked for; the real one is tried with 150 names where it lives. */
const asked: DeclineWord = (part, word, to) => `${word}<${part} ${to}>`;
const family = (familyName: string, sex: 'male' | 'female', to: ObliqueCase = 'genitive') =>
  declineName({ familyName, givenName: '', patronymic: null }, sex, to, asked).familyName;

describe('the rules around the library', () => {
  it('ask it for what it knows', () => {
    expect(family('Иванов', 'male')).toBe('Иванов<family genitive>');
    expect(family('Салтыков-Щедрин', 'male', 'dative')).toBe('Салтыков<family dative>-Щедрин<family dative>');
    const name = { familyName: 'Петрова', givenName: 'Анна', patronymic: 'Ильинична' };
    expect(declineName(name, 'female', 'dative', asked)).toEqual({
      familyName: 'Петрова<family dative>',
      givenName: 'Анна<given dative>',
      patronymic: 'Ильинична<patronymic dative>',
    });
  });

  it.each([
    ['Шевченко', 'male'],
    ['Гёте', 'male'],
    ['Золя', 'male'],
    ['Галуа', 'male'],
    ['Цой', 'female'],
    ['Кузнец', 'female'],
    ['Дудь', 'female'],
    ['Ли', 'female'],
    ['Smith', 'male'],
    ['Х', 'male'],
  ] as const)('do not ask it about %s (%s)', (surname, sex) => {
    for (const to of OBLIQUE_CASES) expect(family(surname, sex, to)).toBe(surname);
  });

  it('ask nothing about «оглы» and about a name of a father without an ending', () => {
    for (const patronymic of ['Гейдар оглы', 'Гейдар кызы', 'Мухаммад', null]) {
      const name = { familyName: 'Ли', givenName: 'И', patronymic };
      expect(declineName(name, 'male', 'genitive', asked).patronymic).toBe(patronymic);
    }
  });

  it('leave a name as it is when a man and a woman would decline it differently and nothing tells', () => {
    const name = { familyName: 'Ким', givenName: 'Женя', patronymic: null };
    expect(declineName(name, null, 'genitive', asked)).toMatchObject({
      familyName: 'Ким',
      givenName: 'Женя<given genitive>',
    });
  });

  it('keep the first letter and never an empty part, whatever the name', () => {
    const letters = [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'];
    const word = fc
      .array(fc.constantFrom(...letters), { minLength: 2, maxLength: 12 })
      .map(([first = '', ...rest]) => first.toUpperCase() + rest.join(''));
    const same: DeclineWord = (_, text) => text;
    fc.assert(
      fc.property(word, fc.constantFrom('male', 'female', null), fc.constantFrom(...OBLIQUE_CASES), (text, sex, to) => {
        const name = { familyName: text, givenName: text, patronymic: text };
        const { familyName, givenName, patronymic } = declineName(name, sex, to, same);
        for (const form of [familyName, givenName, patronymic ?? '']) expect(form[0]).toBe(text[0]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('forms written by hand', () => {
  it.each([
    [{ genitive: { family: 'Лева' } }, []],
    [{ genitive: { family: '' } }, []],
    [{ dative: { given: "д'Артаньяну" } }, []],
    [{ dative: { given: '<b>' } }, [{ path: ['dative', 'given'], reason: 'not-a-name' }]],
    [{ genitive: { patronymic: 'я'.repeat(101) } }, [{ path: ['genitive', 'patronymic'], reason: 'too-long' }]],
  ] as [NameOverrides, object[]][])('%j: %j', (overrides, faults) => {
    expect(refuseOverrides(overrides)).toEqual(faults);
  });
});
