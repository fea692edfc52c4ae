import { type Day, isDay } from '../kernel/index.ts';
import type { NumberedPaper } from '../participants/index.ts';
import type { DissolveReason, PauseReason } from './dictionaries.ts';
import type { MentorshipKind, MentorshipStatus, Party } from './vocabulary.ts';

/** A mentee in a pair or a group, with the own goal. Who stayed to the end has no `left`. */
export type MentorshipMember = {
  menteeId: string;
  goal: string | null;
  joinedOn: Day;
  left: Leaving | null;
};
/** `side`: whose consent was withdrawn; null for any other reason. */
export type Leaving = {
  on: Day;
  reason: DissolveReason;
  side: Party | null;
  /** Code of the school's reason for leaving the programme, when the mentee left it. */
  exitReason: string | null;
};

/** A pair or a group on its way. */
export type Mentorship = {
  id: string;
  kind: MentorshipKind;
  mentorId: string;
  status: MentorshipStatus;
  /** Everybody who ever was in it: nothing that was is forgotten. */
  members: readonly MentorshipMember[];
  /** The order that made the pair. */
  order: NumberedPaper | null;
  /** Last day of the pair, not past the end of its order. */
  endsOn: Day | null;
  introducedOn: Day | null;
  /** Why it rests, and the first day it works again. */
  pause: { reason: PauseReason; until: Day } | null;
  dissolved: Leaving | null;
  /** The mentorship it follows: another mentor after a dissolved one, or a new cycle. */
  previousId: string | null;
};

/** Those still in it. */
export function presentMembers({ members }: Pick<Mentorship, 'members'>): MentorshipMember[] {
  return members.filter(({ left }) => left === null);
}

export const FINAL_MENTORSHIP_STATUSES = ['completed', 'dissolved'] as const satisfies readonly MentorshipStatus[];

/** «Any before closing» may be dissolved (dossier §6.1). */
export const BEFORE_CLOSING = [
  'proposed',
  'agreed',
  'ordered',
  'introduced',
  'planned',
  'active',
  'paused',
] as const satisfies readonly MentorshipStatus[];

/** An order names the pair: who joins or leaves, and the end before time, go into an order of change (dossier §9, 6a). */
export function namedInOrder(status: MentorshipStatus): boolean {
  return status !== 'proposed' && status !== 'agreed' && status !== 'dissolved';
}

export type NewMentorship = Pick<Mentorship, 'id' | 'kind' | 'mentorId' | 'endsOn' | 'previousId'> & {
  menteeIds: readonly string[];
  on: Day;
};
export type NewMentorshipFault = 'mentee-required' | 'mentee-repeated' | 'pair-has-one-mentee' | 'group-needs-two';

/** Why there can be no such pair or group, or null. */
export function refuseNewMentorship({
  kind,
  menteeIds,
}: Pick<NewMentorship, 'kind' | 'menteeIds'>): NewMentorshipFault | null {
  if (menteeIds.length === 0) return 'mentee-required';
  if (new Set(menteeIds).size < menteeIds.length) return 'mentee-repeated';
  if (kind === 'pair') return menteeIds.length === 1 ? null : 'pair-has-one-mentee';
  return menteeIds.length === 1 ? 'group-needs-two' : null;
}

export type NewMentorshipResult = { ok: true; mentorship: Mentorship } | { ok: false; reason: NewMentorshipFault };

/** A pair or a group that is proposed and nobody has agreed to yet. */
export function newMentorship(wanted: NewMentorship): NewMentorshipResult {
  const reason = refuseNewMentorship(wanted);
  if (reason) return { ok: false, reason };
  const { menteeIds, on, ...rest } = wanted;
  const members = menteeIds.map((menteeId) => ({ menteeId, goal: null, joinedOn: on, left: null }));
  const nothing = { order: null, introducedOn: null, pause: null, dissolved: null };
  return { ok: true, mentorship: { ...rest, ...nothing, status: 'proposed', members } };
}

export type GoalResult =
  | { ok: true; mentorship: Mentorship }
  | { ok: false; reason: 'not-a-member' | 'over-already' | 'goal-required' };

/** Each mentee's own goal, in words the mentee may read; null takes it back while nothing was planned on it. */
export function withGoal(mentorship: Mentorship, menteeId: string, goal: string | null): GoalResult {
  const { status, members } = mentorship;
  if (status === 'completed' || status === 'dissolved') return { ok: false, reason: 'over-already' };
  if (!presentMembers(mentorship).some((member) => member.menteeId === menteeId))
    return { ok: false, reason: 'not-a-member' };
  const text = goal?.trim() || null;
  if (text === null && GOALS_AGREED.includes(status)) return { ok: false, reason: 'goal-required' };
  const changed = members.map((member) => (member.menteeId === menteeId ? { ...member, goal: text } : member));
  return { ok: true, mentorship: { ...mentorship, members: changed } };
}

/** From the plan on every mentee has a goal. */
export const GOALS_AGREED: readonly MentorshipStatus[] = ['planned', 'active', 'paused', 'closing'];

/** True for a paper that has both a number and a day. */
export function isNumbered(paper: NumberedPaper | null): paper is NumberedPaper {
  return paper !== null && paper.number.trim() !== '' && isDay(paper.on);
}
