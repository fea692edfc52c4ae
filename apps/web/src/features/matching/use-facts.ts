import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '../../lib/api.ts';
import { fieldFaults } from '../../lib/field-faults.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import type { Known } from './facts-parts.tsx';

type Card<F> = { facts: F; people: Known; version: number };
type Props<F, C extends Card<F>> = {
  card: C;
  form: string;
  queryKey: readonly unknown[];
  send: (facts: F, version: number) => Promise<C>;
  onDone: () => void;
};

/** What somebody is writing down of a person, kept until it is saved; a newer card is shown when somebody was quicker. */
export function useFacts<F, C extends Card<F>>({ card, form, queryKey, send, onDone }: Props<F, C>) {
  const t = useT();
  const queries = useQueryClient();
  const [facts, setFacts] = useState(card.facts);
  const [known, setKnown] = useState(card.people);
  const save = useMutation({
    mutationFn: () => send(facts, card.version),
    onSuccess: (kept) => {
      queries.setQueryData(queryKey, kept);
      toast(t.matching.factsForm.saved);
      onDone();
    },
    onError: (error) => {
      const problem = problemOf(error);
      if (problem?.slug !== 'stale-version') return;
      const current = problem.current as C | undefined;
      if (!current?.facts) return void queries.invalidateQueries({ queryKey });
      queries.setQueryData(queryKey, current);
      setFacts(current.facts);
      setKnown(current.people);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['matching', form] }),
  });
  const stale = problemOf(save.error)?.slug === 'stale-version';
  const faults = fieldFaults(save.error, t);
  return {
    facts,
    change: (part: Partial<F>) => setFacts((now) => ({ ...now, ...part })),
    known,
    found: (person: Known[number]) => setKnown((now) => [...now, person]),
    save,
    faults,
    trouble: stale ? t.matching.factsForm.stale : faults.rest,
  };
}
