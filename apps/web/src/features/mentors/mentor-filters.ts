import type { MentorSearch } from '@tandem/contracts';
import {
  MENTOR_CATEGORIES,
  MENTOR_STATUSES,
  type MentorCategory,
  type MentorStatus,
  type Requirement,
  REQUIREMENTS,
} from '@tandem/domain/participants';

/** What the address says of the base. What was typed is not there: a name has no place in an address. */
export type MentorFilters = {
  view: 'board' | 'table';
  status: MentorStatus | null;
  category: MentorCategory | null;
  form: string | null;
  competence: string | null;
  missing: Requirement | null;
};

const codeFrom = (text: string | null): string | null =>
  text !== null && /^[a-z0-9_-]{1,64}$/.test(text) ? text : null;

export function filtersFrom(search: URLSearchParams): MentorFilters {
  return {
    view: search.get('view') === 'table' ? 'table' : 'board',
    status: MENTOR_STATUSES.find((status) => status === search.get('status')) ?? null,
    category: MENTOR_CATEGORIES.find((category) => category === search.get('category')) ?? null,
    form: codeFrom(search.get('form')),
    competence: codeFrom(search.get('competence')),
    missing: REQUIREMENTS.find((requirement) => requirement === search.get('missing')) ?? null,
  };
}

export const NO_FILTERS = { status: null, category: null, form: null, competence: null, missing: null };

/** The address with some of the filters changed; what says nothing is left out. */
export function withFilters(search: URLSearchParams, change: Partial<MentorFilters>): URLSearchParams {
  const next = new URLSearchParams(search);
  if (change.view === 'table') next.set('view', 'table');
  if (change.view === 'board') next.delete('view');
  for (const key of Object.keys(NO_FILTERS) as (keyof typeof NO_FILTERS)[]) {
    const value = change[key];
    if (value === undefined) continue;
    if (value === null) next.delete(key);
    else next.set(key, value);
  }
  return next;
}

type Asked = MentorFilters & { text: string };

/** The status is a column of the board, so it hides nobody there. */
export const isFiltered = ({ view, status, category, form, competence, missing, text }: Asked): boolean =>
  (view === 'table' && status !== null) ||
  [category, form, competence, missing].some((value) => value !== null) ||
  text.trim() !== '';

/** All but the status, which board and table use each in their own way. */
export const searchOf = ({ category, form, competence, missing, text }: Asked): MentorSearch => ({
  ...(text.trim() ? { text: text.trim() } : {}),
  ...(category ? { category } : {}),
  ...(form ? { form } : {}),
  ...(competence ? { competence } : {}),
  ...(missing ? { missing } : {}),
});
