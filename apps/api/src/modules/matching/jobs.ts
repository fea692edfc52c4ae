import { Worker } from 'node:worker_threads';
import type { MatchingJob } from '@tandem/contracts';
import { newId } from '../../kernel/ids.ts';
import type { MadeProposal, ProposalWork } from './proposing/make-proposal.ts';
import type { Said } from './proposing/propose.worker.ts';

const WORKER = new URL('./proposing/propose.worker.ts', import.meta.url);
/** Longer than any school takes; groups have an own limit below it. */
const TIMEOUT_MS = 120_000;
const MEMORY_MB = 1_024;
/** Finished ones are answered for a while. */
const KEPT = 200;

type Job = MatchingJob & { owner: string; worker: Worker | null };
type Keep = (made: MadeProposal) => Promise<string>;

const shown = ({ id, form, state, stage, progress, startedAt, proposalId, fault }: Job): MatchingJob => ({
  id,
  form,
  state,
  stage,
  progress,
  startedAt,
  proposalId,
  fault,
});

/**
 * Work on best variants, each in a thread of its own. It lives with the server: what was not finished when the server
 * stopped is asked for again.
 */
export function createJobs(changed: (form: string) => void) {
  const jobs = new Map<string, Job>();
  /** Threads on their way out: the process waits for them, or it would end under their feet. */
  const leaving = new Set<Promise<unknown>>();

  function leave(worker: Worker): void {
    const gone: Promise<unknown> = worker.terminate().finally(() => leaving.delete(gone));
    leaving.add(gone);
  }

  function end(job: Job, state: MatchingJob['state'], fault: MatchingJob['fault'] = null): void {
    if (job.state !== 'running') return;
    Object.assign(job, { state, fault, ...(state === 'done' ? { stage: 'done', progress: 100 } : {}) });
    const { worker } = job;
    job.worker = null;
    if (worker) leave(worker);
    changed(job.form);
  }

  function forget(): void {
    for (const [id, { state }] of jobs) if (jobs.size > KEPT && state !== 'running') jobs.delete(id);
  }

  return {
    /** How many are being worked on now. */
    running: (): number => [...jobs.values()].filter(({ state }) => state === 'running').length,

    /** Begins, and ends what the same person had begun for the same form. */
    begin(form: string, owner: string, work: ProposalWork, now: Date, keep: Keep): MatchingJob {
      for (const job of jobs.values()) if (job.form === form && job.owner === owner) end(job, 'cancelled');
      const worker = new Worker(WORKER, {
        workerData: work,
        resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
        // What the server was started with is not the thread's business.
        execArgv: [],
        env: {},
      });
      const job: Job = {
        id: newId(now.getTime()),
        form,
        state: 'running',
        stage: 'fit',
        progress: 0,
        startedAt: now.toISOString(),
        proposalId: null,
        fault: null,
        owner,
        worker,
      };
      jobs.set(job.id, job);
      forget();
      let answered = false;
      const timer = setTimeout(() => end(job, 'failed', 'took-too-long'), TIMEOUT_MS);
      timer.unref();
      worker.on('message', (said: Said) => {
        if (job.state !== 'running') return;
        if (said.kind === 'progress') return void Object.assign(job, { stage: said.stage, progress: said.progress });
        answered = true;
        if (!said.outcome.ok) return end(job, 'failed', said.outcome.fault);
        keep(said.outcome.made).then(
          (proposalId) => {
            job.proposalId = proposalId;
            return end(job, 'done');
          },
          () => end(job, 'failed', 'internal'),
        );
      });
      worker.on('error', (error: NodeJS.ErrnoException) =>
        end(job, 'failed', error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'internal'),
      );
      worker.on('exit', () => {
        clearTimeout(timer);
        // An answer that is being written down outlives its thread.
        if (!answered) end(job, 'failed', 'internal');
      });
      return shown(job);
    },

    find(id: string): MatchingJob | null {
      const job = jobs.get(id);
      return job ? shown(job) : null;
    },

    cancel(id: string): MatchingJob | null {
      const job = jobs.get(id);
      if (!job) return null;
      end(job, 'cancelled');
      return shown(job);
    },

    /** The server stops. */
    async close(): Promise<void> {
      const workers = [...jobs.values()].flatMap(({ worker }) => worker ?? []);
      for (const job of jobs.values())
        if (job.state === 'running') Object.assign(job, { state: 'cancelled', worker: null });
      workers.forEach(leave);
      await Promise.all(leaving);
    },
  };
}
export type Jobs = ReturnType<typeof createJobs>;
