import type { MentorshipCard, MentorshipSearch } from '@tandem/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

const STEP = 50;

/** Keys begin as the server's live changes do: `['pairs']` covers lists and cards. */
export const pairsQuery = (filter: MentorshipSearch) =>
  infiniteQueryOptions({
    queryKey: ['pairs', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      api.pairs.list({ body: { ...filter, offset: pageParam, limit: STEP } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => (pages.length * STEP < total ? pages.length * STEP : undefined),
    placeholderData: keepPreviousData,
  });

export const pairQuery = (pairId: string) =>
  queryOptions({
    queryKey: ['pairs', 'card', pairId],
    queryFn: () => api.pairs.read({ params: { pairId } }),
  });

/** Puts a card as the server answered it where it is shown, and asks again for the lists it stands in. */
export function useKeepPair() {
  const queries = useQueryClient();
  return (card: MentorshipCard): void => {
    queries.setQueryData(pairQuery(card.id).queryKey, card);
    for (const list of ['list', 'orderable']) void queries.invalidateQueries({ queryKey: ['pairs', list] });
  };
}

/** What the next order about pairs would name. */
export const orderableQuery = queryOptions({
  queryKey: ['pairs', 'orderable'],
  queryFn: () => api.pairs.orderable({}),
});

/** Orders about pairs that were begun and not signed yet. */
export const unsignedOrdersQuery = queryOptions({
  queryKey: ['documents', 'list', 'unsigned-orders'],
  queryFn: ({ signal }) =>
    api.documents.search(
      { body: { types: ['order_pairs', 'order_pairs_change'], statuses: ['draft', 'printed'], limit: 5 } },
      { signal },
    ),
});

/** Those who wait for a mentor, for whoever takes one of them into a group. */
export const freeMenteesQuery = queryOptions({
  queryKey: ['mentees', 'free'],
  queryFn: ({ signal }) => api.mentees.search({ body: { statuses: ['in_pool', 'waiting'], limit: 500 } }, { signal }),
});
