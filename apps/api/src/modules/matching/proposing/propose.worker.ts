import { parentPort, workerData } from 'node:worker_threads';
import { solveGroupsInWorker } from '../solve-groups.ts';
import { makeProposal, type Outcome, type ProposalWork, type Stage } from './make-proposal.ts';

/** What the thread says on its way. */
export type Said = { kind: 'progress'; stage: Stage; progress: number } | { kind: 'done'; outcome: Outcome };

/** Groups may take so long; what was not finished by then is said to be unproven. */
const GROUPS_MS = 60_000;

const say = (said: Said) => parentPort?.postMessage(said);
const work = workerData as ProposalWork;
const { competences: _, ...rules } = work.settings;
const outcome = await makeProposal(
  work,
  rules,
  (problem) => solveGroupsInWorker(problem, { timeLimitMs: GROUPS_MS }),
  (stage, progress) => say({ kind: 'progress', stage, progress }),
);
say({ kind: 'done', outcome });
