import type { ReactNode } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { blockCss, TwoSides } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import css from './mentee-card.module.css';

type Side = readonly [label: string, mine: ReactNode, theirs: ReactNode];
type Props = { sides: readonly Side[]; busy: boolean; onKeepMine: () => void; onTakeTheirs: () => void };

/** Two people have written the same part: what both wrote, field by field, and which of them stays. */
export function ConflictSides({ sides, busy, onKeepMine, onTakeTheirs }: Props) {
  const t = useT();
  const said = (value: ReactNode): ReactNode => (value === '' || value === null ? t.menteeCard.notSaid : value);
  return (
    <div className={css['conflict']} role="alert">
      <p>
        <b>{t.person.conflictTitle}.</b> {t.person.conflictText}
      </p>
      {sides
        .filter(([, mine, theirs]) => mine !== theirs)
        .map(([label, mine, theirs]) => (
          <TwoSides
            key={label}
            field={label}
            mine={{ label: t.person.yours, value: said(mine) }}
            theirs={{ label: t.person.theirs, value: said(theirs) }}
          />
        ))}
      <div className={blockCss['actions']}>
        <Button look={['primary']} disabled={busy} onClick={onKeepMine}>
          {t.person.keepMine}
        </Button>
        <Button onClick={onTakeTheirs}>{t.person.takeTheirs}</Button>
      </div>
    </div>
  );
}
