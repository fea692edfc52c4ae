import type { SignedIn } from '@tandem/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { bootstrapQuery } from '../../lib/bootstrap.ts';
import { paths, safeNext } from '../../lib/paths.ts';
import { remember } from '../../lib/remembered.ts';

/** After any way in: forget the stranger, remember that there is a session, go where the person was going. */
export function useEntered() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return async (account: SignedIn): Promise<void> => {
    remember('hadSession', 'yes');
    queries.clear();
    await queries.fetchQuery(bootstrapQuery);
    await navigate(account.mustChangePassword ? paths.account : safeNext(search.get('next')), { replace: true });
  };
}
