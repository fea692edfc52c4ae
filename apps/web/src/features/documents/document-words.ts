import type { DocumentRow } from '@tandem/contracts';
import { longDay } from '../../lib/dates.ts';
import type { Language, Messages } from '../../lib/i18n/index.tsx';
import { problemOf, sentenceOf } from '../../lib/api.ts';

type Signed = Pick<DocumentRow, 'number' | 'signedOn' | 'createdAt'>;

/** «№ 140 от 20 апреля 2022 г.»; of what is not signed the day it was begun. */
export function numberWords({ number, signedOn, createdAt }: Signed, t: Messages, language: Language): string {
  // «2022 г.» does not break in a narrow column.
  const whole = (day: string) => longDay(language, day).replace(' г.', '\u00a0г.');
  if (signedOn === null) return t.documents.drafted(whole(createdAt.slice(0, 10)));
  const day = t.documents.on(whole(signedOn));
  return number === null ? `${t.documents.noNumber}, ${day}` : `${t.documents.numbered(number)} ${day}`;
}

/** «Место заседания»: labels of fields are written to stand within a sentence. */
export const capital = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);

/** Why a step of a document was refused, in words of this language where there are some. */
export function documentFailure(error: unknown, t: Messages): string {
  const problem = problemOf(error);
  if (problem?.slug === 'step-refused')
    return t.documentCard.refusals[problem.reason ?? ''] ?? problem.detail ?? t.problems['step-refused'];
  if (problem?.slug === 'file-type-refused' && problem.detail) return problem.detail;
  return problem?.errors?.[0]?.detail ?? sentenceOf(error, t);
}
