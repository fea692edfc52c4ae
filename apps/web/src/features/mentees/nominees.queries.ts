import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

/** Whom somebody may name: a class, the teachers of the school, or the pupils of the own classes. */
export type Whom = { classId: string } | 'teachers' | 'own';

/** The list comes whole: a class has forty, the server gives up to two hundred at once. */
export const nomineesQuery = (whom: Whom) =>
  queryOptions({
    queryKey: ['people', 'nominees', whom],
    queryFn: async ({ signal }) => {
      const filter =
        whom === 'own'
          ? ({ kind: 'pupil' } as const)
          : whom === 'teachers'
            ? ({ kind: 'staff' } as const)
            : ({ kind: 'pupil', classId: whom.classId } as const);
      const { people } = await api.people.search({ body: { ...filter, limit: 200 } }, { signal });
      return people;
    },
  });
