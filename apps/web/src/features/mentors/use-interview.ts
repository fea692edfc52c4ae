import type { InterviewProtocol, MentorCard } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { emptyProtocol, type InterviewDraft, isStarted, protocolOf } from './interview-draft.ts';
import { useKeepMentor } from './mentors.queries.ts';

/** The protocol while it is written: kept by the page, so that another tab of the card loses nothing. */
export function useInterview(card: MentorCard, today: string) {
  const t = useT();
  const keep = useKeepMentor();
  const first = emptyProtocol(card.interviewOn && card.interviewOn <= today ? card.interviewOn : today);
  const [draft, setDraft] = useState<InterviewDraft | null>(null);
  const record = useMutation({
    mutationFn: (body: InterviewProtocol) => api.mentors.recordInterview({ params: { mentorId: card.id }, body }),
    onSuccess: (next) => {
      setDraft(null);
      keep(next);
      toast(t.interview.saved);
    },
    onError: (error) => {
      const problem = problemOf(error);
      // The card as it is now stands around the protocol, which stays as it was typed.
      if (problem?.slug === 'stale-version') keep(problem.current as MentorCard);
    },
  });
  const now = draft ?? first;
  const protocol = protocolOf(now);
  return {
    draft: now,
    unsaved: draft !== null && isStarted(draft),
    put: (part: Partial<InterviewDraft>) => setDraft({ ...now, ...part }),
    complete: protocol !== null,
    saving: record.isPending,
    error: record.error,
    stale: problemOf(record.error)?.slug === 'stale-version',
    save: () => protocol && record.mutate({ ...protocol, version: card.version }),
  };
}
export type InterviewEditing = ReturnType<typeof useInterview>;
