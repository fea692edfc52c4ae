import { useMemo } from 'react';
import { labelOf, useProgramme } from '../../lib/programme.ts';

/** The school's own words by their codes. */
export type Labels = { category: (code: string) => string; competence: (code: string) => string };

export function useLabels(): Labels {
  const programme = useProgramme();
  return useMemo(
    () => ({
      category: (code) => labelOf(programme?.requestCategories.value, code),
      competence: (code) => labelOf(programme?.competences.value, code),
    }),
    [programme],
  );
}
