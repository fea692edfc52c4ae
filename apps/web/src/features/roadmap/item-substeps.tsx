import type { Item } from '@tandem/contracts';
import { api, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { CheckField } from '../../ui/field.tsx';
import css from './item-panel.module.css';
import { useItemMutation } from './roadmap.queries.ts';

/** Sub-steps as printed, ticked one by one; a heading inside the list cannot be ticked. */
export function ItemSubsteps({ item, mayMove }: { item: Item; mayMove: boolean }) {
  const t = useT();
  const tick = useItemMutation(item.roadmapId, ({ substepId, done }: { substepId: string; done: boolean }) =>
    api.items.tickSubstep({ params: { roadmapId: item.roadmapId, itemId: item.id, substepId }, body: { done } }),
  );
  return (
    <ul className={css['wide']}>
      {item.substeps.map(({ id, text, isHeading, done }) => {
        const pending = tick.isPending && tick.variables.substepId === id;
        return (
          <li key={id}>
            {isHeading ? (
              <p className={css['stepHeading']}>{text}</p>
            ) : (
              <CheckField
                label={text}
                checked={pending ? tick.variables.done : done}
                disabled={!mayMove}
                onChange={(event) =>
                  tick.mutate(
                    { substepId: id, done: event.target.checked },
                    { onError: (error) => toast(sentenceOf(error, t), { tone: 'late' }) },
                  )
                }
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
