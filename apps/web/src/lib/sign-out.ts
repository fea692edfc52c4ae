import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { api } from './api.ts';
import { bootstrapQuery } from './bootstrap.ts';
import { forgetDrafts } from './kept-draft.ts';
import { forget } from './outbox/index.ts';
import { paths } from './paths.ts';
import { remember } from './remembered.ts';
import { clearToasts } from './toasts.ts';

/** Why the person is at the sign-in page again. */
export type SignedOutReason = 'idle' | null;

/** Ends the session and leaves nothing of it in this browser but entries of the diary that the school does not have. */
export function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (reason: SignedOutReason = null, everywhere = false): Promise<void> => {
    await (everywhere ? api.session.signOutEverywhere({}) : api.session.signOut({})).catch(() => undefined);
    remember('hadSession', null);
    clearToasts();
    forgetDrafts();
    await forget(queries.getQueryData(bootstrapQuery.queryKey)?.account?.accountId ?? '');
    queries.clear();
    await queries.prefetchQuery(bootstrapQuery);
    await navigate(paths.login, { state: { reason } });
  };
}
