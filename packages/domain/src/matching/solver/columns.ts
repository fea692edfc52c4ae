import { type MatchingGraph, NOBODY } from '../graph.ts';

/**
 * The edges of each mentor, those from `start[mentor]` up to `end[mentor]`, mentees ascending; not of the locked. A cell
 * is a mentee and a score in one number (`menteeOf`, `scoreOf`): they are always read together, over and over.
 */
export type Columns = { readonly start: Int32Array; readonly end: Int32Array; readonly cells: Int32Array };

/** Enough for `MATCHING_LIMITS.score`; what is left of 31 bits is enough for `MATCHING_LIMITS.mentees`. */
const SCORE_BITS = 10;

export const menteeOf = (cell: number): number => cell >> SCORE_BITS;
export const scoreOf = (cell: number): number => cell & ((1 << SCORE_BITS) - 1);

export function columnsOf({ rowStart, edgeMentor, edgeScore, mentorIds, menteeIds, lockOf }: MatchingGraph): Columns {
  const start = new Int32Array(mentorIds.length + 1);
  for (let edge = 0; edge < edgeMentor.length; edge++) {
    const next = (edgeMentor[edge] as number) + 1;
    start[next] = (start[next] as number) + 1;
  }
  for (let mentor = 0; mentor < mentorIds.length; mentor++) {
    start[mentor + 1] = (start[mentor + 1] as number) + (start[mentor] as number);
  }
  const end = start.slice(0, -1);
  const cells = new Int32Array(edgeMentor.length);
  for (let mentee = 0; mentee < menteeIds.length; mentee++) {
    if (lockOf[mentee] !== NOBODY) continue;
    const upper = mentee << SCORE_BITS;
    const last = rowStart[mentee + 1] as number;
    for (let edge = rowStart[mentee] as number; edge < last; edge++) {
      const mentor = edgeMentor[edge] as number;
      const at = end[mentor] as number;
      end[mentor] = at + 1;
      cells[at] = upper | (edgeScore[edge] as number);
    }
  }
  return { start, end, cells };
}
