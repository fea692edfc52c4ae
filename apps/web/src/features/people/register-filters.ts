import { idFrom } from '../../lib/id-from.ts';
import type { PeopleSearch, PersonRow } from '@tandem/contracts';
import { fullName, searchKey } from '@tandem/domain/kernel';

const KINDS = ['pupil', 'staff', 'external'] as const satisfies readonly PersonRow['kind'][];
const BASES = ['mentees', 'mentors', 'none'] as const;

/** What the address says of the register. What was typed is not there: a name has no place in an address. */
export type RegisterFilters = {
  kind: (typeof KINDS)[number] | null;
  classId: string | null;
  base: (typeof BASES)[number] | null;
  hidden: boolean;
};
export const PERSON_KINDS = KINDS;
export const PERSON_BASES = BASES;

export function filtersFrom(search: URLSearchParams): RegisterFilters {
  return {
    kind: KINDS.find((kind) => kind === search.get('kind')) ?? null,
    classId: idFrom(search.get('class')),
    base: BASES.find((base) => base === search.get('base')) ?? null,
    hidden: search.get('hidden') === '1',
  };
}

/** The address with some of the filters changed; what says nothing is left out. */
export function withFilters(search: URLSearchParams, change: Partial<RegisterFilters>): URLSearchParams {
  const next = new URLSearchParams(search);
  const put = (key: string, value: string | null) => (value ? next.set(key, value) : next.delete(key));
  if ('kind' in change) put('kind', change.kind ?? null);
  if ('classId' in change) put('class', change.classId ?? null);
  if ('base' in change) put('base', change.base ?? null);
  if ('hidden' in change) put('hidden', change.hidden ? '1' : null);
  return next;
}

type Asked = RegisterFilters & { text: string };

export const isFiltered = ({ kind, classId, base, hidden, text }: Asked): boolean =>
  kind !== null || classId !== null || base !== null || hidden || text.trim() !== '';

export const searchOf = ({ kind, classId, base, hidden, text }: Asked): PeopleSearch => ({
  ...(text.trim() ? { text: text.trim() } : {}),
  ...(kind ? { kind } : {}),
  ...(classId ? { classId } : {}),
  ...(base ? { base } : {}),
  ...(hidden ? { hidden } : {}),
});

/** True when people were found, and none of them is written as was typed. */
export function onlySimilar(people: readonly PersonRow[], text: string): boolean {
  const words = searchKey(text).split(' ').filter(Boolean);
  if (words.length === 0 || people.length === 0) return false;
  return people.every(({ name }) => {
    const key = searchKey(fullName(name));
    return !words.every((word) => key.includes(word));
  });
}
