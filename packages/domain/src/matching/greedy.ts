import { type MatchingGraph, NOBODY } from './graph.ts';
import { type Objective, objectiveOf } from './objective.ts';
import type { Pair } from './problem.ts';

/**
 * What somebody with a sorted list would do: the best pair first, then the best of those still possible. Locked pairs
 * stay. Shown beside the optimum, never proposed.
 */
export function greedyMatching(graph: MatchingGraph): { pairs: Pair[]; objective: Objective } {
  const { edgeMentor, edgeScore, rowStart, menteeIds, mentorIds, capacities } = graph;
  const menteeOf = new Int32Array(edgeMentor.length);
  for (let mentee = 0; mentee < menteeIds.length; mentee++) {
    menteeOf.fill(mentee, rowStart[mentee], rowStart[mentee + 1]);
  }
  const mentorOf = graph.lockOf.slice();
  const load = graph.lockedLoad.slice();
  for (const edge of byScore(edgeScore)) {
    const mentee = menteeOf[edge] as number;
    const mentor = edgeMentor[edge] as number;
    if (mentorOf[mentee] !== NOBODY || (load[mentor] as number) >= (capacities[mentor] as number)) continue;
    mentorOf[mentee] = mentor;
    load[mentor] = (load[mentor] as number) + 1;
  }
  const pairs = menteeIds.flatMap((id, mentee): Pair[] => {
    const mentor = mentorOf[mentee] as number;
    return mentor === NOBODY ? [] : [[id, mentorIds[mentor] as string]];
  });
  return { pairs, objective: objectiveOf(graph, mentorOf) };
}

/** The sum of scores of the greedy matching. */
export const greedyTotal = (graph: MatchingGraph): number => greedyMatching(graph).objective.total;

const MOST_SCORE = 1000;

/** Edges from the highest score down, equal ones in their own order: a counting sort. */
function byScore(scores: Int16Array): Int32Array {
  const next = new Int32Array(MOST_SCORE + 2);
  for (const score of scores) next[MOST_SCORE - score + 1] = (next[MOST_SCORE - score + 1] as number) + 1;
  for (let rank = 0; rank <= MOST_SCORE; rank++) next[rank + 1] = (next[rank + 1] as number) + (next[rank] as number);
  const order = new Int32Array(scores.length);
  for (const [edge, score] of scores.entries()) {
    const rank = MOST_SCORE - score;
    order[next[rank] as number] = edge;
    next[rank] = (next[rank] as number) + 1;
  }
  return order;
}
