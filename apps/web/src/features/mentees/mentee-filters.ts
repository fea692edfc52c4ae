import { idFrom } from '../../lib/id-from.ts';
import type { MenteeSearch } from '@tandem/contracts';
import {
  MENTEE_KINDS,
  MENTEE_SOURCES,
  MENTEE_STATUSES,
  type MenteeKind,
  type MenteeSource,
  type MenteeStatus,
} from '@tandem/domain/participants';

/** What the address says of the base. What was typed is not there: a name has no place in an address. */
export type MenteeFilters = {
  view: 'board' | 'table';
  status: MenteeStatus | null;
  classId: string | null;
  kind: MenteeKind | null;
  category: string | null;
  source: MenteeSource | null;
};

const codeFrom = (text: string | null): string | null =>
  text !== null && /^[a-z0-9_-]{1,64}$/.test(text) ? text : null;

export function filtersFrom(search: URLSearchParams): MenteeFilters {
  return {
    view: search.get('view') === 'table' ? 'table' : 'board',
    status: MENTEE_STATUSES.find((status) => status === search.get('status')) ?? null,
    classId: idFrom(search.get('class')),
    kind: MENTEE_KINDS.find((kind) => kind === search.get('kind')) ?? null,
    category: codeFrom(search.get('category')),
    source: MENTEE_SOURCES.find((source) => source === search.get('source')) ?? null,
  };
}

const KEYS = { status: 'status', classId: 'class', kind: 'kind', category: 'category', source: 'source' } as const;

/** The address with some of the filters changed; what says nothing is left out. */
export function withFilters(search: URLSearchParams, change: Partial<MenteeFilters>): URLSearchParams {
  const next = new URLSearchParams(search);
  if (change.view === 'table') next.set('view', 'table');
  if (change.view === 'board') next.delete('view');
  for (const [field, key] of Object.entries(KEYS)) {
    if (!(field in change)) continue;
    const value = change[field as keyof typeof KEYS];
    if (value) next.set(key, value);
    else next.delete(key);
  }
  return next;
}

export const NO_FILTERS = { status: null, classId: null, kind: null, category: null, source: null };

type Asked = MenteeFilters & { text: string };

/** The status is a column of the board, so it hides nobody there. */
export const isFiltered = ({ view, status, classId, kind, category, source, text }: Asked): boolean =>
  (view === 'table' && status !== null) ||
  classId !== null ||
  kind !== null ||
  category !== null ||
  source !== null ||
  text.trim() !== '';

/** All but the status, which board and table use each in their own way. */
export const searchOf = ({ classId, kind, category, source, text }: Asked): MenteeSearch => ({
  ...(text.trim() ? { text: text.trim() } : {}),
  ...(classId ? { classId } : {}),
  ...(kind ? { kind } : {}),
  ...(category ? { category } : {}),
  ...(source ? { source } : {}),
});
