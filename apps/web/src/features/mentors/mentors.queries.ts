import type { MentorCard, MentorPage, MentorSearch } from '@tandem/contracts';
import type { MentorStatus } from '@tandem/domain/participants';
import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

const PAGE = 50;
const COLUMN = 20;

/** Keys begin as the server's live changes do: `['mentors']` covers lists, counts and cards. */
const pages = (part: string, filter: MentorSearch, limit: number) =>
  infiniteQueryOptions({
    queryKey: ['mentors', part, filter],
    queryFn: ({ pageParam, signal }) =>
      api.mentors.search({ body: { ...filter, offset: pageParam, limit } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, all) => {
      const shown = all.reduce((sum, { mentors }) => sum + mentors.length, 0);
      return last.mentors.length > 0 && shown < last.total ? shown : undefined;
    },
    placeholderData: keepPreviousData,
    // A consent or a certificate marked on another screen moves everybody here.
    staleTime: 0,
  });

export const tableQuery = (filter: MentorSearch) => pages('table', filter, PAGE);

/** One column of the board: those of its statuses, a few at a time. */
export const columnQuery = (filter: MentorSearch, statuses: readonly MentorStatus[]) =>
  pages('column', { ...filter, statuses: [...statuses] }, COLUMN);

/** How many there are at every stage, whatever is shown. */
export const countsQuery = (filter: MentorSearch) =>
  queryOptions({
    queryKey: ['mentors', 'counts', filter],
    queryFn: async ({ signal }) => {
      const { counts } = await api.mentors.search({ body: { ...filter, limit: 1 } }, { signal });
      return counts;
    },
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
export type Counts = MentorPage['counts'];

export const mentorQuery = (mentorId: string) =>
  queryOptions({
    queryKey: ['mentors', mentorId, 'card'],
    queryFn: () => api.mentors.read({ params: { mentorId } }),
    staleTime: 0,
  });

/** Puts a card as the server answered it where it is shown, and asks again for the lists it stands in. */
export function useKeepMentor() {
  const queries = useQueryClient();
  return (card: MentorCard): void => {
    const { queryKey } = mentorQuery(card.id);
    // Reading a minor's card is written to the log: a card nobody looks at is not asked for.
    if (queries.getQueryData(queryKey)) queries.setQueryData(queryKey, card);
    void queries.invalidateQueries({ queryKey: ['mentors'], predicate: ({ queryKey: [, , part] }) => part !== 'card' });
    for (const key of ['sittings', 'partners', 'people']) void queries.invalidateQueries({ queryKey: [key] });
  };
}

/** The whole base of the year, for lists that name some of it. */
export const everybodyQuery = queryOptions({
  queryKey: ['mentors', 'everybody'],
  queryFn: ({ signal }) => api.mentors.search({ body: { limit: 500 } }, { signal }),
  staleTime: 0,
});
