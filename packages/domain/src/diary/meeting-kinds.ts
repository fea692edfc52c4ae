import type { Day } from '../kernel/index.ts';
import { type MentorshipKind, type MentorshipStatus, namedInOrder } from '../pairs/index.ts';
import type { LateReason, MeetingKind } from './vocabulary.ts';

/** What the diary asks of a pair before it takes a meeting. */
export type PairForMeeting = {
  kind: MentorshipKind;
  status: MentorshipStatus;
  /** Day of the order that made the pair; null: there is none yet. */
  orderOn: Day | null;
  /** Completed or dissolved on this day; null: it goes on. */
  endedOn: Day | null;
  /** The mentees are teachers: a lesson can be visited. */
  teachers: boolean;
  /** An introductory meeting with a yes of both sides stands in the diary. */
  introduced: boolean;
  /** A final meeting stands in the diary. */
  finished: boolean;
};

export type MeetingRefusal =
  | 'no-order'
  | 'before-order'
  | 'after-pair-end'
  | 'pair-over'
  | 'introduce-first'
  | 'introduced-already'
  | 'not-at-work'
  | 'final-already'
  | 'only-groups'
  | 'only-teachers'
  | 'not-for-one-pair';

/** Kinds of one pair's own diary, in the order a form offers them. The common final meeting is nobody's alone. */
const OFFERED: readonly MeetingKind[] = [
  'regular',
  'introductory',
  'trial',
  'planning',
  'online',
  'lesson_visit',
  'excursion',
  'group_reflection',
  'final',
];

/**
 * Why such a meeting does not fit the state of the pair, or null. Until the introduction there is nothing but it; the
 * final meeting is one of a pair at work; everything else may be held as long as the pair goes on, also while it rests:
 * what was held was held. Source: domain dossier §6.1, scenario of meetings.
 */
export function refuseKind(kind: MeetingKind, pair: PairForMeeting): MeetingRefusal | null {
  const { status, teachers, introduced, finished } = pair;
  if (kind === 'group_final') return 'not-for-one-pair';
  if (status === 'proposed' || status === 'agreed' || pair.orderOn === null) return 'no-order';
  if (kind === 'introductory') return introduced ? 'introduced-already' : null;
  if (status === 'ordered') return 'introduce-first';
  if (kind === 'final') {
    if (finished) return 'final-already';
    return status === 'introduced' || status === 'planned' ? 'not-at-work' : null;
  }
  if (kind === 'lesson_visit' && !teachers) return 'only-teachers';
  return kind === 'group_reflection' && pair.kind !== 'group' ? 'only-groups' : null;
}

/** Kinds that a form offers: nothing once the pair is over. */
export function meetingKindsFor(pair: PairForMeeting): MeetingKind[] {
  if (pair.endedOn !== null) return [];
  return OFFERED.filter((kind) => refuseKind(kind, pair) === null);
}

/** What becomes of an entry about a meeting that was held. */
export type Fate =
  | { fate: 'take' }
  /** Waits for the curator, who decides. */
  | { fate: 'keep'; reason: LateReason }
  | { fate: 'refuse'; reason: MeetingRefusal };

/**
 * A meeting before the order or after the end of its pair is refused. Whoever wrote it down while the pair went on, and
 * sends it when the pair is closed, loses nothing: it waits for the curator; so does what a phone without a network
 * could not know (`offline`).
 * @param mayWrite false: the author is the mentor of the pair no more, or has lost the role
 */
export function fateOfMeeting(
  pair: PairForMeeting,
  { kind, heldOn }: { kind: MeetingKind; heldOn: Day },
  { offline, mayWrite }: { offline: boolean; mayWrite: boolean },
): Fate {
  const { orderOn, endedOn } = pair;
  if (orderOn !== null && heldOn < orderOn) return { fate: 'refuse', reason: 'before-order' };
  if (endedOn !== null) {
    // Ended before any order named it: there was no pair to meet.
    if (orderOn === null || kind === 'group_final') return { fate: 'refuse', reason: 'pair-over' };
    if (heldOn <= endedOn) return { fate: 'keep', reason: 'pair_closed' };
    return offline ? { fate: 'keep', reason: 'after_pair_end' } : { fate: 'refuse', reason: 'after-pair-end' };
  }
  const reason = refuseKind(kind, pair);
  if (reason !== null) return { fate: 'refuse', reason };
  return mayWrite ? { fate: 'take' } : { fate: 'keep', reason: 'no_longer_mentor' };
}

/** The pair is named by an order, so that it can have a diary. */
export const hasDiary = ({ status, orderOn }: Pick<PairForMeeting, 'status' | 'orderOn'>): boolean =>
  orderOn !== null && (namedInOrder(status) || status === 'dissolved');
