import { describe, expect, it } from 'vitest';
import { type InterviewOutcome, type InterviewScores, interviewTotal, refuseConclusion } from './index.ts';

const scores: InterviewScores = {
  motivation: 2,
  communication: 1,
  relevant_experience: 0,
  time_resource: 2,
  understanding_of_role: 2,
};

describe('the scores of an interview', () => {
  it('are summed, and the unscored are named', () => {
    expect(interviewTotal(scores)).toEqual({ total: 7, max: 10, missing: [] });
    expect(interviewTotal({ ...scores, communication: null })).toEqual({
      total: 6,
      max: 10,
      missing: ['communication'],
    });
    expect(interviewTotal({}).missing).toHaveLength(5);
  });
});

describe('a conclusion', () => {
  const outcome: InterviewOutcome = { conclusion: 'recommended', scores, condition: null, reason: null };
  it.each([
    [{}, null],
    [{ scores: { ...scores, motivation: 3 } }, 'score-out-of-range'],
    [{ scores: { ...scores, motivation: -1 } }, 'score-out-of-range'],
    [{ scores: { ...scores, motivation: 1.5 } }, 'score-out-of-range'],
    [{ scores: { ...scores, motivation: null } }, 'scores-missing'],
    [{ scores: {} }, 'scores-missing'],
    [{ scores: { ...scores, motivation: 0, communication: 0, time_resource: 0, understanding_of_role: 0 } }, null],
    [{ conclusion: 'conditional' }, 'condition-required'],
    [{ conclusion: 'conditional', condition: ' ' }, 'condition-required'],
    [{ conclusion: 'conditional', condition: 'пройти обучение' }, null],
    [{ conclusion: 'conditional', condition: 'пройти обучение', scores: {} }, 'scores-missing'],
    [{ conclusion: 'not_recommended' }, 'reason-required'],
    [{ conclusion: 'not_recommended', reason: 'schedule', scores: {} }, null],
  ] as [Partial<InterviewOutcome>, string | null][])('%j: %s', (change, fault) => {
    expect(refuseConclusion({ ...outcome, ...change })).toBe(fault);
  });
});
