import type { MenteeAct, MentorAct } from '../participants/index.ts';
import type { Leaving, Mentorship, MentorshipMember } from './mentorship.ts';
import type { MentorshipStatus } from './vocabulary.ts';

/** An act of the bases that follows from what happened to a pair; in this order. */
export type FollowUp =
  | {
      subject: 'mentee';
      menteeId: string;
      act: Extract<MenteeAct, 'propose' | 'take_back_proposal' | 'pair' | 'release' | 'complete' | 'leave_early'>;
      /** Code of the school's reason, for leaving early; else null. */
      reason: string | null;
    }
  | { subject: 'mentor'; mentorId: string; act: Extract<MentorAct, 'pair' | 'release'> };

/** How far a mentorship has brought its people: `offered` before the order, `running` from the order on. */
type Stage = 'none' | 'offered' | 'running' | 'completed' | 'ended';

function stageOf(status: MentorshipStatus): Stage {
  if (status === 'proposed' || status === 'agreed') return 'offered';
  if (status === 'dissolved') return 'ended';
  return status === 'completed' ? 'completed' : 'running';
}

const stageOfMember = (status: MentorshipStatus, member: MentorshipMember | undefined): Stage => {
  if (member === undefined) return 'none';
  return member.left === null ? stageOf(status) : 'ended';
};

/** Why a mentee leaves the programme with the pair; null: goes back to the base and waits for another mentor. */
function leavesProgramme({ reason, side, exitReason }: Leaving): string | null {
  if (reason === 'consent_withdrawn') return side === 'mentee' ? 'consent_withdrawn' : null;
  return exitReason;
}

function ofMember(
  was: Stage,
  is: Stage,
  member: MentorshipMember,
): Omit<FollowUp & { subject: 'mentee' }, 'subject' | 'menteeId'>[] {
  if (was === is) return [];
  if (is === 'completed') return [{ act: 'complete', reason: null }];
  if (is === 'ended') {
    if (was === 'none') return [];
    const reason = member.left && leavesProgramme(member.left);
    if (reason) return [{ act: 'leave_early', reason }];
    return [{ act: was === 'offered' ? 'take_back_proposal' : 'release', reason: null }];
  }
  const proposed = was === 'none' ? [{ act: 'propose' as const, reason: null }] : [];
  return is === 'running' ? [...proposed, { act: 'pair', reason: null }] : proposed;
}

const inOrder = (mentorship: Mentorship | null): boolean =>
  mentorship !== null && stageOf(mentorship.status) === 'running';

/**
 * What happens to the people when a mentorship changed from one state to another; `before` null: it was just proposed.
 * A mentor goes back to the base with the last open pair, so `otherOpenPairs` counts the mentor's other ones that an
 * order names. Whether the bases allow an act is their own rule. Source: domain dossier §5.1, §5.2, §6.1.
 */
export function followUps(before: Mentorship | null, after: Mentorship, otherOpenPairs: number): FollowUp[] {
  // Whoever left and came again has two lines; the last one is how they stand.
  const lastOf = (mentorship: Mentorship | null, menteeId: string) =>
    mentorship?.members.findLast((member) => member.menteeId === menteeId);
  const ids = [...new Set(after.members.map(({ menteeId }) => menteeId))];
  const mentees = ids.flatMap((menteeId): FollowUp[] => {
    const member = lastOf(after, menteeId) as MentorshipMember;
    const was = before ? stageOfMember(before.status, lastOf(before, menteeId)) : 'none';
    const is = stageOfMember(after.status, member);
    const again = was === 'ended' && is !== 'ended' ? 'none' : was;
    return ofMember(again, is, member).map((one) => ({ subject: 'mentee', menteeId, ...one }));
  });
  const { mentorId } = after;
  if (!inOrder(before) && inOrder(after)) return [...mentees, { subject: 'mentor', mentorId, act: 'pair' }];
  const free = inOrder(before) && !inOrder(after) && otherOpenPairs === 0;
  return free ? [...mentees, { subject: 'mentor', mentorId, act: 'release' }] : mentees;
}
