import { ApiProblem } from '@tandem/api-client';
import type { Problem } from '@tandem/contracts';
import { describe, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en/index.ts';
import { ru } from '../../lib/i18n/ru/index.ts';
import { expiredWords } from './answers.ts';
import { pairFailure } from './use-pair-call.ts';

const refused = (reason: string, more: Partial<Problem> = {}) =>
  new ApiProblem({ type: '', slug: 'step-refused', title: '', status: 422, reason, ...more });

describe('why a step of a pair was refused', () => {
  it('is said of every refusal that agreement, order and change can give', () => {
    for (const reason of [
      'answered-already',
      'answers-missing',
      'day-in-future',
      'day-required',
      'deadline-passed',
      'ends-after-order',
      'exit-reason-required',
      'goal-required',
      'later-day-required',
      'mentee_gone',
      'mentor-answers-first',
      'mentor_gone',
      'mentor_suspended',
      'no-guardian',
      'not-a-member',
      'not-asked',
      'over-already',
      'plan-incomplete',
      'question-required',
      'withdraw-the-consent',
    ])
      for (const words of [ru, en])
        expect(pairFailure(refused(reason), words), reason).not.toBe(words.pairCard.refused['other']);
  });

  it('names what makes the pair impossible since it was proposed', () => {
    const error = refused('pair-refused', { missing: ['mentor-not-offered', 'mentor-consent'] });
    expect(pairFailure(error, ru)).toBe(
      'Сейчас эта пара невозможна: наставник приостановлен или больше не в базе; у наставника нет действующего согласия.',
    );
    expect(pairFailure(refused('pair-refused', { missing: ['something-new'] }), ru)).toBe(
      ru.pairCard.refused['pair-refused'],
    );
  });
});

describe('a personal link that works no more', () => {
  const ended = (reason?: string) => new ApiProblem({ type: '', slug: 'link-expired', title: '', status: 410, reason });

  it('tells its holder that the proposal is off, was answered or is late, and a stranger nothing', () => {
    expect(expiredWords(ended('taken-back'), ru)).toContain('Предложение больше не действует');
    expect(expiredWords(ended('answered'), ru)).toContain('Ответ уже получен');
    expect(expiredWords(ended('late'), ru)).toContain('Срок для ответа прошёл');
    expect(expiredWords(ended(), ru)).toBe(ru.answerForm.expiredText);
  });
});
