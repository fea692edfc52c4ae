/**
 * Practices: what the programme shows the world. The tree of a text and its HTML, the way of a post from a draft to the
 * public site, what in it could lead to a person.
 */
export * from './address.ts';
export * from './body.ts';
export * from './pair-draft.ts';
export * from './personal-data.ts';
export * from './post-steps.ts';
export * from './render.ts';
export * from './vocabulary.ts';
