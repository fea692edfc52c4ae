import type { DecisionNeeded, MentorshipMember, MentorshipRow } from '@tandem/contracts';
import { type Day, daysBetween, fullName } from '@tandem/domain/kernel';
import { askedNow, type ProposalStatus, proposalStatusOn } from '@tandem/domain/pairs';
import { className } from '@tandem/domain/school';
import type { PersonRecord } from '../participants/index.ts';
import { present, proposalOf } from './mentorship-record.ts';
import type { AnswerColumns, MentorshipRecord } from './mentorships.repository.ts';
import type { Cast } from './pairs-stores.ts';

/** A person as a pair shows them: of somebody whose consent was withdrawn nothing is left but the place. */
export function shown(person: PersonRecord | undefined) {
  if (!person || person.hiddenAt !== null) return { personId: null, shownName: '—', schoolClass: null, position: null };
  const { id, classId, grade, letter, position } = person;
  return {
    personId: id,
    shownName: fullName(person),
    schoolClass:
      classId === null || grade === null ? null : { id: classId, name: className({ grade, letter: letter ?? '' }) },
    position,
  };
}

/** The status of a whole proposal: what asks for the curator first, then what is waited for. */
const URGENT: readonly ProposalStatus[] = [
  'declined',
  'clarify',
  'expired',
  'proposed',
  'accepted_by_mentor',
  'accepted_by_mentee',
  'approved',
  'in_order',
  'taken_back',
];

/** How the agreement of a pair stands; null when it is proposed no more. */
export function proposalSummary(
  record: MentorshipRecord,
  answers: readonly AnswerColumns[],
  today: Day,
  dayOf: (instant: string) => Day,
): MentorshipRow['proposal'] {
  if (record.status !== 'proposed') return null;
  const members = present(record);
  const shown = new Set(
    members.map((member) => proposalStatusOn(today, { status: member.proposalStatus, answerBy: member.answerBy })),
  );
  const status = URGENT.find((one) => shown.has(one)) ?? 'proposed';
  const waiting = members.flatMap((member) =>
    askedNow(
      proposalOf(
        member,
        answers.filter(({ menteeId }) => menteeId === member.menteeId),
      ),
    ),
  );
  const waits = status === 'proposed' || status === 'accepted_by_mentor' || status === 'expired';
  const lastAnswer = answers.flatMap(({ state, answeredAt }) => (state === 'yes' && answeredAt ? [answeredAt] : []));
  const since = dayOf(lastAnswer.sort().at(-1) ?? record.proposedAt);
  return {
    status,
    waitingFor: waits ? (waiting[0]?.party ?? null) : null,
    waitingDays: waits ? Math.max(0, daysBetween(since, today)) : null,
    answerBy: members.flatMap(({ answerBy }) => answerBy ?? []).sort()[0] ?? null,
  };
}

function presentMember(record: MentorshipRecord, { mentees }: Cast): MentorshipMember[] {
  const rows = [...record.members].sort((a, b) => Number(a.leftOn !== null) - Number(b.leftOn !== null));
  return rows.map(({ menteeId, joinedOn, goal, leftOn, leftReason }) => {
    const mentee = mentees.get(menteeId);
    const person = shown(mentee?.person);
    const over = leftOn !== null || record.status === 'completed';
    return {
      menteeId,
      ...person,
      goal: person.personId === null ? null : over ? goal : (mentee?.goal ?? null),
      joinedOn,
      leftOn,
      leftReason,
    };
  });
}

/** A line of the list. */
export function presentRow(
  record: MentorshipRecord,
  cast: Cast,
  answers: readonly AnswerColumns[],
  decisions: DecisionNeeded[],
  today: Day,
  dayOf: (instant: string) => Day,
): MentorshipRow {
  const { orderNumber: number, orderOn: on } = record;
  return {
    id: record.id,
    form: record.form,
    roleModel: record.roleModel,
    kind: record.kind,
    status: record.status,
    since: record.statusSince,
    mentor: { mentorId: record.mentorId, ...shown(cast.mentors.get(record.mentorId)?.person) },
    members: presentMember(record, cast),
    startsOn: record.startsOn,
    endsOn: record.endsOn,
    pause:
      record.pauseReason === null || record.pausedUntil === null
        ? null
        : { reason: record.pauseReason, until: record.pausedUntil },
    order:
      number === null || on === null
        ? null
        : { documentId: record.orderDocumentId, number, on, until: record.orderUntil },
    proposal: proposalSummary(record, answers, today, dayOf),
    decisions,
    version: record.version,
  };
}
