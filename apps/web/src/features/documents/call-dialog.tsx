import type { ReactNode } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import css from './documents.module.css';
import { documentFailure } from './document-words.ts';

type Props = {
  title: string;
  /** The button that does it. */
  label: string;
  danger?: boolean;
  ready?: boolean;
  call: { isPending: boolean; isError: boolean; error: unknown };
  onRun: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A question before a step of a document; what the server refuses is said here, and what was typed stays. */
export function CallDialog({ title, label, danger = false, ready = true, call, onRun, onClose, children }: Props) {
  const t = useT();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={[danger ? 'danger' : 'primary']} disabled={call.isPending || !ready} onClick={onRun}>
            {label}
          </Button>
        </>
      }
    >
      <div className={pageCss['form']}>
        {children}
        {call.isError ? (
          <Banner tone="late" role="alert">
            <p className={css['said']}>{documentFailure(call.error, t)}</p>
          </Banner>
        ) : null}
      </div>
    </Dialog>
  );
}
