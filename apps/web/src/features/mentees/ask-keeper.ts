import type { MenteeRequest } from '@tandem/contracts';

const KEY = 'tandem.ask';

/** What somebody has begun to write on the form of a link. Phones close tabs when the camera is opened. */
type Kept = { secret: string; draft: MenteeRequest | null };

function read(): Kept | null {
  try {
    const text = sessionStorage.getItem(KEY);
    return text === null ? null : (JSON.parse(text) as Kept);
  } catch {
    return null;
  }
}

function keep(kept: Kept | null): void {
  try {
    if (kept === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // A browser without storage forgets what was begun, and works.
  }
}

/** The secret of the link leaves the address at once and stays in this tab until the person has finished. */
export function takeSecret(path: string): string {
  const fromAddress = location.hash.slice(1);
  if (fromAddress === '') return read()?.secret ?? '';
  if (read()?.secret !== fromAddress) keep({ secret: fromAddress, draft: null });
  history.replaceState(history.state, '', path);
  return fromAddress;
}

export const keptDraft = (): MenteeRequest | null => read()?.draft ?? null;
export const keepDraft = (secret: string, draft: MenteeRequest | null): void => keep({ secret, draft });
export const forgetAsk = (): void => keep(null);
