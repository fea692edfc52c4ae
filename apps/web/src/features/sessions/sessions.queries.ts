import type { ReflectionSession } from '@tandem/contracts';
import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

/** Keys begin as the server's live changes of the diary do. */
export const sessionsQuery = queryOptions({
  queryKey: ['diary', 'sessions'],
  queryFn: () => api.reflections.list({}),
});

export const sessionQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['diary', 'session', sessionId],
    queryFn: () => api.reflections.read({ params: { sessionId } }),
  });

/** A school has thousands of people: a name finds a few pairs, and the list is never shown whole. */
const FOUND = 12;
/** More than one mentor ever has. */
const OWN = 100;

/** Pairs that may be named in a session: of the whole school, or those that the reader mentors. */
export const nameablePairsQuery = (text: string, all: boolean) =>
  queryOptions({
    queryKey: ['pairs', 'nameable', all, text],
    queryFn: async ({ signal }) => {
      const body = {
        text,
        statuses: [
          'ordered' as const,
          'introduced' as const,
          'planned' as const,
          'active' as const,
          'paused' as const,
          'closing' as const,
          'completed' as const,
        ],
        limit: all ? FOUND : OWN,
      };
      const found = await api.pairs.list({ body }, { signal });
      if (all) return { pairs: found.pairs, total: found.total };
      const { pairs: own } = await api.diary.home({});
      const mentored = new Set(own.filter((pair) => pair.as === 'mentor').map(({ pairId }) => pairId));
      const pairs = found.pairs.filter(({ id }) => mentored.has(id));
      return { pairs, total: pairs.length };
    },
    placeholderData: keepPreviousData,
  });

/** Puts a session as the server answered it where it is shown. */
export function useKeepSession() {
  const queries = useQueryClient();
  return (session: ReflectionSession): void => {
    queries.setQueryData(sessionQuery(session.id).queryKey, session);
    void queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  };
}
