import { useLocation, useNavigate } from 'react-router-dom';
import { filtersFrom, type MentorFilters, withFilters } from './mentor-filters.ts';

export type MentorAsk = MentorFilters & { text: string };

/**
 * What the base is asked. The filters stand in the address; what is typed is kept in the history entry, so that «back»
 * finds it, and out of the address: a name has no place there.
 */
export function useMentorFilters(): [asked: MentorAsk, ask: (change: Partial<MentorAsk>) => void] {
  const { search, state } = useLocation() as { search: string; state: { mentorText?: string } | null };
  const navigate = useNavigate();
  const params = new URLSearchParams(search);
  const text = state?.mentorText ?? '';
  const ask = ({ text: typed = text, ...filters }: Partial<MentorAsk>) =>
    void navigate({ search: withFilters(params, filters).toString() }, { replace: true, state: { mentorText: typed } });
  return [{ ...filtersFrom(params), text }, ask];
}
