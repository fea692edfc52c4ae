import { isGivenWord, isPatronymic, isSurelyPatronymic, looksLikeSurname } from './name-words.ts';

/** Register order («Иванов Иван Петрович») or the order of address («Иван Петрович Иванов»). */
export type NameOrder = 'family_first' | 'given_first';

function orderOfThree([first = '', second = '', third = '']: readonly string[]): NameOrder | null {
  const ends = isPatronymic(third);
  const middle = isPatronymic(second);
  if (ends && middle) return isGivenWord(first) ? 'given_first' : 'family_first';
  if (ends) return 'family_first';
  if (middle) return 'given_first';
  return orderOfTwo([first, second]);
}

function orderOfTwo([first = '', second = '']: readonly string[]): NameOrder | null {
  const given = isGivenWord(first);
  if (given === isGivenWord(second)) return null;
  if (!given) return 'family_first';
  return looksLikeSurname(second) ? 'given_first' : null;
}

/** The order the words themselves tell, null when they do not. */
export function orderOf(words: readonly string[]): NameOrder | null {
  if (words.length === 2) return orderOfTwo(words);
  return words.length === 3 ? orderOfThree(words) : null;
}

/** «Анна Ли»: the first word is a given name and the second may or may not be a surname. */
export function mayBeSwapped([first = '', second = '']: readonly string[]): boolean {
  return isGivenWord(first) && !isGivenWord(second);
}

/** «Анна Петровна» has no family name. */
export function lacksFamilyName([first = '', second = '', ...rest]: readonly string[]): boolean {
  return rest.length === 0 && isGivenWord(first) && isSurelyPatronymic(second);
}
