import type { CompletionSummary } from '@tandem/contracts';
import type { MentorshipStatus } from '@tandem/domain/pairs';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { type Messages, useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';

/** Keys begin as the server's live changes do. @param status of the pair: what may be written and begun follows from it */
export const summariesQuery = (pairId: string, status: MentorshipStatus) =>
  queryOptions({
    queryKey: ['closing', pairId, status],
    queryFn: () => api.closing.ofPair({ params: { pairId } }),
  });

/** Why something with a summary was refused, in a sentence. */
export function closingFailure(error: unknown, t: Messages): string {
  const problem = problemOf(error);
  if (problem?.slug === 'step-refused')
    return t.closing.refused[problem.reason ?? 'other'] ?? t.closing.refused['other'] ?? '';
  if (problem?.slug === 'stale-version') return t.closing.stale;
  return problem?.errors?.[0]?.detail ?? sentenceOf(error, t);
}

type Call = { send: () => Promise<CompletionSummary>; said: string; onDone: (made: CompletionSummary) => void };

/** One call that answers the summary as it is now. Somebody was quicker: theirs is shown, what was typed stays. */
export function useClosingCall({ send, said, onDone }: Call) {
  const queries = useQueryClient();
  const t = useT();
  const keep = (made: CompletionSummary) =>
    queries.setQueriesData<{ summaries: CompletionSummary[] }>({ queryKey: ['closing', made.pairId] }, (known) =>
      known === undefined
        ? known
        : { summaries: known.summaries.map((one) => (one.menteeId === made.menteeId ? made : one)) },
    );
  return useMutation({
    mutationFn: send,
    onSuccess: (made) => {
      keep(made);
      void queries.invalidateQueries({ queryKey: ['pairs'] });
      toast(said);
      onDone(made);
    },
    onError: (error) => {
      const problem = problemOf(error);
      if (problem?.slug !== 'stale-version' || problem.current === undefined) return;
      keep(problem.current as CompletionSummary);
      toast(t.closing.stale, { tone: 'late' });
    },
  });
}
