import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../school/index.ts';
import {
  type Consent,
  CONSENT_SIGNERS,
  CONSENT_TYPES,
  consentFact,
  consentInForce,
  type ConsentSigner,
  consentState,
  requiredSigners,
} from './index.ts';

const today = '2026-11-23';
const paper = (signers: ConsentSigner[], more: Partial<Consent> = {}): Consent => ({
  type: 'processing',
  signers,
  signedOn: '2026-09-10',
  validUntil: null,
  withdrawnOn: null,
  ...more,
});
const child = { birthOn: '2014-05-01', isPupil: true };
const teenager = { birthOn: '2011-05-01', isPupil: true };
const adult = { birthOn: '1990-05-01', isPupil: false };

describe('the consent of a person', () => {
  it.each([
    ['a child, the parent signed', child, [paper(['guardian'])], 'in_force'],
    ['a child, nobody signed', child, [], 'missing'],
    ['a child signed alone', child, [paper(['self'])], 'missing'],
    ['a pupil of 15, only the parent signed', teenager, [paper(['guardian'])], 'own_signature_missing'],
    ['a pupil of 15, only the pupil signed', teenager, [paper(['self'])], 'missing'],
    ['a pupil of 15, both on one paper', teenager, [paper(['guardian', 'self'])], 'in_force'],
    ['a pupil of 15, both on two papers', teenager, [paper(['guardian']), paper(['self'])], 'in_force'],
    ['an adult signed', adult, [paper(['self'])], 'in_force'],
    ['came of age, only the parent had signed', adult, [paper(['guardian'])], 'own_signature_missing'],
    ['30 days left', adult, [paper(['self'], { validUntil: '2026-12-23' })], 'expiring'],
    ['31 days left', adult, [paper(['self'], { validUntil: '2026-12-24' })], 'in_force'],
    ['the last day', adult, [paper(['self'], { validUntil: today })], 'expiring'],
    ['ran out yesterday', adult, [paper(['self'], { validUntil: '2026-11-22' })], 'expired'],
    [
      'ran out, but a longer one was signed',
      adult,
      [paper(['self'], { validUntil: '2026-11-22' }), paper(['self'], { validUntil: '2027-08-31' })],
      'in_force',
    ],
    [
      'one of two runs out soon',
      teenager,
      [paper(['guardian']), paper(['self'], { validUntil: '2026-12-01' })],
      'expiring',
    ],
    ['signed tomorrow', adult, [paper(['self'], { signedOn: '2026-11-24' })], 'missing'],
    ['withdrawn today', adult, [paper(['self'], { withdrawnOn: today })], 'withdrawn'],
    ['withdrawn tomorrow', adult, [paper(['self'], { withdrawnOn: '2026-11-24' })], 'in_force'],
    [
      'withdrawn, whatever older paper lies somewhere',
      adult,
      [paper(['self']), paper(['self'], { signedOn: '2026-10-01', withdrawnOn: '2026-11-01' })],
      'withdrawn',
    ],
    [
      'withdrawn and signed again',
      adult,
      [paper(['self'], { withdrawnOn: '2026-10-01' }), paper(['self'], { signedOn: '2026-11-01' })],
      'in_force',
    ],
    [
      'the parent agreed, the pupil of 15 took it back',
      teenager,
      [paper(['guardian']), paper(['self'], { withdrawnOn: '2026-11-01' })],
      'withdrawn',
    ],
    [
      'the pupil agreed, the parent took it back',
      teenager,
      [paper(['guardian'], { withdrawnOn: '2026-11-01' }), paper(['self'])],
      'withdrawn',
    ],
    [
      'withdrawn today, an older paper too',
      adult,
      [paper(['self']), paper(['self'], { signedOn: '2026-10-01', withdrawnOn: today })],
      'withdrawn',
    ],
    [
      'withdrawn and signed anew on one day',
      adult,
      [paper(['self'], { withdrawnOn: '2026-11-01' }), paper(['self'], { signedOn: '2026-11-01' })],
      'in_force',
    ],
    [
      'withdrawn long ago, signed again, ran out',
      adult,
      [
        paper(['self'], { signedOn: '2025-09-01', withdrawnOn: '2025-10-01' }),
        paper(['self'], { validUntil: '2026-11-22' }),
      ],
      'expired',
    ],
    [
      'the newest ran out, an older one holds',
      adult,
      [paper(['self'], { signedOn: '2026-10-01', validUntil: '2026-11-22' }), paper(['self'])],
      'in_force',
    ],
    [
      'the newest ran out, an older one holds a little longer',
      adult,
      [
        paper(['self'], { signedOn: '2026-10-01', validUntil: '2026-11-22' }),
        paper(['self'], { validUntil: '2026-12-01' }),
      ],
      'expiring',
    ],
    ['signed and withdrawn today', adult, [paper(['self'], { signedOn: today, withdrawnOn: today })], 'withdrawn'],
    ['signed today', adult, [paper(['self'], { signedOn: today })], 'in_force'],
    ['only publishing was allowed', child, [paper(['guardian'], { type: 'dissemination' })], 'missing'],
  ] as const)('%s: %s', (_, subject, consents, state) => {
    expect(consentState(subject, consents, today)).toBe(state);
  });

  it('to publish is asked for separately', () => {
    expect(consentState(child, [paper(['guardian'])], today, 'dissemination')).toBe('missing');
    expect(consentInForce([paper(['guardian'])], 'dissemination', today)).toBe(false);
    expect(consentInForce([paper(['guardian'])], 'processing', today)).toBe(true);
    expect(consentInForce([paper(['guardian'], { withdrawnOn: today })], 'processing', today)).toBe(false);
  });

  it('on the checklist of a mentor ends with the signature that ends first', () => {
    const both = [paper(['guardian']), paper(['self'], { signedOn: '2026-10-01', validUntil: '2027-08-31' })];
    expect(consentFact(teenager, both, today)).toEqual({ fulfilledOn: '2026-10-01', validUntil: '2027-08-31' });
    expect(consentFact(teenager, [paper(['guardian'])], today)).toBeNull();
    expect(consentFact(adult, [paper(['self'], { validUntil: '2026-11-22' })], today)).toEqual({
      fulfilledOn: '2026-09-10',
      validUntil: '2026-11-22',
    });
  });

  const anyDay = fc.integer({ min: -60, max: 60 }).map((offset) => addDays(today, offset));
  const anyConsent: fc.Arbitrary<Consent> = fc.record({
    type: fc.constantFrom(...CONSENT_TYPES),
    signers: fc.subarray([...CONSENT_SIGNERS], { minLength: 1 }),
    signedOn: anyDay,
    validUntil: fc.option(anyDay),
    withdrawnOn: fc.option(anyDay),
  });

  it('holds only when every needed signature holds, in whatever order the papers lie', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(child, teenager, adult),
        fc.array(anyConsent, { maxLength: 5 }),
        (subject, papers) => {
          const state = consentState(subject, papers, today);
          expect(consentState(subject, [...papers].reverse(), today)).toBe(state);
          if (state !== 'in_force' && state !== 'expiring') return;
          for (const signer of requiredSigners(subject, today)) {
            const own = papers.filter((one) => one.type === 'processing' && one.signers.includes(signer));
            expect(own.some((one) => one.signedOn <= today && (one.validUntil ?? today) >= today)).toBe(true);
          }
        },
      ),
    );
  });
});
