import { describe, expect, it } from 'vitest';
import { answerBody, answerGap, NO_ANSWER } from './answers.ts';

describe('an answer to a proposal', () => {
  it('is chosen first', () => expect(answerGap(NO_ANSWER)).toBe('answer'));
  it('needs a question where something is to be cleared up', () => {
    expect(answerGap({ ...NO_ANSWER, answer: 'clarify', question: '  ' })).toBe('question');
    expect(answerGap({ ...NO_ANSWER, answer: 'clarify', question: 'А когда?' })).toBeNull();
  });
  it('needs no reason, not even a refusal', () => {
    expect(answerGap({ ...NO_ANSWER, answer: 'yes' })).toBeNull();
    expect(answerGap({ ...NO_ANSWER, answer: 'no' })).toBeNull();
  });
  it('carries only what belongs to it', () => {
    const written = { question: 'А когда?', reason: 'schedule', note: ' по средам ' } as const;
    expect(answerBody({ ...written, answer: 'yes' })).toEqual({ answer: 'yes' });
    expect(answerBody({ ...written, answer: 'no' })).toEqual({
      answer: 'no',
      reason: 'schedule',
      privateNote: 'по средам',
    });
    expect(answerBody({ ...written, answer: 'clarify' })).toEqual({ answer: 'clarify', question: 'А когда?' });
  });
});
