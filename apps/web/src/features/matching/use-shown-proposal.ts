import { useCallback, useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { proposalFrom } from './matching-filters.ts';

/** The proposal that the address names, so that it survives a reload. */
export function useShownProposal(): [string | null, (id: string | null) => void] {
  const { search, state } = useLocation() as { search: string; state: unknown };
  const navigate = useNavigate();
  // A job may end long after its page was drawn: the address is read when the id is put into it.
  const latest = useRef({ search, state });
  useEffect(() => {
    latest.current = { search, state };
  });
  const show = useCallback(
    (id: string | null) => {
      const next = new URLSearchParams(latest.current.search);
      if (id === null) next.delete('proposal');
      else next.set('proposal', id);
      void navigate({ search: next.toString() }, { replace: true, state: latest.current.state });
    },
    [navigate],
  );
  return [proposalFrom(new URLSearchParams(search)), show];
}
