import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

/** The key begins as the diary's live change does. */
export const owingQuery = queryOptions({ queryKey: ['diary', 'owing'], queryFn: () => api.reminders.owing({}) });
