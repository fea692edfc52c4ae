import type { MenteeCard } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '../../lib/api.ts';
import { useKeepMentee } from './mentees.queries.ts';

export type CardConflict<Part> = { mine: Part; current: MenteeCard };

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
 * typed is lost: both sides are kept to be shown. When they changed another part, this one is simply saved.
 */
export function useCardSave<Part>({ card, partOf, versionOf, send, onSaved }: Options<Part>) {
  const keep = useKeepMentee();
  const [opened] = useState(card);
  const [conflict, setConflict] = useState<CardConflict<Part> | null>(null);
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
    onError: (failure, { mine }) => {
      const problem = problemOf(failure);
      if (problem?.slug !== 'stale-version') return setConflict(null);
      const current = problem.current as MenteeCard;
      keep(current);
      setConflict({ mine, current });
    },
  });
  return {
    opened,
    save: (mine: Part) => mutate({ mine, seen: conflict?.current ?? opened }),
    saving: isPending,
    error: conflict ? null : error,
    conflict,
    keepMine: () => conflict && mutate({ mine: conflict.mine, seen: conflict.current }),
  };
}
