import { createStore } from './store.ts';

/** What a screen reader is told at once: refusals after a move that looked done. */
export const announcementStore = createStore<{ id: number; text: string }>({ id: 0, text: '' });

export function announce(text: string): void {
  announcementStore.set({ id: announcementStore.get().id + 1, text });
}
