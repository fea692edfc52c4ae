import type { RoutePlace } from '@tandem/contracts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

/** Keys begin as the server's live changes do: `['routes']` covers everything here. */
export const placeQuery = (pairId: string, menteeId: string) =>
  queryOptions({
    queryKey: ['routes', 'place', pairId, menteeId],
    queryFn: () => api.routes.read({ params: { pairId, menteeId } }),
  });

/** Mentees of a pair with their routes. */
export const pairRoutesQuery = (pairId: string) =>
  queryOptions({
    queryKey: ['routes', 'of-pair', pairId],
    queryFn: () => api.routes.ofPair({ params: { pairId } }),
  });

/** Routes of the person at the screen: one's own as a mentee, of one's pairs as a mentor; the staff sees all. */
export const ownRoutesQuery = queryOptions({
  queryKey: ['routes', 'own'],
  queryFn: () => api.routes.list({}),
});

export const templatesQuery = queryOptions({
  queryKey: ['routes', 'templates'],
  queryFn: () => api.routes.templates({}),
});

/** Puts a route as the server answered it where it is shown, and asks again for the lists it stands in. */
export function useKeepPlace() {
  const queries = useQueryClient();
  return (place: RoutePlace): void => {
    queries.setQueryData(placeQuery(place.pairId, place.menteeId).queryKey, place);
    for (const list of ['of-pair', 'own']) void queries.invalidateQueries({ queryKey: ['routes', list] });
  };
}
