import { NOTICE_CATALOGUE, NOTICE_KINDS, type NoticeKind } from './kinds.ts';

/** A letter in the queue. `unknown`: it was handed over and nobody said whether it was taken, so it is not sent again. */
export const LETTER_STATES = ['queued', 'sending', 'sent', 'failed', 'unknown', 'dropped'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** Minutes until the next try; a server that asks to come back (greylisting) mostly means a few minutes. */
const PAUSES = [1, 5, 15, 60, 180, 360, 720, 1440] as const;

/** Minutes to wait after so many tries; null: that was the last. */
export const pauseAfter = (attempts: number): number | null => PAUSES[attempts - 1] ?? null;

export type LetterText = { subject: string; text: string };

/** «3 новых» */
function news(count: number): string {
  const one = count % 10 === 1 && count % 100 !== 11;
  return `${count} ${one ? 'новое' : 'новых'}`;
}

/**
 * What stands in a letter: sentences of kinds and addresses of screens. No name, no day, no topic of a meeting: a letter
 * is read on a lock screen and kept by a provider. Source: issue 5, «No personal data in subjects or push texts».
 * @param site address of the school's «Тандем» without a slash at the end
 */
export function letterText(kinds: readonly NoticeKind[], site: string, unsubscribe: string): LetterText {
  const counted = NOTICE_KINDS.map((kind) => ({ kind, count: kinds.filter((one) => one === kind).length }));
  const lines = counted
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${NOTICE_CATALOGUE[kind].letter}${count > 1 ? ` (${count})` : ''}`);
  const [only] = lines;
  const subject = lines.length === 1 && only !== undefined ? only : `Программа наставничества: ${news(kinds.length)}`;
  const text = [
    'Здравствуйте!',
    '',
    ...lines.map((line) => `— ${line}.`),
    '',
    `Открыть: ${site}/inbox`,
    '',
    'Подробности видны только после входа.',
    `Как часто писать: ${site}/account`,
    `Больше не писать: ${unsubscribe}`,
    '',
  ].join('\n');
  return { subject, text };
}
