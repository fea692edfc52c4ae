import type { LedgerLine, PersonPapers } from '@tandem/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

export type LedgerFilter = { classId?: string; state?: LedgerLine['state']; of: 'everyone' | 'mentees' | 'mentors' };

const PAGE = 100;

/** Under `['people']`, because a changed person is what moves all of these. */
export const papersQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', personId, 'papers'],
    queryFn: () => api.consents.ofPerson({ params: { personId } }),
  });

export const ledgerQuery = (filter: LedgerFilter) =>
  infiniteQueryOptions({
    queryKey: ['people', 'ledger', filter],
    queryFn: ({ pageParam, signal }) =>
      api.consents.ledger({ query: { ...filter, offset: pageParam, limit: PAGE } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, { lines }) => sum + lines.length, 0);
      return last.lines.length > 0 && shown < last.total ? shown : undefined;
    },
    placeholderData: keepPreviousData,
  });

/** «Сдали 18 из 25»: papers in force, those that run out soon among them, of everybody asked about. */
export const ledgerProgressQuery = ({ classId, of }: LedgerFilter) =>
  queryOptions({
    queryKey: ['people', 'ledger-progress', classId ?? null, of],
    queryFn: async ({ signal }) => {
      const count = async (state?: LedgerLine['state']): Promise<number> => {
        const query = { of, limit: 1, ...(classId ? { classId } : {}), ...(state ? { state } : {}) };
        return (await api.consents.ledger({ query }, { signal })).total;
      };
      const [total, inForce, expiring] = await Promise.all([count(), count('in_force'), count('expiring')]);
      return { total, handedIn: inForce + expiring };
    },
    placeholderData: keepPreviousData,
  });

export const expiringQuery = queryOptions({
  queryKey: ['people', 'expiring'],
  queryFn: () => api.consents.expiring({}),
});

/** Puts papers as the server answered them where they are shown, and asks again for whatever a consent decides. */
export function useKeepPapers(personId: string) {
  const queries = useQueryClient();
  return (papers: PersonPapers): void => {
    queries.setQueryData(papersQuery(personId).queryKey, papers);
    void queries.invalidateQueries({
      queryKey: ['people'],
      predicate: ({ queryKey: [, id, part] }) => !(id === personId && part === 'papers'),
    });
  };
}
