import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { remember, remembered } from '../remembered.ts';
import { useStore } from '../store.ts';
import type { Language, Messages } from './messages.ts';
import { first } from './ru/first.ts';
import { loadWords, wordsStore } from './words.ts';

type Words = { t: Messages; language: Language; setLanguage(language: Language): void };

/**
 * The shell and the board speak with these alone (a test reads their source); whoever needs more is a screen that was
 * fetched apart, and its words with it.
 */
const firstWords = first as Messages;

const WordsContext = createContext<Words>({ t: firstWords, language: 'ru', setLanguage: () => undefined });

export const currentLanguage = (): Language => (remembered('language') === 'en' ? 'en' : 'ru');

/** Russian comes with the page, English when it is asked for. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(currentLanguage);
  const come = useStore(wordsStore);

  useEffect(() => {
    remember('language', language);
    document.documentElement.lang = language;
    // The board needs no more Russian than came with it.
    if (language !== 'ru' || wordsStore.get().en) void loadWords(language);
  }, [language]);

  // Until the words of the other language have come, the present ones stay.
  const words = come[language] ?? come.ru ?? come.en ?? (language === 'ru' ? firstWords : null);
  const value = useMemo(() => ({ t: words ?? firstWords, language, setLanguage }), [words, language]);
  return <WordsContext.Provider value={value}>{words ? children : null}</WordsContext.Provider>;
}

export const useWords = (): Words => useContext(WordsContext);
export const useT = (): Messages => useContext(WordsContext).t;
export type { Language, Messages } from './messages.ts';
