import { problemOf } from './api.ts';
import type { Messages } from './i18n/index.tsx';
import { stepFailure } from './refusals.ts';

/** What the server says of a form: a sentence for each field it points at, and one for the rest of the form. */
export function fieldFaults(
  error: unknown,
  t: Messages,
): { at: (pointer: string) => string | undefined; rest: string | null } {
  const faults = problemOf(error)?.errors ?? [];
  return {
    at: (pointer) =>
      faults.find((fault) => fault.pointer === pointer || fault.pointer.startsWith(`${pointer}/`))?.detail,
    rest: error === null || faults.length > 0 ? null : stepFailure(error, t),
  };
}
