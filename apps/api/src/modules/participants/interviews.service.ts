import type { InterviewProtocol, MentorCard } from '@tandem/contracts';
import { type ConclusionFault, refuseConclusion } from '@tandem/domain/participants';
import type { z } from 'zod';
import { authorize } from '../../kernel/authorize.ts';
import { type Context, SYSTEM_ACCOUNT } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { MentorSteps } from './mentor-steps.ts';
import { checkReason, mentorOf, type MentorsStores } from './mentors-stores.ts';
import type { MentorsService } from './mentors.service.ts';

/** Where in the protocol a fault stands, and what to do. */
const FAULTS: Record<ConclusionFault, { pointer: string; detail: string }> = {
  'score-out-of-range': { pointer: '/scores', detail: 'Оценка – целое число от 0 до 2' },
  'scores-missing': { pointer: '/scores', detail: 'Оцените по всем критериям' },
  'condition-required': { pointer: '/condition', detail: 'Напишите, при каком условии рекомендован' },
  'reason-required': { pointer: '/reason', detail: 'Выберите причину' },
};

/** «Собеседование»: its protocol, and the step it concludes. */
export function createInterviews(stores: MentorsStores, steps: MentorSteps, { card }: Pick<MentorsService, 'card'>) {
  const { queue, interviews, audit } = stores;

  return {
    /** @throws not-found, stale-version with the card as it is now, step-refused */
    record(context: Context, id: string, protocol: z.output<typeof InterviewProtocol>): Promise<MentorCard> {
      return queue.write((tx) => {
        const { mentor } = authorize(context, 'mentors.manage', mentorOf(stores, context, id));
        const { version, scores, conclusion, condition, reason, heldOn, present, ...rest } = protocol;
        checkReason(stores, reason);
        const fault = refuseConclusion({ conclusion, scores, condition, reason });
        if (fault) throw new ProblemError('invalid-request', { errors: [{ code: fault, ...FAULTS[fault] }] });
        if (heldOn > stores.today(context.now)) {
          const detail = 'Собеседование прошло не позже сегодняшнего дня';
          throw new ProblemError('invalid-request', { errors: [{ pointer: '/heldOn', code: 'day', detail }] });
        }
        if (mentor.version !== version) throw new ProblemError('stale-version', { current: card(context, id) });
        const act = conclusion === 'not_recommended' ? 'not_recommend' : 'recommend';
        steps.take(tx, context, mentor, act, { reason: act === 'not_recommend' ? reason : null, on: heldOn });
        const interviewId = newId(context.now.getTime());
        const { accountId } = context.actor;
        interviews.insert(tx, {
          ...rest,
          id: interviewId,
          mentorId: id,
          heldOn,
          present: JSON.stringify(present),
          scores: JSON.stringify(scores),
          conclusion,
          condition: conclusion === 'conditional' ? condition : null,
          recordedBy: accountId === SYSTEM_ACCOUNT ? null : accountId,
          recordedAt: context.now.toISOString(),
        });
        const after = { interviewId, heldOn, conclusion };
        audit.record(tx, context, { act: 'interview-recorded', entity: 'mentor', entityId: id, after });
        return card(context, id);
      });
    },
  };
}
