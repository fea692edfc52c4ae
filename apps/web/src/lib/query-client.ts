import { notifyManager, onlineManager, QueryClient } from '@tanstack/react-query';
import { ApiUnreachable } from './api.ts';

// A dropped card must be drawn in its new place before the next frame, not after a timer.
notifyManager.setScheduler(queueMicrotask);

const retry = (count: number, error: Error): boolean => error instanceof ApiUnreachable && count < 2;

export function createQueryClient(): QueryClient {
  onlineManager.setOnline(navigator.onLine);
  return new QueryClient({
    defaultOptions: {
      // `always`: a request without a network fails at once and the page says so, instead of waiting in silence.
      queries: { networkMode: 'always', staleTime: 60_000, retry, retryDelay: 800, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
