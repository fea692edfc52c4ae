/**
 * Fit: how well a mentee and a mentor suit each other. Owns the hard rules of a pair, the score 0–1000 with its parts,
 * the weights of a school, the edges for the optimum, and which mentors are missing.
 * Its words: profile, criterion, weight, preset, refusal, warning, score, part, edge.
 * It must not know how the best set of pairs is found, who approved it, or where profiles come from.
 */
export { commonTime } from './common-time.ts';
export * from './competence-pool.ts';
export * from './context.ts';
export * from './criteria.ts';
export type { CriterionFacts } from './criterion-facts.ts';
export type { Wish } from './criterion-values.ts';
export { buildEdges, type Fit, type FitEdge } from './edges.ts';
export { asNewMentor, type MissingMentor, missingMentor, type MissingMentors } from './missing-mentor.ts';
export { refusals, warnings } from './objections.ts';
export * from './profiles.ts';
export type { Objection } from './rules.ts';
export {
  FIT_WORD_FROM,
  FIT_WORD_LABELS,
  FIT_WORDS,
  type FitWord,
  fitWord,
  MIDDLE_SCORE,
  type Score,
  type ScorePart,
  scoreParts,
} from './score.ts';
export * from './settings.ts';
export * from './weights.ts';
