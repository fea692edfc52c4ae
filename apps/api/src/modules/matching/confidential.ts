import type { FitPart, Objection } from '@tandem/contracts';
import type { Objection as Found, ScorePart } from '@tandem/domain/matching/fit';

/** What would tell whose wish it was, or what was between two people. */
const CONFIDENTIAL: ReadonlySet<Found['code']> = new Set(['avoided', 'sex-wish', 'relatives', 'failed-before']);

/** Objections as the contract lists them; for whoever is no curator some only say that there is a reason. */
export function told(found: readonly Found[], manages: boolean): Objection[] {
  if (manages) return found as Objection[];
  const open = found.filter(({ code }) => !CONFIDENTIAL.has(code)) as Objection[];
  return open.length < found.length ? [...open, { code: 'confidential' }] : open;
}

/** Parts of a score as the contract lists them. */
export const partsTold = (parts: readonly ScorePart[]): FitPart[] => parts as FitPart[];
