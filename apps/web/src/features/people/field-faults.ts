import { problemOf, sentenceOf } from '../../lib/api.ts';
import type { Messages } from '../../lib/i18n/index.tsx';

/** What the server says of a form: a sentence for each field it points at, and one for the rest of the form. */
export function faultsOf(
  error: unknown,
  t: Messages,
): { at: (pointer: string) => string | undefined; rest: string | null } {
  const faults = problemOf(error)?.errors ?? [];
  return {
    at: (pointer) => faults.find((fault) => fault.pointer === pointer)?.detail,
    rest: error === null || faults.length > 0 ? null : sentenceOf(error, t),
  };
}
