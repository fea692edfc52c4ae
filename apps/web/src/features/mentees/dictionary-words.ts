import type { MenteeKind } from '@tandem/domain/participants';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

/** What the school has decided about its programme, its dictionaries among it. */
const programmeQuery = queryOptions({
  queryKey: ['programme'],
  queryFn: () => api.programme.read({}),
  staleTime: 5 * 60_000,
});

type Entry = { code: string; label: string; enabled: boolean };
export type Competence = Entry & { answers: readonly string[] };
/** Lines of one of the school's dictionaries. */
export type Dictionary<E extends Entry = Entry> = {
  /** Also of a line that is offered no more; a dash until the dictionary has come. */
  label: (code: string) => string;
  /** Lines to choose from, with the one that is chosen already even when it is offered no more. */
  offered: (chosen?: string | null | readonly string[]) => readonly E[];
};

function dictionary<E extends Entry>(entries: readonly E[]): Dictionary<E> {
  const labels = new Map(entries.map(({ code, label }) => [code, label]));
  return {
    label: (code) => labels.get(code) ?? '—',
    offered: (chosen = null) => {
      const kept: readonly string[] = chosen === null ? [] : typeof chosen === 'string' ? [chosen] : chosen;
      return entries.filter(({ code, enabled }) => enabled || kept.includes(code));
    },
  };
}

/** The school's own words. This is the only place where this feature learns them. */
export function useDictionaries(kind?: MenteeKind) {
  const { data } = useQuery(programmeQuery);
  const categories = data?.requestCategories.value ?? [];
  const forms = data?.forms.value ?? [];
  return {
    categories: dictionary(kind ? categories.filter((entry) => entry.for.includes(kind)) : categories),
    /** Of everybody, for words already written down. */
    allCategories: dictionary(categories),
    forms: dictionary(kind ? forms.filter((entry) => entry.menteeKinds.includes(kind)) : forms),
    competences: dictionary<Competence>(data?.competences.value ?? []),
    exitReasons: dictionary(data?.earlyExitReasons.value ?? []),
  };
}
export type Dictionaries = ReturnType<typeof useDictionaries>;
