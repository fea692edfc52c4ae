import type { Bootstrap, SignedIn } from '@tandem/contracts';
import { addDays } from '@tandem/domain/school';
import { daysSince } from './kept-day.ts';

const KEY = 'tandem.account';
/** As of a person's own device: it is not watched for idleness. */
const OWN_IDLE_MINUTES = 30 * 24 * 60;
/** A session of a shared computer ends by itself after so long. */
export const SHARED_IDLE_MINUTES = 15;

type KeptAccount = Pick<SignedIn, 'accountId' | 'name' | 'roles'> & {
  school: Bootstrap['school'];
  today: string;
  at: string;
};

/**
 * Who was signed in last on a device of their own: enough to open the diary without a network, and no more. It opens
 * nothing at the school: every request is answered by the session alone.
 */
export const keptAccount = {
  read(): KeptAccount | null {
    try {
      return JSON.parse(localStorage.getItem(KEY) ?? 'null') as KeptAccount | null;
    } catch {
      return null;
    }
  },

  /** Follows what the school says: a stranger or a shared computer leaves nothing. Somebody's eyes are not an own sign-in. */
  follow({ account, school, today }: Bootstrap, now: Date): void {
    if (account?.viewing) return;
    if (!account || account.idleMinutes <= SHARED_IDLE_MINUTES) return keptAccount.forget();
    const { accountId, name, roles } = account;
    const kept: KeptAccount = { accountId, name, roles, school, today, at: now.toISOString() };
    try {
      localStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // A browser without storage starts only with a network.
    }
  },

  /** What the school would have said, as far as this device knows. Null: nobody is kept. */
  bootstrap(now: Date): Bootstrap | null {
    const kept = keptAccount.read();
    if (!kept) return null;
    const { accountId, name, roles, school, today, at } = kept;
    return {
      state: 'signed-in',
      demo: false,
      school,
      today: addDays(today, daysSince(at, now)),
      account: {
        accountId,
        sessionId: '',
        login: '',
        name,
        roles,
        mustChangePassword: false,
        viewing: null,
        idleMinutes: OWN_IDLE_MINUTES,
      },
    };
  },

  forget(): void {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // A browser without storage kept nothing.
    }
  },
};
