import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { remember, remembered } from '../remembered.ts';
import type { Language, Messages } from './messages.ts';
import { ru } from './ru/index.ts';

type Words = { t: Messages; language: Language; setLanguage(language: Language): void };

const WordsContext = createContext<Words>({ t: ru, language: 'ru', setLanguage: () => undefined });

/** Russian comes with the page, English when it is asked for. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(remembered('language') === 'en' ? 'en' : 'ru');
  const [english, setEnglish] = useState<Messages | null>(null);

  useEffect(() => {
    remember('language', language);
    document.documentElement.lang = language;
    if (language === 'en' && !english) void import('./en/index.ts').then(({ en }) => setEnglish(en));
  }, [language, english]);

  const value = useMemo(
    () => ({ t: language === 'en' && english ? english : ru, language, setLanguage }),
    [language, english],
  );
  return <WordsContext.Provider value={value}>{language === 'en' && !english ? null : children}</WordsContext.Provider>;
}

export const useWords = (): Words => useContext(WordsContext);
export const useT = (): Messages => useContext(WordsContext).t;
export type { Language, Messages } from './messages.ts';
