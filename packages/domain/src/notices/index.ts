/**
 * Notices: what a person is told. Owns the closed list of kinds, the rules of reminders by the school calendar, when a
 * letter may go and what stands in it.
 * Its words: notice, kind, topic, reminder, expected, letter, quiet hours, free day, digest.
 * It must not know meetings, pairs, addresses or how a letter is sent: whoever knows says what is expected of whom.
 */
export * from './kinds.ts';
export * from './letters.ts';
export * from './quiet-time.ts';
export * from './reminders.ts';
