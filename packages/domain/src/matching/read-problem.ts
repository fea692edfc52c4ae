import { Faults } from './faults.ts';
import { type MatchingGraph, NOBODY, usablePlaces } from './graph.ts';
import { DEFAULT_BAD_BELOW, MATCHING_LIMITS, type Pair, type ProblemFault } from './problem.ts';
import { readEdges } from './read-edges.ts';
import { readPeople, type ReadPeople } from './read-people.ts';
import { readPairs } from './read-pairs.ts';
import { scaleFor } from './solver/tiers.ts';

export type ReadProblem = { ok: true; graph: MatchingGraph } | { ok: false; faults: ProblemFault[] };

/**
 * Reads a `MatchingProblem` of unknown origin, a parsed JSON file included. Whatever is wrong comes back as a list of
 * faults with JSON pointers, at most `MOST_FAULTS`; nothing is thrown. Keys that the engine does not know are ignored.
 */
export function readProblem(value: unknown): ReadProblem {
  const faults = new Faults();
  if (!isRecord(value)) {
    faults.add({ path: '', code: 'not-an-object' });
    return { ok: false, faults: faults.list };
  }
  const objective = readObjective(value['objective'], faults);
  const mentees = readPeople(value['mentees'], 'mentees', faults);
  const mentors = readPeople(value['mentors'], 'mentors', faults);
  if (mentees === null || mentors === null) return { ok: false, faults: faults.list };
  const edges = readEdges(value['edges'], mentees, mentors, faults);
  if (edges === null) return { ok: false, faults: faults.list };
  // A lock on an edge that could not be read is no second fault.
  const lockable = faults.list.length === 0 ? edges : null;
  const lockOf = readPairs(value['locked'], 'locked', mentees, mentors, lockable, faults);
  const draftOf = readPairs(value['draft'], 'draft', mentees, mentors, null, faults);
  if (faults.list.length > 0) return { ok: false, faults: faults.list };

  const lockedLoad = new Int32Array(mentors.ids.length);
  for (const mentor of lockOf) if (mentor !== NOBODY) lockedLoad[mentor] = (lockedLoad[mentor] as number) + 1;
  refuseLocksOverCapacity(value['locked'] as readonly Pair[] | undefined, mentors, lockedLoad, faults);
  const graph: MatchingGraph = {
    menteeIds: mentees.ids,
    mentorIds: mentors.ids,
    priorities: mentees.numbers,
    capacities: mentors.numbers,
    places: usablePlaces(mentors.numbers, edges.edgeMentor),
    ...edges,
    lockOf,
    draftOf,
    lockedLoad,
    badBelow: objective.badBelow,
    avoidsBadTail: !objective.plain && objective.badBelow > 0,
    evensLoad: !objective.plain,
    keepsDraft: !objective.plain && draftOf.some((mentor) => mentor !== NOBODY),
  };
  if (faults.list.length === 0 && scaleFor(graph) === null) faults.add({ path: '', code: 'too-large' });
  return faults.list.length > 0 ? { ok: false, faults: faults.list } : { ok: true, graph };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readObjective(value: unknown, faults: Faults): { badBelow: number; plain: boolean } {
  const usual = { badBelow: DEFAULT_BAD_BELOW, plain: false };
  if (value === undefined) return usual;
  if (!isRecord(value)) {
    faults.add({ path: '/objective', code: 'not-an-object' });
    return usual;
  }
  const { badBelow = DEFAULT_BAD_BELOW, plain = false } = value;
  if (typeof plain !== 'boolean') faults.add({ path: '/objective/plain', code: 'not-a-boolean' });
  const threshold = faults.integer(badBelow, 0, MATCHING_LIMITS.score, '/objective/badBelow');
  return { badBelow: threshold ?? DEFAULT_BAD_BELOW, plain: plain === true };
}

/** The pairs have been read without a fault. */
function refuseLocksOverCapacity(
  locked: readonly Pair[] | undefined,
  mentors: ReadPeople,
  lockedLoad: Int32Array,
  faults: Faults,
): void {
  const counted = new Int32Array(lockedLoad.length);
  for (const [place, pair] of (locked ?? []).entries()) {
    const mentor = mentors.indexOf.get(pair[1]) as number;
    const most = mentors.numbers[mentor] as number;
    const count = (counted[mentor] as number) + 1;
    counted[mentor] = count;
    if (count === most + 1) {
      faults.add({ path: `/locked/${place}`, code: 'locks-over-capacity', id: pair[1], most });
    }
  }
}
