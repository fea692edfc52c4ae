/** What the plan of one mentee is called: of a pupil or student, and of a teacher (dossier §6.3, §9 row 16). */
export const ROUTE_KINDS = ['individual_route', 'personal_programme'] as const;
export type RouteKind = (typeof ROUTE_KINDS)[number];

/** Written → acknowledged by both sides → at work → over. */
export const ROUTE_STATUSES = ['draft', 'agreed', 'in_work', 'finished'] as const;
export type RouteStatus = (typeof ROUTE_STATUSES)[number];

/** How a step is done. */
export const STEP_FORMS = [
  'meeting',
  'consultation',
  'lesson_visit',
  'excursion',
  'task',
  'project',
  'event',
  'self_study',
  'other',
] as const;
export type StepForm = (typeof STEP_FORMS)[number];

export const STEP_STATES = ['planned', 'in_progress', 'done', 'dropped'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** Who answers for a step; `other` is told in words. */
export const STEP_RESPONSIBLES = ['mentor', 'mentee', 'both', 'curator', 'other'] as const;
export type StepResponsible = (typeof STEP_RESPONSIBLES)[number];

/** Who acknowledges a route. */
export const ROUTE_PARTIES = ['mentor', 'mentee'] as const;
export type RouteParty = (typeof ROUTE_PARTIES)[number];

/** How both sides came to agree: each by an account, or on a sheet of paper that the curator has seen. */
export const AGREED_VIA = ['accounts', 'paper'] as const;
export type AgreedVia = (typeof AGREED_VIA)[number];

/** How much a route may hold (issue 5). */
export const MOST_GOALS = 5;
export const MOST_STEPS = 40;
