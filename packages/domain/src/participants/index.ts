/**
 * Participants: the people of the programme before and beside their pairs. Owns the ways of a mentor candidate, a
 * mentee and a partner, what each has to bring, consents and their terms, the sitting, the interview, free time.
 * Its words: mentor, mentee, guardian, partner, requirement, checklist, consent, clearance, request, pool.
 * It must not know accounts, files, meetings or how pairs are scored.
 */
export * from './age.ts';
export * from './availability.ts';
export * from './checklist.ts';
export * from './clearance-validity.ts';
export * from './consent-signing.ts';
export * from './consents.ts';
export * from './dictionaries.ts';
export * from './interview.ts';
export * from './mentee-status.ts';
export * from './mentor-category.ts';
export * from './mentor-status.ts';
export * from './mentoring-forms.ts';
export * from './partner-status.ts';
export * from './programme.ts';
export * from './questionnaire.ts';
export * from './requirement-matrix.ts';
export * from './sitting.ts';
export * from './vocabulary.ts';
