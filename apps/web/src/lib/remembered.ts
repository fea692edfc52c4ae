type Key = 'language' | 'theme' | 'hadSession';

/** Small choices of this browser. Never personal data: the computer may be shared. */
export function remembered(key: Key): string | null {
  try {
    return localStorage.getItem(`tandem.${key}`);
  } catch {
    return null;
  }
}

export function remember(key: Key, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`tandem.${key}`);
    else localStorage.setItem(`tandem.${key}`, value);
  } catch {
    // A browser without storage forgets, and works.
  }
}
