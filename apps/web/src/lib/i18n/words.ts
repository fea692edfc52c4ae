import { createStore } from '../store.ts';
import type { Language, Messages } from './messages.ts';

/** Catalogues that have come so far: a part of one is there before the whole. */
export const wordsStore = createStore<Partial<Record<Language, Messages>>>({});

/** What a screen says: what comes with the page, also what people open every day on a phone, or anything. */
export type WordsPart = 'first' | 'daily' | 'all';

const load: Record<Language, Record<'daily' | 'all', () => Promise<Partial<Messages>>>> = {
  ru: {
    daily: () => import('./ru/daily.ts').then(({ daily }) => daily),
    all: () => import('./ru/index.ts').then(({ ru }) => ru),
  },
  // Read by few: in one piece.
  en: {
    daily: () => import('./en/index.ts').then(({ en }) => en),
    all: () => import('./en/index.ts').then(({ en }) => en),
  },
};
const whole = new Set<Language>();

/** Brings the words of a language; a screen that is fetched apart waits for those it says. */
export async function loadWords(language: Language, part: WordsPart = 'all'): Promise<void> {
  const known = wordsStore.get()[language];
  const comesWithPage = language === 'ru' && part === 'first';
  if (comesWithPage || whole.has(language) || (known && part !== 'all')) return;
  const words = await load[language][part === 'all' ? 'all' : 'daily']();
  if (part === 'all' || language === 'en') whole.add(language);
  const now = wordsStore.get();
  wordsStore.set({ ...now, [language]: { ...now[language], ...words } });
}
