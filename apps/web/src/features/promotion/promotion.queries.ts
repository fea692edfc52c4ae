import type { PromotionDecisions } from '@tandem/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { clearToasts, toast } from '../../lib/toasts.ts';

/** The key begins as the server's live changes do. */
export const promotionQuery = (yearId: string) =>
  queryOptions({
    queryKey: ['school', 'promotion', yearId],
    queryFn: () => api.promotion.plan({ params: { yearId } }),
    // What is decided here is decided on the newest state.
    staleTime: 0,
  });

/** A promotion and its undo change classes, years and the register of people. */
function useRefresh() {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['school'] }),
      queries.invalidateQueries({ queryKey: ['people'] }),
    ]);
}

export function useApplyPromotion(yearId: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: PromotionDecisions) => api.promotion.apply({ params: { yearId }, body }),
    onSuccess: refresh,
  });
}

/** Says what has happened by itself: the banner that asked for it is gone by then. */
export function useUndoPromotion() {
  const t = useT();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (promotionId: string) => api.promotion.undo({ params: { promotionId } }),
    onSuccess: () => {
      // The offer to undo the same once more goes away with it.
      clearToasts();
      toast(t.promotion.undone);
    },
    onError: (error) => toast(sentenceOf(error, t), { tone: 'late' }),
    onSettled: refresh,
  });
}
