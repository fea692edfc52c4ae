import type { MatchingTotals, Proposal, ProposalRequest } from '@tandem/contracts';
import {
  buildEdges,
  type FitForm,
  type FitSettings,
  type MenteeProfile,
  type MentorProfile,
  type Weights,
} from '@tandem/domain/matching/fit';
import {
  type Certificate,
  commonPairs,
  greedyMatching,
  type GroupCertificate,
  type MatchingProblem,
  openSolution,
  type Pair,
  type ProblemFault,
  readProblem,
  type Residual,
  solveMatching,
} from '@tandem/domain/matching';
import type { z } from 'zod';
import { told } from '../confidential.ts';
import { type Board, matchingProblem } from '../matching-problem.ts';
import type { Placed } from '../matching.repository.ts';
import { movesBetween } from '../moves-between.ts';
import { type GroupAnswer } from '../solve-groups.ts';
import { plus, summaryOf, totalsOf, totalsOfPairs } from '../totals.ts';
import { helpsOf, unmatchedOf } from './explain.ts';
import { groupProblemOf } from './group-problem.ts';
import { keepInput, type KeptInput } from './kept-input.ts';
import { groupCertificate, pairCertificate } from './proof.ts';

type Groups = z.output<typeof ProposalRequest>['groups'];
type Rules = Omit<FitSettings, 'competences'>;

/** What the thread is given: people as the matching sees them, and how they are to be put together. */
export type ProposalWork = {
  mentees: MenteeProfile[];
  mentors: MentorProfile[];
  form: FitForm;
  settings: FitSettings;
  weights: Weights;
  badBelow: number;
  placed: Placed[];
  scope: { menteeIds: string[] | null; mentorIds: string[] | null; elsewhere: string[] };
  groups: Groups;
};

/** What is kept of the answer besides who asked and when. */
export type KeptResult = Pick<
  Proposal,
  'people' | 'pairs' | 'changes' | 'totals' | 'current' | 'greedy' | 'load' | 'certificate' | 'unmatched' | 'helps'
>;
/** By what it is checked again: the pairs of the problem, without those that were no question. */
export type KeptProof =
  | { of: 'pairs'; pairs: Pair[]; certificate: Certificate }
  | { of: 'groups'; pairs: Pair[]; certificate: GroupCertificate | null };
export type MadeProposal = { input: KeptInput; result: KeptResult; proof: KeptProof };

export type Stage = 'fit' | 'optimum' | 'check' | 'reasons';
export type JobFault = 'nobody-to-match' | 'no-mentors' | 'too-large' | 'no-solution' | 'took-too-long';
export type Outcome = { ok: true; made: MadeProposal } | { ok: false; fault: JobFault };

/** The best groups of a problem; another thread, or a test, answers. */
export type SolveGroups = (
  problem: ReturnType<typeof groupProblemOf>,
) => Promise<GroupAnswer | { status: 'cancelled' }>;

const tooLarge = (faults: readonly ProblemFault[]): boolean =>
  faults.some(({ code }) => code === 'too-large' || code === 'too-many');

type Solved = {
  pairs: Pair[];
  objective: MatchingTotals;
  residual: Residual | null;
  proof: KeptProof;
  greedy: MatchingTotals | null;
};

async function solve(
  problem: MatchingProblem,
  work: ProposalWork,
  solveGroups: SolveGroups,
  tell: (stage: Stage, progress: number) => void,
): Promise<Solved | JobFault> {
  const read = readProblem(problem);
  if (!read.ok) return tooLarge(read.faults) ? 'too-large' : 'no-solution';
  if (work.groups) {
    const answer = await solveGroups(groupProblemOf(problem, work.mentees, work.groups));
    if (answer.status === 'faulty') return tooLarge(answer.faults) ? 'too-large' : 'no-solution';
    if (answer.status === 'infeasible' || answer.status === 'cancelled') return 'no-solution';
    const { pairs, certificate } = answer;
    if (pairs === null || certificate === null) return 'took-too-long';
    const proof: KeptProof = { of: 'groups', pairs, certificate: answer.status === 'solved' ? certificate : null };
    return { pairs, objective: totalsOf(certificate.objective), residual: null, proof, greedy: null };
  }
  const solved = solveMatching(read.graph, (done, total) => {
    tell('optimum', 20 + Math.floor((50 * done) / Math.max(1, total)));
    return true;
  });
  if (solved.status !== 'solved') return 'no-solution';
  const { pairs, certificate } = solved.solution;
  return {
    pairs,
    objective: totalsOf(certificate.objective),
    residual: openSolution(read.graph, solved.solution),
    proof: { of: 'pairs', pairs, certificate },
    greedy: totalsOf(greedyMatching(read.graph).objective),
  };
}

const placedOf = ([menteeId, mentorId]: Pair): Placed => ({ menteeId, mentorId, locked: false });

/**
 * The best variant of a board with everything that is said of it. Knows nothing of threads and databases: the same work
 * gives the same answer wherever it is done.
 */
export async function makeProposal(
  work: ProposalWork,
  rules: Rules,
  solveGroups: SolveGroups,
  tell: (stage: Stage, progress: number) => void,
): Promise<Outcome> {
  tell('fit', 0);
  const { mentees, mentors, form, settings, weights, badBelow, placed } = work;
  const fit = buildEdges(mentees, mentors, form, settings, weights);
  const board: Board = {
    mentees: new Map(mentees.map((profile) => [profile.id, { profile }])),
    mentors: new Map(mentors.map((profile) => [profile.id, { profile }])),
    fit,
    badBelow,
  };
  const elsewhere = new Map(work.scope.elsewhere.map((id) => [id, true]));
  const { problem, beside } = matchingProblem(board, placed, { ...work.scope, elsewhere });
  if (problem.mentees.length === 0) return { ok: false, fault: 'nobody-to-match' };
  if (problem.mentors.length === 0) return { ok: false, fault: 'no-mentors' };
  tell('optimum', 20);
  const solved = await solve(problem, work, solveGroups, tell);
  if (typeof solved === 'string') return { ok: false, fault: solved };

  tell('check', 70);
  const { pairs, residual, proof } = solved;
  const rest = totalsOfPairs(board, beside);
  const certificate =
    proof.of === 'pairs'
      ? pairCertificate(problem, proof.pairs, proof.certificate)
      : groupCertificate(groupProblemOf(problem, mentees, work.groups), proof.pairs, proof.certificate);

  tell('reasons', 80);
  const certain = new Set((residual ? commonPairs(residual).certain : []).map(([menteeId]) => menteeId));
  const locked = new Set([
    ...(problem.locked ?? []).map(([menteeId]) => menteeId),
    ...beside.map((one) => one.menteeId),
  ]);
  const all = [...pairs.map(placedOf), ...beside];
  const inside = new Set([...problem.mentees.map(({ id }) => id), ...beside.map(({ menteeId }) => menteeId)]);
  const current = placed.filter(
    ({ menteeId, mentorId }) => inside.has(menteeId) && board.mentors.has(mentorId) && board.mentees.has(menteeId),
  );
  const helps = helpsOf(work, problem, pairs, residual);
  const taken = Map.groupBy(pairs, ([, mentorId]) => mentorId);
  const result: KeptResult = {
    people: {
      mentees: problem.mentees.length,
      mentors: problem.mentors.length,
      places: problem.mentors.reduce((sum, { capacity }) => sum + capacity, 0),
    },
    pairs: all.flatMap(({ menteeId, mentorId }) => {
      const score = fit.scoreOf(menteeId, mentorId);
      if (!score) return [];
      return [
        {
          menteeId,
          mentorId,
          fit: summaryOf(score),
          locked: locked.has(menteeId),
          inEveryBest: locked.has(menteeId) || certain.has(menteeId),
          warnings: told(fit.warningsOf(menteeId, mentorId), true),
        },
      ];
    }),
    changes: movesBetween(current, all),
    totals: plus(solved.objective, rest),
    current: totalsOfPairs(board, current),
    greedy: solved.greedy && plus(solved.greedy, rest),
    load: problem.mentors.map(({ id, capacity }) => ({
      mentorId: id,
      places: capacity,
      taken: taken.get(id)?.length ?? 0,
    })),
    certificate,
    unmatched: unmatchedOf(board, problem, pairs, residual, helps),
    helps,
  };
  return { ok: true, made: { input: keepInput(problem, weights, rules, work.groups), result, proof } };
}
