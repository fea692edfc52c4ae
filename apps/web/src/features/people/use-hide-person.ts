import type { PersonCard } from '@tandem/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';

/** Takes somebody entered by mistake off the lists; one press brings them back. */
export function useHidePerson({ id }: PersonCard) {
  const t = useT();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['people'] });
  const fail = (error: unknown) => toast(sentenceOf(error, t), { tone: 'late' });
  const params = { personId: id };
  const restore = useMutation({
    mutationFn: () => api.people.restore({ params }),
    onSuccess: () => toast(t.person.restored),
    onError: fail,
    onSettled: refresh,
  });
  const hide = useMutation({
    mutationFn: () => api.people.hide({ params }),
    onSuccess: () => toast(t.person.wasHidden, { action: { label: t.common.undo, run: () => restore.mutate() } }),
    onError: fail,
    onSettled: refresh,
  });
  return { hide: () => hide.mutate(), restore: () => restore.mutate(), busy: hide.isPending || restore.isPending };
}
