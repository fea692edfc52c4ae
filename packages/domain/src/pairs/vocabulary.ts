/** One mentor with one mentee, or one mentor with several, each with an own goal (dossier §1.2). */
export const MENTORSHIP_KINDS = ['pair', 'group'] as const;
export type MentorshipKind = (typeof MENTORSHIP_KINDS)[number];

/** The way of a pair or a group (dossier §6.1). */
export const MENTORSHIP_STATUSES = [
  'proposed',
  'agreed',
  'ordered',
  'introduced',
  'planned',
  'active',
  'paused',
  'closing',
  'completed',
  'dissolved',
] as const;
export type MentorshipStatus = (typeof MENTORSHIP_STATUSES)[number];

/** The agreement about one proposed pair as it is stored (dossier §5.3). */
export const STORED_PROPOSAL_STATUSES = [
  'proposed',
  'accepted_by_mentor',
  'accepted_by_mentee',
  'approved',
  'in_order',
  'clarify',
  'declined',
  'taken_back',
] as const;
export type StoredProposalStatus = (typeof STORED_PROPOSAL_STATUSES)[number];

/** What only the date decides; never stored. */
export const DATED_PROPOSAL_STATUSES = ['expired'] as const;

/** The agreement as it is shown. */
export const PROPOSAL_STATUSES = [...STORED_PROPOSAL_STATUSES, ...DATED_PROPOSAL_STATUSES] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

/** Whose side of a pair. */
export const PARTIES = ['mentor', 'mentee'] as const;
export type Party = (typeof PARTIES)[number];

/** Who speaks for a side. A minor is asked too, beside the guardian. */
export const VOICES = ['self', 'guardian'] as const;
export type Voice = (typeof VOICES)[number];

/** Orders that fix pairs, and that change who is in them (dossier §9, 6 and 6a). */
export const PAIR_ORDER_TYPES = ['order_pairs', 'order_pairs_change'] as const;
