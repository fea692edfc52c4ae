import type { ReactNode } from 'react';
import { sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/dialog.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import css from './dialogs.module.css';

type Found<C> = { data: C | undefined; isError: boolean; error: unknown; refetch: () => unknown };
type Props<C> = { title: string; name: string; found: Found<C>; onClose: () => void; children: (card: C) => ReactNode };

/** A sheet at the right with what somebody said for the matching. */
export function FactsPanel<C>({ title, name, found, onClose, children }: Props<C>) {
  const t = useT();
  return (
    <Panel title={title} onClose={onClose}>
      <div className={css['panel']}>
        <div className={css['panelHead']}>
          <div>
            <h2>{title}</h2>
            <p className={css['muted']}>{name}</p>
          </div>
          <Button look={['plain', 'icon']} aria-label={t.common.close} onClick={onClose}>
            ✕
          </Button>
        </div>
        {found.isError ? (
          <Banner tone="late" role="alert">
            {sentenceOf(found.error, t)}
            <Button onClick={() => void found.refetch()}>{t.common.retry}</Button>
          </Banner>
        ) : null}
        {found.data ? children(found.data) : found.isError ? null : <Skeleton height={360} />}
      </div>
    </Panel>
  );
}

type FootProps = { trouble: string | null; busy: boolean; onCancel: () => void; onSave: () => void };

export function FactsFoot({ trouble, busy, onCancel, onSave }: FootProps) {
  const t = useT();
  return (
    <>
      {trouble ? (
        <Banner tone="late" role="alert">
          {trouble}
        </Banner>
      ) : null}
      <div className={css['panelFoot']}>
        <Button onClick={onCancel}>{t.common.cancel}</Button>
        <Button look={['primary']} disabled={busy} onClick={onSave}>
          {t.common.save}
        </Button>
      </div>
    </>
  );
}

/** What the curator alone reads, with that said above it. */
export function Private({ children }: { children: ReactNode }) {
  const t = useT();
  return (
    <section className={css['private']}>
      <div>
        <h3>{t.matching.factsForm.private}</h3>
        <p className={css['muted']}>{t.matching.factsForm.privateText}</p>
      </div>
      {children}
    </section>
  );
}
