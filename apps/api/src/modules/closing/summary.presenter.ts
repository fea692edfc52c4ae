import type { CompletionSummary } from '@tandem/contracts';
import { NO_WORDS, possibleOutcomes, summaryLacks, type SummaryWords, writableParts } from '@tandem/domain/closing';
import { averageOf, ownAverage } from '@tandem/domain/diary';
import { fullName } from '@tandem/domain/kernel';
import type { Context } from '../../kernel/context.ts';
import type { ClosingStores, SummaryPlace } from './closing-stores.ts';
import type { SummaryRecord } from './summaries.repository.ts';

export const wordsOf = (record: SummaryRecord | null): SummaryWords => {
  if (record === null) return NO_WORDS;
  const { goalReached, achievements, difficulties, plans, recommendation, awardProposal } = record;
  const { mentorConclusion, menteeConclusion, curatorConclusion } = record;
  return {
    goalReached,
    achievements,
    difficulties,
    plans,
    mentorConclusion,
    menteeConclusion,
    curatorConclusion,
    recommendation,
    awardProposal,
  };
};

/** What was counted, with the averages that the reader may know. */
export function factsOf(stores: ClosingStores, { pair, member, hand }: SummaryPlace): CompletionSummary['facts'] {
  const { planned, held, minutes, answers, issues } = stores.meetingsOf(pair.id, member.menteeId);
  const route = stores.routeOf(pair.id, member.menteeId);
  const average = hand === 'curator' ? averageOf(answers) : hand === 'mentor' ? ownAverage(answers) : null;
  return {
    form: pair.form,
    roleModel: pair.roleModel,
    order: pair.order,
    since: pair.startsOn,
    until: pair.endedOn ?? pair.endsOn,
    finalMeetingOn: pair.finalMeetingOn,
    meetings: { planned, held, minutes },
    goal: member.goal,
    request: route?.request.trim() || null,
    route: route && { done: route.done, total: route.total },
    goals:
      route?.goals.map(({ text, metric, unit, start, target, now }) => ({ text, metric, unit, start, target, now })) ??
      [],
    responses: average,
    issues: hand === 'curator' ? issues : null,
  };
}

/** The mentee is somewhere else already: in a new pair, or waits in the base. */
export const wentOn = (stores: ClosingStores, context: Context, menteeId: string): boolean =>
  stores.base.mentee(context.now, menteeId)?.status !== 'completed';

export function outcomeFacts(stores: ClosingStores, context: Context, { pair, member, state }: SummaryPlace) {
  return {
    ...state,
    kind: pair.kind,
    startYear: pair.startYear,
    yearNow: stores.base.yearOf(context.now),
    wentOn: wentOn(stores, context, member.menteeId),
    isMentor: stores.base.mentorOfPerson(context.now, member.person.id) !== null,
  };
}

/** One summary as its reader may see it: what was counted for all, words for those who sign it. */
export function presentSummary(stores: ClosingStores, context: Context, place: SummaryPlace): CompletionSummary {
  const { pair, member, hand, record, state } = place;
  const words = wordsOf(record);
  return {
    id: record?.id ?? null,
    pairId: pair.id,
    menteeId: member.menteeId,
    shownName: fullName(member.person),
    facts: factsOf(stores, place),
    words: hand === null ? null : words,
    lacks: state.signed ? [] : summaryLacks(words, pair.finalMeetingOn),
    signed: record === null || record.signedOn === null ? null : { on: record.signedOn, documentId: record.documentId },
    writes: hand === null ? [] : [...writableParts(state, hand)],
    mayPublish: hand === 'curator' ? stores.base.mayPublish(member.person, context.now) : null,
    outcomes: hand === 'curator' ? possibleOutcomes(outcomeFacts(stores, context, place)) : [],
    next: { pairId: record?.nextPairId ?? null, mentorId: record?.nextMentorId ?? null },
    version: record?.version ?? 0,
  };
}
