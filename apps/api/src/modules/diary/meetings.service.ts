import type { Meeting, MeetingCorrection, MeetingVersion, RecordOutcome, ScheduledMeeting } from '@tandem/contracts';
import {
  applyMeetingStep,
  fateOfMeeting,
  mayCorrect,
  mayVoid,
  type MeetingState,
  type MeetingStep,
  refuseKind,
  wasHeld,
} from '@tandem/domain/diary';
import type { z } from 'zod';
import type { Tx } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import {
  diaryChanged,
  diaryOf,
  type DiaryStores,
  fieldFault,
  knownStep,
  type OpenDiary,
  pairForMeeting,
} from './diary-stores.ts';
import { attendanceOf, checkHeldOn, type Entry } from './entry-checks.ts';
import { presentMeeting } from './meeting.presenter.ts';
import type { MeetingRecord, NewMeetingColumns } from './meetings.repository.ts';
import { type MeetingRecording, tellPair } from './record-meeting.ts';
import { refuseLimit, refuseMeeting, refuseStep } from './refusals.ts';

type Correction = z.output<typeof MeetingCorrection>;
type Planned = z.output<typeof ScheduledMeeting>;
type OpenMeeting = OpenDiary & { record: MeetingRecord };

/** A stored meeting as its way knows it. */
export const stateOf = ({ status, on, reportedAt, closedReason, people, responses }: MeetingRecord): MeetingState => {
  const present = people.filter((one) => one.present).map(({ menteeId }) => menteeId);
  return {
    status,
    on,
    reported: reportedAt !== null,
    present,
    responded: responses.map(({ menteeId }) => menteeId).filter((menteeId) => present.includes(menteeId)),
    closed: closedReason !== null,
  };
};

/** A meeting that the reader may see; somebody else's is not found. @throws not-found */
export function meetingOf(stores: DiaryStores, context: Context, meetingId: string): OpenMeeting {
  const record = stores.meetings.find(meetingId);
  if (!record) throw new ProblemError('not-found');
  const opened = diaryOf(stores, context, record.pairId);
  const { pair, standing } = opened;
  // Whoever joined later or left before has nothing to do with it; what was taken back is for the curator alone.
  const own = pair.members.find(({ menteeId }) => menteeId === standing.menteeId);
  const before = own !== undefined && !(own.joinedOn <= record.on && (own.leftOn === null || own.leftOn >= record.on));
  const onlyMentee = own !== undefined && !standing.mentor && !standing.manages;
  if (onlyMentee && before) throw new ProblemError('not-found');
  if (record.status === 'void' && !standing.manages) throw new ProblemError('not-found');
  return { ...opened, record };
}

/** Meetings one by one: planned, held, moved, put right. */
export function createMeetings(stores: DiaryStores, recording: MeetingRecording) {
  const { queue, meetings, pairs, base, audit, receipts, dayOf } = stores;

  const read = (context: Context, id: string): Meeting => {
    const opened = meetingOf(stores, context, id);
    return presentMeeting(stores, context, opened, opened.record);
  };

  /** For those who write the diary of the pair. @throws not-found, forbidden, stale-version with the meeting as it is */
  function writable(context: Context, id: string, version: number): OpenMeeting {
    const opened = meetingOf(stores, context, id);
    if (!opened.standing.manages && !opened.standing.mentor) throw new ProblemError('forbidden');
    if (opened.record.version !== version) throw new ProblemError('stale-version', { current: read(context, id) });
    return opened;
  }

  /** One step of the way of a meeting: rules, row, log, news. @throws step-refused */
  function step(
    tx: Tx,
    context: Context,
    { record }: OpenMeeting,
    what: MeetingStep,
    { act, columns = {}, after = {} }: { act: string; columns?: Partial<NewMeetingColumns>; after?: object },
  ): void {
    const result = applyMeetingStep(stateOf(record), what, base.today(context.now));
    if (!result.ok) throw refuseStep(result.reason);
    const { status, on } = result.meeting;
    meetings.update(tx, record, { status, on, ...columns });
    audit.record(tx, context, {
      act,
      entity: 'meeting',
      entityId: record.id,
      before: { status: record.status },
      after: { status, ...after },
    });
    diaryChanged(stores, tx, context);
  }

  function plan(tx: Tx, context: Context, planned: Planned, offline: boolean): { id: string; already: boolean } {
    const known = receipts.find(context, planned.id, planned);
    if (known) return { id: known.entityId, already: true };
    const { pair } = recording.pairFor(context, planned.pairId);
    const { id, kind, on, time, format, topic, routeStepId } = planned;
    const rules = pairForMeeting(stores, pair);
    if (rules.endedOn !== null) throw refuseMeeting('pair-over', pair);
    const reason = rules.orderOn !== null && on < rules.orderOn ? 'before-order' : refuseKind(kind, rules);
    if (reason !== null) throw refuseMeeting(reason, pair);
    if (!offline && on < base.today(context.now))
      throw fieldFault('/on', 'day-in-past', 'Этот день уже прошёл. Если встреча была, запишите её как прошедшую');
    if (meetings.find(id) !== null) throw new ProblemError('already-exists');
    const at = context.now.toISOString();
    const { accountId } = context.actor;
    const stepId = knownStep(stores, pair.id, routeStepId);
    const row = { id, pairId: pair.id, kind, on, time, format, topic, routeStepId: stepId };
    meetings.insert(tx, { ...row, status: 'scheduled', createdAt: at, createdBy: accountId });
    receipts.keep(tx, context, id, planned, { entityId: id });
    audit.record(tx, context, {
      act: 'scheduled',
      entity: 'meeting',
      entityId: id,
      after: { pairId: pair.id, kind, on },
    });
    tellPair(stores, tx, context, pair, 'meeting_planned', id, on);
    diaryChanged(stores, tx, context);
    return { id, already: false };
  }

  /** What a correction replaces is kept whole. */
  function keepVersion(tx: Tx, context: Context, record: MeetingRecord): void {
    const { responses: _theirs, factsKey: _facts, reportKey: _report, ...content } = record;
    meetings.insertVersion(tx, {
      meetingId: record.id,
      version: record.version,
      replacedAt: context.now.toISOString(),
      actorId: context.actor.accountId,
      content: JSON.stringify(content),
    });
  }

  /** The day of a meeting may change, but not out of the time of its pair. @throws step-refused */
  function checkDay({ pair, record, standing }: OpenMeeting, heldOn: string): void {
    const fate = fateOfMeeting(
      { ...pairForMeeting(stores, pair), endedOn: pair.endedOn },
      { kind: 'regular', heldOn },
      { offline: false, mayWrite: true },
    );
    const outside = fate.fate === 'refuse' && (fate.reason === 'before-order' || fate.reason === 'after-pair-end');
    if (outside && heldOn !== record.on) throw refuseMeeting(fate.reason, pair);
    if (!standing.manages && pair.endedOn !== null) throw refuseMeeting('pair-over', pair);
  }

  function correct(tx: Tx, context: Context, opened: OpenMeeting, change: Correction): void {
    const { record, standing, pair } = opened;
    const today = base.today(context.now);
    const by = standing.manages ? 'curator' : 'mentor';
    if (!mayCorrect(by, dayOf(record.recordedAt ?? record.createdAt), today)) throw refuseLimit('too-late');
    const heldOn = change.heldOn ?? record.on;
    checkHeldOn(heldOn, today);
    checkDay(opened, heldOn);
    const before = record.people.map(({ menteeId, present, activity, word }) => ({
      menteeId,
      present,
      activity,
      word,
    }));
    const said: Entry['attendance'] = [
      ...before.filter(({ menteeId }) => !change.attendance?.some((one) => one.menteeId === menteeId)),
      ...(change.attendance ?? []),
    ];
    const { people, gone } = attendanceOf(pair, heldOn, said, { byCurator: standing.manages });
    if (gone.length > 0) {
      const detail = 'В день встречи этого наставляемого в группе не было. Проверьте дату или отметку';
      throw fieldFault('/attendance', 'not-a-member', detail);
    }
    const present = people.flatMap((one) => (one.said?.present ? [one.member.menteeId] : []));
    const { report } = change;
    const reported = record.reportedAt !== null || report !== undefined;
    const result = applyMeetingStep(stateOf(record), { act: 'correct', on: heldOn, present }, today);
    if (!result.ok) throw refuseStep(result.reason);
    const withReport = reported && result.meeting.status === 'held';
    const state = withReport ? applyMeetingStep(result.meeting, { act: 'report' }, today) : result;
    if (!state.ok) throw refuseStep(state.reason);
    const due = report?.taskDueOn ?? null;
    if (due !== null && due < heldOn)
      throw fieldFault('/report/taskDueOn', 'before-meeting', 'Срок задания не может быть раньше самой встречи');
    const introduction =
      change.introduction === undefined || record.introduction === null
        ? record.introduction
        : JSON.stringify({ ...(JSON.parse(record.introduction) as object), ...change.introduction });
    keepVersion(tx, context, record);
    const { durationMinutes, format, topic, routeStepId } = change;
    meetings.update(tx, record, {
      status: state.meeting.status,
      on: heldOn,
      introduction,
      ...(durationMinutes === undefined ? {} : { durationMinutes }),
      ...(format === undefined ? {} : { format }),
      ...(topic === undefined ? {} : { topic }),
      ...(routeStepId === undefined ? {} : { routeStepId: knownStep(stores, pair.id, routeStepId) }),
      ...(report === undefined
        ? {}
        : {
            ...report,
            reportedAt: record.reportedAt ?? context.now.toISOString(),
            reportedBy: record.reportedBy ?? context.actor.accountId,
          }),
    });
    for (const { member, said: own } of people)
      meetings.putPerson(tx, {
        meetingId: record.id,
        menteeId: member.menteeId,
        personId: member.personId,
        present: own?.present ?? false,
        activity: own?.activity ?? null,
        word: own?.word ?? null,
      });
    const changedFields = Object.keys(change).filter((key) => key !== 'version');
    audit.record(tx, context, {
      act: 'corrected',
      entity: 'meeting',
      entityId: record.id,
      before: { heldOn: record.on, durationMinutes: record.durationMinutes },
      after: { heldOn, durationMinutes: durationMinutes ?? record.durationMinutes, fields: changedFields },
    });
    if (heldOn !== record.on && record.kind === 'introductory' && introduced(record))
      pairs.introduced(tx, context, pair.id, heldOn);
    if (heldOn !== record.on && record.kind === 'final') pairs.finalHeld(tx, context, pair.id, heldOn);
    diaryChanged(stores, tx, context);
  }

  return {
    read,
    plan,

    /** Somebody outside of the pair who reads of a minor leaves a line in the audit log. @throws not-found */
    async open(context: Context, id: string): Promise<Meeting> {
      const { pair, standing, record } = meetingOf(stores, context, id);
      const outside = !standing.mentor && standing.menteeId === null;
      const minors = pair.members.some(({ person }) => person !== null && base.isMinor(person, context.now));
      if (outside && minors) await stores.readings.note(context, 'meeting', record.id);
      return read(context, id);
    },

    /** @throws not-found, invalid-request, already-exists, step-refused */
    record(context: Context, entry: Entry): Promise<RecordOutcome> {
      return queue.write((tx) => {
        const { kept, reason, meetingId } = recording.record(tx, context, entry, { offline: false });
        return { kept, reason, meeting: meetingId === null ? null : read(context, meetingId) };
      });
    },

    /** @throws not-found, invalid-request, already-exists, step-refused */
    schedule: (context: Context, planned: Planned): Promise<Meeting> =>
      queue.write((tx) => read(context, plan(tx, context, planned, false).id)),

    /** The old row stays and points at the new one. @throws not-found, already-exists, stale-version, step-refused */
    move(
      context: Context,
      id: string,
      {
        version,
        id: newMeetingId,
        on,
        time,
        reason,
      }: { version: number; id: string; on: string; time: string | null; reason: string | null },
    ): Promise<Meeting> {
      return queue.write((tx) => {
        // Told twice: the new meeting is there already, moved from this one.
        const made = meetings.find(newMeetingId);
        if (made !== null) {
          const same = made.movedFromId === id && made.on === on && made.time === time;
          if (!same || made.createdBy !== context.actor.accountId) throw new ProblemError('already-exists');
          return read(context, newMeetingId);
        }
        const opened = writable(context, id, version);
        if (receipts.isTaken(newMeetingId)) throw new ProblemError('already-exists');
        if (on < base.today(context.now))
          throw fieldFault('/on', 'day-in-past', 'Этот день уже прошёл. Выберите день, который ещё впереди');
        const columns = { movedToId: newMeetingId, reason };
        step(tx, context, opened, { act: 'move' }, { act: 'moved', columns, after: { on } });
        const { pairId, kind, format, topic, routeStepId } = opened.record;
        const at = context.now.toISOString();
        const row = { id: newMeetingId, pairId, kind, on, time, format, topic, routeStepId, movedFromId: id };
        meetings.insert(tx, { ...row, status: 'scheduled', createdAt: at, createdBy: context.actor.accountId });
        tellPair(stores, tx, context, opened.pair, 'meeting_moved', newMeetingId, on);
        return read(context, newMeetingId);
      });
    },

    /** @throws not-found, stale-version, step-refused */
    cancel(
      context: Context,
      id: string,
      { version, by, reason }: { version: number; by: MeetingRecord['cancelledBy'] & string; reason: string },
    ): Promise<Meeting> {
      return queue.write((tx) => {
        const opened = writable(context, id, version);
        step(
          tx,
          context,
          opened,
          { act: 'cancel' },
          { act: 'cancelled', columns: { cancelledBy: by, reason }, after: { by } },
        );
        tellPair(stores, tx, context, opened.pair, 'meeting_cancelled', id, null);
        return read(context, id);
      });
    },

    /** @throws not-found, stale-version, step-refused */
    missed(
      context: Context,
      id: string,
      { version, who, reason }: { version: number; who: MeetingRecord['missedBy'] & string; reason: string | null },
    ): Promise<Meeting> {
      return queue.write((tx) => {
        const opened = writable(context, id, version);
        const columns = { missedBy: who, reason };
        step(tx, context, opened, { act: 'no_show' }, { act: 'missed', columns, after: { who } });
        return read(context, id);
      });
    },

    /** @throws not-found, invalid-request, stale-version, step-refused */
    correct: (context: Context, id: string, change: Correction): Promise<Meeting> =>
      queue.write((tx) => {
        correct(tx, context, writable(context, id, change.version), change);
        return read(context, id);
      }),

    /** @throws not-found, stale-version, step-refused */
    closeWithoutFeedback(
      context: Context,
      id: string,
      { version, reason }: { version: number; reason: string },
    ): Promise<Meeting> {
      return queue.write((tx) => {
        const opened = writable(context, id, version);
        const columns = { closedReason: reason };
        step(tx, context, opened, { act: 'close_without_feedback' }, { act: 'closed', columns });
        return read(context, id);
      });
    },

    /** Taken back by whoever wrote it, within a day. @throws not-found, forbidden, stale-version, step-refused */
    remove(context: Context, id: string, version: number): Promise<void> {
      return queue.write((tx) => {
        const opened = writable(context, id, version);
        const { record } = opened;
        if ((record.recordedBy ?? record.createdBy) !== context.actor.accountId) throw refuseLimit('not-yours');
        if (!mayVoid(new Date(record.recordedAt ?? record.createdAt), context.now))
          throw refuseLimit('too-late-to-remove');
        step(tx, context, opened, { act: 'void' }, { act: 'removed' });
      });
    },

    /** What corrections replaced. @throws not-found */
    history(context: Context, id: string): { versions: MeetingVersion[] } {
      const { standing } = meetingOf(stores, context, id);
      if (!standing.sees('mentor_report')) throw new ProblemError('not-found');
      const rows = meetings.versions(id);
      const names = stores.accounts.names(rows.flatMap(({ actorId }) => actorId ?? []));
      return {
        versions: rows.map(({ version, replacedAt, actorId, content }) => {
          const was = JSON.parse(content) as Omit<MeetingRecord, 'responses'>;
          return {
            version,
            replacedAt,
            by: actorId === null ? null : (names.get(actorId) ?? null),
            on: was.on,
            durationMinutes: was.durationMinutes,
            format: was.format,
            topic: was.topic,
            report:
              was.goalAchieved === null
                ? null
                : {
                    goalAchieved: was.goalAchieved,
                    whatWasDone: was.whatWasDone ?? '',
                    agreedTask: was.agreedTask,
                    taskDueOn: was.taskDueOn,
                    privateNote: was.privateNote ?? '',
                  },
            attendance: was.people.map(({ menteeId, present }) => ({
              menteeId,
              present: wasHeld(was.status) ? present : null,
            })),
          };
        }),
      };
    },
  };
}
export type Meetings = ReturnType<typeof createMeetings>;

const introduced = ({ introduction }: MeetingRecord): boolean =>
  introduction !== null && (JSON.parse(introduction) as { mutualInterest?: string }).mutualInterest === 'yes';
