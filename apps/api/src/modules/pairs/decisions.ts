import type { DecisionNeeded } from '@tandem/contracts';
import type { Day } from '@tandem/domain/kernel';
import { proposalStatusOn } from '@tandem/domain/pairs';
import type { MenteeStatus, MentorStatus } from '@tandem/domain/participants';
import type { MemberColumns, MentorshipRecord } from './mentorships.repository.ts';
import { placesTaken, present } from './mentorship-record.ts';
import type { Cast } from './pairs-stores.ts';

/** Mentees that a mentor has in open pairs and proposals; and in pairs that an order names. */
export type Load = { taken: number; running: number };

const isOpen = ({ status }: MentorshipRecord): boolean => status !== 'completed' && status !== 'dissolved';
const isOffered = ({ status }: MentorshipRecord): boolean => status === 'proposed' || status === 'agreed';

/** Mentor → how many places are taken. */
export function loadsOf(records: readonly MentorshipRecord[]): Map<string, Load> {
  const loads = new Map<string, Load>();
  for (const record of records) {
    const places = placesTaken(record).length;
    const { taken, running } = loads.get(record.mentorId) ?? { taken: 0, running: 0 };
    loads.set(record.mentorId, { taken: taken + places, running: running + (isOffered(record) ? 0 : places) });
  }
  return loads;
}

const GONE: ReadonlySet<MentorStatus> = new Set(['rejected', 'withdrawn', 'archived']);

function ofMentor(record: MentorshipRecord, { mentors }: Cast, load: Load | undefined): DecisionNeeded['code'][] {
  const mentor = mentors.get(record.mentorId);
  if (!mentor || mentor.person.hiddenAt !== null || GONE.has(mentor.status)) return ['mentor_gone'];
  if (mentor.status === 'suspended') return ['mentor_suspended'];
  const counted = isOffered(record) ? load?.taken : load?.running;
  return (counted ?? 0) > mentor.capacity ? ['over_capacity'] : [];
}

function ofProposal(member: MemberColumns, today: Day): DecisionNeeded['code'][] {
  const { proposalStatus: status, answerBy } = member;
  switch (proposalStatusOn(today, { status, answerBy })) {
    case 'expired':
      return ['answer_expired'];
    case 'declined':
      return ['declined'];
    case 'clarify':
      return ['clarify'];
    case 'accepted_by_mentee':
      return ['to_approve'];
    default:
      return [];
  }
}

/** Where the way of the mentee must be while the pair is open. */
const expected = (record: MentorshipRecord): MenteeStatus => (isOffered(record) ? 'matched' : 'active');

/** What only the curator can decide about a pair, on a day; nothing: it goes its way. */
export function decisionsOf(
  record: MentorshipRecord,
  cast: Cast,
  loads: ReadonlyMap<string, Load>,
  today: Day,
): DecisionNeeded[] {
  if (!isOpen(record)) return [];
  const members = present(record);
  const whole = ofMentor(record, cast, loads.get(record.mentorId));
  if (record.status === 'paused' && record.pausedUntil !== null && record.pausedUntil <= today)
    whole.push('pause_over');
  if (record.orderUntil !== null && record.endsOn !== null && record.endsOn > record.orderUntil)
    whole.push('ends_after_order');
  return [
    ...whole.map((code) => ({ code, menteeId: null })),
    ...members.flatMap((member): DecisionNeeded[] => {
      const { menteeId } = member;
      const mentee = cast.mentees.get(menteeId);
      const there = mentee?.person.hiddenAt === null && mentee.status === expected(record);
      const codes = record.status === 'proposed' ? ofProposal(member, today) : [];
      return [...(there ? [] : ['mentee_gone' as const]), ...codes].map((code) => ({ code, menteeId }));
    }),
  ];
}
