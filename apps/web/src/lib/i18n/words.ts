import { createStore } from '../store.ts';
import type { Language, Messages } from './messages.ts';

/** Catalogues that have come so far, whole. */
export const wordsStore = createStore<Partial<Record<Language, Messages>>>({});

const load: Record<Language, () => Promise<Messages>> = {
  ru: () => import('./ru/index.ts').then(({ ru }) => ru),
  en: () => import('./en/index.ts').then(({ en }) => en),
};

/** Brings the whole catalogue of a language; a screen that is fetched apart waits for its words. */
export async function loadWords(language: Language): Promise<void> {
  if (wordsStore.get()[language]) return;
  const words = await load[language]();
  wordsStore.set({ ...wordsStore.get(), [language]: words });
}
