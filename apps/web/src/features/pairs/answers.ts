import type { AskedPerson, OwnAnswer } from '@tandem/contracts';
import { problemOf } from '../../lib/api.ts';
import type { Messages } from '../../lib/i18n/index.tsx';

export type Answer = OwnAnswer['answer'];
export const ANSWERS = ['yes', 'no', 'clarify'] as const satisfies readonly Answer[];

export type DeclineReason = NonNullable<AskedPerson['reason']>;

/** An answer that is being given: on paper, by a link, by the own account. */
export type AnswerDraft = { answer: Answer | null; question: string; reason: DeclineReason | null; note: string };
export const NO_ANSWER: AnswerDraft = { answer: null, question: '', reason: null, note: '' };

/** What is still missing before the answer may be given. */
export function answerGap({ answer, question }: AnswerDraft): 'answer' | 'question' | null {
  if (answer === null) return 'answer';
  return answer === 'clarify' && question.trim() === '' ? 'question' : null;
}

/** The answer as it is sent: what belongs to another answer is left out. */
export function answerBody({ answer, question, reason, note }: AnswerDraft) {
  return {
    answer: answer ?? 'clarify',
    ...(answer === 'clarify' ? { question: question.trim() } : {}),
    ...(answer === 'no' ? { reason, privateNote: note.trim() } : {}),
  };
}

/** Why a personal link works no more, as far as its holder may know. */
export function expiredWords(error: unknown, t: Messages): string {
  const words: Record<string, string> = t.answerForm.ended;
  return words[problemOf(error)?.reason ?? ''] ?? t.answerForm.expiredText;
}
