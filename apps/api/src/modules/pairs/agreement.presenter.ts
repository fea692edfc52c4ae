import type { Agreement, AskedPerson } from '@tandem/contracts';
import { type Day, daysBetween } from '@tandem/domain/kernel';
import { askedNow, type DeclineReason, proposalStatusOn } from '@tandem/domain/pairs';
import type { PersonRecord } from '../participants/index.ts';
import { inOrderOfAsking, present, proposalOf } from './mentorship-record.ts';
import type { AnswerColumns, LinkColumns, MentorshipRecord } from './mentorships.repository.ts';

type State = AskedPerson['state'];
/** Of several places one person answers about: the first that is so. */
const LOUDEST: readonly State[] = ['clarify', 'no', 'expired', 'waiting', 'not_asked', 'yes', 'closed'];

export const ofMember = (answers: readonly AnswerColumns[], menteeId: string): AnswerColumns[] =>
  answers.filter((one) => one.menteeId === menteeId);

/** Answers about places of mentees who are still there. */
export function openAnswers(record: MentorshipRecord, answers: readonly AnswerColumns[]): AnswerColumns[] {
  const there = new Set(present(record).map(({ menteeId }) => menteeId));
  return inOrderOfAsking(answers.filter(({ menteeId }) => there.has(menteeId)));
}

/** True when it is this one's turn to answer, whether or not the day has passed. */
export function isAskedNow(record: MentorshipRecord, answers: readonly AnswerColumns[], one: AnswerColumns): boolean {
  const member = present(record).find(({ menteeId }) => menteeId === one.menteeId);
  if (!member || record.status !== 'proposed') return false;
  const waits = member.proposalStatus === 'proposed' || member.proposalStatus === 'accepted_by_mentor';
  const now = askedNow(proposalOf(member, ofMember(answers, one.menteeId)));
  return waits && one.state === 'open' && now.some(({ party, voice }) => party === one.party && voice === one.voice);
}

function stateOf(record: MentorshipRecord, answers: readonly AnswerColumns[], one: AnswerColumns, today: Day): State {
  if (one.state !== 'open') return one.state;
  const member = present(record).find(({ menteeId }) => menteeId === one.menteeId);
  if (!member || record.status !== 'proposed') return 'closed';
  const { proposalStatus: status, answerBy } = member;
  if (status === 'declined' || status === 'taken_back') return 'closed';
  if (!isAskedNow(record, answers, one)) return status === 'clarify' ? 'waiting' : 'not_asked';
  return proposalStatusOn(today, { status, answerBy }) === 'expired' ? 'expired' : 'waiting';
}

/** Since when somebody is asked: the proposal for the mentor's side, the mentor's last yes for the other. */
function askedSince({ proposedAt }: MentorshipRecord, answers: readonly AnswerColumns[], one: AnswerColumns): string {
  if (one.party === 'mentor') return proposedAt;
  const yes = ofMember(answers, one.menteeId).flatMap(({ party, answeredAt }) =>
    party === 'mentor' && answeredAt ? [answeredAt] : [],
  );
  return yes.sort().at(-1) ?? proposedAt;
}

/**
 * The whole agreement, for whoever manages pairs: a person who answers about several places stands once.
 * @param people everybody who is asked
 */
export function presentAgreement(
  record: MentorshipRecord,
  answers: readonly AnswerColumns[],
  links: readonly LinkColumns[],
  people: ReadonlyMap<string, PersonRecord>,
  dayOf: (instant: string) => Day,
  now: Date,
): Agreement {
  const today = dayOf(now.toISOString());
  const groups = Map.groupBy(
    openAnswers(record, answers),
    ({ party, voice, personId, menteeId }) =>
      `${party} ${voice} ${personId ?? ''} ${party === 'mentee' && personId === null ? menteeId : ''}`,
  );
  const asked = [...groups.values()].flatMap((rows): AskedPerson[] => {
    const states = rows.map((row) => ({ row, state: stateOf(record, answers, row, today) }));
    const state = LOUDEST.find((one) => states.some((other) => other.state === one)) ?? 'closed';
    const first = states.find((one) => one.state === state)?.row;
    if (!first) return [];
    const person = first.personId === null ? undefined : people.get(first.personId);
    const visible = person !== undefined && person.hiddenAt === null;
    const member = present(record).find(({ menteeId }) => menteeId === first.menteeId);
    const waits = state === 'waiting' || state === 'expired';
    const link = links.find(
      ({ mentorshipId, personId, validUntil }) =>
        mentorshipId === record.id && personId === first.personId && validUntil > now.toISOString(),
    );
    return [
      {
        id: first.id,
        party: first.party,
        voice: first.voice,
        personId: visible ? person.id : null,
        name: visible
          ? { familyName: person.familyName, givenName: person.givenName, patronymic: person.patronymic }
          : null,
        menteeIds: rows.map(({ menteeId }) => menteeId),
        state,
        waitingDays: waits ? Math.max(0, daysBetween(dayOf(askedSince(record, answers, first)), today)) : null,
        answerBy: waits ? (member?.answerBy ?? null) : null,
        answeredAt: first.answeredAt,
        via: first.via,
        linkUntil: waits ? (link?.validUntil ?? null) : null,
        hasAccount: visible && person.accountId !== null,
        question: first.state === 'clarify' ? first.question : null,
        reason: first.state === 'no' ? (first.declineReason as DeclineReason | null) : null,
        privateNote: first.state === 'no' ? first.privateNote : null,
      },
    ];
  });
  return {
    proposals: present(record).map(({ menteeId, proposalStatus: status, answerBy }) => ({
      menteeId,
      status: proposalStatusOn(today, { status, answerBy }),
      answerBy,
    })),
    asked,
  };
}
