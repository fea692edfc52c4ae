import type { MenteeCard, MenteeSearch } from '@tandem/contracts';
import type { MenteeStatus } from '@tandem/domain/participants';
import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

/** Keys begin as the server's live changes do: `['mentees']` covers lists, counts and cards. */
const pages = (part: string, filter: MenteeSearch, limit: number) =>
  infiniteQueryOptions({
    queryKey: ['mentees', part, filter],
    queryFn: ({ pageParam, signal }) =>
      api.mentees.search({ body: { ...filter, offset: pageParam, limit } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, all) => {
      const shown = all.reduce((sum, { mentees }) => sum + mentees.length, 0);
      return last.mentees.length > 0 && shown < last.total ? shown : undefined;
    },
    placeholderData: keepPreviousData,
  });

export const tableQuery = (filter: MenteeSearch) => pages('table', filter, 50);

/** One column of the board: those of its statuses, a few at a time. */
export const columnQuery = (filter: MenteeSearch, statuses: MenteeStatus[]) =>
  pages('column', { ...filter, statuses }, 20);

/** How many there are at every stage, whatever is shown. */
export const countsQuery = (filter: MenteeSearch) =>
  queryOptions({
    queryKey: ['mentees', 'counts', filter],
    queryFn: async ({ signal }) => {
      const { counts } = await api.mentees.search({ body: { ...filter, limit: 1 } }, { signal });
      return counts;
    },
    placeholderData: keepPreviousData,
  });
export type Counts = Awaited<ReturnType<typeof api.mentees.search>>['counts'];

/** Those who may be given a link to write their request. */
export const awaitingRequestQuery = (classId: string | null) =>
  queryOptions({
    queryKey: ['mentees', 'awaiting-request', classId],
    queryFn: ({ signal }) =>
      api.mentees.search(
        { body: { statuses: ['request_open'], ...(classId ? { classId } : {}), limit: 500 } },
        { signal },
      ),
  });

export const menteeQuery = (menteeId: string) =>
  queryOptions({
    queryKey: ['mentees', menteeId, 'card'],
    queryFn: () => api.mentees.read({ params: { menteeId } }),
  });

export const ownMenteeQuery = queryOptions({
  queryKey: ['mentees', 'own'],
  queryFn: () => api.mentees.own({}),
  retry: false,
});

/** Puts a card as the server answered it where it is shown, and asks again for the lists it stands in. */
export function useKeepMentee() {
  const queries = useQueryClient();
  return (card: MenteeCard): void => {
    const { queryKey } = menteeQuery(card.id);
    // Reading a child's card is written to the log: a card nobody looks at is not asked for.
    if (queries.getQueryData(queryKey)) queries.setQueryData(queryKey, card);
    queries.setQueryData(ownMenteeQuery.queryKey, (own) => (own?.id === card.id ? card : own));
    void queries.invalidateQueries({
      queryKey: ['mentees'],
      predicate: ({ queryKey: [, id, part] }) => part !== 'card' && id !== 'own',
    });
  };
}
