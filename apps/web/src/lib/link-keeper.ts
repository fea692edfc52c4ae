/** What a personal link has brought into this tab: its secret, and what was begun under it. */
type Kept<Draft> = { secret: string; draft: Draft | null };

/**
 * Keeps the secret of a personal link in this tab alone. Phones close tabs when the camera is opened, so what somebody
 * has begun is kept too, until they have finished.
 */
export function createLinkKeeper<Draft>(key: string) {
  function read(): Kept<Draft> | null {
    try {
      const text = sessionStorage.getItem(key);
      return text === null ? null : (JSON.parse(text) as Kept<Draft>);
    } catch {
      return null;
    }
  }
  function keep(kept: Kept<Draft> | null): void {
    try {
      if (kept === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, JSON.stringify(kept));
    } catch {
      // A browser without storage forgets what was begun, and works.
    }
  }
  return {
    /** The secret leaves the address at once. */
    takeSecret(path: string): string {
      const fromAddress = location.hash.slice(1);
      if (fromAddress === '') return read()?.secret ?? '';
      if (read()?.secret !== fromAddress) keep({ secret: fromAddress, draft: null });
      history.replaceState(history.state, '', path);
      return fromAddress;
    },
    draft: (): Draft | null => read()?.draft ?? null,
    keepDraft: (secret: string, draft: Draft | null): void => keep({ secret, draft }),
    forget: (): void => keep(null),
  };
}
