import type { MentorActRequest, MentorCard, MentorRow } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, problemOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { stepFailure } from '../../lib/refusals.ts';
import { toast } from '../../lib/toasts.ts';
import { ActDialog, asksFirst } from './act-dialog.tsx';
import { useKeepMentor } from './mentors.queries.ts';
import type { HandAct } from './next-step.ts';

export type Acted = Pick<MentorRow, 'id' | 'version' | 'name'>;
export type ActDetails = Pick<MentorActRequest, 'number' | 'on' | 'reason'>;
type Wanted = { mentor: Acted; act: HandAct };

/** Steps of the way, wherever they are offered: one that needs words or ends something asks first. */
export function useMentorActs(): {
  run: (mentor: Acted, act: HandAct) => void;
  busy: boolean;
  dialog: ReactNode;
} {
  const t = useT();
  const keep = useKeepMentor();
  const [asked, setAsked] = useState<Wanted | null>(null);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: ({ mentor, act, ...details }: Wanted & ActDetails) =>
      api.mentors.act({ params: { mentorId: mentor.id }, body: { act, version: mentor.version, ...details } }),
    onSuccess: (card, { act }) => {
      setAsked(null);
      keep(card);
      toast(t.mentors.acted[act]);
    },
    onError: (failure, { act }) => {
      const problem = problemOf(failure);
      const stale = problem?.slug === 'stale-version';
      if (stale) {
        const mentor = problem.current as MentorCard;
        keep(mentor);
        // What was typed stays in the dialog, and goes with the card as it is now.
        setAsked((open) => open && { ...open, mentor });
      }
      if (!asksFirst(act)) toast(stale ? t.mentors.stale : stepFailure(failure, t), { tone: 'late' });
    },
  });
  const run = (mentor: Acted, act: HandAct) => {
    reset();
    if (asksFirst(act)) setAsked({ mentor, act });
    else mutate({ mentor, act });
  };
  const failure = error ? (problemOf(error)?.slug === 'stale-version' ? t.mentors.stale : stepFailure(error, t)) : null;
  const dialog = asked ? (
    <ActDialog
      key={`${asked.mentor.id}.${asked.act}`}
      act={asked.act}
      name={asked.mentor.name}
      busy={isPending}
      failure={failure}
      onClose={() => setAsked(null)}
      onDo={(details) => mutate({ ...asked, ...details })}
    />
  ) : null;
  return { run, busy: isPending, dialog };
}
export type MentorActs = ReturnType<typeof useMentorActs>;
