import type { PeopleSearch, PersonCard } from '@tandem/contracts';
import type { PersonName } from '@tandem/domain/kernel';
import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

const PAGE = 50;

/** Keys begin as the server's live changes do: `['people', id]` covers a card, its papers and its history. */
export const registerQuery = (filter: PeopleSearch) =>
  infiniteQueryOptions({
    queryKey: ['people', 'register', filter],
    queryFn: ({ pageParam, signal }) =>
      api.people.search({ body: { ...filter, offset: pageParam, limit: PAGE } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, { people }) => sum + people.length, 0);
      return last.people.length > 0 && shown < last.total ? shown : undefined;
    },
    placeholderData: keepPreviousData,
  });

/** A few people by what is being typed: somebody to choose. */
export const choiceQuery = (text: string) =>
  queryOptions({
    queryKey: ['people', 'choice', text],
    queryFn: ({ signal }) => api.people.search({ body: { text, limit: 6 } }, { signal }),
  });

export const twinsQuery = (name: PersonName, birthOn: string | null) =>
  queryOptions({
    queryKey: ['people', 'twins', name, birthOn],
    queryFn: ({ signal }) => api.people.twins({ body: { name, birthOn } }, { signal }),
  });

export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', personId, 'card'],
    queryFn: () => api.people.read({ params: { personId } }),
  });

export const personHistoryQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', personId, 'history'],
    queryFn: () => api.people.history({ params: { personId } }),
  });

/** Puts a card as the server answered it where it is shown, and asks again for the lists it stands in. */
export function useKeepPerson() {
  const queries = useQueryClient();
  return (card: PersonCard): void => {
    queries.setQueryData(personQuery(card.id).queryKey, card);
    void queries.invalidateQueries({
      queryKey: ['people'],
      predicate: ({ queryKey: [, id, part] }) => !(id === card.id && part === 'card'),
    });
  };
}
