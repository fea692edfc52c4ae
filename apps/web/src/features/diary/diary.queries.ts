import type { DiaryHome, IssueSearch, Meeting, MeetingSearch } from '@tandem/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../lib/api.ts';
import { keepHome, readHome } from '../../lib/outbox/index.ts';

const STEP = 50;

/** Own pairs, what waits and what was; without a network what was kept at the last visit, with its hour. */
export const homeQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['diary', 'home', accountId],
    queryFn: async (): Promise<{ home: DiaryHome; keptAt: string | null }> => {
      try {
        const home = await api.diary.home({});
        void keepHome(accountId, home);
        return { home, keptAt: null };
      } catch (error) {
        const kept = await readHome(accountId);
        if (!kept) throw error;
        return { home: kept.home, keptAt: kept.at };
      }
    },
    networkMode: 'always',
    enabled: accountId !== '',
  });

export const averageQuery = queryOptions({ queryKey: ['diary', 'average'], queryFn: () => api.diary.ownAverage({}) });
export const helpContactsQuery = queryOptions({
  queryKey: ['help-contacts'],
  queryFn: () => api.issues.helpContacts({}),
});

export const meetingQuery = (meetingId: string) =>
  queryOptions({
    queryKey: ['diary', 'meeting', meetingId],
    queryFn: () => api.meetings.read({ params: { meetingId } }),
  });

export const meetingsQuery = (filter: MeetingSearch) =>
  infiniteQueryOptions({
    queryKey: ['diary', 'meetings', filter],
    queryFn: ({ pageParam, signal }) =>
      api.meetings.search({ body: { ...filter, offset: pageParam, limit: STEP } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => (pages.length * STEP < total ? pages.length * STEP : undefined),
    placeholderData: keepPreviousData,
  });

export const pairDiaryQuery = (pairId: string) =>
  queryOptions({
    queryKey: ['diary', 'pair', pairId],
    queryFn: () => api.diary.pair({ params: { pairId } }),
  });

export const monthQuery = (month: string) =>
  queryOptions({
    queryKey: ['diary', 'month', month],
    queryFn: () => api.diary.month({ query: { month } }),
  });

export const historyQuery = (meetingId: string) =>
  queryOptions({
    queryKey: ['diary', 'history', meetingId],
    queryFn: () => api.meetings.history({ params: { meetingId } }),
  });

export const lateEntriesQuery = queryOptions({
  queryKey: ['diary', 'late'],
  queryFn: () => api.diary.lateEntries({}),
});

export const issuesQuery = (filter: z.input<typeof IssueSearch>) =>
  queryOptions({
    queryKey: ['issues', filter],
    queryFn: ({ signal }) => api.issues.search({ body: filter }, { signal }),
    placeholderData: keepPreviousData,
  });

/** What one raised oneself, and what is shared inside own pairs. */
export const ownIssuesQuery = queryOptions({ queryKey: ['issues', 'own'], queryFn: () => api.issues.own({}) });

/** Puts a meeting as the server answered it where it is shown, and asks again for the lists it stands in. */
export function useKeepMeeting() {
  const queries = useQueryClient();
  return (meeting: Meeting): void => {
    queries.setQueryData(meetingQuery(meeting.id).queryKey, meeting);
    for (const list of ['home', 'meetings', 'pair', 'month', 'history'])
      void queries.invalidateQueries({ queryKey: ['diary', list] });
  };
}
