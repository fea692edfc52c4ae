import type { MentorshipCard } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { problemOf, sentenceOf } from '../../lib/api.ts';
import type { Messages } from '../../lib/i18n/index.tsx';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { useKeepPair } from './pairs.queries.ts';

/** Why a step of a pair was refused, in a sentence. */
export function pairFailure(error: unknown, t: Messages): string {
  const problem = problemOf(error);
  const words = t.pairCard.refused;
  if (problem?.reason === 'pair-refused') {
    const named = (problem.missing ?? []).flatMap((code) => t.pairCard.hurdles[code] ?? []);
    if (named.length > 0) return t.pairCard.impossible([...new Set(named)].join('; '));
  }
  if (problem?.slug === 'step-refused') return words[problem.reason ?? 'other'] ?? words['other'] ?? '';
  return problem?.errors?.[0]?.detail ?? sentenceOf(error, t);
}

type Call<V> = {
  send: (values: V) => Promise<MentorshipCard>;
  /** What is said when it is done. */
  said: string;
  onDone?: () => void;
};

/** One call that answers the card as it is now. Somebody was quicker: the new card is shown and that is said. */
export function usePairCall<V = void>({ send, said, onDone }: Call<V>) {
  const t = useT();
  const keep = useKeepPair();
  return useMutation({
    mutationFn: send,
    onSuccess: (card) => {
      keep(card);
      toast(said);
      onDone?.();
    },
    onError: (error) => {
      const problem = problemOf(error);
      if (problem?.slug !== 'stale-version') return;
      keep(problem.current as MentorshipCard);
      toast(t.pairCard.stale, { tone: 'late' });
    },
  });
}
