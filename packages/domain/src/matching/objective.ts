import { edgeBetween, type MatchingGraph, NOBODY } from './graph.ts';

/** What a set of pairs amounts to; the facts are told whether or not the objective regards them. */
export type Objective = {
  /** Mentees with a mentor. */
  matched: number;
  /** The sum of the priorities of the matched. */
  priority: number;
  /** Pairs with a score below `badBelow`. */
  badTail: number;
  /** The sum of scores. */
  total: number;
  /** The sum of the squares of how many mentees each mentor has. */
  squares: number;
  /** Mentees whose mentor is not the one of the draft; without a draft every pair is a change. */
  changes: number;
};

export const NOTHING: Objective = { matched: 0, priority: 0, badTail: 0, total: 0, squares: 0, changes: 0 };

export function difference(after: Objective, before: Objective): Objective {
  return {
    matched: after.matched - before.matched,
    priority: after.priority - before.priority,
    badTail: after.badTail - before.badTail,
    total: after.total - before.total,
    squares: after.squares - before.squares,
    changes: after.changes - before.changes,
  };
}

/** The objective of an assignment by index: `mentorOf[mentee]` is a mentor with an edge, or `NOBODY`. */
export function objectiveOf(graph: MatchingGraph, mentorOf: Int32Array): Objective {
  const sum = { ...NOTHING };
  const load = new Int32Array(graph.mentorIds.length);
  for (let mentee = 0; mentee < mentorOf.length; mentee++) {
    const mentor = mentorOf[mentee] as number;
    if (mentor !== graph.draftOf[mentee]) sum.changes++;
    if (mentor === NOBODY) continue;
    const score = graph.edgeScore[edgeBetween(graph, mentee, mentor)] as number;
    const before = load[mentor] as number;
    load[mentor] = before + 1;
    sum.matched++;
    sum.priority += graph.priorities[mentee] as number;
    sum.badTail += score < graph.badBelow ? 1 : 0;
    sum.total += score;
    sum.squares += 2 * before + 1;
  }
  return sum;
}
