import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

/** Keys begin as the server's live changes do: `['school']` covers years, classes and the plan of a promotion. */
export const yearsQuery = queryOptions({ queryKey: ['school', 'years'], queryFn: () => api.years.list({}) });

export const classesQuery = (yearId: string) =>
  queryOptions({
    queryKey: ['school', 'classes', yearId],
    queryFn: () => api.classes.list({ params: { yearId } }),
    // Pupils are counted here, and the register they come by has news of its own.
    staleTime: 0,
  });

/** Names to choose a homeroom teacher from. */
export const staffQuery = queryOptions({ queryKey: ['directory'], queryFn: () => api.accounts.directory({}) });

/** Asks again for everything of the school that is shown. */
export function useRefreshSchool() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['school'] });
}
