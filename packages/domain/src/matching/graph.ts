/**
 * A problem made ready for the solver: people are indices in the order of their ids and the edges lie in that order too,
 * so what is computed does not depend on the order in which the problem was written down. Made by `readProblem`.
 */
export type MatchingGraph = {
  readonly menteeIds: readonly string[];
  readonly mentorIds: readonly string[];
  readonly priorities: Int32Array;
  /** As given, locked places included. */
  readonly capacities: Int32Array;
  /** How many mentees a mentor may ever have: the capacity, or fewer when fewer have an edge to them. */
  readonly places: Int32Array;
  /** The edges of mentee `i` are those from `rowStart[i]` up to `rowStart[i + 1]`, mentors ascending. */
  readonly rowStart: Int32Array;
  readonly edgeMentor: Uint16Array;
  readonly edgeScore: Int16Array;
  /** The mentor to whom a mentee is locked, or `NOBODY`. */
  readonly lockOf: Int32Array;
  readonly draftOf: Int32Array;
  /** How many mentees are locked to a mentor. */
  readonly lockedLoad: Int32Array;
  readonly badBelow: number;
  /** Which of the lower lines of the objective count. */
  readonly avoidsBadTail: boolean;
  readonly evensLoad: boolean;
  readonly keepsDraft: boolean;
};

export const NOBODY = -1;

/** The edge from a mentee to a mentor, or −1. */
export function edgeBetween({ rowStart, edgeMentor }: MatchingGraph, mentee: number, mentor: number): number {
  let low = rowStart[mentee] as number;
  let high = rowStart[mentee + 1] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edgeMentor[middle] as number) < mentor) low = middle + 1;
    else high = middle;
  }
  return low < (rowStart[mentee + 1] as number) && edgeMentor[low] === mentor ? low : -1;
}

export function usablePlaces(capacities: Int32Array, edgeMentor: Uint16Array): Int32Array {
  const places = new Int32Array(capacities.length);
  for (let edge = 0; edge < edgeMentor.length; edge++) {
    const mentor = edgeMentor[edge] as number;
    places[mentor] = (places[mentor] as number) + 1;
  }
  for (let mentor = 0; mentor < places.length; mentor++) {
    places[mentor] = Math.min(places[mentor] as number, capacities[mentor] as number);
  }
  return places;
}

/** The place of an id in a list in ascending order, or −1. */
export function indexOfId(ids: readonly string[], id: string): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] as string) < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id ? low : -1;
}
