/**
 * Diary: meetings of pairs and groups, what both sides say of them, and what goes wrong. Owns which meeting fits which
 * state of a pair, the way of a meeting, when an answer is late, who may still change what, and who reads an issue.
 * Its words: meeting, report, response, issue, visibility, late entry, support contact, reflection session.
 * It must not know accounts, networks, how a phone keeps its queue, or the text of a document.
 */
export * from './vocabulary.ts';
export * from './issues.ts';
export * from './meeting-kinds.ts';
export * from './meeting-steps.ts';
export * from './responses.ts';
