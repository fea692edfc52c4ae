import type { MentorActRequest, MentorCard, RequirementMark } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { FINAL_MENTOR_STATUSES, type MentorStatus, suspensionDue } from '@tandem/domain/participants';
import type { z } from 'zod';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { actsForThemselves, OWN_ACTS } from './mentor-card.presenter.ts';
import type { MentorChecklists } from './mentor-checklist.ts';
import type { MentorSteps, StepDetails } from './mentor-steps.ts';
import { checkReason, mentorChanged, mentorOf, type MentorRecord, type MentorsStores } from './mentors-stores.ts';
import type { MentorsService } from './mentors.service.ts';

const isFinal = (status: MentorStatus) => (FINAL_MENTOR_STATUSES as readonly MentorStatus[]).includes(status);
const dayFault = (pointer: string, detail: string) =>
  new ProblemError('invalid-request', { errors: [{ pointer, code: 'day', detail }] });

/** Steps of the way that are taken by hand, and requirements that are ticked off. */
export function createMentorActs(
  stores: MentorsStores,
  checklists: MentorChecklists,
  steps: MentorSteps,
  { card }: Pick<MentorsService, 'card'>,
) {
  const { queue, mentors, audit } = stores;

  /** The curator for anybody; a candidate for themselves alone. @throws not-found, forbidden */
  function actedUpon(context: Context, id: string, act: z.infer<typeof MentorActRequest>['act']): MentorRecord {
    const { mentor, relation } = mentorOf(stores, context, id);
    if (!can(context.actor, 'mentors.manage') && !(actsForThemselves(context, relation) && OWN_ACTS.includes(act)))
      throw new ProblemError('forbidden');
    return mentor;
  }

  /** A mentor on their way. @throws not-found, step-refused */
  function onTheWay(context: Context, id: string): MentorRecord {
    const { mentor } = authorize(context, 'mentors.manage', mentorOf(stores, context, id));
    if (isFinal(mentor.status)) throw new ProblemError('step-refused', { reason: 'not-from-this-status', missing: [] });
    return mentor;
  }

  function detailsOf({ act, number, on, reason }: MentorActRequest, mentor: MentorRecord, today: string): StepDetails {
    if (act === 'register') {
      if (on !== undefined && on > today) throw dayFault('/on', 'Заявление подано не позже сегодняшнего дня');
      return { registration: number !== undefined && on !== undefined ? { number, on } : null };
    }
    if (act === 'schedule_interview') return { interviewOn: on ?? null };
    if (act === 'suspend') {
      // A reason in words of one's own is a suspension by hand; without one the papers themselves must say it.
      const due = reason === undefined ? suspensionDue(mentor.status, checklists.of(mentor, today).list) : null;
      return due ? { reason: due.because.join(' '), byPapers: true } : { reason: reason ?? null };
    }
    return { reason: reason ?? null };
  }

  return {
    /** @throws not-found, forbidden, stale-version with the card as it is now, step-refused */
    act(context: Context, id: string, request: MentorActRequest): Promise<MentorCard> {
      return queue.write((tx) => {
        const mentor = actedUpon(context, id, request.act);
        checkReason(stores, request.reason);
        if (mentor.version !== request.version) throw new ProblemError('stale-version', { current: card(context, id) });
        steps.take(tx, context, mentor, request.act, detailsOf(request, mentor, stores.today(context.now)));
        return card(context, id);
      });
    },

    /** Again for the same requirement: the last word wins. @throws not-found, step-refused */
    mark(context: Context, id: string, mark: z.output<typeof RequirementMark>): Promise<MentorCard> {
      return queue.write((tx) => {
        const mentor = onTheWay(context, id);
        const { requirement, fulfilledOn, validUntil, note } = mark;
        if (fulfilledOn > stores.today(context.now))
          throw dayFault('/fulfilledOn', 'Выполнено не позже сегодняшнего дня');
        if (validUntil !== null && validUntil < fulfilledOn)
          throw dayFault('/validUntil', 'Действует не меньше, чем до дня выполнения');
        mentors.mark(tx, {
          id: newId(context.now.getTime()),
          mentorId: id,
          requirement,
          fulfilledOn,
          validUntil,
          note,
        });
        audit.record(tx, context, { act: 'requirement-marked', entity: 'mentor', entityId: id, after: { ...mark } });
        mentorChanged(stores, tx, context, mentor);
        return card(context, id);
      });
    },

    /** @throws not-found, step-refused */
    unmark(context: Context, id: string, requirement: z.infer<typeof RequirementMark>['requirement']) {
      return queue.write((tx) => {
        const mentor = onTheWay(context, id);
        if (!mentors.unmark(tx, id, requirement)) throw new ProblemError('not-found');
        const before = { requirement };
        audit.record(tx, context, { act: 'requirement-unmarked', entity: 'mentor', entityId: id, before });
        mentorChanged(stores, tx, context, mentor);
        return card(context, id);
      });
    },
  };
}
