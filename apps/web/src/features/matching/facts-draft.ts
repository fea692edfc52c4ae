import type { MenteeMatchingFacts, MentorMatchingFacts } from '@tandem/contracts';

/** «физика, шахматы» → words, each once; an empty field says nothing. */
export function wordsFrom(text: string): string[] | null {
  const words = text
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter(Boolean);
  const seen = new Set<string>();
  const once = words.filter((word) => {
    const key = word.toLowerCase();
    return seen.has(key) ? false : seen.add(key);
  });
  return once.length > 0 ? once : null;
}
export const textOf = (words: readonly string[] | null): string => (words ?? []).join(', ');

type Facts = MenteeMatchingFacts | MentorMatchingFacts;

/** What was changed in a form: the rest is left out, so that it stays as somebody else may have written it meanwhile. */
export function changedFacts<F extends Facts>(before: F, after: F): Partial<F> {
  const keys = Object.keys(after) as (keyof F)[];
  return Object.fromEntries(
    keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])).map((key) => [key, after[key]]),
  ) as Partial<F>;
}
