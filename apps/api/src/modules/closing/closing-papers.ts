import type { DocumentRow, Gathered, GatheredValue } from '@tandem/domain/documents';
import { hoursText } from '@tandem/domain/diary';
import { dottedDay, fullName, shortName } from '@tandem/domain/kernel';
import type { Programme } from '@tandem/domain/participants';
import { tenthsText } from '@tandem/domain/routes';
import { className } from '@tandem/domain/school';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { NamedPerson } from '../pairs/index.ts';
import type { PersonRecord } from '../participants/index.ts';
import { type ClosingStores, placeOf, type SummaryPlace } from './closing-stores.ts';
import { GOAL_WORDS, RECOMMENDATION_WORDS } from './paper-words.ts';
import { factsOf, wordsOf } from './summary.presenter.ts';

/** What papers need from other contexts. */
export type ClosingInPapers = {
  person: (context: Context, personId: string) => NamedPerson | null;
  /** Whoever makes the paper when they are a curator, else the first one there is. */
  curator: (context: Context) => NamedPerson | null;
  programme: () => Programme;
};

const known = (values: Record<string, GatheredValue | null | undefined>): Record<string, GatheredValue> =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, GatheredValue] => entry[1] != null && entry[1] !== ''),
  );

const placed = ({ grade, letter, position, organization, workplace }: PersonRecord): string =>
  grade === null ? (position ?? organization ?? workplace ?? '') : className({ grade, letter: letter ?? '' });

const valueText = (value: number | null): string => (value === null ? '' : tenthsText(value));

/** Data of the printed completion summary. Null: there is none, or nobody is left to name in it. */
export function createClosingPapers(stores: ClosingStores, { person, curator, programme }: ClosingInPapers) {
  function found(context: Context, id: string): SummaryPlace | null {
    const record = stores.summaries.find(id);
    if (!record) return null;
    try {
      return placeOf(stores, context, record.mentorshipId, record.menteeId);
    } catch (error) {
      if (error instanceof ProblemError) return null;
      throw error;
    }
  }

  return (context: Context, summaryId: string): Gathered | null => {
    const place = found(context, summaryId);
    const mentee = place && person(context, place.member.person.id);
    if (!place || !mentee) return null;
    const { pair, member, record } = place;
    const facts = factsOf(stores, place);
    const words = wordsOf(record);
    const form = programme().forms.find(({ code }) => code === pair.form);
    const roleModel = form?.roleModels.find(({ code }) => code === pair.roleModel)?.label;
    const mentor = pair.mentor && person(context, pair.mentor.id);
    const goals: DocumentRow[] = facts.goals.map(({ text, metric, unit, start, target, now }, index) => ({
      number: String(index + 1),
      text,
      metric: [metric, unit].filter(Boolean).join(', '),
      start: valueText(start),
      target: valueText(target),
      now: valueText(now),
    }));
    const people = [mentee, mentor, curator(context)].flatMap((one) =>
      one ? [{ kind: 'person' as const, id: one.personId }] : [],
    );
    return {
      label: shortName(member.person) || fullName(member.person),
      values: known({
        mentee,
        'mentee.place': placed(member.person),
        mentor,
        'mentor.place': pair.mentor && placed(pair.mentor),
        form: [form?.label ?? pair.form, roleModel].filter(Boolean).join(', '),
        order: facts.order && `от ${dottedDay(facts.order.on)} № ${facts.order.number}`,
        since: facts.since,
        until: facts.until,
        'meetings.planned': String(facts.meetings.planned),
        'meetings.held': String(facts.meetings.held),
        hours: hoursText(facts.meetings.minutes),
        finalMeeting: facts.finalMeetingOn,
        request: facts.request,
        goal: facts.goal,
        goalReached: words.goalReached && GOAL_WORDS[words.goalReached],
        'route.done': facts.route && String(facts.route.done),
        'route.total': facts.route && String(facts.route.total),
        goals,
        achievements: words.achievements,
        difficulties: words.difficulties,
        plans: words.plans,
        mentorConclusion: words.mentorConclusion,
        menteeConclusion: words.menteeConclusion,
        curatorConclusion: words.curatorConclusion,
        recommendation: words.recommendation && RECOMMENDATION_WORDS[words.recommendation],
        award: words.awardProposal,
        publication: stores.base.mayPublish(member.person, context.now) ? 'есть' : 'нет',
        curator: curator(context),
      }),
      objects: [...new Map(people.map((one) => [one.id, one])).values(), { kind: 'pair', id: pair.id }],
    };
  };
}
