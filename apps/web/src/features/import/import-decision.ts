import type { ImportDecision, RoadmapImport } from '@tandem/contracts';
import { useMemo, useState } from 'react';

type Correction = NonNullable<ImportDecision['corrections']>[number];
export type ImportDraft = {
  mode: 'new' | 'update';
  accepted: ReadonlySet<string>;
  corrections: ReadonlyMap<number, Correction>;
  skipped: ReadonlySet<number>;
  removed: ReadonlySet<string>;
};

const toggled = <T>(set: ReadonlySet<T>, value: T, on: boolean): ReadonlySet<T> => {
  const next = new Set(set);
  if (on) next.add(value);
  else next.delete(value);
  return next;
};

/** What the person has decided about a preview so far. Nothing is decided for them. */
export function useImportDraft(preview: RoadmapImport) {
  const [draft, setDraft] = useState<ImportDraft>({
    mode: preview.target ? 'update' : 'new',
    accepted: new Set(),
    corrections: new Map(),
    skipped: new Set(),
    removed: new Set(),
  });
  return useMemo(
    () => ({
      draft,
      setMode: (mode: ImportDraft['mode']) => setDraft({ ...draft, mode }),
      accept: (ids: readonly string[], on: boolean) =>
        setDraft({ ...draft, accepted: ids.reduce((set, id) => toggled(set, id, on), draft.accepted) }),
      correct: (correction: Correction) =>
        setDraft({ ...draft, corrections: new Map(draft.corrections).set(correction.item, correction) }),
      skip: (item: number, on: boolean) => setDraft({ ...draft, skipped: toggled(draft.skipped, item, on) }),
      remove: (id: string, on: boolean) => setDraft({ ...draft, removed: toggled(draft.removed, id, on) }),
      decision: (year: number): ImportDecision => ({
        mode: draft.mode,
        year,
        accepted: [...draft.accepted],
        corrections: [...draft.corrections.values()],
        skipped: [...draft.skipped],
        removeIds: [...draft.removed],
      }),
    }),
    [draft],
  );
}
export type ImportDeciding = ReturnType<typeof useImportDraft>;
