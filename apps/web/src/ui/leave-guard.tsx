import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';
import { useT } from '../lib/i18n/index.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

type Props = {
  unsaved: boolean;
  /** The query is a part of what is being written about: another query is another page. */
  withQuery?: boolean;
};

/** Asks before a page with something unsaved is left, by a link, «back» or closing the tab. */
export function LeaveGuard({ unsaved, withQuery = false }: Props) {
  const t = useT();
  const blocker = useBlocker(
    ({ currentLocation: from, nextLocation: to }) =>
      unsaved && (from.pathname !== to.pathname || (withQuery && from.search !== to.search)),
  );
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  if (blocker.state !== 'blocked') return null;
  const stay = () => blocker.reset();
  return (
    <Dialog
      title={t.common.leaveTitle}
      onClose={stay}
      footer={
        <>
          <Button onClick={() => blocker.proceed()}>{t.common.leave}</Button>
          <Button look={['primary']} onClick={stay}>
            {t.common.stay}
          </Button>
        </>
      }
    >
      <p>{t.common.leaveText}</p>
    </Dialog>
  );
}
