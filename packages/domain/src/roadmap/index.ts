/**
 * Roadmap: the rules of the approved plan. Owns statuses, terms, responsibles, proof of completion, board facts
 * and the reading of a plan's table. Its words: roadmap, section, subsection, item, sub-step, term, evidence.
 * It must not know files, databases or people's accounts.
 */
export * from './item-rules.ts';
export * from './parsed.ts';
export * from './proving-bases.ts';
export * from './source.ts';
export * from './vocabulary.ts';
