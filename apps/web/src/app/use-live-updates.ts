import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { startLive } from '../lib/live.ts';

export function useLiveUpdates(on: boolean): void {
  const queries = useQueryClient();
  useEffect(() => (on ? startLive(queries) : undefined), [on, queries]);
}
