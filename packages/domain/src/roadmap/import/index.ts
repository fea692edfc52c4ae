/**
 * Reading a printed roadmap: a table of any school becomes items with terms, people and sub-steps, each with a
 * confidence; slips of the pen become suggestions; a second reading is compared with what is already there.
 * Knows nothing of files, accounts or the clock.
 */
export { applySuggestions } from './apply-suggestions.ts';
export { COMPARED_FIELDS, diffRoadmap } from './diff-roadmap.ts';
export type { ComparedField, ExistingItem, FieldChange, RoadmapDiff } from './diff-roadmap.ts';
export { parseRoadmap } from './parse-roadmap.ts';
export type { ParseOptions } from './parse-roadmap.ts';
export { parseResponsible } from './responsible.ts';
export type { ParsedResponsible } from './responsible.ts';
export { splitTitle } from './substeps.ts';
export type { TitleParts } from './substeps.ts';
export { parseTerm } from './term.ts';
export type { ParsedTerm, TermContext } from './term.ts';
export { cleanText } from './text-clean.ts';
