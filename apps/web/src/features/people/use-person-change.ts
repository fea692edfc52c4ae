import type { PersonCard, PersonChange } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf } from '../../lib/api.ts';
import { useKeepPerson } from './people.queries.ts';

export type PersonFields = Omit<PersonChange, 'version'>;
export type PersonConflict = { mine: PersonFields; current: PersonCard };

/**
 * Changing fields of a card as it stood when the form was opened: news that comes meanwhile must not pass for what the
 * person has seen. When somebody was quicker, nothing typed is lost: both sides are kept to be shown.
 */
export function usePersonChange(card: PersonCard, onSaved: () => void) {
  const keep = useKeepPerson();
  const [opened] = useState(card);
  const [conflict, setConflict] = useState<PersonConflict | null>(null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ mine, version }: { mine: PersonFields; version: number }) =>
      api.people.change({ params: { personId: card.id }, body: { ...mine, version } }),
    onSuccess: (next) => {
      keep(next);
      onSaved();
    },
    onError: (failure, { mine }) => {
      const problem = problemOf(failure);
      if (problem?.slug !== 'stale-version') return setConflict(null);
      const current = problem.current as PersonCard;
      keep(current);
      setConflict({ mine, current });
    },
  });
  return {
    opened,
    save: (mine: PersonFields) => mutate({ mine, version: opened.version }),
    saving: isPending,
    error: conflict ? null : error,
    conflict,
    keepMine: () => conflict && mutate({ mine: conflict.mine, version: conflict.current.version }),
  };
}
