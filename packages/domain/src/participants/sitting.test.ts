import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasQuorum, refuseDecision, sittingComplete, type SittingDecision, sittingGaps } from './index.ts';

const yes: SittingDecision = {
  candidateId: 'petrov',
  outcome: 'approve',
  votes: { for: 4, against: 0, abstained: 1 },
  condition: null,
  reason: null,
};
const votes = (forVotes: number, against: number, abstained = 0) => ({ for: forVotes, against, abstained });

describe('a decision of the sitting with five members present', () => {
  it.each([
    [{}, null],
    [{ votes: votes(5, 0) }, null],
    [{ votes: votes(1, 0, 4) }, null],
    [{ votes: votes(0, 0) }, 'votes-not-counted'],
    [{ votes: votes(-1, 0) }, 'votes-not-counted'],
    [{ votes: votes(2.5, 0) }, 'votes-not-counted'],
    [{ votes: votes(Number.NaN, 0) }, 'votes-not-counted'],
    [{ votes: votes(5, 0, 1) }, 'too-many-votes'],
    [{ votes: votes(2, 2, 1) }, 'votes-contradict'],
    [{ votes: votes(1, 4) }, 'votes-contradict'],
    [{ outcome: 'reject', votes: votes(3, 2), reason: 'schedule' }, 'votes-contradict'],
    [{ outcome: 'reject', votes: votes(2, 3) }, 'reason-required'],
    [{ outcome: 'reject', votes: votes(2, 3), reason: ' ' }, 'reason-required'],
    [{ outcome: 'reject', votes: votes(2, 2, 1), reason: 'schedule' }, null],
    [{ outcome: 'approve_with_condition' }, 'condition-required'],
    [{ outcome: 'approve_with_condition', condition: 'пройти обучение до 1 октября' }, null],
  ] as [Partial<SittingDecision>, string | null][])('%j: %s', (change, fault) => {
    expect(refuseDecision({ ...yes, ...change }, 5)).toBe(fault);
  });

  it('is never both an approval and a rejection by the same votes', () => {
    const count = fc.nat({ max: 7 });
    fc.assert(
      fc.property(count, count, count, (forVotes, against, abstained) => {
        const isPossible = (outcome: SittingDecision['outcome']): boolean => {
          const decision = { ...yes, outcome, votes: votes(forVotes, against, abstained), condition: 'c', reason: 'r' };
          return refuseDecision(decision, 7) === null;
        };
        expect(isPossible('reject') && isPossible('approve')).toBe(false);
        expect(isPossible('approve_with_condition')).toBe(isPossible('approve'));
      }),
    );
  });
});

describe('a quorum', () => {
  it.each([
    [3, 5, true],
    [3, 6, false],
    [4, 6, true],
    [0, 0, false],
    [1, 1, true],
    [6, 5, false],
  ])('%i of %i: %s', (present, total, quorum) => {
    expect(hasQuorum(present, total)).toBe(quorum);
  });
});

describe('a sitting', () => {
  it('names who was forgotten, taken twice or never on the agenda', () => {
    expect(sittingGaps(['petrov', 'orlov', 'volkov'], ['petrov', 'petrov', 'zaitseva'])).toEqual({
      undecided: ['orlov', 'volkov'],
      repeated: ['petrov'],
      notOnAgenda: ['zaitseva'],
    });
  });

  it.each([
    ['everybody decided', ['petrov'], [yes], 5, true],
    ['somebody forgotten', ['petrov', 'orlov'], [yes], 5, false],
    ['somebody twice', ['petrov'], [yes, yes], 5, false],
    ['nobody on the agenda', [], [], 5, false],
    ['no quorum', ['petrov'], [yes], 4, false],
    [
      'one sound decision and one that is not',
      ['petrov', 'orlov'],
      [yes, { ...yes, candidateId: 'orlov', votes: votes(0, 5) }],
      5,
      false,
    ],
    ['a decision that contradicts its votes', ['petrov'], [{ ...yes, votes: votes(0, 5) }], 5, false],
  ] as const)('with %s', (_, agenda, decisions, membersPresent, complete) => {
    expect(sittingComplete({ agenda, decisions, membersPresent, membersTotal: 9 })).toBe(complete);
  });
});
