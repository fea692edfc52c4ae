import type { Bootstrap } from '@tandem/contracts';
import { type Actor } from '@tandem/domain/access';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, ApiUnreachable, renewSession } from './api.ts';
import { reachableStore } from './connection.ts';
import { keptAccount } from './kept-account.ts';
import { remember, remembered } from './remembered.ts';

async function ask(): Promise<Bootstrap> {
  const first = await api.session.read({});
  if (first.state !== 'anonymous' || remembered('hadSession') !== 'yes') return first;
  const renewed = await renewSession();
  if (!renewed && !reachableStore.get()) throw new ApiUnreachable('unreachable');
  if (!renewed) remember('hadSession', null);
  return renewed ? api.session.read({}) : first;
}

/**
 * Who is signed in and where the school is. An access cookie lives for minutes, so a «stranger» may only need renewing.
 * A start without a network opens with whoever was here last, on a device of their own.
 */
export const bootstrapQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ client }): Promise<Bootstrap> => {
    try {
      const said = await ask();
      keptAccount.follow(said, new Date());
      return said;
    } catch (error) {
      const started = client.getQueryData(['session']) !== undefined;
      const kept = error instanceof ApiUnreachable && !started ? keptAccount.bootstrap(new Date()) : null;
      if (!kept) throw error;
      return kept;
    }
  },
  staleTime: 60_000,
});

/** The person at the screen; screens behind the sign-in always have one. */
export function useAccount() {
  const { data } = useQuery(bootstrapQuery);
  const account = data?.account ?? null;
  const actor: Actor = { accountId: account?.accountId ?? '', roles: account?.roles ?? [] };
  return { account, actor, today: data?.today ?? '', timezone: data?.school?.timezone ?? 'UTC' };
}
