import type { Sitting } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { stepFailure } from '../../lib/refusals.ts';
import { toast } from '../../lib/toasts.ts';
import { faultsIn, useFaultWords } from './candidate-faults.tsx';
import {
  type Decision,
  type DecisionDraft,
  decisionOf,
  type Drafts,
  faultOf,
  NO_DECISION,
  withOutcome,
} from './decision-draft.ts';
import { useKeepSitting } from './sittings.queries.ts';

type Sent = { version: number; membersPresent: number; decisions: Decision[] };

/**
 * Decisions as they are filled in, line by line, and written down together. What was typed outlives a refusal, a change
 * by somebody else and news from the server.
 */
export function useDecisions(sitting: Sitting) {
  const t = useT();
  const keep = useKeepSitting();
  const words = useFaultWords();
  const [drafts, setDrafts] = useState<Drafts>({});
  const [present, setPresent] = useState(`${sitting.membersPresent || sitting.members.length}`);
  const [checked, setChecked] = useState(false);
  const membersPresent = /^\d{1,2}$/.test(present) ? Number(present) : 0;
  const undecided = sitting.agenda.filter(({ decision }) => decision === null);
  const decisions = undecided.flatMap(({ mentorId }) => decisionOf(mentorId, drafts[mentorId] ?? NO_DECISION) ?? []);
  const faultAt = new Map(
    decisions.flatMap((decision): [string, string][] => {
      const fault = faultOf(decision, membersPresent);
      return fault ? [[decision.mentorId, words(fault)]] : [];
    }),
  );
  const write = useMutation({
    mutationFn: (body: Sent) => api.sittings.decide({ params: { sittingId: sitting.id }, body }),
    onSuccess: (next, { decisions: written }) => {
      const done = new Set(written.map(({ mentorId }) => mentorId));
      setDrafts((known) => Object.fromEntries(Object.entries(known).filter(([id]) => !done.has(id))));
      setChecked(false);
      keep(next);
      toast(t.sittings.savedDecisions);
    },
    onError: (error) => {
      const problem = problemOf(error);
      if (problem?.slug === 'stale-version') keep(problem.current as Sitting);
    },
  });
  const stale = problemOf(write.error)?.slug === 'stale-version';
  const refused = new Map(faultsIn(write.error).map(({ mentorId, reason }) => [mentorId, words(reason)]));

  return {
    present,
    setPresent,
    membersPresent,
    undecided,
    ready: decisions.length,
    unsaved: Object.values(drafts).some(({ outcome }) => outcome !== null),
    busy: write.isPending,
    draftOf: (mentorId: string): DecisionDraft => drafts[mentorId] ?? NO_DECISION,
    put(mentorId: string, draft: DecisionDraft) {
      setDrafts({ ...drafts, [mentorId]: draft });
      if (!stale) write.reset();
    },
    everybodyFor: () =>
      setDrafts({
        ...drafts,
        ...Object.fromEntries(
          undecided
            .filter(({ mentorId }) => (drafts[mentorId] ?? NO_DECISION).outcome === null)
            .map(({ mentorId }) => [mentorId, withOutcome(drafts[mentorId] ?? NO_DECISION, 'approve', membersPresent)]),
        ),
      }),
    /** Said at the line once somebody has tried to write it down. */
    faultOf: (mentorId: string): string | null =>
      (checked ? faultAt.get(mentorId) : undefined) ?? refused.get(mentorId) ?? null,
    failure: write.isError
      ? stale
        ? t.sittings.stale
        : refused.size > 0
          ? t.sittings.refusedTitle(refused.size)
          : stepFailure(write.error, t)
      : checked && faultAt.size > 0
        ? t.sittings.fixLines
        : null,
    save() {
      setChecked(true);
      if (faultAt.size > 0) return;
      write.mutate({ version: sitting.version, membersPresent, decisions });
    },
  };
}
