import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

/** More than a class ever has. */
const CLASS_SIZE = 60;

/** Classes of the year that is on. */
export const classesQuery = queryOptions({
  queryKey: ['school', 'classes', 'now'],
  queryFn: async () => {
    const { years, current } = await api.years.list({});
    const now = years.find(({ startYear }) => startYear === current) ?? years[0];
    return now ? (await api.classes.list({ params: { yearId: now.id } })).classes : [];
  },
});

export const pupilsQuery = (classId: string) =>
  queryOptions({
    queryKey: ['people', 'of-class', classId],
    queryFn: () => api.people.search({ body: { classId, limit: CLASS_SIZE } }),
    enabled: classId !== '',
  });
