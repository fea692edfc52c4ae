import { fullName } from '@tandem/domain/kernel';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import css from './item-panel.module.css';
import type { ItemChanger } from './use-item-change.ts';

const words = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Two people have edited the same card: both versions side by side. */
export function ItemConflictDialog({ changer }: { changer: ItemChanger }) {
  const t = useT();
  const { conflict } = changer;
  if (!conflict) return null;
  const fields = Object.keys(conflict.mine) as (keyof typeof conflict.mine)[];
  const labels: Record<string, string> = t.history.fields;
  return (
    <Dialog
      title={t.card.conflictTitle}
      onClose={changer.takeTheirs}
      footer={
        <>
          <Button onClick={changer.takeTheirs}>{t.card.takeTheirs}</Button>
          <Button look={['primary']} onClick={() => void changer.keepMine()}>
            {t.card.keepMine}
          </Button>
        </>
      }
    >
      <p>{t.card.conflictText(conflict.current.updatedBy ? fullName(conflict.current.updatedBy) : '')}</p>
      {fields.map((field) => (
        <div key={field}>
          <p className={css['muted']}>{labels[field] ?? field}</p>
          <div className={css['compare']}>
            <div>
              <p className={css['muted']}>{t.card.yours}</p>
              {words(conflict.mine[field])}
            </div>
            <div>
              <p className={css['muted']}>{t.card.theirs}</p>
              {words((conflict.current as Record<string, unknown>)[field])}
            </div>
          </div>
        </div>
      ))}
    </Dialog>
  );
}
