import { useSyncExternalStore } from 'react';
import { remember, remembered } from './remembered.ts';

export type Theme = 'system' | 'light' | 'dark';

const listeners = new Set<() => void>();
const dark = globalThis.matchMedia?.('(prefers-color-scheme: dark)');

function chosen(): Theme {
  const theme = remembered('theme');
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function paint(): void {
  const theme = chosen();
  document.documentElement.dataset['theme'] =
    theme === 'dark' || (theme === 'system' && dark?.matches) ? 'dark' : 'light';
}

dark?.addEventListener('change', paint);

export function setTheme(theme: Theme): void {
  remember('theme', theme === 'system' ? null : theme);
  paint();
  for (const tell of listeners) tell();
}

export const useTheme = (): Theme =>
  useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, chosen);
