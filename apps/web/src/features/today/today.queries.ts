import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

/** Everything the list is made of may change at any time: it is asked for again whenever the page is looked at. */
export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: () => api.today.read({}),
  staleTime: 0,
});
