import type { MenteeCard } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '../../lib/api.ts';
import { useKeepMentee } from './mentees.queries.ts';

type Options<Part> = {
  card: MenteeCard;
  /** What of a card this form writes; news about anything else is no quarrel. */
  partOf: (card: MenteeCard) => unknown;
  versionOf: (card: MenteeCard) => number;
  send: (mine: Part, version: number) => Promise<MenteeCard>;
  onSaved: (card: MenteeCard) => void;
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Saving a part of a card as it stood when the form was opened. When somebody was quicker with the same part, nothing
 * typed is lost: what they wrote is kept to be shown beside it. When they changed another part, this one is simply saved.
 */
export function useCardSave<Part>({ card, partOf, versionOf, send, onSaved }: Options<Part>) {
  const keep = useKeepMentee();
  const [opened] = useState(card);
  const [conflict, setConflict] = useState<MenteeCard | null>(null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async ({ mine, seen }: { mine: Part; seen: MenteeCard }) => {
      try {
        return await send(mine, versionOf(seen));
      } catch (failure) {
        const problem = problemOf(failure);
        const current = problem?.slug === 'stale-version' ? (problem.current as MenteeCard) : null;
        if (!current || !same(partOf(current), partOf(seen))) throw failure;
        return send(mine, versionOf(current));
      }
    },
    onSuccess: (next) => {
      setConflict(null);
      keep(next);
      onSaved(next);
    },
    onError: (failure) => {
      const problem = problemOf(failure);
      if (problem?.slug !== 'stale-version') return;
      const current = problem.current as MenteeCard;
      keep(current);
      setConflict(current);
    },
  });
  return {
    opened,
    /** Once a conflict has been shown, saving again means «mine stays». */
    save: (mine: Part) => mutate({ mine, seen: conflict ?? opened }),
    saving: isPending,
    error: problemOf(error)?.slug === 'stale-version' ? null : error,
    /** The card as somebody else has left it. */
    conflict,
  };
}
