import type { Sitting, SittingDecisions } from '@tandem/contracts';
import { type DecisionFault, refuseDecision, SITTING_OUTCOMES, type SittingOutcome } from '@tandem/domain/participants';

export type AgendaItem = Sitting['agenda'][number];
export const VOTE_SIDES = ['for', 'against', 'abstained'] as const;
export type VoteSide = (typeof VOTE_SIDES)[number];

/** A line as it is being filled in; votes as typed. */
export type DecisionDraft = { outcome: SittingOutcome | null; reason: string; condition: string } & Record<
  VoteSide,
  string
>;
export type Drafts = Readonly<Record<string, DecisionDraft>>;

export const NO_DECISION: DecisionDraft = {
  outcome: null,
  for: '',
  against: '',
  abstained: '',
  reason: '',
  condition: '',
};

/** The outcome of the key 1, 2 or 3. */
export const outcomeOfKey = (key: string): SittingOutcome | null => SITTING_OUTCOMES[Number(key) - 1] ?? null;

const isUncounted = (draft: DecisionDraft): boolean => VOTE_SIDES.every((side) => draft[side] === '');

/** Mostly everybody agrees: votes that nobody has typed yet follow the outcome. */
export function withOutcome(draft: DecisionDraft, outcome: SittingOutcome, present: number): DecisionDraft {
  const unanimous = (one: SittingOutcome) => (one === 'reject' ? ['0', `${present}`] : [`${present}`, '0']);
  const [yes, no] = draft.outcome === null ? ['', ''] : unanimous(draft.outcome);
  const followed = isUncounted(draft) || (draft.for === yes && draft.against === no && draft.abstained === '0');
  if (!followed) return { ...draft, outcome };
  const [forVotes = '', against = ''] = unanimous(outcome);
  return { ...draft, outcome, for: forVotes, against, abstained: '0' };
}

const votesOf = (draft: DecisionDraft) => {
  const count = (side: VoteSide) => (/^\d{1,3}$/.test(draft[side]) ? Number(draft[side]) : draft[side] === '' ? 0 : -1);
  return { for: count('for'), against: count('against'), abstained: count('abstained') };
};

export type Decision = SittingDecisions['decisions'][number];

/** What is sent of a line; null while nothing is decided. */
export function decisionOf(mentorId: string, draft: DecisionDraft): Decision | null {
  if (draft.outcome === null) return null;
  return {
    mentorId,
    outcome: draft.outcome,
    votes: votesOf(draft),
    reason: draft.outcome === 'reject' ? draft.reason || null : null,
    condition: draft.outcome === 'approve_with_condition' ? draft.condition.trim() || null : null,
  };
}

/** Why the line cannot stand in the protocol, or null. */
export function faultOf(decision: Decision, present: number): DecisionFault | null {
  const { mentorId: candidateId, outcome, votes, reason = null, condition = null } = decision;
  return refuseDecision({ candidateId, outcome, votes, reason, condition }, present);
}
