import type { PartnerCard } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { api, problemOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { stepFailure } from '../../lib/refusals.ts';
import { toast } from '../../lib/toasts.ts';
import { useKeepPartner } from './partners.queries.ts';

/** Putting a partner away and taking it out; one press goes back. */
export function useArchivePartner(partnerId: string) {
  const t = useT();
  const keep = useKeepPartner();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ version, archived }: { version: number; archived: boolean }) =>
      api.partners.archive({ params: { partnerId }, body: { version, archived } }),
    onSuccess: (card, { archived }) => {
      keep(card);
      const back = () => mutate({ version: card.version, archived: !archived });
      toast(archived ? t.partnerCard.wasArchived : t.partnerCard.restored, {
        action: { label: t.common.undo, run: back },
      });
    },
    onError: (error) => {
      const problem = problemOf(error);
      if (problem?.slug === 'stale-version') keep(problem.current as PartnerCard);
      toast(stepFailure(error, t), { tone: 'late' });
    },
  });
  return { put: mutate, busy: isPending };
}
