import { useState } from 'react';
import { useT } from '../lib/i18n/index.tsx';
import { forget, waitingOf } from '../lib/outbox/index.ts';
import { useSignOut } from '../lib/sign-out.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** Ends the session; while entries of the diary have not reached the school, it asks first and says what becomes of them. */
export function SignOutButton({ accountId }: { accountId: string }) {
  const t = useT();
  const signOut = useSignOut();
  const [waiting, setWaiting] = useState(0);
  async function leave() {
    await forget(accountId);
    await signOut();
  }
  return (
    <>
      <Button
        look={['plain']}
        onClick={() => void waitingOf(accountId).then((count) => (count > 0 ? setWaiting(count) : leave()))}
      >
        {t.nav.signOut}
      </Button>
      {waiting > 0 ? (
        <Dialog
          title={t.unsent.title}
          onClose={() => setWaiting(0)}
          footer={
            <>
              <Button onClick={() => setWaiting(0)}>{t.unsent.stay}</Button>
              <Button look={['danger']} onClick={() => void leave()}>
                {t.nav.signOut}
              </Button>
            </>
          }
        >
          <p>{t.unsent.text(waiting)}</p>
        </Dialog>
      ) : null}
    </>
  );
}
