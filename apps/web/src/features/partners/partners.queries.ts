import type { PartnerCard, PartnerSearch } from '@tandem/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

const PAGE = 50;

/** Keys begin as the server's live changes do: `['partners']` covers lists and cards. */
export const partnersQuery = (filter: PartnerSearch) =>
  infiniteQueryOptions({
    queryKey: ['partners', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      api.partners.search({ body: { ...filter, offset: pageParam, limit: PAGE } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, { partners }) => sum + partners.length, 0);
      return last.partners.length > 0 && shown < last.total ? shown : undefined;
    },
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

/** Everybody to choose from. */
export const partnerChoiceQuery = queryOptions({
  queryKey: ['partners', 'choice'],
  queryFn: ({ signal }) => api.partners.search({ body: { limit: 500 } }, { signal }),
});

export const partnerQuery = (partnerId: string) =>
  queryOptions({
    queryKey: ['partners', partnerId, 'card'],
    queryFn: () => api.partners.read({ params: { partnerId } }),
    staleTime: 0,
  });

/** Puts a card as the server answered it where it is shown; an agreement moves its mentors too. */
export function useKeepPartner() {
  const queries = useQueryClient();
  return (card: PartnerCard): void => {
    queries.setQueryData(partnerQuery(card.id).queryKey, card);
    void queries.invalidateQueries({
      queryKey: ['partners'],
      predicate: ({ queryKey: [, , part] }) => part !== 'card',
    });
    void queries.invalidateQueries({ queryKey: ['mentors'] });
  };
}
