import type { SignedIn } from '@tandem/contracts';
import { type ComponentProps, useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { SHARED_IDLE_MINUTES } from '../../lib/kept-account.ts';
import { flush, unsentOf } from '../../lib/outbox/index.ts';
import { useSignOut } from '../../lib/sign-out.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

type Props = Pick<ComponentProps<typeof Button>, 'look' | 'children'> & { account: SignedIn; everywhere?: boolean };

/** Ends the session; while entries of the diary have not reached the school, it asks first and says what becomes of them. */
export function SignOutButton({ account, everywhere = false, look = [], children }: Props) {
  const t = useT();
  const signOut = useSignOut();
  const [unsent, setUnsent] = useState(0);
  const { accountId, idleMinutes } = account;
  const stay = () => setUnsent(0);
  const leave = () => void signOut(null, everywhere);
  async function ask() {
    const count = await unsentOf(accountId);
    setUnsent(count);
    if (count === 0) leave();
  }
  return (
    <>
      <Button look={look} onClick={() => void ask()}>
        {children}
      </Button>
      {unsent > 0 ? (
        <Dialog
          title={t.unsent.title}
          onClose={stay}
          footer={
            <>
              <Button onClick={stay}>{t.unsent.stay}</Button>
              <Button onClick={() => void flush(accountId).then(() => unsentOf(accountId).then(setUnsent))}>
                {t.unsent.send}
              </Button>
              <Button look={['danger']} onClick={leave}>
                {t.nav.signOut}
              </Button>
            </>
          }
        >
          <p>{t.unsent.text(unsent)}</p>
          {idleMinutes <= SHARED_IDLE_MINUTES ? <p>{t.unsent.shared}</p> : null}
        </Dialog>
      ) : null}
    </>
  );
}
