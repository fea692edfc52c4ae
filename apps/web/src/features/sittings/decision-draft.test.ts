import { describe, expect, it } from 'vitest';
import { decisionOf, faultOf, NO_DECISION, outcomeOfKey, withOutcome } from './decision-draft.ts';

const counted = (draft: typeof NO_DECISION) => [draft.for, draft.against, draft.abstained];

describe('a line of the protocol while it is filled in', () => {
  it('votes nobody has typed follow the outcome, also when it is changed', () => {
    const approved = withOutcome(NO_DECISION, 'approve', 5);
    expect(counted(approved)).toEqual(['5', '0', '0']);
    expect(counted(withOutcome(approved, 'reject', 5))).toEqual(['0', '5', '0']);
  });
  it('votes that were typed stay', () => {
    const typed = { ...withOutcome(NO_DECISION, 'approve', 5), for: '4', against: '1' };
    expect(counted(withOutcome(typed, 'approve_with_condition', 5))).toEqual(['4', '1', '0']);
  });
  it('the keys 1, 2 and 3 choose, others do not', () => {
    expect(['1', '2', '3', '4', 'a'].map(outcomeOfKey)).toEqual([
      'approve',
      'approve_with_condition',
      'reject',
      null,
      null,
    ]);
  });
  it('sends only the words that the outcome asks for, and says what is wrong', () => {
    expect(decisionOf('x', NO_DECISION)).toBeNull();
    const rejected = { ...withOutcome(NO_DECISION, 'reject', 3), condition: 'забытое условие' };
    const decision = decisionOf('x', rejected);
    expect(decision).toMatchObject({ reason: null, condition: null });
    expect(decision && faultOf(decision, 3)).toBe('reason-required');
    const many = decisionOf('x', { ...withOutcome(NO_DECISION, 'approve', 3), abstained: '1' });
    expect(many && faultOf(many, 3)).toBe('too-many-votes');
  });
});
