import type { Objection } from '@tandem/contracts';
import { problemOf, sentenceOf } from '../../lib/api.ts';
import type { Messages } from '../../lib/i18n/index.tsx';
import { objectionsWords } from './objection-words.ts';

/** What the server says of each mentee whose place could not be changed. */
export type Fault = { menteeId: string; reason?: string; missing?: string[]; refusals?: Objection[] };

/** The faults of a batch that was refused, one for each mentee; none when it was refused for another reason. */
export function faultsOf(error: unknown): Fault[] {
  const current = problemOf(error)?.current as { faults?: Fault[] } | undefined;
  return current?.faults ?? [];
}

/** What is wrong with one of them: what speaks against the pair, what is missing, or the reason by its code. */
export function faultWords({ refusals = [], missing = [], reason = '' }: Fault, t: Messages): string {
  if (refusals.length > 0) return objectionsWords(refusals, t);
  const lacks: Record<string, string> = { ...t.mentors.requirements, ...t.mentees.missing };
  const named = missing.flatMap((code) => lacks[code] ?? []);
  if (named.length > 0) return t.matching.lacks(named.join(', '));
  const reasons: Record<string, string> = t.matching.faults;
  return reasons[reason] ?? t.matching.faults.other;
}

/** Why a change of the draft did not come about, in a sentence. */
export function draftFailure(error: unknown, t: Messages): string {
  const [first] = faultsOf(error);
  if (first) return t.matching.impossible(faultWords(first, t));
  return problemOf(error)?.errors?.[0]?.detail ?? sentenceOf(error, t);
}
