import type { SyncOutcome } from '@tandem/contracts';

/** What becomes of an entry in the queue after the school has answered for it. */
export function stateAfter({
  outcome,
  problem,
}: Pick<SyncOutcome, 'outcome' | 'problem'>): 'gone' | 'kept' | 'refused' | 'waiting' {
  if (outcome === 'saved' || outcome === 'already') return 'gone';
  if (outcome === 'kept') return 'kept';
  // A fault of the server says nothing about the entry.
  return problem === null || problem.status >= 500 ? 'waiting' : 'refused';
}

const OF_THE_REQUEST: ReadonlySet<number> = new Set([400, 413, 415, 422]);

/**
 * What a request that was refused whole says of the entries in it. `nobody`: nothing, they wait; `session`: nothing,
 * they wait until their author is signed in; `request`: one of them is at fault.
 * @param status null: no answer
 */
export function whoseFault(status: number | null): 'nobody' | 'session' | 'request' {
  if (status === 401 || status === 403) return 'session';
  return status !== null && OF_THE_REQUEST.has(status) ? 'request' : 'nobody';
}

const FIRST_MS = 1_000;
const LONGEST_MS = 300_000;

/**
 * How long to wait after so many tries, in ms: twice as long each time, up to five minutes, and not all phones of a
 * school in one moment.
 * @param chance 0–1
 */
export const pauseMs = (attempts: number, chance: number): number =>
  Math.round(Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts, 12)) * (0.5 + chance / 2));
