import { Faults } from '../faults.ts';
import type { MatchingGraph } from '../graph.ts';
import { MATCHING_LIMITS, type MatchingProblem, type ProblemFault } from '../problem.ts';
import { readProblem } from '../read-problem.ts';

/**
 * A `MatchingProblem` where a mentor leads a group: `capacity` is the largest size of it. The objective is the same.
 * Rules that the engine of single pairs has no room for, and that a mixed-integer model has:
 *
 * - a group that is opened has at least `minGroup` mentees (1 when left out); a mentor may as well have none;
 * - at most `maxFromClass` mentees of a group come from one class; whoever has no class is not counted.
 */
export type GroupProblem = Omit<MatchingProblem, 'mentees' | 'mentors'> & {
  mentees: readonly { id: string; priority?: number; classId?: string }[];
  mentors: readonly { id: string; capacity: number; minGroup?: number }[];
  maxFromClass?: number;
};

/** A problem made ready: like `MatchingGraph`, by index. */
export type GroupGraph = {
  readonly graph: MatchingGraph;
  readonly minGroup: Int32Array;
  /** The class of each mentee, an index, or −1. */
  readonly classOf: Int32Array;
  /** 0: any number. */
  readonly maxFromClass: number;
};

export type ReadGroupProblem = { ok: true; groups: GroupGraph } | { ok: false; faults: ProblemFault[] };

/** Reads a `GroupProblem` of unknown origin; faults as in `readProblem`. */
export function readGroupProblem(value: unknown): ReadGroupProblem {
  const read = readProblem(value);
  if (!read.ok) return read;
  const { mentees, mentors, maxFromClass }: GroupProblem = value as GroupProblem;
  const faults = new Faults();
  const sizes = new Map<string, number>();
  for (const [place, { id, minGroup = 1 }] of mentors.entries()) {
    sizes.set(id, faults.integer(minGroup, 1, MATCHING_LIMITS.capacity, `/mentors/${place}/minGroup`) ?? 1);
  }
  const classes = new Map<string, string>();
  for (const [place, { id, classId }] of mentees.entries()) {
    if (classId === undefined) continue;
    if (typeof classId === 'string' && classId !== '') classes.set(id, classId);
    else faults.add({ path: `/mentees/${place}/classId`, code: 'not-a-text' });
  }
  const most =
    maxFromClass === undefined ? 0 : faults.integer(maxFromClass, 1, MATCHING_LIMITS.capacity, '/maxFromClass');
  if (faults.list.length > 0 || most === null) return { ok: false, faults: faults.list };
  const names = [...new Set(classes.values())].sort();
  const { graph } = read;
  return {
    ok: true,
    groups: {
      graph,
      minGroup: Int32Array.from(graph.mentorIds, (id) => sizes.get(id) as number),
      classOf: Int32Array.from(graph.menteeIds, (id) => names.indexOf(classes.get(id) ?? '')),
      maxFromClass: most,
    },
  };
}
