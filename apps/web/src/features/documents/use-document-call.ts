import type { DocumentCard } from '@tandem/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { useKeepDocument } from './documents.queries.ts';

type Call<V> = {
  send: (values: V) => Promise<DocumentCard>;
  /** What is said when it is done. */
  said: string;
  onDone?: (card: DocumentCard) => void;
};

/** One call that answers the card as it is now. Somebody was quicker: the new card is shown and that is said. */
export function useDocumentCall<V = void>({ send, said, onDone }: Call<V>) {
  const t = useT();
  const keep = useKeepDocument();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (card) => {
      keep(card);
      toast(said);
      onDone?.(card);
    },
    onError: (error) => {
      const problem = problemOf(error);
      if (problem?.slug !== 'stale-version') return;
      if (problem.current) keep(problem.current as DocumentCard);
      else void queries.invalidateQueries({ queryKey: ['documents'] });
      toast(t.documentCard.stale, { tone: 'late' });
    },
  });
}
