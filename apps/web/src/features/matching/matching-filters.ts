import { idFrom } from '../../lib/id-from.ts';

export const MENTOR_VIEWS = ['free', 'draft', 'decision'] as const;
export type MentorView = (typeof MENTOR_VIEWS)[number];

/** What the address says of the board. What was typed is not there: a name has no place in an address. */
type InAddress = { classId: string | null; category: string | null; mentors: MentorView | null };
export type MatchingFilters = InAddress & { text: string };

const codeFrom = (text: string | null): string | null =>
  text !== null && /^[a-z0-9_-]{1,64}$/.test(text) ? text : null;

export const formFrom = (search: URLSearchParams): string | null => codeFrom(search.get('form'));
export const proposalFrom = (search: URLSearchParams): string | null => idFrom(search.get('proposal'));

export function filtersFrom(search: URLSearchParams): InAddress {
  return {
    classId: idFrom(search.get('class')),
    category: codeFrom(search.get('category')),
    mentors: MENTOR_VIEWS.find((view) => view === search.get('mentors')) ?? null,
  };
}

const KEYS = { classId: 'class', category: 'category', mentors: 'mentors' } as const;

/** The address with some of the filters changed; what says nothing is left out. */
export function withFilters(search: URLSearchParams, change: Partial<InAddress>): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [field, key] of Object.entries(KEYS)) {
    if (!(field in change)) continue;
    const value = change[field as keyof InAddress];
    if (value) next.set(key, value);
    else next.delete(key);
  }
  return next;
}

export const NO_FILTERS: MatchingFilters = { classId: null, category: null, mentors: null, text: '' };

export const isFiltered = ({ classId, category, mentors, text }: MatchingFilters): boolean =>
  classId !== null || category !== null || mentors !== null || text.trim() !== '';
