import { describe, expect, it } from 'vitest';
import {
  agreementFact,
  applyPartnerAct,
  DATED_PARTNER_STATUSES,
  type Partner,
  PARTNER_ACTS,
  type PartnerAct,
  partnerActs,
  type PartnerFacts,
  partnerStatusOn,
  STORED_PARTNER_STATUSES,
  type StoredPartnerStatus,
} from './index.ts';

const letter = { number: '01-12/7', on: '2026-10-01' };
const agreement = { number: '5', on: '2026-11-01', validUntil: '2027-08-31' };
const partner = (status: StoredPartnerStatus, more: Partial<Partner> = {}): Partner => ({
  status,
  letter: null,
  agreement: null,
  ...more,
});
const signed = partner('agreement_signed', { letter, agreement });

describe('a partner on a day', () => {
  it.each([
    ['2026-10-15', partner('letter_sent', { letter }), 'letter_sent'],
    ['2026-10-16', partner('letter_sent', { letter }), 'no_reply'],
    ['2026-10-16', partner('agreed', { letter }), 'agreed'],
    ['2027-07-31', signed, 'agreement_signed'],
    ['2027-08-01', signed, 'expiring'],
    ['2027-08-31', signed, 'expiring'],
    ['2027-09-01', signed, 'expired'],
    ['2030-01-01', { ...signed, agreement: { ...agreement, validUntil: null } }, 'agreement_signed'],
    ['2030-01-01', { ...signed, status: 'terminated' }, 'terminated'],
  ] as [string, Partner, string][])('%s, %j: %s', (day, one, status) => {
    expect(partnerStatusOn(day, one)).toBe(status);
  });

  it('is silent as late as the school says', () => {
    expect(partnerStatusOn('2026-10-05', partner('letter_sent', { letter }), 3)).toBe('no_reply');
  });

  it('gives its mentors the agreement only while it is signed', () => {
    expect(agreementFact(signed)).toEqual({ fulfilledOn: '2026-11-01', validUntil: '2027-08-31' });
    expect(agreementFact({ ...signed, status: 'terminated' })).toBeNull();
    expect(agreementFact(partner('agreement_draft'))).toBeNull();
  });
});

describe('the way of a partner', () => {
  it.each([
    ['prospect', 'send_letter'],
    ['letter_sent', 'send_letter accept decline'],
    ['agreed', 'decline draft_agreement'],
    ['declined', 'send_letter'],
    ['agreement_draft', 'decline sign_agreement'],
    ['agreement_signed', 'sign_agreement prolong terminate'],
    ['terminated', 'send_letter'],
  ] as [StoredPartnerStatus, string][])('%s: %s', (status, acts) => {
    expect(partnerActs(status).join(' ')).toBe(acts);
  });

  it('goes from a letter to a signed agreement', () => {
    const way: [PartnerAct, PartnerFacts, StoredPartnerStatus][] = [
      ['send_letter', { paper: letter }, 'letter_sent'],
      ['accept', {}, 'agreed'],
      ['draft_agreement', {}, 'agreement_draft'],
      ['sign_agreement', { paper: { number: '5', on: '2026-11-01' }, validUntil: '2027-08-31' }, 'agreement_signed'],
    ];
    let one = partner('prospect');
    for (const [act, facts, status] of way) {
      const result = applyPartnerAct(one, act, facts);
      expect(result).toMatchObject({ ok: true, status });
      if (result.ok) one = { status: result.status, letter: result.letter, agreement: result.agreement };
    }
    expect(one).toEqual(signed);
  });

  it('keeps № and date of the agreement when it is prolonged, and only to a later day', () => {
    const paper = { number: '1 к 5', on: '2027-08-20' };
    expect(applyPartnerAct(signed, 'prolong', { paper, validUntil: '2028-08-31' })).toEqual({
      ok: true,
      ...signed,
      agreement: { ...agreement, validUntil: '2028-08-31' },
    });
    expect(applyPartnerAct(signed, 'prolong', { paper, validUntil: '2027-08-31' })).toEqual({
      ok: false,
      reason: 'not-longer',
    });
  });

  it('may sign for one day', () => {
    const facts = { paper: letter, validUntil: letter.on };
    expect(applyPartnerAct(partner('agreement_draft'), 'sign_agreement', facts)).toMatchObject({ ok: true });
  });

  it('signs a new agreement after the old one', () => {
    const paper = { number: '6', on: '2027-09-10' };
    expect(applyPartnerAct(signed, 'sign_agreement', { paper, validUntil: '2028-08-31' })).toEqual({
      ok: true,
      ...signed,
      agreement: { ...paper, validUntil: '2028-08-31' },
    });
  });

  it.each([
    ['prospect', 'send_letter', {}, 'number-and-date-required'],
    ['prospect', 'send_letter', { paper: { number: '', on: '2026-10-01' } }, 'number-and-date-required'],
    ['prospect', 'send_letter', { paper: { number: '7', on: '01.10.2026' } }, 'number-and-date-required'],
    ['agreement_draft', 'sign_agreement', { paper: letter }, 'valid-until-required'],
    ['agreement_draft', 'sign_agreement', { paper: letter, validUntil: '31.08.2027' }, 'valid-until-required'],
    ['agreement_draft', 'sign_agreement', { paper: letter, validUntil: '2026-09-30' }, 'ends-before-start'],
    ['prospect', 'sign_agreement', { paper: letter, validUntil: '2027-08-31' }, 'not-from-this-status'],
  ] as [StoredPartnerStatus, PartnerAct, PartnerFacts, string][])(
    '%s, %s with %j: %s',
    (status, act, facts, reason) => {
      expect(applyPartnerAct(partner(status), act, facts)).toEqual({ ok: false, reason });
    },
  );

  it('never stores what only the date decides', () => {
    for (const status of STORED_PARTNER_STATUSES) {
      for (const act of PARTNER_ACTS) {
        const result = applyPartnerAct(partner(status), act, { paper: letter, validUntil: '2027-08-31' });
        if (result.ok) expect(DATED_PARTNER_STATUSES as readonly string[]).not.toContain(result.status);
      }
    }
  });
});
