import type { Sitting } from '@tandem/contracts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

/** Keys begin as the server's live changes do. */
export const sittingsQuery = queryOptions({
  queryKey: ['sittings', 'list'],
  queryFn: () => api.sittings.list({}),
  staleTime: 0,
});

export const sittingQuery = (sittingId: string) =>
  queryOptions({
    queryKey: ['sittings', sittingId, 'sitting'],
    queryFn: () => api.sittings.read({ params: { sittingId } }),
    staleTime: 0,
  });

/** Whose application is registered: who waits to be considered. */
export const waitingQuery = queryOptions({
  queryKey: ['mentors', 'waiting-for-sitting'],
  queryFn: ({ signal }) => api.mentors.search({ body: { statuses: ['registered'], limit: 200 } }, { signal }),
  staleTime: 0,
});

/** Puts a sitting as the server answered it where it is shown, and asks again for whatever it decides. */
export function useKeepSitting() {
  const queries = useQueryClient();
  return (sitting: Sitting): void => {
    queries.setQueryData(sittingQuery(sitting.id).queryKey, sitting);
    void queries.invalidateQueries({ queryKey: sittingsQuery.queryKey });
    void queries.invalidateQueries({ queryKey: ['mentors'] });
  };
}
