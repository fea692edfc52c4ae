import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../school/index.ts';
import {
  comesOfAgeOn,
  type ConsentDraft,
  isMinor,
  needsGuardian,
  needsOwnSignature,
  refuseConsent,
  requiredSigners,
  signatureWeight,
} from './index.ts';

const today = '2026-11-23';
const child = { birthOn: '2014-05-01', isPupil: true };
const teenager = { birthOn: '2011-05-01', isPupil: true };
const adult = { birthOn: '1990-05-01', isPupil: false };

describe('who signs', () => {
  it.each([
    ['2012-11-24', true, false],
    ['2012-11-23', true, true],
    ['2008-11-24', true, true],
    ['2008-11-23', false, true],
  ])('for somebody born on %s: the parent %s, the person %s', (birthOn, guardian, own) => {
    expect([needsGuardian(birthOn, today), needsOwnSignature(birthOn, today)]).toEqual([guardian, own]);
  });

  it('for a pupil of unknown age is the parent, for a grown-up of unknown age the person', () => {
    expect(requiredSigners({ birthOn: null, isPupil: true }, today)).toEqual(['guardian']);
    expect(requiredSigners({ birthOn: null, isPupil: false }, today)).toEqual(['self']);
  });

  it.each([
    ['an adult for oneself', { id: 'a', ...adult }, { id: 'a', guardianOf: [] }, 'sufficient'],
    ['somebody else for an adult', { id: 'a', ...adult }, { id: 'b', guardianOf: ['a'] }, 'none'],
    ['a parent for the own child', { id: 'c', ...child }, { id: 'p', guardianOf: ['c'] }, 'sufficient'],
    ['a parent for another child', { id: 'c', ...child }, { id: 'p', guardianOf: ['d'] }, 'none'],
    ['a child of 12', { id: 'c', ...child }, { id: 'c', guardianOf: [] }, 'none'],
    ['a pupil of 15', { id: 't', ...teenager }, { id: 't', guardianOf: [] }, 'additional'],
  ] as const)('%s: %s', (_, subject, signer, weight) => {
    expect(signatureWeight(subject, signer, today)).toBe(weight);
  });
});

describe('a paper at the desk', () => {
  const subject = { id: 'c', ...child };
  const good: ConsentDraft = {
    types: ['processing'],
    signedOn: '2026-11-20',
    validUntil: null,
    signers: [{ id: 'p', guardianOf: ['c'] }],
  };
  it.each([
    [{}, null],
    [{ signedOn: today }, null],
    [{ validUntil: '2026-11-20' }, null],
    [{ validUntil: '2027-08-31' }, null],
    [{ types: ['processing', 'dissemination'] }, 'one-purpose-required'],
    [{ types: [] }, 'one-purpose-required'],
    [{ signedOn: '2026-02-30' }, 'not-a-day'],
    [{ validUntil: 'скоро' }, 'not-a-day'],
    [{ signedOn: '2026-11-24' }, 'signed-in-future'],
    [{ validUntil: '2026-11-19' }, 'ends-before-signed'],
    [{ signers: [] }, 'signature-required'],
    [{ signers: [{ id: 'p', guardianOf: ['d'] }] }, 'may-not-sign'],
    [{ signers: [{ id: 'c', guardianOf: [] }] }, 'may-not-sign'],
  ] as [Partial<ConsentDraft>, string | null][])('with %j: %s', (change, fault) => {
    expect(refuseConsent(subject, { ...good, ...change }, today)).toBe(fault);
  });
});

describe('coming of age', () => {
  it('is the day from which the parent is not needed', () => {
    expect(comesOfAgeOn('2008-11-23')).toBe('2026-11-23');
    expect(comesOfAgeOn('2008-02-29')).toBe('2026-03-01');
    const birth = fc.integer({ min: 0, max: 4000 }).map((offset) => addDays('2004-01-01', offset));
    fc.assert(
      fc.property(birth, (birthOn) => {
        const day = comesOfAgeOn(birthOn);
        expect([isMinor(birthOn, addDays(day, -1)), isMinor(birthOn, day)]).toEqual([true, false]);
      }),
    );
  });
});
