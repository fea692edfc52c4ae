import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGuardian } from './read-guardian.ts';

const maria = { familyName: 'Иванова', givenName: 'Мария', patronymic: 'Петровна' };

describe('a legal representative', () => {
  it.each([
    [
      { guardianName: 'Иванова Мария Петровна', guardianPhone: '89123456789', guardianRelation: 'мать' },
      { ...maria, phone: '+7 912 345-67-89', relation: 'mother' },
    ],
    [{ guardianName: 'Иванова Мария Петровна' }, { ...maria, phone: null, relation: null }],
    [
      { guardianName: 'Иванова Мария Петровна (мама), 8 912 345-67-89' },
      { ...maria, phone: '+7 912 345-67-89', relation: 'mother' },
    ],
    [{ guardianName: 'мама: Иванова Мария Петровна' }, { ...maria, phone: null, relation: 'mother' }],
    [
      { guardianName: 'Иванова Мария Петровна', guardianRelation: 'приёмная мать' },
      { ...maria, phone: null, relation: 'guardian' },
    ],
    [
      { guardianName: 'Иванова Мария Петровна', guardianRelation: 'Опекун' },
      { ...maria, phone: null, relation: 'guardian' },
    ],
    [{ guardianName: '-', guardianPhone: '' }, null],
    [{}, null],
  ])('%j is read', (raw, guardian) => {
    expect(readGuardian(raw)).toEqual({ guardian, faults: [] });
  });

  it.each([
    [{ guardianName: 'Мария Петровна, 89123456789' }, 'guardian_name_incomplete', false],
    [{ guardianPhone: '89123456789' }, 'guardian_name_incomplete', false],
    [{ guardianName: 'Иванова Мария Петровна, Иванов Пётр Ильич' }, 'guardian_several', true],
    [{ guardianName: 'Давлетшины Ильдар и Гульнара' }, 'guardian_several', true],
    [{ guardianName: 'Иванова Мария', guardianRelation: 'бабушка' }, 'relation_unknown', true],
    [{ guardianName: 'Иванова Мария', guardianPhone: '123' }, 'phone_invalid', true],
    [{ guardianName: 'ИВАНОВА МАРИЯ' }, 'name_case', true],
    [{ guardianName: 'Мария Петровна Иванова' }, 'name_order', true],
  ])('%j is asked about: %s', (raw, code, kept) => {
    const { guardian, faults } = readGuardian(raw);
    expect(faults.map((fault) => fault.code)).toEqual([code]);
    expect(guardian !== null).toBe(kept);
  });

  it('never breaks', () => {
    const text = fc.string({ unit: fc.constantFrom(...'Иа ,;/(89)мам-'), maxLength: 30 });
    fc.assert(
      fc.property(text, text, text, (guardianName, guardianPhone, guardianRelation) => {
        expect(readGuardian({ guardianName, guardianPhone, guardianRelation })).toHaveProperty('guardian');
      }),
    );
  });
});
