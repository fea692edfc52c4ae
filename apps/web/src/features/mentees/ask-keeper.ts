const KEY = 'tandem.ask';

/** What somebody has begun to write on the form of a link. Phones close tabs when the camera is opened. */
type Kept<T> = { secret: string; draft: T | null };

function read<T>(): Kept<T> | null {
  try {
    const text = sessionStorage.getItem(KEY);
    return text === null ? null : (JSON.parse(text) as Kept<T>);
  } catch {
    return null;
  }
}

function keep<T>(kept: Kept<T> | null): void {
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

export const keptDraft = <T>(): T | null => read<T>()?.draft ?? null;
export const keepDraft = <T>(secret: string, draft: T | null): void => keep({ secret, draft });
export const forgetAsk = (): void => keep(null);
