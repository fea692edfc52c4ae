import type { MentorshipKind, MentorshipStatus } from '../pairs/index.ts';
import { OUTCOMES, type Outcome, type Recommendation } from './vocabulary.ts';

export type OutcomeFacts = {
  status: MentorshipStatus;
  kind: MentorshipKind;
  left: boolean;
  /** Academic year in which the pair began, and the one that runs: places in the bases are of one year. */
  startYear: number;
  yearNow: number;
  /** The mentee has gone on already: to a new pair, or back to the base. */
  wentOn: boolean;
  /** The mentee stands in the base of mentors of this year. */
  isMentor: boolean;
};
export type OutcomeRefusal =
  | 'not-completed'
  | 'left-early'
  | 'other-year'
  | 'went-on-already'
  | 'group-goes-through-matching'
  | 'mentor-already';

/**
 * Why an outcome is not possible, or null. The same two go on without the board only as a pair: who learned in a group
 * goes back to the base and is matched anew. In another academic year a mentee is nominated again (dossier §5.2, §6.1).
 */
export function refuseOutcome(outcome: Outcome, facts: OutcomeFacts): OutcomeRefusal | null {
  const { status, kind, left, startYear, yearNow, wentOn, isMentor } = facts;
  if (status !== 'completed') return 'not-completed';
  if (left) return 'left-early';
  if (outcome === 'become_mentor') return isMentor ? 'mentor-already' : null;
  if (startYear !== yearNow) return 'other-year';
  if (wentOn) return 'went-on-already';
  return outcome === 'new_cycle' && kind === 'group' ? 'group-goes-through-matching' : null;
}

/** The outcome that a recommendation asks for; null: nothing follows. */
export const RECOMMENDED: Record<Recommendation, Outcome | null> = {
  continue: 'new_cycle',
  new_mentor: 'back_to_base',
  become_mentor: 'become_mentor',
  finish: null,
};

export const possibleOutcomes = (facts: OutcomeFacts): Outcome[] =>
  OUTCOMES.filter((outcome) => refuseOutcome(outcome, facts) === null);
