import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

const PAGE = 30;

/** Keys begin as the server's live change does. */
export const inboxQuery = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: ['notices', 'list', unread],
    queryFn: ({ pageParam }) => api.notices.list({ query: { unread: String(unread), offset: pageParam, limit: PAGE } }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.notices.length, 0);
      return shown < last.total && last.notices.length > 0 ? shown : undefined;
    },
  });

export const preferencesQuery = queryOptions({
  queryKey: ['notices', 'letters'],
  queryFn: () => api.notices.preferences({}),
});

export const feedQuery = queryOptions({ queryKey: ['notices', 'calendar'], queryFn: () => api.notices.feed({}) });
