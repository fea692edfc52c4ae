import type { Faults } from './faults.ts';
import { NOBODY } from './graph.ts';
import { MATCHING_LIMITS } from './problem.ts';
import type { ReadEdges } from './read-edges.ts';
import type { ReadPeople } from './read-people.ts';

const REPEATED = { locked: 'locked-twice', draft: 'drafted-twice' } as const;

/** The mentor of each mentee in a list of pairs, `NOBODY` for the others. With `edges` each pair must be one of them. */
export function readPairs(
  value: unknown,
  kind: 'locked' | 'draft',
  mentees: ReadPeople,
  mentors: ReadPeople,
  edges: ReadEdges | null,
  faults: Faults,
): Int32Array {
  const mentorOf = new Int32Array(mentees.ids.length).fill(NOBODY);
  const list = value === undefined ? [] : faults.array(value, MATCHING_LIMITS.mentees, `/${kind}`);
  for (const [place, pair] of (list ?? []).entries()) {
    const path = `/${kind}/${place}`;
    if (!Array.isArray(pair) || pair.length !== 2) {
      faults.add({ path, code: Array.isArray(pair) ? 'wrong-length' : 'not-a-list', least: 2, most: 2 });
      continue;
    }
    const mentee = person(pair[0], mentees, 'unknown-mentee', `${path}/0`, faults);
    const mentor = person(pair[1], mentors, 'unknown-mentor', `${path}/1`, faults);
    if (mentee < 0 || mentor < 0) continue;
    const id = pair[0] as string;
    if (mentorOf[mentee] !== NOBODY) faults.add({ path, code: REPEATED[kind], id });
    else if (edges !== null && !hasEdge(edges, mentee, mentor)) {
      faults.add({ path, code: 'lock-without-edge', id });
    } else mentorOf[mentee] = mentor;
  }
  return mentorOf;
}

function hasEdge({ rowStart, edgeMentor }: ReadEdges, mentee: number, mentor: number): boolean {
  return edgeMentor.subarray(rowStart[mentee], rowStart[mentee + 1]).includes(mentor);
}

function person(
  id: unknown,
  { indexOf }: ReadPeople,
  code: 'unknown-mentee' | 'unknown-mentor',
  path: string,
  faults: Faults,
): number {
  const index = indexOf.get(id as string);
  if (index !== undefined) return index;
  if (typeof id === 'string') faults.add({ path, code, id });
  else faults.add({ path, code: 'not-a-text' });
  return -1;
}
