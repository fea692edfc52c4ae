import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

export const mailQuery = queryOptions({ queryKey: ['mail', 'settings'], queryFn: () => api.notices.mail({}) });
export const outboxQuery = queryOptions({ queryKey: ['mail', 'outbox'], queryFn: () => api.notices.outbox({}) });
export const remindersQuery = queryOptions({
  queryKey: ['mail', 'reminders'],
  queryFn: () => api.notices.reminders({}),
});
