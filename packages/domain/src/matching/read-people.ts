import type { Faults } from './faults.ts';
import { MATCHING_LIMITS } from './problem.ts';

/** Mentees with their priorities or mentors with their capacities, in the order of their ids. */
export type ReadPeople = { ids: readonly string[]; numbers: Int32Array; indexOf: ReadonlyMap<string, number> };

const KINDS = {
  mentees: { number: 'priority', usual: 0, repeated: 'repeated-mentee' },
  mentors: { number: 'capacity', usual: undefined, repeated: 'repeated-mentor' },
} as const;

/** Null when there is no list to speak of: then whatever names people cannot be read either. */
export function readPeople(value: unknown, kind: 'mentees' | 'mentors', faults: Faults): ReadPeople | null {
  const list = faults.array(value, MATCHING_LIMITS[kind], `/${kind}`);
  if (list === null) return null;
  const { number, usual, repeated } = KINDS[kind];
  const numberOf = new Map<string, number>();
  for (const [place, one] of list.entries()) {
    const path = `/${kind}/${place}`;
    if (typeof one !== 'object' || one === null || Array.isArray(one)) {
      faults.add({ path, code: 'not-an-object' });
      continue;
    }
    const { id, [number]: count = usual } = one as Record<string, unknown>;
    if (id === undefined) faults.add({ path: `${path}/id`, code: 'missing' });
    else if (typeof id !== 'string' || id === '') faults.add({ path: `${path}/id`, code: 'not-a-text' });
    else if (numberOf.has(id)) faults.add({ path: `${path}/id`, code: repeated, id });
    else numberOf.set(id, 0);
    if (count === undefined) {
      faults.add({ path: `${path}/${number}`, code: 'missing' });
      continue;
    }
    const read = faults.integer(count, 0, MATCHING_LIMITS[number], `${path}/${number}`);
    if (typeof id === 'string' && read !== null) numberOf.set(id, read);
  }
  // By code units and not by a language: the same order on every machine.
  const ids = [...numberOf.keys()].sort();
  return {
    ids,
    numbers: Int32Array.from(ids, (id) => numberOf.get(id) as number),
    indexOf: new Map(ids.map((id, index) => [id, index])),
  };
}
