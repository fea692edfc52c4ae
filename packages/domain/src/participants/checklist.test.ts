import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChecklistItem,
  checklist,
  daysLeft,
  DEFAULT_MATRIX,
  factState,
  MENTOR_CATEGORIES,
  MENTOR_STATUSES,
  missingFor,
  type MentorCategory,
  type RequirementFacts,
  REQUIREMENTS,
  suspensionDue,
} from './index.ts';

const today = '2026-11-23';
const forEver = { fulfilledOn: '2026-09-01', validUntil: null };
const until = (validUntil: string) => ({ fulfilledOn: '2026-09-01', validUntil });
const everything: RequirementFacts = Object.fromEntries(REQUIREMENTS.map((one) => [one, forEver]));
const listOf = (category: MentorCategory, facts: RequirementFacts): ChecklistItem[] =>
  checklist(category, DEFAULT_MATRIX, facts, today);

describe('a paper with a term', () => {
  it.each([
    ['2026-12-24', 31, 'fulfilled'],
    ['2026-12-23', 30, 'expiring'],
    ['2026-11-23', 0, 'expiring'],
    ['2026-11-22', -1, 'expired'],
    [null, null, 'fulfilled'],
  ])('valid until %s has %s days left and is %s', (validUntil, left, state) => {
    expect(daysLeft(validUntil, today)).toBe(left);
    expect(factState({ fulfilledOn: '2026-09-01', validUntil }, today)).toBe(state);
  });

  it('brought tomorrow is missing today, brought today is there', () => {
    expect(factState({ fulfilledOn: today, validUntil: null }, today)).toBe('fulfilled');
    expect(factState({ fulfilledOn: '2026-11-24', validUntil: null }, today)).toBe('missing');
    expect(factState(null, today)).toBe('missing');
  });
});

describe('a checklist', () => {
  it('names every requirement once, and what is not asked of this mentor is not needed even when brought', () => {
    const list = listOf('pupil', { criminal_record: until('2020-01-01'), consent: until('2026-12-01') });
    expect(list.map(({ requirement }) => requirement)).toEqual([...REQUIREMENTS]);
    expect(list[0]).toEqual({
      requirement: 'consent',
      level: 'blocking',
      state: 'expiring',
      validUntil: '2026-12-01',
    });
    expect(list.find(({ requirement }) => requirement === 'criminal_record')).toMatchObject({
      level: 'none',
      state: 'not_needed',
    });
  });

  it('without any paper is all missing', () => {
    const states = new Set(listOf('employer', {}).map(({ state }) => state));
    expect([...states]).toEqual(['missing']);
  });
});

describe('what is missing', () => {
  it.each([
    ['pupil', {}, 'schedule_interview', ['questionnaire']],
    ['pupil', { questionnaire: forEver }, 'schedule_interview', []],
    ['pupil', {}, 'admit', ['consent', 'application', 'review', 'questionnaire', 'interview']],
    ['teacher', {}, 'admit', ['consent', 'application', 'review', 'questionnaire']],
    ['employer', { ...everything, medical: null }, 'admit', ['medical']],
    ['employer', { ...everything, medical: until('2026-11-22') }, 'pair', ['medical']],
    ['employer', { ...everything, medical: until(today) }, 'pair', []],
    ['employer', { ...everything, training: null, portfolio: null }, 'pair', []],
    ['student', { ...everything, criminal_record: null }, 'admit', []],
    ['employer', { criminal_record: forEver }, 'renew', ['consent', 'medical', 'agreement']],
    ['employer', everything, 'renew', []],
  ] as const)('of a mentor %s with %j to %s: %j', (category, facts, act, missing) => {
    expect(missingFor(act, listOf(category, facts))).toEqual(missing);
  });
});

describe('a suspension', () => {
  it.each([
    ['active', 'employer', { ...everything, medical: until('2026-11-22') }, 'suspend', ['medical']],
    ['in_pool', 'employer', { ...everything, agreement: until('2026-11-22') }, 'suspend', ['agreement']],
    ['in_pool', 'pupil', { ...everything, consent: null }, 'suspend', ['consent']],
    ['active', 'pupil', { ...everything, consent: until('2026-11-22') }, 'suspend', ['consent']],
    ['suspended', 'employer', everything, 'renew', []],
  ] as const)('%s, %s with %j: %s because of %j', (status, category, facts, act, because) => {
    expect(suspensionDue(status, listOf(category, facts))).toEqual({ act, because });
  });

  it.each([
    ['a paper on its last day', 'active', 'employer', { ...everything, medical: until(today) }],
    ['a paper nobody asked for before', 'active', 'employer', { ...everything, agreement: null }],
    ['a paper that is only advised', 'active', 'student', { ...everything, medical: until('2026-11-22') }],
    ['what is no paper with a term', 'active', 'employer', { ...everything, questionnaire: until('2026-11-22') }],
    ['a candidate who is not in the base yet', 'vetting', 'employer', { ...everything, medical: until('2026-11-22') }],
    ['a suspended mentor with a paper still out', 'suspended', 'employer', { ...everything, medical: null }],
  ] as const)('is not due for %s', (_, status, category, facts) => {
    expect(suspensionDue(status, listOf(category, facts))).toBeNull();
  });

  it('by hand does not end by itself', () => {
    expect(suspensionDue('suspended', listOf('pupil', everything), true)).toBeNull();
  });

  it('that is due leaves something to bring, and never comes together with a return', () => {
    const fact = fc.option(
      fc.record({
        fulfilledOn: fc.constantFrom('2026-09-01', '2026-12-01'),
        validUntil: fc.option(fc.constantFrom('2026-11-22', '2026-11-23', '2026-12-31')),
      }),
    );
    const facts = fc.record(Object.fromEntries(REQUIREMENTS.map((one) => [one, fact])));
    fc.assert(
      fc.property(fc.constantFrom(...MENTOR_CATEGORIES), facts, (category, given) => {
        const list = listOf(category, given);
        const due = suspensionDue('active', list);
        if (due) expect(missingFor('renew', list)).toEqual(expect.arrayContaining(due.because));
        if (due) expect(suspensionDue('suspended', list)).toBeNull();
        for (const status of MENTOR_STATUSES.filter((one) => !['in_pool', 'active', 'suspended'].includes(one)))
          expect(suspensionDue(status, list)).toBeNull();
      }),
    );
  });
});
