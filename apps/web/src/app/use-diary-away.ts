import type { SignedIn } from '@tandem/contracts';
import { useEffect } from 'react';
import { SHARED_IDLE_MINUTES } from '../lib/kept-account.ts';
import { startSending } from '../lib/outbox/index.ts';

/** After the first screen: it must not wait for files of the next start. */
const AFTER_MS = 2_000;

/** The diary without a network: sends what waits; on a device of one's own keeps the screens of the diary for the next start. */
export function useDiaryAway(account: SignedIn | null): void {
  const accountId = account?.accountId ?? '';
  useEffect(() => (accountId === '' ? undefined : startSending(accountId)), [accountId]);

  const keeps =
    import.meta.env.PROD &&
    account !== null &&
    account.idleMinutes > SHARED_IDLE_MINUTES &&
    account.roles.some((role) => role === 'mentor' || role === 'mentee');
  useEffect(() => {
    if (!keeps || !('serviceWorker' in navigator)) return undefined;
    const timer = setTimeout(() => {
      // Where it may not be installed, the diary needs a network to open and works as before.
      navigator.serviceWorker.register('/sw.js').catch(() => undefined);
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, [keeps]);
}
