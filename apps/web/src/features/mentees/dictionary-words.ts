import type { MenteeKind } from '@tandem/domain/participants';
import { useProgramme } from '../../lib/programme.ts';

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
  const programme = useProgramme();
  const categories = programme?.requestCategories.value ?? [];
  const forms = programme?.forms.value ?? [];
  return {
    categories: dictionary(kind ? categories.filter((entry) => entry.for.includes(kind)) : categories),
    /** Of everybody, for words already written down. */
    allCategories: dictionary(categories),
    forms: dictionary(kind ? forms.filter((entry) => entry.menteeKinds.includes(kind)) : forms),
    competences: dictionary<Competence>(programme?.competences.value ?? []),
    exitReasons: dictionary(programme?.earlyExitReasons.value ?? []),
  };
}
export type Dictionaries = ReturnType<typeof useDictionaries>;
