import type { Bootstrap } from '@tandem/contracts';
import { type Actor } from '@tandem/domain/access';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, renewSession } from './api.ts';
import { remember, remembered } from './remembered.ts';

/** Who is signed in and where the school is. An access cookie lives for minutes, so a «stranger» may only need renewing. */
export const bootstrapQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Bootstrap> => {
    const first = await api.session.read({});
    if (first.state !== 'anonymous' || remembered('hadSession') !== 'yes') return first;
    const renewed = await renewSession();
    if (!renewed) remember('hadSession', null);
    return renewed ? api.session.read({}) : first;
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
