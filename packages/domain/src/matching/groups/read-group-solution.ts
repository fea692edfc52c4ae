import type { Pair } from '../problem.ts';
import { edgeVariable } from './group-model.ts';
import type { GroupGraph } from './group-problem.ts';

/** A solver calls a number an integer when it is as near as this to one. */
const NEAR = 1e-5;

/** The pairs in a solver's values, in the order of the mentees' ids; null when a value is no yes or no. */
export function readGroupSolution({ graph }: GroupGraph, valueOf: (variable: string) => number): Pair[] | null {
  const pairs: Pair[] = [];
  for (const [mentee, menteeId] of graph.menteeIds.entries()) {
    for (let edge = graph.rowStart[mentee] as number; edge < (graph.rowStart[mentee + 1] as number); edge++) {
      const value = valueOf(edgeVariable(edge));
      if (!(Math.abs(value) < NEAR || Math.abs(value - 1) < NEAR)) return null;
      if (value > 0.5) pairs.push([menteeId, graph.mentorIds[graph.edgeMentor[edge] as number] as string]);
    }
  }
  return pairs;
}
