import { type ReactNode, useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { useNarrow } from '../../lib/media.ts';
import css from './filter-bar.module.css';

/** On a phone the choices fold away: people are what one came for. Open at first when something is chosen. */
export function FilterFold({ chosen, children }: { chosen: boolean; children: ReactNode }) {
  const t = useT();
  const [open] = useState(chosen);
  if (!useNarrow()) return children;
  return (
    <details className={css['fold']} open={open}>
      <summary>{t.register.filters}</summary>
      <div className={css['bar']}>{children}</div>
    </details>
  );
}
