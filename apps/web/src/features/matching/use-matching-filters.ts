import { useLocation, useNavigate } from 'react-router-dom';
import { filtersFrom, type MatchingFilters, withFilters } from './matching-filters.ts';

/**
 * What is shown of the board. The filters stand in the address; what is typed is kept in the history entry, so that «back»
 * finds it, and out of the address: a name has no place there.
 */
export function useMatchingFilters(): [MatchingFilters, (change: Partial<MatchingFilters>) => void] {
  const { search, state } = useLocation() as { search: string; state: { matchingText?: string } | null };
  const navigate = useNavigate();
  const params = new URLSearchParams(search);
  const text = state?.matchingText ?? '';
  const filter = ({ text: typed = text, ...rest }: Partial<MatchingFilters>) =>
    void navigate({ search: withFilters(params, rest).toString() }, { replace: true, state: { matchingText: typed } });
  return [{ ...filtersFrom(params), text }, filter];
}
