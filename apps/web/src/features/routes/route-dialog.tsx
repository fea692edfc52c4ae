import type { ReactNode } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import { routeFailure } from './use-route-call.ts';

type Props = {
  title: string;
  /** The button that does it. */
  label: string;
  ready?: boolean;
  call: { isPending: boolean; isError: boolean; error: unknown };
  onRun: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A question before something is done with a route; what the server refuses is said here, and what was typed stays. */
export function RouteDialog({ title, label, ready = true, call, onRun, onClose, children }: Props) {
  const t = useT();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['primary']} disabled={call.isPending || !ready} onClick={onRun}>
            {label}
          </Button>
        </>
      }
    >
      <div className={pageCss['form']}>
        {children}
        {call.isError ? (
          <Banner tone="late" role="alert">
            {routeFailure(call.error, t)}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  );
}
