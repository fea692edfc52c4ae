import type { Programme } from '@tandem/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './api.ts';

/** What the school has decided about its programme. The key begins as the server's live changes do. */
export const programmeQuery = queryOptions({
  queryKey: ['programme'],
  queryFn: () => api.programme.read({}),
  staleTime: 300_000,
});

/** Null until it has come. */
export const useProgramme = (): Programme | null => useQuery(programmeQuery).data ?? null;

type Entry = { code: string; label: string; enabled: boolean };

/** The name of an entry of a dictionary; one that was switched off keeps its name. */
export const labelOf = (entries: readonly Entry[] | undefined, code: string): string =>
  entries?.find((entry) => entry.code === code)?.label ?? code;

/** What may be chosen: what is offered, and what was chosen before. */
export const offered = <E extends Entry>(entries: readonly E[] | undefined, chosen: readonly string[]): E[] =>
  (entries ?? []).filter(({ code, enabled }) => enabled || chosen.includes(code));
