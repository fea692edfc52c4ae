import type { Prepared } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { byHandOf, partsByHand, typedOf } from '../../lib/name-cases.ts';
import { toast } from '../../lib/toasts.ts';
import { casesOf, type Draft } from './draft.ts';

export type RememberedNames = {
  /** Null for whoever may not change the register. */
  tags: ReadonlySet<string> | null;
  toggle: (tag: string, on: boolean) => void;
  /** Writes the cases into the register; the document is written already, so a failure is only said. */
  write: (prepared: Prepared, draft: Draft) => Promise<void>;
};

async function writeCases(personId: string, cases: ReturnType<typeof casesOf>): Promise<void> {
  const { cases: known, version } = await api.people.nameCases({ params: { personId } });
  const typed = typedOf(known);
  for (const { case: which, worked } of known) {
    const text = cases[which];
    if (text !== undefined) typed[which] = partsByHand(text, worked);
  }
  await api.people.changeNameCases({ params: { personId }, body: { version, byHand: byHandOf(typed) } });
}

/** Declined names that are to be remembered for the person, for all papers to come. */
export function useRememberedNames(): RememberedNames {
  const t = useT();
  const { actor } = useAccount();
  const [tags, setTags] = useState<ReadonlySet<string>>(new Set());
  return {
    tags: can(actor, 'people.manage') ? tags : null,
    toggle: (tag, on) => setTags(new Set(on ? [...tags, tag] : [...tags].filter((known) => known !== tag))),
    write: async (prepared, draft) => {
      for (const { tag, personId } of prepared.names) {
        const cases = casesOf(draft, tag);
        if (personId === null || !tags.has(tag) || Object.keys(cases).length === 0) continue;
        await writeCases(personId, cases).catch(() => toast(t.nameCases.notRemembered, { tone: 'late' }));
      }
    },
  };
}
