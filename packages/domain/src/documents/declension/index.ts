/**
 * Declension: names and positions in the cases of an official paper, days and numbers in words. Owns the rules for what
 * a library of names gets wrong, and what somebody wrote by hand instead. It must not know the library itself: that is
 * handed in.
 */
export * from './day-text.ts';
export * from './decline-name.ts';
export { declinePosition } from './decline-position.ts';
export { grammaticalSex } from './grammatical-sex.ts';
export * from './initials.ts';
export * from './number-text.ts';
export type { Sex } from './surname-rules.ts';
