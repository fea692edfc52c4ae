import { useLocation, useNavigate } from 'react-router-dom';
import { filtersFrom, type RegisterFilters, withFilters } from './register-filters.ts';

export type RegisterAsk = RegisterFilters & { text: string };

/**
 * What the register is asked. The filters stand in the address; what is typed is kept in the history entry, so that
 * «back» finds it, and out of the address: a name has no place there.
 */
export function useRegisterFilters(): [asked: RegisterAsk, ask: (change: Partial<RegisterAsk>) => void] {
  const { search, state } = useLocation() as { search: string; state: { registerText?: string } | null };
  const navigate = useNavigate();
  const params = new URLSearchParams(search);
  const text = state?.registerText ?? '';
  const ask = ({ text: typed = text, ...filters }: Partial<RegisterAsk>) =>
    void navigate(
      { search: withFilters(params, filters).toString() },
      { replace: true, state: { registerText: typed } },
    );
  return [{ ...filtersFrom(params), text }, ask];
}
