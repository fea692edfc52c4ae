/**
 * Routes: the plan of one mentee of a pair or a group, individual route or personalised programme. Owns goals with their
 * measures, steps with their terms and marks, the way from a draft to the end, and the library of templates.
 * Its words: route, goal, measure, tenths, step, term, mark, acknowledgement, template.
 * It must not know who may see a route, what was said at meetings, or how it is printed.
 */
export * from './route.ts';
export * from './route-change.ts';
export * from './route-steps.ts';
export * from './template.ts';
export * from './tenths.ts';
export * from './term.ts';
export * from './vocabulary.ts';
