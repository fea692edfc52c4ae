import type { Meeting, OwnAverage, ResponseGiven } from '@tandem/contracts';
import { applyMeetingStep, mayChangeResponse, ownAverage } from '@tandem/domain/diary';
import type { z } from 'zod';
import type { Tx } from '../../db/write-queue.ts';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { diaryChanged, type DiaryStores, readerOf } from './diary-stores.ts';
import type { RaiseIssue } from './issue-raising.ts';
import { presentMeeting } from './meeting.presenter.ts';
import type { MeetingRecord } from './meetings.repository.ts';
import { meetingOf, stateOf } from './meetings.service.ts';
import { refuseLimit, refuseStep } from './refusals.ts';

export type Response = z.output<typeof ResponseGiven>;

/** What mentees say of meetings, and what their mentor may know of it. */
export function createResponses(stores: DiaryStores, raise: RaiseIssue) {
  const { queue, meetings, base, audit, dayOf } = stores;

  /** @throws not-found, forbidden, already-exists, step-refused */
  function give(tx: Tx, context: Context, meetingId: string, given: Response): { id: string; already: boolean } {
    const { record, standing } = meetingOf(stores, context, meetingId);
    const { menteeId } = standing;
    authorize(context, 'diary.respond', {});
    // Whoever mentors here and learns elsewhere has no answer to give here.
    if (menteeId === null) throw new ProblemError('forbidden');
    return put(tx, context, record, menteeId, given);
  }

  /** The answer of a mentee whose right to give it has been asked. @throws already-exists, step-refused */
  function put(
    tx: Tx,
    context: Context,
    record: MeetingRecord,
    menteeId: string,
    given: Response,
  ): { id: string; already: boolean } {
    const meetingId = record.id;
    const { id, useful, comfortable, takeaway, clearNext, wantsCurator } = given;
    const own = record.responses.find((one) => one.menteeId === menteeId);
    if (own !== undefined && own.id !== id)
      throw new ProblemError('already-exists', {
        detail: 'Отзыв об этой встрече уже есть, он сохранён с другого устройства. Откройте его: он не перезаписан.',
      });
    if (own === undefined && record.responses.some((one) => one.id === id)) throw new ProblemError('already-exists');
    const values = { useful, comfortable, takeaway, clearNext, wantsCurator };
    if (own && Object.entries(values).every(([key, value]) => own[key as keyof typeof own] === value))
      return { id, already: true };
    const today = base.today(context.now);
    if (own && !mayChangeResponse(dayOf(own.answeredAt), today)) throw refuseLimit('too-late-to-change');
    const result = applyMeetingStep(stateOf(record), { act: 'respond', menteeId }, today);
    if (!result.ok) throw refuseStep(result.reason);
    const at = context.now.toISOString();
    meetings.putResponse(tx, {
      id,
      meetingId,
      menteeId,
      ...values,
      answeredAt: own?.answeredAt ?? at,
      answeredBy: own?.answeredBy ?? context.actor.accountId,
      changedAt: own ? at : null,
    });
    if (result.meeting.status !== record.status) meetings.setStatus(tx, meetingId, result.meeting.status);
    // That somebody answered is no secret; what they said is in no log.
    audit.record(tx, context, { act: own ? 'changed' : 'responded', entity: 'meeting', entityId: meetingId });
    if (wantsCurator && !own?.wantsCurator)
      raise(
        tx,
        context,
        {
          id: newId(context.now.getTime()),
          pairId: record.pairId,
          meetingId,
          category: 'other',
          severity: 'medium',
          text: 'Просит куратора поговорить после встречи',
          visibility: 'curator',
        },
        'mentee',
      );
    diaryChanged(stores, tx, context);
    return { id, already: false };
  }

  return {
    give,
    put,
    /** @throws not-found, already-exists, step-refused */
    respond: (context: Context, meetingId: string, given: Response): Promise<Meeting> =>
      queue.write((tx) => {
        give(tx, context, meetingId, given);
        const opened = meetingOf(stores, context, meetingId);
        return presentMeeting(stores, context, opened, opened.record);
      }),

    /** Of the meetings of whoever asks; nobody sees somebody else's. */
    average(context: Context): OwnAverage {
      const { personId } = readerOf(stores, context);
      const answers = personId === null ? [] : meetings.answersFor(personId);
      const byPair = Map.groupBy(answers, ({ pairId }) => pairId);
      return {
        all: ownAverage(answers),
        pairs: [...byPair].map(([pairId, own]) => ({ pairId, average: ownAverage(own) })),
      };
    },
  };
}
export type Responses = ReturnType<typeof createResponses>;
