import { problemOf, sentenceOf } from './api.ts';
import type { Messages } from './i18n/index.tsx';

/** «анкета, медсправка»: what is asked for, in words. Codes that are no requirement are left out. */
export function requirementWords(codes: readonly string[], t: Messages): string {
  const words: Record<string, string> = t.mentors.requirements;
  return codes.flatMap((code) => words[code] ?? []).join(', ');
}

/** Why a step was refused, by its code and what is missing. */
export function refusalWords(reason: string, missing: readonly string[], t: Messages): string {
  const sentences: Record<string, unknown> = t.refusals;
  const sentence = sentences[reason];
  const lacks = requirementWords(missing, t);
  if (lacks !== '') return t.refusals.missing(lacks);
  return typeof sentence === 'string' ? sentence : t.refusals.other;
}

/** What went wrong with a step, in a sentence: the reason when it was refused. */
export function stepFailure(error: unknown, t: Messages): string {
  const problem = problemOf(error);
  if (problem?.slug !== 'step-refused') return problem?.errors?.[0]?.detail ?? sentenceOf(error, t);
  return refusalWords(problem.reason ?? 'other', problem.missing ?? [], t);
}
