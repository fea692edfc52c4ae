import type { MatchingGraph } from '../graph.ts';
import type { MatchingProblem } from '../problem.ts';
import { readProblem } from '../read-problem.ts';
import { type MatchingSolution, solveMatching } from '../solver/solve-matching.ts';

/** The graph of a problem without faults. */
export function graphOf(problem: MatchingProblem): MatchingGraph {
  const read = readProblem(problem);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.graph;
}

/** The solution of a problem without faults. */
export function solved(problem: MatchingProblem): { graph: MatchingGraph; solution: MatchingSolution } {
  const graph = graphOf(problem);
  const result = solveMatching(graph);
  if (result.status !== 'solved') throw new Error(result.status);
  return { graph, solution: result.solution };
}
