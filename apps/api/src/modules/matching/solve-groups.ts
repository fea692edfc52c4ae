import { Worker } from 'node:worker_threads';
import type { GroupProblem, GroupResult, ProblemFault } from '@tandem/domain/matching';

/** What the thread is given. */
export type GroupWork = { problem: GroupProblem; timeLimitMs: number };

/** What the thread answers; `checkGroups` proves what can be proven of it. */
export type GroupAnswer = GroupResult | { status: 'faulty'; faults: ProblemFault[] };

const WORKER = new URL('./solve-groups.worker.ts', import.meta.url);
const DEFAULT_TIME_LIMIT_MS = 60_000;
/** What the thread may take beyond its limit to start and to notice that the time is over, before it is ended. */
const GRACE_MS = 10_000;

/**
 * The best groups of a `GroupProblem`, found in a thread of its own within a time. Aborting ends the thread at once:
 * `cancelled`. When the time is over the answer is what was finished by then, or nothing.
 */
export async function solveGroupsInWorker(
  problem: GroupProblem,
  { timeLimitMs = DEFAULT_TIME_LIMIT_MS, signal }: { timeLimitMs?: number; signal?: AbortSignal } = {},
): Promise<GroupAnswer | { status: 'cancelled' }> {
  if (signal?.aborted) return { status: 'cancelled' };
  const work: GroupWork = { problem, timeLimitMs };
  const worker = new Worker(WORKER, { workerData: work, execArgv: [], env: {} });
  const { promise, resolve, reject } = Promise.withResolvers<GroupAnswer | { status: 'cancelled' }>();
  const cancel = () => resolve({ status: 'cancelled' });
  const timer = setTimeout(
    () => resolve({ status: 'out-of-time', pairs: null, certificate: null }),
    timeLimitMs + GRACE_MS,
  );
  signal?.addEventListener('abort', cancel, { once: true });
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('the thread that solves groups stopped without an answer')));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}
