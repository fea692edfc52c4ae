import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyMentorAct,
  checklist,
  DEFAULT_MATRIX,
  FINAL_MENTOR_STATUSES,
  MENTOR_ACTS,
  MENTOR_CATEGORIES,
  MENTOR_STATUSES,
  type MentorAct,
  mentorActs,
  type MentorCategory,
  type MentorFacts,
  type MentorState,
  type MentorStatus,
  type RequirementFacts,
  REQUIREMENTS,
} from './index.ts';

const today = '2026-11-23';
const done = { fulfilledOn: '2026-09-01', validUntil: null };
const ranOut = { fulfilledOn: '2025-09-01', validUntil: '2026-11-22' };
const everything: RequirementFacts = Object.fromEntries(REQUIREMENTS.map((one) => [one, done]));
const factsOf = (facts: RequirementFacts, more: Partial<MentorFacts> = {}, category: MentorCategory = 'employer') => ({
  checklist: checklist(category, DEFAULT_MATRIX, facts, today),
  ...more,
});
const inStatus = (status: MentorStatus): MentorState => ({ status, resume: null });
const step = (status: MentorStatus, act: MentorAct, facts: MentorFacts = factsOf(everything)) =>
  applyMentorAct(inStatus(status), act, facts);

/** Everything an act may ask for. */
const generous = factsOf(everything, {
  reason: 'schedule',
  registration: { number: '12', on: '2026-09-10' },
  interviewOn: '2026-10-01',
  openPairs: 0,
});

describe('what can be done with a candidate', () => {
  it.each([
    ['draft', 'submit withdraw'],
    ['submitted', 'register withdraw'],
    ['registered', 'put_on_agenda withdraw'],
    ['under_review', 'approve reject withdraw'],
    ['approved', 'schedule_interview skip_interview withdraw'],
    ['interview_scheduled', 'schedule_interview no_show recommend not_recommend withdraw'],
    ['vetting', 'admit withdraw'],
    ['in_pool', 'pair suspend archive withdraw'],
    ['active', 'pair release suspend withdraw'],
    ['suspended', 'renew withdraw'],
    ['rejected', ''],
    ['withdrawn', ''],
    ['archived', ''],
  ] as [MentorStatus, string][])('%s: %s', (status, acts) => {
    expect(mentorActs(status).join(' ')).toBe(acts);
  });

  it('is nothing else, whatever papers there are', () => {
    for (const status of MENTOR_STATUSES) {
      for (const act of MENTOR_ACTS.filter((one) => !mentorActs(status).includes(one)))
        expect(step(status, act, generous)).toEqual({ ok: false, reason: 'not-from-this-status' });
    }
  });
});

describe('the way into the base', () => {
  it('goes step by step from a draft to a pair and back', () => {
    const way: [MentorAct, MentorStatus][] = [
      ['submit', 'submitted'],
      ['register', 'registered'],
      ['put_on_agenda', 'under_review'],
      ['approve', 'approved'],
      ['schedule_interview', 'interview_scheduled'],
      ['no_show', 'interview_scheduled'],
      ['schedule_interview', 'interview_scheduled'],
      ['recommend', 'vetting'],
      ['admit', 'in_pool'],
      ['pair', 'active'],
      ['pair', 'active'],
      ['release', 'in_pool'],
      ['archive', 'archived'],
    ];
    const facts = factsOf(everything, { ...generous, reason: null });
    let status: MentorStatus = 'draft';
    for (const [act, next] of way) {
      expect(step(status, act, facts)).toEqual({ ok: true, status: next, resume: null });
      status = next;
    }
  });

  it.each([
    ['without № and date', null],
    ['without №', { number: ' ', on: '2026-09-10' }],
    ['with a date that does not exist', { number: '12', on: '2026-02-30' }],
  ])('does not register an application %s', (_, registration) => {
    expect(step('submitted', 'register', factsOf({}, { registration }))).toEqual({
      ok: false,
      reason: 'number-and-date-required',
    });
  });

  it('names no day of an interview before the questionnaire is filled in, and none without a day', () => {
    expect(step('approved', 'schedule_interview', factsOf({}, { interviewOn: '2026-12-01' }))).toEqual({
      ok: false,
      reason: 'requirements-missing',
      missing: ['questionnaire'],
    });
    expect(step('approved', 'schedule_interview')).toEqual({ ok: false, reason: 'date-required' });
  });

  it.each(['reject', 'not_recommend'] as const)('needs a reason to %s', (act) => {
    const from = act === 'reject' ? 'under_review' : 'interview_scheduled';
    expect(step(from, act, factsOf(everything, { reason: ' ' }))).toEqual({ ok: false, reason: 'reason-required' });
    expect(step(from, act, factsOf(everything, { reason: 'schedule' }))).toMatchObject({
      ok: true,
      status: 'rejected',
    });
  });

  it('lets an own teacher go without an interview, an employee of a partner not', () => {
    expect(step('approved', 'skip_interview', factsOf({}, {}, 'teacher'))).toMatchObject({
      ok: true,
      status: 'vetting',
    });
    expect(step('approved', 'skip_interview')).toEqual({ ok: false, reason: 'interview-required' });
  });

  it('leads past the interview at once where the school holds none', () => {
    const matrix = { ...DEFAULT_MATRIX, teacher: { ...DEFAULT_MATRIX.teacher, interview: 'none' as const } };
    const facts = { checklist: checklist('teacher', matrix, {}, today) };
    expect(step('under_review', 'approve', facts)).toMatchObject({ ok: true, status: 'vetting' });
  });

  it('names what is still missing before the base', () => {
    expect(step('vetting', 'admit', factsOf({ ...everything, medical: ranOut, consent: null }))).toEqual({
      ok: false,
      reason: 'requirements-missing',
      missing: ['consent', 'medical'],
    });
    expect(step('vetting', 'admit', factsOf({ ...everything, training: null }))).toMatchObject({ ok: true });
  });

  it('gives nobody a mentee while a certificate is out', () => {
    expect(step('in_pool', 'pair', factsOf({ ...everything, criminal_record: ranOut }))).toMatchObject({
      ok: false,
      missing: ['criminal_record'],
    });
  });
});

describe('a mentor with pairs', () => {
  it('returns to the base only when the last pair is closed', () => {
    expect(step('active', 'release', factsOf(everything, { openPairs: 1 }))).toEqual({
      ok: false,
      reason: 'pairs-open',
    });
    expect(step('active', 'release', factsOf(everything, { openPairs: 0 }))).toMatchObject({
      ok: true,
      status: 'in_pool',
    });
  });

  it('may stop at any time', () => {
    expect(step('active', 'withdraw', factsOf({}, { openPairs: 2 }))).toEqual({
      ok: true,
      status: 'withdrawn',
      resume: null,
    });
  });
});

describe('a suspension', () => {
  const out = factsOf({ ...everything, medical: ranOut });

  it('remembers where the mentor returns to', () => {
    for (const status of ['in_pool', 'active'] as const) {
      const suspended = step(status, 'suspend', out);
      expect(suspended).toEqual({ ok: true, status: 'suspended', resume: status });
      expect(applyMentorAct({ status: 'suspended', resume: status }, 'renew', factsOf(everything))).toEqual({
        ok: true,
        status,
        resume: null,
      });
    }
  });

  it('ends in the base when the pairs were closed meanwhile', () => {
    const facts = factsOf(everything, { openPairs: 0 });
    expect(applyMentorAct({ status: 'suspended', resume: 'active' }, 'renew', facts)).toMatchObject({
      status: 'in_pool',
    });
    const kept = factsOf(everything, { openPairs: 1 });
    expect(applyMentorAct({ status: 'suspended', resume: 'active' }, 'renew', kept)).toMatchObject({
      status: 'active',
    });
  });

  it('does not end while a paper is out', () => {
    expect(applyMentorAct({ status: 'suspended', resume: 'active' }, 'renew', out)).toEqual({
      ok: false,
      reason: 'requirements-missing',
      missing: ['medical'],
    });
  });

  it('with all papers in order needs a reason', () => {
    expect(step('active', 'suspend')).toEqual({ ok: false, reason: 'reason-required' });
    expect(step('active', 'suspend', factsOf(everything, { reason: 'other' }))).toMatchObject({ ok: true });
  });
});

describe('whatever is done', () => {
  it('nobody is in the base or in a pair without consent, review and certificates, and a final status is final', () => {
    const state = fc.constantFrom<RequirementFacts[keyof RequirementFacts]>(null, done, ranOut);
    const facts = fc
      .record({
        given: fc.record(Object.fromEntries(REQUIREMENTS.map((one) => [one, state]))),
        reason: fc.constantFrom(null, 'schedule'),
        registration: fc.constantFrom(null, { number: '1', on: '2026-09-10' }),
        interviewOn: fc.constantFrom(null, '2026-10-01'),
        openPairs: fc.nat({ max: 2 }),
      })
      .map(({ given, ...more }) => ({ given, more }));
    const acts = fc.array(fc.tuple(fc.constantFrom(...MENTOR_ACTS), facts), { maxLength: 40 });
    fc.assert(
      fc.property(
        fc.constantFrom(...MENTOR_CATEGORIES),
        fc.constantFrom(...MENTOR_STATUSES),
        acts,
        (category, start, list) => {
          let current: MentorState = inStatus(start);
          for (const [act, { given, more }] of list) {
            const result = applyMentorAct(current, act, factsOf(given, more, category));
            if (!result.ok) continue;
            expect((FINAL_MENTOR_STATUSES as readonly MentorStatus[]).includes(current.status)).toBe(false);
            expect(result.resume !== null).toBe(result.status === 'suspended');
            if (act === 'admit' || act === 'pair') {
              expect([given.consent, given.review]).toEqual([done, done]);
              if (category === 'employer') expect([given.criminal_record, given.medical]).toEqual([done, done]);
            }
            current = { status: result.status, resume: result.resume };
          }
        },
      ),
    );
  });
});
