import type { MenteeCard, MenteeRow } from '@tandem/contracts';
import type { MenteeAct } from '@tandem/domain/participants';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { DeclineDialog, LeaveEarlyDialog } from './act-dialogs.tsx';
import { missingWords } from './mentee-words.ts';
import { useKeepMentee } from './mentees.queries.ts';

type Acted = Pick<MenteeRow, 'id' | 'version' | 'shownName'>;
type Wanted = { mentee: Acted; act: MenteeAct; reason?: string };

/** Steps of the way, wherever they are offered: one that loses something or needs a reason asks first. */
export function useMenteeActs(): {
  run: (mentee: Acted, act: MenteeAct) => void;
  busy: boolean;
  dialog: ReactNode;
} {
  const t = useT();
  const keep = useKeepMentee();
  const [asked, setAsked] = useState<Wanted | null>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: ({ mentee, act, reason }: Wanted) =>
      api.mentees.act({
        params: { menteeId: mentee.id },
        body: { act, version: mentee.version, ...(reason ? { reason } : {}) },
      }),
    onSuccess: (card, { act }) => {
      setAsked(null);
      keep(card);
      const said: Record<string, string> = t.mentees.acted;
      // Putting off is the one step with a way back of its own.
      const undo = { label: t.common.undo, run: () => mutate({ mentee: card, act: 'return_to_pool' }) };
      toast(said[act] ?? t.mentees.acted.other, act === 'wait' ? { action: undo } : {});
    },
    onError: (error) => {
      setAsked(null);
      const problem = problemOf(error);
      if (problem?.slug === 'stale-version') {
        keep(problem.current as MenteeCard);
        toast(t.mentees.stale, { tone: 'late' });
      } else if (problem?.slug === 'step-refused' && problem.missing && problem.missing.length > 0) {
        toast(missingWords(problem.missing, t), { tone: 'late' });
      } else toast(sentenceOf(error, t), { tone: 'late' });
    },
  });
  const run = (mentee: Acted, act: MenteeAct) =>
    act === 'decline' || act === 'leave_early' ? setAsked({ mentee, act }) : mutate({ mentee, act });
  const close = () => setAsked(null);
  const dialog =
    asked?.act === 'decline' ? (
      <DeclineDialog busy={isPending} onClose={close} onDecline={() => mutate(asked)} />
    ) : asked ? (
      <LeaveEarlyDialog
        name={asked.mentee.shownName}
        busy={isPending}
        onClose={close}
        onLeave={(reason) => mutate({ ...asked, reason })}
      />
    ) : null;
  return { run, busy: isPending, dialog };
}
export type MenteeActs = ReturnType<typeof useMenteeActs>;
