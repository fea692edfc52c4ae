import type { Item, ItemChange } from '@tandem/contracts';
import { useState } from 'react';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { useItemMutation, useKeepItem } from './roadmap.queries.ts';

export type Fields = Omit<ItemChange, 'version'>;
export type ItemConflict = { mine: Fields; current: Item };

/** Changing fields of a card; when somebody was quicker, nothing typed is lost: both sides are shown. */
export function useItemChange(item: Item) {
  const t = useT();
  const keep = useKeepItem(item.roadmapId);
  const [conflict, setConflict] = useState<ItemConflict | null>(null);
  const params = { roadmapId: item.roadmapId, itemId: item.id };
  const { mutateAsync, isPending } = useItemMutation(item.roadmapId, (body: ItemChange) =>
    api.items.change({ params, body }),
  );

  /** True when it has been saved. */
  async function save(fields: Fields, version = item.version): Promise<boolean> {
    try {
      await mutateAsync({ version, ...fields });
      setConflict(null);
      return true;
    } catch (error) {
      const problem = problemOf(error);
      if (problem?.slug === 'stale-version') {
        const current = problem.current as Item;
        keep(current);
        setConflict({ mine: fields, current });
      } else toast(problem?.errors?.[0]?.detail ?? sentenceOf(error, t), { tone: 'late' });
      return false;
    }
  }
  return {
    save,
    saving: isPending,
    conflict,
    keepMine: () => conflict && save(conflict.mine, conflict.current.version),
    takeTheirs: () => setConflict(null),
  };
}
export type ItemChanger = ReturnType<typeof useItemChange>;
