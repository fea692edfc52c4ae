import { NOBODY } from '../graph.ts';
import type { Pair } from '../problem.ts';
import { seatedWith } from '../solver/market.ts';
import { edgeSlack, isFree, isZero, placeSlack, type Residual, taken } from './residual.ts';

/**
 * What all solutions equal in the whole objective have in common. `certain`: pairs that are in every one of them;
 * `tied`: for the others, every other mentor with whom the mentee is in one of them, null for being left without one.
 */
export type CommonPairs = {
  certain: Pair[];
  tied: { menteeId: string; mentorId: string | null; alternatives: (string | null)[] }[];
};

/**
 * One solution as good as another differs from it by circles of moves that cost nothing in all. So who can change is
 * read from the circles (strongly connected components) of the moves that cost nothing by themselves.
 */
export function commonPairs(residual: Residual): CommonPairs {
  const { graph, mentorOf } = residual;
  const free = tiedMoves(residual);
  const outside = graph.mentorIds.length;
  const component = components(outside + 1, free.next);
  const common: CommonPairs = { certain: [], tied: [] };
  for (const [mentee, menteeId] of graph.menteeIds.entries()) {
    const mentor = mentorOf[mentee] as number;
    const home = mentor === NOBODY ? outside : mentor;
    const others = (free.movesOf.get(mentee) ?? []).filter((node) => component[node] === component[home]);
    const mentorId = mentor === NOBODY ? null : (graph.mentorIds[mentor] as string);
    if (others.length > 0) {
      const alternatives = others.map((node) => (node === outside ? null : (graph.mentorIds[node] as string)));
      common.tied.push({ menteeId, mentorId, alternatives });
    } else if (mentorId !== null) common.certain.push([menteeId, mentorId]);
  }
  return common;
}

/** Moves that cost nothing: between nodes (the mentors and `outside`), and those of each mentee. */
function tiedMoves(residual: Residual): { next: number[][]; movesOf: Map<number, number[]> } {
  const { graph, market, mentorOf } = residual;
  const outside = graph.mentorIds.length;
  const next = Array.from({ length: outside + 1 }, (): number[] => []);
  const movesOf = new Map<number, number[]>();
  const look = (mentee: number, from: number) => {
    const moves: number[] = [];
    for (let edge = graph.rowStart[mentee] as number; edge < (graph.rowStart[mentee + 1] as number); edge++) {
      const mentor = graph.edgeMentor[edge] as number;
      if (mentor !== from && isZero(edgeSlack(residual, mentee, edge))) moves.push(mentor);
    }
    const isFreeOfPrice = market.menteeHi[mentee] === 0 && market.menteeLo[mentee] === 0;
    if (from !== outside && isFreeOfPrice) moves.push(outside);
    movesOf.set(mentee, moves);
    (next[from] as number[]).push(...moves);
  };
  for (let mentor = 0; mentor < outside; mentor++) {
    const count = taken(residual, mentor);
    for (const mentee of seatedWith(market, mentor)) look(mentee, mentor);
    const hasPlace = count < (graph.capacities[mentor] as number);
    if (hasPlace && isZero(placeSlack(residual, mentor, count + 1))) (next[mentor] as number[]).push(outside);
    const hasMovable = market.load[mentor] !== 0;
    if (hasMovable && isZero(placeSlack(residual, mentor, count))) (next[outside] as number[]).push(mentor);
  }
  for (let mentee = 0; mentee < mentorOf.length; mentee++) if (isFree(residual, mentee)) look(mentee, outside);
  return { next, movesOf };
}

/** The strongly connected component of each node: Tarjan's algorithm without recursion. */
function components(nodes: number, next: readonly number[][]): Int32Array {
  const component = new Int32Array(nodes).fill(-1);
  const order = new Int32Array(nodes).fill(-1);
  const lowest = new Int32Array(nodes);
  const stack: number[] = [];
  const path: { node: number; at: number }[] = [];
  let seen = 0;
  const enter = (node: number) => {
    order[node] = lowest[node] = seen++;
    stack.push(node);
    path.push({ node, at: 0 });
  };
  for (let start = 0; start < nodes; start++) {
    if (order[start] === -1) enter(start);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const { node } = step;
      const other = next[node]?.[step.at++];
      if (other !== undefined) {
        if (order[other] === -1) enter(other);
        else if (component[other] === -1) lowest[node] = Math.min(lowest[node] as number, order[other] as number);
        continue;
      }
      path.pop();
      const parent = path.at(-1)?.node;
      if (parent !== undefined) lowest[parent] = Math.min(lowest[parent] as number, lowest[node] as number);
      if (lowest[node] !== order[node]) continue;
      for (let member = stack.pop(); member !== undefined; member = member === node ? undefined : stack.pop()) {
        component[member] = node;
      }
    }
  }
  return component;
}
