import type { Day } from '../kernel/index.ts';
import type { DissolveReason } from './dictionaries.ts';
import { type Mentorship, newMentorship, type NewMentorshipFault, presentMembers } from './mentorship.ts';

/** Reasons after which the same two are not proposed to each other again. */
const DID_NOT_WORK: ReadonlySet<DissolveReason> = new Set(['conflict', 'no_contact']);

/**
 * How a mentorship speaks about a mentee and this mentor for a later matching; null while it goes on, and when it ended
 * for reasons that were not between the two.
 */
export function earlierOutcome(mentorship: Mentorship, menteeId: string): 'worked_well' | 'failed' | null {
  const member = mentorship.members.findLast((one) => one.menteeId === menteeId);
  if (!member) return null;
  if (member.left) return DID_NOT_WORK.has(member.left.reason) ? 'failed' : null;
  return mentorship.status === 'completed' ? 'worked_well' : null;
}

export type RematchResult =
  | { ok: true; mentorship: Mentorship }
  | { ok: false; reason: NewMentorshipFault | 'still-open' | 'not-a-member' | 'same-mentor-failed' };

/**
 * A new mentorship for mentees of one that is over, or who left it; the old one stays as it was and the new one points at
 * it (dossier §6.1 «rematch keeps history»). Not the same mentor when it did not work out.
 */
export function rematch(
  old: Mentorship,
  wanted: { id: string; mentorId: string; menteeIds: readonly string[]; endsOn: Day | null; on: Day },
): RematchResult {
  const over = old.status === 'completed' || old.status === 'dissolved';
  const inside = new Set(presentMembers(old).map(({ menteeId }) => menteeId));
  if (wanted.menteeIds.some((id) => !old.members.some(({ menteeId }) => menteeId === id)))
    return { ok: false, reason: 'not-a-member' };
  if (!over && wanted.menteeIds.some((id) => inside.has(id))) return { ok: false, reason: 'still-open' };
  const failed = wanted.menteeIds.some((id) => earlierOutcome(old, id) === 'failed');
  if (wanted.mentorId === old.mentorId && failed) return { ok: false, reason: 'same-mentor-failed' };
  const kind = wanted.menteeIds.length === 1 ? 'pair' : 'group';
  return newMentorship({ ...wanted, kind, previousId: old.id });
}

/** The mentorship and those it follows, the newest first; a gap or a circle in what is stored ends the list. */
export function mentorshipHistory(id: string, all: readonly Mentorship[]): Mentorship[] {
  const byId = new Map(all.map((one) => [one.id, one]));
  const history: Mentorship[] = [];
  for (let next = byId.get(id); next && !history.includes(next); next = byId.get(next.previousId ?? ''))
    history.push(next);
  return history;
}
