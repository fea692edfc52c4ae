/**
 * What a curator's day may bring, the most pressing first: the list is shown in this order. Source: domain dossier
 * §6.4, product §3.5.
 */
export const WORK_KINDS = [
  'help_asked',
  'low_comfort',
  'issue_open',
  'pair_decision',
  'first_meeting_late',
  'meeting_gap',
  'ratings_apart',
  'report_missing',
  'response_missing',
  'late_entry',
  'proposal_waiting',
  'order_waiting',
  'clearance_expiring',
  'consent_missing',
  'candidate_waiting',
  'mentee_waiting',
  'route_missing',
  'pair_ending',
  'summary_missing',
  'document_unsigned',
  'item_overdue',
  'item_due',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** One line of the list: of what kind, about what, and for how long. */
export type WorkLine = {
  kind: WorkKind;
  /** Id of the pair, person, item or paper that the line is about; with the kind it names the line. */
  subjectId: string;
  /** The day it began, or the day it falls due. */
  on: string | null;
  /** How long it has lasted, or how many days are left; null: it just is so. */
  days: number | null;
  /** True when waiting on would do harm. */
  urgent: boolean;
};

/** Alerts are never put off: somebody asked for help. */
export const NEVER_SNOOZED: readonly WorkKind[] = ['help_asked', 'low_comfort'];
