import { useEffect, useRef, useState } from 'react';
import { useT } from '../lib/i18n/index.tsx';
import { useSignOut } from '../lib/sign-out.ts';
import { renewSession } from '../lib/api.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

const WARN_SECONDS = 60;
/** Own devices stay signed in for weeks: only shared computers are watched. */
const WATCHED_MINUTES = 60;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Ends the session on a shared computer after the idle time, with a minute's warning. */
export function IdleGuard({ minutes }: { minutes: number }) {
  const t = useT();
  const signOut = useSignOut();
  const last = useRef(Date.now());
  const [left, setLeft] = useState<number | null>(null);

  useEffect(() => {
    if (minutes > WATCHED_MINUTES) return undefined;
    const alive = () => {
      last.current = Date.now();
    };
    const look = () => {
      const rest = minutes * 60 - Math.floor((Date.now() - last.current) / 1000);
      setLeft(rest <= WARN_SECONDS ? Math.max(0, rest) : null);
      if (rest <= 0) void signOut('idle');
    };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, alive, { passive: true });
    const timer = setInterval(look, 1000);
    return () => {
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, alive);
      clearInterval(timer);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the timer must not restart with every render
  }, [minutes]);

  if (left === null) return null;
  const stay = () => {
    last.current = Date.now();
    setLeft(null);
    void renewSession();
  };
  return (
    <Dialog
      title={t.session.idleTitle}
      onClose={stay}
      footer={
        <Button look={['primary']} onClick={stay}>
          {t.session.idleStay}
        </Button>
      }
    >
      <p>{t.session.idleText(left)}</p>
    </Dialog>
  );
}
