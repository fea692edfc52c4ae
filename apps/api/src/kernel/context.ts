import type { Actor } from '@tandem/domain/access';

/** Who acts, through which session, and when. Made once for each request or command. */
export type Context = {
  actor: Actor;
  sessionId: string | null;
  now: Date;
  /** The account that looks through the actor’s eyes; what it does is written down as its own. */
  viewer?: string;
};

/** The owner at the machine's keyboard: the command line and the server itself. Written to history without a name. */
export const SYSTEM_ACCOUNT = 'system';

export function systemContext(now: Date): Context {
  return { actor: { accountId: SYSTEM_ACCOUNT, roles: ['curator', 'sysadmin'] }, sessionId: null, now };
}
