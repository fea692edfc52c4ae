import { type Fit, freePlaces, type MenteeProfile, type MentorProfile } from '@tandem/domain/matching/fit';
import type { MatchingProblem, Pair } from '@tandem/domain/matching';
import type { Placed } from './matching.repository.ts';

/** What of a round the whole is made of; the same here and in the thread that works it out. */
export type Board = {
  mentees: ReadonlyMap<string, { profile: MenteeProfile }>;
  mentors: ReadonlyMap<string, { profile: MentorProfile }>;
  fit: Fit;
  badBelow: number;
};

/** Whom the whole is made of. */
export type Scope = {
  /** Null: everybody on the board. */
  menteeIds?: readonly string[] | null;
  mentorIds?: readonly string[] | null;
  /** Placed on the board of another form: left to it, unless they stand here too. */
  elsewhere?: ReadonlyMap<string, unknown>;
  /** Whose lock does not count, because they are being carried. */
  carried?: string;
};

/** Waiting days weigh, and the curator's priority weighs more than any waiting. */
const MOST_DAYS = 999;
export const urgency = ({ priority, waitingDays }: Pick<MenteeProfile, 'priority' | 'waitingDays'>): number =>
  priority * (MOST_DAYS + 1) + Math.min(MOST_DAYS, waitingDays);

/** Who stands beside the problem: placed by hand where no rule or no question of this scope reaches. */
type Beside = { problem: MatchingProblem; beside: Placed[] };

/**
 * The board as the engine takes it. A mentee outside the scope keeps the place they have, and so does a locked one whose
 * pair is impossible by now: that place is taken, and nobody asks about it.
 */
export function matchingProblem(board: Board, placed: readonly Placed[], scope: Scope = {}): Beside {
  const { fit, badBelow } = board;
  const wanted = scope.menteeIds ? new Set(scope.menteeIds) : null;
  const offered = scope.mentorIds ? new Set(scope.mentorIds) : null;
  const here = new Map(placed.map((one) => [one.menteeId, one]));
  const isHere = ({ menteeId, mentorId }: Placed) => board.mentees.has(menteeId) && board.mentors.has(mentorId);
  const isLocked = ({ menteeId, locked }: Placed) => locked && menteeId !== scope.carried;

  const asked = (menteeId: string): boolean => {
    if (wanted) return wanted.has(menteeId) || menteeId === scope.carried;
    return menteeId === scope.carried || here.has(menteeId) || !scope.elsewhere?.has(menteeId);
  };
  const beside = placed.filter((one) => {
    if (!isHere(one)) return false;
    if (!asked(one.menteeId)) return true;
    const reachable = (offered?.has(one.mentorId) ?? true) && fit.refusalsOf(one.menteeId, one.mentorId).length === 0;
    return isLocked(one) && !reachable;
  });
  const apart = new Set(beside.map(({ menteeId }) => menteeId));
  const mentees = [...board.mentees.values()].filter(({ profile }) => asked(profile.id) && !apart.has(profile.id));
  const mentors = [...board.mentors.values()].filter(({ profile }) => offered?.has(profile.id) ?? true);
  const inside = new Set(mentees.map(({ profile }) => profile.id));
  const among = new Set(mentors.map(({ profile }) => profile.id));
  const drafted = placed.filter(({ menteeId, mentorId }) => inside.has(menteeId) && among.has(mentorId));
  const locks = drafted.filter(isLocked);
  const count = (list: readonly Placed[], id: string) => list.filter(({ mentorId }) => mentorId === id).length;
  const edges = fit.edges.filter(([menteeId, mentorId]) => inside.has(menteeId) && among.has(mentorId));
  const pairOf = ({ menteeId, mentorId }: Placed): Pair => [menteeId, mentorId];
  return {
    beside,
    problem: {
      mentees: mentees.map(({ profile }) => ({ id: profile.id, priority: urgency(profile) })),
      mentors: mentors.map(({ profile }) => ({
        id: profile.id,
        // A curator may have locked more than there are places: what is locked stays.
        capacity: Math.max(freePlaces(profile) - count(beside, profile.id), count(locks, profile.id)),
      })),
      edges,
      locked: locks.map(pairOf),
      draft: drafted.map(pairOf),
      objective: { badBelow },
    },
  };
}
