import type { Faults } from './faults.ts';
import { MATCHING_LIMITS } from './problem.ts';
import type { ReadPeople } from './read-people.ts';

export type ReadEdges = { rowStart: Int32Array; edgeMentor: Uint16Array; edgeScore: Int16Array };

/** Null when there is no list of edges. */
export function readEdges(value: unknown, mentees: ReadPeople, mentors: ReadPeople, faults: Faults): ReadEdges | null {
  const list = faults.array(value, MATCHING_LIMITS.edges, '/edges');
  if (list === null) return null;
  const from = new Int32Array(list.length);
  const to = new Uint16Array(list.length);
  const scores = new Int16Array(list.length);
  let isOrdered = true;
  let known = 0;
  // Edges of one mentee mostly stand together and name the mentors in order: that spares most of the look-ups.
  let lastId: unknown;
  let mentee = -1;
  let mentor = -1;
  for (let place = 0; place < list.length; place++) {
    const edge = list[place];
    if (!Array.isArray(edge) || edge.length !== 3) {
      const code = Array.isArray(edge) ? 'wrong-length' : 'not-a-list';
      faults.add({ path: `/edges/${place}`, code, least: 3, most: 3 });
      continue;
    }
    const menteeId: unknown = edge[0];
    const mentorId: unknown = edge[1];
    const score: unknown = edge[2];
    if (menteeId !== lastId) {
      lastId = menteeId;
      mentee = mentees.indexOf.get(menteeId as string) ?? -1;
    }
    mentor = mentors.ids[mentor + 1] === mentorId ? mentor + 1 : (mentors.indexOf.get(mentorId as string) ?? -1);
    const isScore = Number.isInteger(score) && (score as number) >= 0 && (score as number) <= MATCHING_LIMITS.score;
    if (mentee < 0 || mentor < 0 || !isScore) {
      addEdgeFaults(faults, place, edge as unknown[], mentee < 0, mentor < 0);
      continue;
    }
    if (known > 0) {
      const before = from[known - 1] as number;
      isOrdered &&= before < mentee || (before === mentee && (to[known - 1] as number) < mentor);
    }
    from[known] = mentee;
    to[known] = mentor;
    scores[known] = score as number;
    known++;
  }
  // With faults nothing is computed: what is left is enough to look up who may be locked to whom.
  const rowStart = starts(from.subarray(0, known), mentees.ids.length);
  if (isOrdered) return { rowStart, edgeMentor: to.subarray(0, known), edgeScore: scores.subarray(0, known) };
  const order = ordered(from, to, known, rowStart, mentors.ids.length);
  const edgeMentor = Uint16Array.from(order, (place) => to[place] as number);
  const edgeScore = Int16Array.from(order, (place) => scores[place] as number);
  if (known === list.length) addRepeats(faults, list as unknown[][], order, from, edgeMentor);
  return { rowStart, edgeMentor, edgeScore };
}

function addEdgeFaults(faults: Faults, place: number, edge: unknown[], noMentee: boolean, noMentor: boolean): void {
  const [menteeId, mentorId, score] = edge;
  for (const [side, id, isUnknown] of [
    [0, menteeId, noMentee],
    [1, mentorId, noMentor],
  ] as const) {
    const path = `/edges/${place}/${side}`;
    if (!isUnknown) continue;
    if (typeof id !== 'string') faults.add({ path, code: 'not-a-text' });
    else faults.add({ path, code: side === 0 ? 'unknown-mentee' : 'unknown-mentor', id });
  }
  faults.integer(score, 0, MATCHING_LIMITS.score, `/edges/${place}/2`);
}

/** Where the entries of each index begin when they are sorted by it; one more at the end. */
function starts(indices: Int32Array | Uint16Array, count: number): Int32Array {
  const start = new Int32Array(count + 1);
  for (const index of indices) start[index + 1] = (start[index + 1] as number) + 1;
  for (let index = 0; index < count; index++)
    start[index + 1] = (start[index + 1] as number) + (start[index] as number);
  return start;
}

/** The places of the edges by mentee, then by mentor: two counting sorts, the second one stable. */
function ordered(from: Int32Array, to: Uint16Array, known: number, rowStart: Int32Array, mentors: number): Int32Array {
  const byMentor = new Int32Array(known);
  const column = starts(to.subarray(0, known), mentors);
  for (let place = 0; place < known; place++) {
    const mentor = to[place] as number;
    byMentor[column[mentor] as number] = place;
    column[mentor] = (column[mentor] as number) + 1;
  }
  const order = new Int32Array(known);
  const row = rowStart.slice();
  for (const place of byMentor) {
    const mentee = from[place] as number;
    order[row[mentee] as number] = place;
    row[mentee] = (row[mentee] as number) + 1;
  }
  return order;
}

function addRepeats(
  faults: Faults,
  list: readonly unknown[][],
  order: Int32Array,
  from: Int32Array,
  edgeMentor: Uint16Array,
): void {
  const repeats: number[] = [];
  for (let rank = 1; rank < order.length; rank++) {
    const place = order[rank] as number;
    const before = order[rank - 1] as number;
    if (edgeMentor[rank] === edgeMentor[rank - 1] && from[place] === from[before]) repeats.push(place);
  }
  for (const place of repeats.sort((first, second) => first - second)) {
    faults.add({ path: `/edges/${place}`, code: 'repeated-edge', id: list[place]?.[0] as string });
  }
}
