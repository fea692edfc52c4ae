/**
 * Today: what asks for a person on a day. Owns the rules by which a pair shows itself, the order of the list and
 * what may be put off. Its words: worklist, line, snooze.
 * It must not know whose words stand in a report: it is given days and marks.
 */
export * from './pair-lines.ts';
export * from './rhythm.ts';
export * from './work-kinds.ts';
export * from './worklist.ts';
