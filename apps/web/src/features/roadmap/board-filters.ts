import type { BoardItem } from '@tandem/contracts';
import { type Actor, isResponsible } from '@tandem/domain/access';
import { searchKey } from '@tandem/domain/kernel';
import { daysOverdue, touchesMonth } from '@tandem/domain/roadmap';

/** What the address says about the board. Everything is there, so that a link shows the same. */
export type BoardFilters = {
  section: string | null;
  mine: boolean;
  overdue: boolean;
  responsible: string | null;
  month: string | null;
  text: string;
};

export function filtersFrom(search: URLSearchParams): BoardFilters {
  const section = search.get('section');
  const month = search.get('month');
  return {
    section: section === null || section === 'all' ? null : section,
    mine: search.get('mine') === '1',
    overdue: search.get('overdue') === '1',
    responsible: search.get('responsible'),
    month: month !== null && /^\d{4}-\d{2}$/.test(month) ? month : null,
    text: search.get('q') ?? '',
  };
}

/** The address with some of the filters changed; what says nothing is left out. */
export function withFilters(search: URLSearchParams, change: Partial<BoardFilters>): URLSearchParams {
  const next = new URLSearchParams(search);
  const put = (key: string, value: string | null) => (value ? next.set(key, value) : next.delete(key));
  if ('section' in change) put('section', change.section ?? null);
  if ('mine' in change) put('mine', change.mine ? '1' : null);
  if ('overdue' in change) put('overdue', change.overdue ? '1' : null);
  if ('responsible' in change) put('responsible', change.responsible ?? null);
  if ('month' in change) put('month', change.month ?? null);
  if ('text' in change) put('q', change.text ?? null);
  return next;
}

/** Filters that hide cards; the section is a tab, not a filter. */
export const isFiltered = ({ mine, overdue, responsible, month, text }: BoardFilters): boolean =>
  mine || overdue || responsible !== null || month !== null || text.trim() !== '';

export const ownedBy = (item: BoardItem) => ({
  responsibleRoles: item.responsibleRoles,
  responsiblePeople: item.responsiblePeople.map(({ accountId }) => accountId),
});

export function matches(item: BoardItem, filters: BoardFilters, actor: Actor, today: string): boolean {
  if (filters.mine && !isResponsible(actor, ownedBy(item))) return false;
  if (filters.overdue && daysOverdue(item, today) === 0) return false;
  if (filters.responsible && !item.responsibleRoles.some((role) => role === filters.responsible)) return false;
  if (filters.month && !touchesMonth(item.windows, filters.month)) return false;
  const text = searchKey(filters.text);
  return text === '' || searchKey([item.number, item.title, item.result, item.responsibleRaw].join(' ')).includes(text);
}
