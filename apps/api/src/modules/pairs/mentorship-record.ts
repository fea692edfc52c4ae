import { type Asked, type DeclineReason, type Mentorship, PARTIES, type Proposal, VOICES } from '@tandem/domain/pairs';
import type { AnswerColumns, MemberColumns, MentorshipRecord } from './mentorships.repository.ts';

/** The mentor's side first, the person before the guardian. */
export const inOrderOfAsking = (answers: readonly AnswerColumns[]): AnswerColumns[] =>
  [...answers].sort(
    (a, b) =>
      PARTIES.indexOf(a.party) - PARTIES.indexOf(b.party) ||
      VOICES.indexOf(a.voice) - VOICES.indexOf(b.voice) ||
      a.id.localeCompare(b.id),
  );

/**
 * A stored pair as the rules know it.
 * @param goals of the base: whoever is still in the pair has the goal that stands there
 */
export function mentorshipOf(record: MentorshipRecord, goals: ReadonlyMap<string, string | null>): Mentorship {
  const { id, kind, mentorId, status, endsOn, introducedOn, previousId } = record;
  return {
    id,
    kind,
    mentorId,
    status,
    members: record.members.map(({ menteeId, joinedOn, goal, leftOn, leftReason, leftSide, exitReason }) => ({
      menteeId,
      goal: leftOn === null ? (goals.get(menteeId) ?? null) : goal,
      joinedOn,
      left: leftOn === null ? null : { on: leftOn, reason: leftReason ?? 'other', side: leftSide, exitReason },
    })),
    order:
      record.orderNumber === null || record.orderOn === null
        ? null
        : { number: record.orderNumber, on: record.orderOn },
    endsOn,
    introducedOn,
    pause:
      record.pauseReason === null || record.pausedUntil === null
        ? null
        : { reason: record.pauseReason, until: record.pausedUntil },
    dissolved:
      record.dissolvedOn === null
        ? null
        : {
            on: record.dissolvedOn,
            reason: record.dissolveReason ?? 'other',
            side: record.dissolvedBy,
            exitReason: record.exitReason,
          },
    previousId,
  };
}

/** The columns of a pair that its way changes. */
export function columnsOf({ status, order, endsOn, introducedOn, pause, dissolved }: Mentorship) {
  return {
    status,
    endsOn,
    introducedOn,
    pauseReason: pause?.reason ?? null,
    pausedUntil: pause?.until ?? null,
    dissolvedOn: dissolved?.on ?? null,
    dissolveReason: dissolved?.reason ?? null,
    dissolvedBy: dissolved?.side ?? null,
    exitReason: dissolved?.exitReason ?? null,
    orderNumber: order?.number ?? null,
    orderOn: order?.on ?? null,
  };
}

const askedOf = ({ party, voice }: AnswerColumns): Asked => ({ party, voice });

/** The agreement about one mentee's place. @param answers of that mentee */
export function proposalOf(
  { proposalStatus: status, answerBy }: MemberColumns,
  answers: readonly AnswerColumns[],
): Proposal {
  const all = inOrderOfAsking(answers);
  const asks = all.find(({ state }) => state === 'clarify');
  const declines = all.find(({ state }) => state === 'no');
  return {
    status,
    asked: all.map(askedOf),
    accepted: all.filter(({ state }) => state === 'yes').map(askedOf),
    answerBy,
    question: asks ? { ...askedOf(asks), text: asks.question ?? '' } : null,
    decline: declines
      ? { ...askedOf(declines), reason: (declines.declineReason ?? 'not_said') as DeclineReason }
      : null,
  };
}

/** Whose place: those who have not left. */
export const present = ({ members }: Pick<MentorshipRecord, 'members'>): MemberColumns[] =>
  members.filter(({ leftOn }) => leftOn === null);

/** Places that a pair takes with its mentor: a refusal frees them before the curator has dealt with it. */
export function placesTaken(record: MentorshipRecord): MemberColumns[] {
  if (record.status === 'completed' || record.status === 'dissolved') return [];
  return present(record).filter(
    ({ proposalStatus }) => proposalStatus !== 'declined' && proposalStatus !== 'taken_back',
  );
}
