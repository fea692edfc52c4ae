import { createStore } from './store.ts';

export type Toast = {
  id: number;
  text: string;
  tone: 'plain' | 'late';
  action?: { label: string; run: () => void };
};

export const toastStore = createStore<readonly Toast[]>([]);
let lastId = 0;

/** Says what has happened, with at most one thing to do about it. */
export function toast(text: string, options: { tone?: Toast['tone']; action?: Toast['action'] } = {}): void {
  const { tone = 'plain', action } = options;
  const made: Toast = { id: ++lastId, text, tone, ...(action ? { action } : {}) };
  toastStore.set([...toastStore.get().slice(-2), made]);
}

export function dismissToast(id: number): void {
  toastStore.set(toastStore.get().filter((shown) => shown.id !== id));
}

export function clearToasts(): void {
  toastStore.set([]);
}
