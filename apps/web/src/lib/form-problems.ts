import type { FieldPath, FieldValues, UseFormSetError } from 'react-hook-form';
import { problemOf, sentenceOf } from './api.ts';
import type { Messages } from './i18n/index.tsx';

/** Puts the server's faults under their fields; answers a sentence for the rest of the form, or null. */
export function showProblems<T extends FieldValues>(
  error: unknown,
  setError: UseFormSetError<T>,
  t: Messages,
): string | null {
  const faults = problemOf(error)?.errors ?? [];
  for (const { pointer, detail } of faults) {
    setError(pointer.slice(1).replaceAll('/', '.') as FieldPath<T>, { message: detail });
  }
  return faults.length > 0 ? null : sentenceOf(error, t);
}
