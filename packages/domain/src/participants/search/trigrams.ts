import { nameText } from './name-key.ts';

/** Every three letters in a row of every word, a space marking its ends: « ив», «ива», …, «ов ». */
export function trigrams(text: string): string[] {
  const found = new Set<string>();
  for (const word of nameText(text).split(' ')) {
    if (word === '') continue;
    const letters = [' ', ...word, ' '];
    for (let at = 0; at + 3 <= letters.length; at += 1) found.add(letters.slice(at, at + 3).join(''));
  }
  return [...found];
}
