import type { DraftChanged } from '@tandem/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { announce } from '../../lib/announcer.ts';
import { api, problemOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { stepFailure } from '../../lib/refusals.ts';
import { toast } from '../../lib/toasts.ts';
import { draftFailure, faultsOf } from './draft-failure.ts';
import { proposalQuery, useKeepDraft } from './matching.queries.ts';
import { draftOf } from './use-draft-moves.ts';

type Props = {
  form: string;
  proposalId: string | null;
  version: number;
  onDecided: () => void;
  offerUndo: (changed: DraftChanged, said: string) => void;
};

/** The best variant beside the draft, and what is decided about it: all of it, some of it, none. */
export function useProposal({ form, proposalId, version, onDecided, offerUndo }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const keep = useKeepDraft();
  const found = useQuery({ ...proposalQuery(form, proposalId ?? ''), enabled: proposalId !== null });
  const decide = useMutation({
    mutationFn: (menteeIds: string[] | null) =>
      api.matching.accept({ params: { proposalId: proposalId ?? '' }, body: { version, menteeIds } }),
    onSuccess: (changed, menteeIds) => {
      keep(changed.draft);
      onDecided();
      if (menteeIds?.length === 0) toast(t.matching.proposal.left);
      else offerUndo(changed, t.matching.proposal.accepted(menteeIds?.length ?? found.data?.changes.length ?? 0));
      void queries.invalidateQueries({ queryKey: ['matching', form] });
    },
    onError: (error) => {
      const newest = draftOf(error);
      if (newest) keep(newest);
      else void queries.invalidateQueries({ queryKey: ['matching', form] });
      const stale = problemOf(error)?.slug === 'stale-version';
      const words = stale
        ? t.matching.stale
        : faultsOf(error).length > 0
          ? draftFailure(error, t)
          : stepFailure(error, t);
      toast(words, { tone: 'late' });
      announce(words);
    },
  });
  return { found, decide };
}
