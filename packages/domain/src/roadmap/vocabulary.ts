/** The four columns of the board, in order, and the folded fifth. «Просрочено» is computed and is never one of them. */
export const ITEM_STATUSES = ['planned', 'in_progress', 'review', 'done', 'not_applicable'] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/**
 * How a term is put into time. `deadline` has no start; `multi` has several windows; `ongoing` lasts the whole year;
 * `external` follows another document's schedule; `unknown` waits for the curator. Source: domain dossier §4.2 row 8.
 */
export const SCHEDULE_KINDS = ['range', 'deadline', 'multi', 'ongoing', 'external', 'unknown'] as const;
export type ScheduleKind = (typeof SCHEDULE_KINDS)[number];

/** Calendar days `YYYY-MM-DD`, both ends inclusive; a deadline has no start. */
export type TermWindow = readonly [from: string | null, to: string];

/** Who may answer for a roadmap item. `center` is the outside methodical centre: it has no account. */
export const RESPONSIBLE_ROLES = [
  'director',
  'administration',
  'curator',
  'methodist',
  'mentor',
  'teacher',
  'homeroom_teacher',
  'psychologist',
  'working_group',
  'employer',
  'municipal_coordinator',
  'center',
] as const;
export type ResponsibleRole = (typeof RESPONSIBLE_ROLES)[number];
