/**
 * Closing: what a mentee and a mentor take away from their work, one completion summary for each mentee of a pair or a
 * group. Owns whose words stand in it, when it may be written, what is still missing, what may follow.
 * Its words: summary, conclusion, recommendation, outcome.
 * It must not know how meetings and steps are counted, or how the summary is printed.
 */
export * from './outcomes.ts';
export * from './summary.ts';
export * from './vocabulary.ts';
