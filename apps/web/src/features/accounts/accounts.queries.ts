import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

export const accountsQuery = queryOptions({ queryKey: ['accounts'], queryFn: () => api.accounts.list({}) });
