/**
 * Search of people by name: the keys stored beside a name (compared, ordered, heard), what a query may have meant, the
 * expressions for the trigram index, and the order of what was found.
 * Knows nothing of the database, of rights, nor of what else a person has besides a name.
 */
export { editDistance, similarity } from './edit-distance.ts';
export { ftsExactQuery, ftsQuery, ftsText } from './fts-query.ts';
export { cyrillicTwin, withoutLookAlikes } from './look-alikes.ts';
export { nameKey, nameText } from './name-key.ts';
export { queryVariants, type QueryVariant } from './query-variants.ts';
export { type Candidate, type Match, MATCH_KINDS, type MatchKind, rankMatches } from './rank-matches.ts';
export { sortKey } from './sort-key.ts';
export { soundKey } from './sound-key.ts';
export { trigrams } from './trigrams.ts';
