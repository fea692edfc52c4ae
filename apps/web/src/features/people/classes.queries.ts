import { can } from '@tandem/domain/access';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';

/** Classes of the academic year that is on, in their order. Keys begin as the server's live changes do. */
const classesQuery = queryOptions({
  queryKey: ['school', 'classes', 'current'],
  queryFn: async () => {
    const { current, years } = await api.years.list({});
    const year = years.find(({ startYear }) => startYear === current);
    if (!year) return [];
    const { classes } = await api.classes.list({ params: { yearId: year.id } });
    return classes.map(({ id, name }) => ({ id, name }));
  },
});

/** Classes to choose from; a mentor and a mentee choose none. */
export function useClasses(): { id: string; name: string }[] {
  const { actor } = useAccount();
  return useQuery({ ...classesQuery, enabled: can(actor, 'school.read') }).data ?? [];
}
