import { queryVariants } from './query-variants.ts';
import type { QueryVariant } from './query-variants.ts';
import { askedWord, placeOfWords, slipsOfWords } from './word-matches.ts';
import type { AskedWord } from './word-matches.ts';

/** A person who may be meant; the key is `nameKey` of the name. */
export type Candidate = { id: string; key: string };

/** From the surest: the key begins so; words begin so, in any order; the letters are inside; a slip of the pen. */
export const MATCH_KINDS = ['prefix', 'words', 'inside', 'typo'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

export type Match = { id: string; kind: MatchKind; slips: number; variant: QueryVariant['how'] };

type Asked = QueryVariant & { words: readonly AskedWord[]; order: number };
type Scored = { candidate: Candidate; kind: MatchKind; slips: number; variant: Asked };

/** More words than a name has are a pasted text; trying all their orders would take forever. */
const MOST_WORDS = 6;

function asked(query: string): Asked[] {
  return queryVariants(query).map((variant, order) => ({
    ...variant,
    words: variant.text.split(' ').slice(0, MOST_WORDS).map(askedWord),
    order,
  }));
}

function compareText(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function compareScored(first: Scored, second: Scored): number {
  return (
    MATCH_KINDS.indexOf(first.kind) - MATCH_KINDS.indexOf(second.kind) ||
    first.slips - second.slips ||
    first.variant.order - second.variant.order ||
    compareText(first.candidate.key, second.candidate.key) ||
    compareText(first.candidate.id, second.candidate.id)
  );
}

function bestOf(scored: readonly Scored[]): Scored | null {
  return scored.reduce<Scored | null>((best, one) => (best && compareScored(best, one) <= 0 ? best : one), null);
}

function exactMatch(variant: Asked, candidate: Candidate): Scored | null {
  const kind = candidate.key.startsWith(variant.text) ? 'prefix' : placeOfWords(variant.words, candidate.key);
  return kind && { candidate, kind, slips: 0, variant };
}

/**
 * The people meant by a query, the surest first, at most `limit`. Tolerates any order of words, unfinished words, one
 * slip of the pen in words up to five letters and two in longer ones, a surname written as it is heard, a wrong
 * keyboard layout and Latin letters.
 */
export function rankMatches(query: string, candidates: readonly Candidate[], limit: number): Match[] {
  const variants = asked(query);
  const found: Scored[] = [];
  const left: Candidate[] = [];
  for (const candidate of candidates) {
    const best = bestOf(variants.flatMap((variant) => exactMatch(variant, candidate) ?? []));
    if (best) found.push(best);
    else left.push(candidate);
  }
  // A slip never comes before a letter-perfect match, so nobody looks for slips while there are enough of those.
  if (found.length < limit) {
    const sounds = new Map<string, string>();
    for (const candidate of left) {
      const scored = variants.flatMap((variant): Scored[] => {
        const slips = slipsOfWords(variant.words, candidate.key, sounds);
        return slips === null ? [] : [{ candidate, kind: 'typo', slips, variant }];
      });
      const best = bestOf(scored);
      if (best) found.push(best);
    }
  }
  return found
    .sort(compareScored)
    .slice(0, Math.max(0, limit))
    .map(({ candidate, kind, slips, variant }) => ({ id: candidate.id, kind, slips, variant: variant.how }));
}
