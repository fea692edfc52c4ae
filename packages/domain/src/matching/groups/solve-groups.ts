import { NOBODY } from '../graph.ts';
import { type Objective, objectiveOf } from '../objective.ts';
import type { Pair } from '../problem.ts';
import { type Tier, TIERS } from '../solver/tiers.ts';
import { groupModel, tiersOf } from './group-model.ts';
import type { GroupGraph } from './group-problem.ts';
import { readGroupSolution } from './read-group-solution.ts';

/** What a solver says of a model: `bound` is what it has proven that nothing can go below. */
export type ModelAnswer =
  | { status: 'optimal'; bound: number; valueOf: (variable: string) => number }
  | { status: 'infeasible' }
  | { status: 'out-of-time' };

/** One tier of the objective: what it came to, as a cost, and the solver's proof that it cannot be less. */
export type TierProof = { tier: Tier; value: number; bound: number };

export type GroupCertificate = { objective: Objective; tiers: TierProof[] };

/**
 * `infeasible`: the locks cannot be kept together with the rules. `out-of-time`: `pairs` are the best for the tiers that
 * were finished, null when not even the first one was.
 */
export type GroupResult =
  | { status: 'solved'; pairs: Pair[]; certificate: GroupCertificate }
  | { status: 'out-of-time'; pairs: Pair[] | null; certificate: GroupCertificate | null }
  | { status: 'infeasible' };

/** Tier by tier: each is solved with the tiers before held at what they came to. */
export function solveGroups(groups: GroupGraph, solve: (model: string) => ModelAnswer): GroupResult {
  const { graph } = groups;
  if (graph.edgeMentor.length === 0) return solvedWith(groups, [], []);
  const tiers: TierProof[] = [];
  let pairs: Pair[] | null = null;
  for (const tier of tiersOf(groups)) {
    const answer = solve(groupModel(groups, tier, tiers));
    if (answer.status === 'infeasible') return { status: 'infeasible' };
    if (answer.status === 'out-of-time') {
      return { status: 'out-of-time', pairs, certificate: pairs && certificate(groups, pairs, tiers) };
    }
    pairs = readGroupSolution(groups, answer.valueOf);
    if (pairs === null) throw new Error(`the solver answered the tier ${tier} with fractions`);
    tiers.push({ tier, value: costOf(groups, pairs, tier), bound: Math.round(answer.bound) + 0 });
  }
  return solvedWith(groups, pairs ?? [], tiers);
}

function solvedWith(groups: GroupGraph, pairs: Pair[], tiers: TierProof[]): GroupResult {
  return { status: 'solved', pairs, certificate: certificate(groups, pairs, tiers) };
}

const certificate = (groups: GroupGraph, pairs: readonly Pair[], tiers: TierProof[]): GroupCertificate => ({
  objective: objectiveOf(groups.graph, mentorsOf(groups, pairs)),
  tiers,
});

function mentorsOf({ graph }: GroupGraph, pairs: readonly Pair[]): Int32Array {
  const mentorOf = new Map(pairs);
  return Int32Array.from(graph.menteeIds, (id) => {
    const mentorId = mentorOf.get(id);
    return mentorId === undefined ? NOBODY : graph.mentorIds.indexOf(mentorId);
  });
}

/** What a tier came to, as the model counts it: a change of mentor from being free. */
function costOf(groups: GroupGraph, pairs: readonly Pair[], tier: Tier): number {
  const objective = objectiveOf(groups.graph, mentorsOf(groups, pairs));
  const unmatched = objectiveOf(groups.graph, mentorsOf(groups, []));
  const costs = [
    -objective.matched,
    -objective.priority,
    objective.badTail,
    -objective.total,
    objective.squares,
    objective.changes - unmatched.changes,
  ];
  return (costs[TIERS.indexOf(tier)] as number) + 0;
}
