import { isWritten } from './written.ts';

/** What a sitting (заседание) decides about a candidate; the vote is always «за включение в базу» (dossier §9, 8). */
export const SITTING_OUTCOMES = ['approve', 'approve_with_condition', 'reject'] as const;
export type SittingOutcome = (typeof SITTING_OUTCOMES)[number];

export type Votes = { for: number; against: number; abstained: number };
export type SittingDecision = {
  candidateId: string;
  outcome: SittingOutcome;
  votes: Votes;
  /** What the candidate has yet to do, for an approval with a condition. */
  condition: string | null;
  /** Code of a neutral reason, for a rejection. */
  reason: string | null;
};
export type DecisionFault =
  | 'votes-not-counted'
  | 'too-many-votes'
  | 'votes-contradict'
  | 'condition-required'
  | 'reason-required';

/** Why a decision cannot stand in the protocol, or null. An equal vote approves nobody. */
export function refuseDecision(decision: SittingDecision, membersPresent: number): DecisionFault | null {
  const { outcome, votes, condition, reason } = decision;
  const counts = [votes.for, votes.against, votes.abstained];
  if (counts.some((count) => !Number.isInteger(count) || count < 0)) return 'votes-not-counted';
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return 'votes-not-counted';
  if (total > membersPresent) return 'too-many-votes';
  if (outcome === 'reject' ? votes.for > votes.against : votes.for <= votes.against) return 'votes-contradict';
  if (outcome === 'reject' && !isWritten(reason)) return 'reason-required';
  return outcome === 'approve_with_condition' && !isWritten(condition) ? 'condition-required' : null;
}

/** More than half of the members are present. */
export function hasQuorum(membersPresent: number, membersTotal: number): boolean {
  return membersPresent <= membersTotal && membersPresent * 2 > membersTotal;
}

export type SittingGaps = {
  /** On the agenda, not decided. */
  undecided: string[];
  /** Decided more than once. */
  repeated: string[];
  /** Decided without being on the agenda. */
  notOnAgenda: string[];
};

/** What keeps the protocol from being closed: every candidate of the agenda is decided about exactly once. */
export function sittingGaps(agenda: readonly string[], decided: readonly string[]): SittingGaps {
  const known = new Set(agenda);
  const seen = new Set(decided);
  return {
    undecided: [...known].filter((id) => !seen.has(id)),
    repeated: [...seen].filter((id) => decided.indexOf(id) !== decided.lastIndexOf(id)),
    notOnAgenda: [...seen].filter((id) => !known.has(id)),
  };
}

/** True when the protocol may be closed: a quorum, a candidate at least, each decided once and each decision sound. */
export function sittingComplete(sitting: {
  agenda: readonly string[];
  decisions: readonly SittingDecision[];
  membersPresent: number;
  membersTotal: number;
}): boolean {
  const { agenda, decisions, membersPresent, membersTotal } = sitting;
  const gaps = sittingGaps(
    agenda,
    decisions.map(({ candidateId }) => candidateId),
  );
  return (
    agenda.length > 0 &&
    hasQuorum(membersPresent, membersTotal) &&
    Object.values(gaps).every((ids) => ids.length === 0) &&
    decisions.every((decision) => refuseDecision(decision, membersPresent) === null)
  );
}
