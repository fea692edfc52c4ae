import type { Programme, ProgrammeChange } from '@tandem/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { programmeQuery } from '../../lib/programme.ts';
import { toast } from '../../lib/toasts.ts';

/** Changes one section. When somebody was quicker, their state is shown and nothing is overwritten. */
export function useProgrammeChange(onDone?: () => void) {
  const t = useT();
  const queries = useQueryClient();
  const keep = (programme: Programme) => queries.setQueryData(programmeQuery.queryKey, programme);
  return useMutation({
    mutationFn: (body: ProgrammeChange) => api.programme.change({ body }),
    onSuccess: (programme) => {
      keep(programme);
      toast(t.programme.saved);
      onDone?.();
    },
    onError: (error) => {
      const problem = problemOf(error);
      if (problem?.slug === 'stale-version') {
        keep(problem.current as Programme);
        toast(t.programme.stale, { tone: 'late' });
      } else if (!problem?.errors) toast(sentenceOf(error, t), { tone: 'late' });
    },
  });
}

/** The first fault of a refused change, in words. */
export const faultIn = (error: unknown): string | undefined => problemOf(error)?.errors?.[0]?.detail;
