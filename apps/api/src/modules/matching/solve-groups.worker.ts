import { parentPort, workerData } from 'node:worker_threads';
import { readGroupProblem, solveGroups } from '@tandem/domain/matching';
import { highsSolver } from './highs-solver.ts';
import type { GroupAnswer, GroupWork } from './solve-groups.ts';

/** Runs in a thread of its own, because HiGHS does not let go until it is done: solves one problem and answers once. */
async function answer({ problem, timeLimitMs }: GroupWork): Promise<GroupAnswer> {
  const read = readGroupProblem(problem);
  if (!read.ok) return { status: 'faulty', faults: read.faults };
  return solveGroups(read.groups, await highsSolver(timeLimitMs));
}

parentPort?.postMessage(await answer(workerData as GroupWork));
