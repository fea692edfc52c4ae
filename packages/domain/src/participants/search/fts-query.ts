import { nameKey, nameText } from './name-key.ts';
import type { PersonName } from '../../kernel/index.ts';
import { trigrams } from './trigrams.ts';

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * What goes into the FTS5 trigram index for a name. The spaces at the ends let a word be found by its first two letters,
 * which alone are no trigram.
 */
export function ftsText(name: PersonName): string {
  return ` ${nameKey(name)} `;
}

/** More would read the whole index for one long paste. */
const MOST_TRIGRAMS = 32;

/**
 * A MATCH expression for names that share letters with a misspelt query: any of its trigrams. Order by `rank` and take
 * a few hundred; `rankMatches` does the rest. Null when nothing is left to look for.
 */
export function ftsQuery(variant: string): string | null {
  const grams = trigrams(variant).slice(0, MOST_TRIGRAMS);
  return grams.length === 0 ? null : grams.map(quoted).join(' OR ');
}

/**
 * A MATCH expression for names that hold every word of the query, in any order: words of three letters anywhere, of two
 * at the beginning of a word. A single letter is no trigram and is left to `rankMatches`; null when there is no more.
 */
export function ftsExactQuery(variant: string): string | null {
  const words = nameText(variant)
    .split(' ')
    .flatMap((word) => {
      const length = [...word].length;
      return length >= 3 ? [word] : length === 2 ? [` ${word}`] : [];
    });
  return words.length === 0 ? null : [...new Set(words)].map(quoted).join(' AND ');
}
