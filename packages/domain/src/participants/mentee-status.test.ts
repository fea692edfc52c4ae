import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyMenteeAct,
  CONSENT_STATES,
  MENTEE_ACTS,
  MENTEE_STATUSES,
  type MenteeAct,
  menteeActs,
  type MenteeFacts,
  type MenteeStatus,
  mustForgetName,
  showsOnlyInitials,
} from './index.ts';

const full: MenteeFacts = {
  consent: 'in_force',
  request: { text: 'хочу понять физику', category: 'subject' },
  needs: { methods: ['interview'], conclusion: 'пробелы в механике' },
  goal: 'четвёрка за год',
  reason: 'own_wish',
};

describe('what can be done with a mentee', () => {
  it.each([
    ['identified', 'invite decline'],
    ['consent_pending', 'register_consent decline'],
    ['request_open', 'record_request leave_early'],
    ['needs_analysis', 'conclude_needs leave_early'],
    ['in_pool', 'propose wait leave_early'],
    ['waiting', 'return_to_pool leave_early'],
    ['matched', 'take_back_proposal pair leave_early'],
    ['active', 'complete release leave_early'],
    ['completed', 'return_to_pool'],
    ['left_early', ''],
    ['declined', ''],
  ] as [MenteeStatus, string][])('%s: %s', (status, acts) => {
    expect(menteeActs(status).join(' ')).toBe(acts);
  });

  it('is nothing else, whatever papers there are', () => {
    for (const status of MENTEE_STATUSES) {
      for (const act of MENTEE_ACTS.filter((one) => !menteeActs(status).includes(one)))
        expect(applyMenteeAct(status, act, full)).toEqual({ ok: false, reason: 'not-from-this-status' });
    }
  });
});

describe('the way of a mentee', () => {
  it('goes from a name on a list to a finished pair, and round again', () => {
    const way: [MenteeAct, MenteeStatus][] = [
      ['invite', 'consent_pending'],
      ['register_consent', 'request_open'],
      ['record_request', 'needs_analysis'],
      ['conclude_needs', 'in_pool'],
      ['wait', 'waiting'],
      ['return_to_pool', 'in_pool'],
      ['propose', 'matched'],
      ['take_back_proposal', 'in_pool'],
      ['propose', 'matched'],
      ['pair', 'active'],
      ['release', 'in_pool'],
      ['propose', 'matched'],
      ['pair', 'active'],
      ['complete', 'completed'],
      ['return_to_pool', 'in_pool'],
    ];
    let status: MenteeStatus = 'identified';
    for (const [act, next] of way) {
      expect(applyMenteeAct(status, act, full)).toEqual({ ok: true, status: next });
      status = next;
    }
  });

  it.each([
    ['consent_pending', 'register_consent', { consent: 'missing' }, ['consent']],
    ['consent_pending', 'register_consent', { consent: 'own_signature_missing' }, ['consent']],
    ['request_open', 'record_request', { request: null }, ['request']],
    ['request_open', 'record_request', { request: { text: ' ', category: 'subject' } }, ['request']],
    ['request_open', 'record_request', { request: { text: 'помогите', category: '' } }, ['request']],
    ['request_open', 'record_request', { consent: 'withdrawn' }, ['consent']],
    ['needs_analysis', 'conclude_needs', { needs: null }, ['needs_analysis']],
    ['needs_analysis', 'conclude_needs', { needs: { methods: [], conclusion: 'ясно' } }, ['needs_analysis']],
    ['needs_analysis', 'conclude_needs', { needs: { methods: ['survey'], conclusion: ' ' } }, ['needs_analysis']],
    ['in_pool', 'propose', { consent: 'expired' }, ['consent']],
    ['matched', 'pair', { consent: 'withdrawn', request: null, goal: null }, ['consent', 'request', 'goal']],
    ['completed', 'return_to_pool', { consent: 'expired' }, ['consent']],
  ] as [MenteeStatus, MenteeAct, Partial<MenteeFacts>, string[]][])(
    'from %s to %s with %j misses %j',
    (status, act, facts, missing) => {
      expect(applyMenteeAct(status, act, { ...full, ...facts })).toEqual({
        ok: false,
        reason: 'steps-missing',
        missing,
      });
    },
  );

  it('goes on with a consent that ends soon', () => {
    expect(applyMenteeAct('matched', 'pair', { ...full, consent: 'expiring' })).toEqual({ ok: true, status: 'active' });
  });

  it('ends early with a reason, and without any other paper', () => {
    const nothing: MenteeFacts = { consent: 'withdrawn', request: null, needs: null, goal: null, reason: ' ' };
    expect(applyMenteeAct('active', 'leave_early', nothing)).toEqual({ ok: false, reason: 'reason-required' });
    expect(applyMenteeAct('active', 'leave_early', { ...nothing, reason: 'consent_withdrawn' })).toEqual({
      ok: true,
      status: 'left_early',
    });
  });

  it('never leads to a pair without consent, request and goal', () => {
    const facts: fc.Arbitrary<MenteeFacts> = fc.record({
      consent: fc.constantFrom(...CONSENT_STATES),
      request: fc.constantFrom(null, full.request),
      needs: fc.constantFrom(null, full.needs),
      goal: fc.constantFrom(null, ' ', full.goal),
      reason: fc.constantFrom(null, 'other'),
    });
    const status = fc.constantFrom(...MENTEE_STATUSES);
    fc.assert(
      fc.property(status, fc.constantFrom(...MENTEE_ACTS), facts, (from, act, given) => {
        const result = applyMenteeAct(from, act, given);
        if (!result.ok || result.status !== 'active') return;
        expect(['in_force', 'expiring']).toContain(given.consent);
        expect([given.request, given.goal]).toEqual([full.request, full.goal]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a name', () => {
  it('is forgotten after a no, and is not shown in full before a consent', () => {
    expect(MENTEE_STATUSES.filter(mustForgetName)).toEqual(['declined']);
    expect(MENTEE_STATUSES.filter(showsOnlyInitials)).toEqual(['identified', 'consent_pending']);
  });
});
