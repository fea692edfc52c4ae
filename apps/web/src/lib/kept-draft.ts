const PREFIX = 'tandem.draft.';

/** A session of a shared computer ends soon by itself, and what was typed in it ends with the browser's tab. */
const SHARED_IDLE_MINUTES = 15;
const storeOf = (idleMinutes: number): Storage =>
  idleMinutes <= SHARED_IDLE_MINUTES ? window.sessionStorage : window.localStorage;

type Writer = { accountId: string; idleMinutes: number };

/** What somebody has typed and not saved: theirs alone, about one thing; gone when they sign out. */
export function keptDraft<T>({ accountId, idleMinutes }: Writer, about: string) {
  const key = `${PREFIX}${accountId}.${about}`;
  return {
    read(): T | null {
      try {
        const text = storeOf(idleMinutes).getItem(key);
        return text === null ? null : (JSON.parse(text) as T);
      } catch {
        return null;
      }
    },
    write(draft: T | null): void {
      try {
        if (draft === null) storeOf(idleMinutes).removeItem(key);
        else storeOf(idleMinutes).setItem(key, JSON.stringify(draft));
      } catch {
        // A browser without storage forgets, and works.
      }
    },
  };
}

/** Leaves nothing that was typed in this browser. */
export function forgetDrafts(): void {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    try {
      const store = window[name];
      const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
      for (const key of keys) if (key.startsWith(PREFIX)) store.removeItem(key);
    } catch {
      // A browser without storage kept nothing.
    }
  }
}
