import { edgeBetween, indexOfId, type MatchingGraph, NOBODY } from './graph.ts';
import { difference, type Objective, objectiveOf } from './objective.ts';
import type { Pair } from './problem.ts';
import type { Move } from './questions/moves.ts';

/** A pair of a draft that counts for nothing, and why. */
export type DraftFault = {
  pair: Pair;
  reason: 'unknown-mentee' | 'unknown-mentor' | 'no-edge' | 'matched-twice' | 'over-capacity';
};

/** What a draft amounts to. It may be half done or out of date: what cannot count is listed and left out. */
export type DraftValue = { objective: Objective; faults: DraftFault[] };

/** Two drafts side by side: from the first to the second, who changes and by how much each line differs. */
export type DraftComparison = { first: DraftValue; second: DraftValue; difference: Objective; moves: Move[] };

type Placed = DraftValue & { mentorOf: Int32Array };

export function evaluateDraft(graph: MatchingGraph, pairs: readonly Pair[]): DraftValue {
  const { objective, faults } = placed(graph, pairs);
  return { objective, faults };
}

export function compareDrafts(graph: MatchingGraph, first: readonly Pair[], second: readonly Pair[]): DraftComparison {
  const { mentorOf: before, ...one } = placed(graph, first);
  const { mentorOf: after, ...other } = placed(graph, second);
  const name = (mentor: number | undefined) => (mentor === undefined ? null : (graph.mentorIds[mentor] ?? null));
  return {
    first: one,
    second: other,
    difference: difference(other.objective, one.objective),
    moves: graph.menteeIds.flatMap((menteeId, mentee): Move[] =>
      before[mentee] === after[mentee] ? [] : [{ menteeId, from: name(before[mentee]), to: name(after[mentee]) }],
    ),
  };
}

function placed(graph: MatchingGraph, pairs: readonly Pair[]): Placed {
  const mentorOf = new Int32Array(graph.menteeIds.length).fill(NOBODY);
  const load = new Int32Array(graph.mentorIds.length);
  const faults: DraftFault[] = [];
  for (const pair of pairs) {
    const mentee = indexOfId(graph.menteeIds, pair[0]);
    const mentor = indexOfId(graph.mentorIds, pair[1]);
    const reason = draftFault(graph, mentorOf, load, mentee, mentor);
    if (reason !== null) {
      faults.push({ pair, reason });
      continue;
    }
    mentorOf[mentee] = mentor;
    load[mentor] = (load[mentor] as number) + 1;
  }
  return { mentorOf, objective: objectiveOf(graph, mentorOf), faults };
}

function draftFault(
  graph: MatchingGraph,
  mentorOf: Int32Array,
  load: Int32Array,
  mentee: number,
  mentor: number,
): DraftFault['reason'] | null {
  if (mentee < 0) return 'unknown-mentee';
  if (mentor < 0) return 'unknown-mentor';
  if (edgeBetween(graph, mentee, mentor) < 0) return 'no-edge';
  if (mentorOf[mentee] !== NOBODY) return 'matched-twice';
  return (load[mentor] as number) < (graph.capacities[mentor] as number) ? null : 'over-capacity';
}
