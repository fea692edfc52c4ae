import { edgeBetween, type MatchingGraph, NOBODY } from '../graph.ts';
import { NOTHING, type Objective } from '../objective.ts';
import { type Position, taken } from './residual.ts';

/** Somebody goes from one mentor to another; null: without a mentor. */
export type Move = { menteeId: string; from: string | null; to: string | null };

/** The same by index, `NOBODY` for being free. */
export type Step = { mentee: number; from: number; to: number };

export function inWords(graph: MatchingGraph, steps: readonly Step[]): Move[] {
  const name = (mentor: number) => (mentor === NOBODY ? null : (graph.mentorIds[mentor] as string));
  return steps.map(({ mentee, from, to }) => ({
    menteeId: graph.menteeIds[mentee] as string,
    from: name(from),
    to: name(to),
  }));
}

/** By how much the objective changes when all of these steps are taken. */
export function effectOf(position: Position, steps: readonly Step[]): Objective {
  const { graph } = position;
  const sum = { ...NOTHING };
  const comers = new Map<number, number>();
  for (const { mentee, from, to } of steps) {
    for (const [mentor, sign] of [
      [from, -1],
      [to, 1],
    ] as const) {
      if (mentor !== graph.draftOf[mentee]) sum.changes += sign;
      if (mentor === NOBODY) continue;
      const score = graph.edgeScore[edgeBetween(graph, mentee, mentor)] as number;
      sum.matched += sign;
      sum.priority += sign * (graph.priorities[mentee] as number);
      sum.badTail += score < graph.badBelow ? sign : 0;
      sum.total += sign * score;
      comers.set(mentor, (comers.get(mentor) ?? 0) + sign);
    }
  }
  for (const [mentor, more] of comers) {
    const before = taken(position, mentor);
    sum.squares += (before + more) ** 2 - before ** 2;
  }
  return sum;
}
