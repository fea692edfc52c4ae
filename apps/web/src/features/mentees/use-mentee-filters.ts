import { useLocation, useNavigate } from 'react-router-dom';
import { filtersFrom, type MenteeFilters, withFilters } from './mentee-filters.ts';

export type MenteeAsk = MenteeFilters & { text: string };

/**
 * What the base is asked. The filters stand in the address; what is typed is kept in the history entry, so that «back»
 * finds it, and out of the address: a name has no place there.
 */
export function useMenteeFilters(): [asked: MenteeAsk, ask: (change: Partial<MenteeAsk>) => void] {
  const { search, state } = useLocation() as { search: string; state: { menteeText?: string } | null };
  const navigate = useNavigate();
  const params = new URLSearchParams(search);
  const text = state?.menteeText ?? '';
  const ask = ({ text: typed = text, ...filters }: Partial<MenteeAsk>) =>
    void navigate({ search: withFilters(params, filters).toString() }, { replace: true, state: { menteeText: typed } });
  return [{ ...filtersFrom(params), text }, ask];
}
