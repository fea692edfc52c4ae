import type { PartnerActRequest, PartnerCard } from '@tandem/contracts';
import type { PartnerAct } from '@tandem/domain/participants';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, problemOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { stepFailure } from '../../lib/refusals.ts';
import { toast } from '../../lib/toasts.ts';
import { asksFirst, PartnerActDialog } from './partner-act-dialog.tsx';
import { useKeepPartner } from './partners.queries.ts';

export type PaperDetails = Pick<PartnerActRequest, 'number' | 'on' | 'validUntil'>;

/** Steps of a partner: a paper asks for its number and days, an end asks by naming what is lost. */
export function usePartnerActs(card: PartnerCard): {
  run: (act: PartnerAct) => void;
  busy: boolean;
  dialog: ReactNode;
} {
  const t = useT();
  const keep = useKeepPartner();
  const [asked, setAsked] = useState<PartnerAct | null>(null);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: ({ act, ...details }: { act: PartnerAct } & PaperDetails) =>
      api.partners.act({ params: { partnerId: card.id }, body: { act, version: card.version, ...details } }),
    onSuccess: (next, { act }) => {
      setAsked(null);
      keep(next);
      toast(t.partners.acted[act]);
    },
    onError: (failure, { act }) => {
      const problem = problemOf(failure);
      if (problem?.slug === 'stale-version') keep(problem.current as PartnerCard);
      if (!asksFirst(act)) toast(stepFailure(failure, t), { tone: 'late' });
    },
  });
  const run = (act: PartnerAct) => {
    reset();
    if (asksFirst(act)) setAsked(act);
    else mutate({ act });
  };
  const dialog = asked ? (
    <PartnerActDialog
      key={asked}
      act={asked}
      card={card}
      busy={isPending}
      failure={error ? stepFailure(error, t) : null}
      onClose={() => setAsked(null)}
      onDo={(details) => mutate({ act: asked, ...details })}
    />
  ) : null;
  return { run, busy: isPending, dialog };
}
