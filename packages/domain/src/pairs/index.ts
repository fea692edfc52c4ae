/**
 * Pairs: a mentor and the mentees, from a proposal to the end. Owns the agreement of both sides, the way of a pair or a
 * group, who joins and leaves, what follows in the two bases, and the history when a mentor changes.
 * Its words: proposal, asked, answer, mentorship, member, pair, group, order, pause, dissolve, rematch, follow-up.
 * It must not know how well people fit, what was said at meetings, accounts, files or the text of an order.
 */
export * from './dictionaries.ts';
export * from './follow-ups.ts';
export * from './history.ts';
export * from './mentorship.ts';
export * from './mentorship-steps.ts';
export * from './proposal.ts';
export * from './vocabulary.ts';
