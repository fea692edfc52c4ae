import {
  type MatchingGraph,
  type MatchingProblem,
  type MatchingSolution,
  openSolution,
  type Pair,
  readProblem,
  type Residual,
  solveMatching,
} from '@tandem/domain/matching';
import { createKept } from '../../kernel/kept.ts';
import { matchingProblem, type Scope } from './matching-problem.ts';
import type { Placed } from './matching.repository.ts';
import type { Round } from './rounds.ts';

/** The best whole of a board, open for questions. `beside`: pairs that are no question and take their places. */
export type Optimum = {
  graph: MatchingGraph;
  solution: MatchingSolution;
  residual: Residual;
  beside: Placed[];
};

const KEPT = 12;

/** @throws RangeError when the board is larger than any school's */
function solved(problem: MatchingProblem, beside: Placed[]): Optimum {
  const read = readProblem(problem);
  if (!read.ok) throw new RangeError(`the board is no problem: ${JSON.stringify(read.faults[0])}`);
  const result = solveMatching(read.graph);
  if (result.status !== 'solved') throw new RangeError('nobody has stopped it');
  const { solution } = result;
  return { graph: read.graph, solution, residual: openSolution(read.graph, solution), beside };
}

/**
 * Best wholes, kept while neither the data nor what is locked changes. Of several that are equally good the present draft
 * has no say here: what a drag costs is the same for all of them.
 */
export function createOptima() {
  const kept = createKept<Optimum>(KEPT);
  return {
    /** @throws RangeError when the board is larger than any school's */
    of(round: Round, placed: readonly Placed[], scope: Pick<Scope, 'elsewhere' | 'carried'> = {}): Optimum {
      const here = new Set(placed.map(({ menteeId }) => menteeId));
      const locks = placed.filter(({ locked }) => locked).map(({ menteeId, mentorId }) => `${menteeId}${mentorId}`);
      const away = [...(scope.elsewhere?.keys() ?? [])].filter((menteeId) => !here.has(menteeId)).sort();
      return kept.get([round.key, locks.join(), away.join(), scope.carried ?? ''].join(' '), () => {
        const { problem, beside } = matchingProblem(round, placed, scope);
        return solved({ ...problem, draft: [] }, beside);
      });
    },

    /** Of several equally good ones that with the fewest changes against other pairs. @throws RangeError */
    nearest(round: Round, placed: readonly Placed[], scope: Pick<Scope, 'elsewhere'>, draft: readonly Pair[]): Optimum {
      const { problem, beside } = matchingProblem(round, placed, scope);
      return solved({ ...problem, draft }, beside);
    },
  };
}
export type Optima = ReturnType<typeof createOptima>;
