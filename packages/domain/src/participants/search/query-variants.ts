import { inRussianLayout } from './keyboard-layout.ts';
import { nameText } from './name-key.ts';
import { fromLatin } from './transliteration.ts';

export type QueryVariant = { text: string; how: 'typed' | 'layout' | 'transliterated' };

/** Longer than any name: the rest of a pasted text says nothing about a person. */
const LONGEST_QUERY = 120;

/** What may have been meant, cheapest first: as typed, then with the keyboard in the wrong layout, then in Latin letters. */
export function queryVariants(query: string): QueryVariant[] {
  const typed = query.slice(0, LONGEST_QUERY);
  const variants: QueryVariant[] = [{ text: nameText(typed), how: 'typed' }];
  if (/[a-z]/iu.test(typed)) {
    variants.push({ text: nameText(inRussianLayout(typed)), how: 'layout' });
    variants.push({ text: nameText(fromLatin(typed)), how: 'transliterated' });
  }
  return variants.filter(
    (variant, index) => variant.text !== '' && variants.findIndex((other) => other.text === variant.text) === index,
  );
}
