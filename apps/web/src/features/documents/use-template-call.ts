import type { DocumentTemplate } from '@tandem/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '../../lib/api.ts';
import { toast } from '../../lib/toasts.ts';
import { templatesQuery } from './documents.queries.ts';

/** A change of a template. Whatever came of it, what is in force now is asked for again. */
export function useTemplateCall<V>(send: (values: V) => Promise<DocumentTemplate>, said: string, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      toast(said);
      onDone();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: templatesQuery.queryKey }),
  });
}

export const isStale = (error: unknown): boolean => problemOf(error)?.slug === 'stale-version';

/** What the writer saw in force. */
export const seenOf = ({ type, versions }: DocumentTemplate) => {
  const own = versions.find(({ inForce }) => inForce);
  return { type, ...(own ? { replaces: own.id } : {}) };
};
