import type { RecordOutcome } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { applyMeetingStep, fateOfMeeting, heldStatus, type LateReason } from '@tandem/domain/diary';
import type { Tx } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { PairInDiary } from '../pairs/index.ts';
import {
  accountsOf,
  diaryChanged,
  type DiaryStores,
  fieldFault,
  knownStep,
  pairForMeeting,
  readerOf,
} from './diary-stores.ts';
import { attendanceOf, checkEntry, checkHeldOn, type Entry } from './entry-checks.ts';
import type { RaiseIssue } from './issue-raising.ts';
import type { MeetingColumns, MeetingRecord, NewMeetingColumns } from './meetings.repository.ts';
import { refuseMeeting, refuseStep } from './refusals.ts';

export type Recorded = Pick<RecordOutcome, 'kept' | 'reason'> & { meetingId: string | null; already: boolean };

/** Who writes, and how the entry came. `author`: whose it is when the curator takes it in later. */
export type How = { offline: boolean };

const kept = (reason: LateReason, already: boolean): Recorded => ({
  kept: 'for_curator',
  reason,
  meetingId: null,
  already,
});

/** A meeting as it was before it had a row: planned for the day on which it was held. */
const fresh = (on: string): Parameters<typeof applyMeetingStep>[0] => ({
  status: 'scheduled',
  on,
  reported: false,
  present: [],
  responded: [],
  closed: false,
});

/** «Прошла встреча»: the main act of the diary, by the phone or by the page, told once or ten times. */
export function createMeetingRecording(stores: DiaryStores, raise: RaiseIssue) {
  const { meetings, pairs, base, receipts, audit, accounts } = stores;

  /** The pair, for whoever mentors it or mentored it, and for the curator. @throws not-found */
  function pairFor(context: Context, pairId: string): { pair: PairInDiary; byCurator: boolean; mayWrite: boolean } {
    const reader = readerOf(stores, context);
    const pair = pairs.find(context, pairId);
    const isMentor = pair !== null && reader.personId !== null && pair.mentor.personId === reader.personId;
    if (!pair || !(isMentor || reader.manages)) throw new ProblemError('not-found');
    return { pair, byCurator: reader.manages, mayWrite: can(context.actor, 'diary.write') };
  }

  /** The planned row that the meeting was; null: it was not planned, or the plan has gone another way. */
  function plannedRow(entry: Entry): MeetingRecord | null {
    if (entry.scheduledId === null) return null;
    const row = meetings.find(entry.scheduledId);
    if (row === null || row.pairId !== entry.pairId)
      throw fieldFault('/scheduledId', 'not-found', 'Этой запланированной встречи в дневнике пары нет');
    if (row.status === 'held' || row.status === 'feedback_due' || row.status === 'complete')
      throw new ProblemError('already-exists', {
        detail: 'Об этой запланированной встрече уже есть запись. Откройте её: там видно, что записано.',
      });
    return row.status === 'scheduled' ? row : null;
  }

  function keepForCurator(tx: Tx, context: Context, entry: Entry, reason: LateReason): Recorded {
    const { id, pairId, heldOn } = entry;
    const { accountId } = context.actor;
    meetings.insertLate(tx, {
      id,
      pairId,
      authorId: accountId,
      reason,
      heldOn,
      body: JSON.stringify(entry),
      receivedAt: context.now.toISOString(),
      state: 'waiting',
    });
    receipts.keep(tx, context, id, entry, { entityId: id, keptReason: reason });
    audit.record(tx, context, { act: 'kept', entity: 'diary-entry', entityId: id, after: { pairId, heldOn, reason } });
    const to = accounts.holding('curator', context.now);
    stores.notify(tx, context, { to, kind: 'entry_kept', entity: 'pair', subjectId: pairId });
    diaryChanged(stores, tx, context);
    return kept(reason, false);
  }

  /** Rows of a meeting that was held. The rules of the entry have been asked already. */
  function write(
    tx: Tx,
    context: Context,
    entry: Entry,
    pair: PairInDiary,
    { byCurator, authorId, recordedAt }: { byCurator: boolean; authorId: string; recordedAt: string },
  ): string {
    const { people } = attendanceOf(pair, entry.heldOn, entry.attendance, { byCurator });
    const present = people.flatMap(({ member, said }) => (said?.present ? [member.menteeId] : []));
    const step = { act: 'hold' as const, on: entry.heldOn, present, reported: entry.report !== null };
    const result = applyMeetingStep(fresh(entry.heldOn), step, base.today(context.now));
    if (!result.ok) throw refuseStep(result.reason);
    const planned = plannedRow(entry);
    const id = planned?.id ?? entry.id;
    if (planned === null && meetings.find(id) !== null) throw new ProblemError('already-exists');
    const { report } = entry;
    const row: Omit<NewMeetingColumns, 'id' | 'createdAt'> = {
      pairId: pair.id,
      kind: entry.kind,
      status: heldStatus(result.meeting),
      on: entry.heldOn,
      durationMinutes: entry.durationMinutes,
      format: entry.format,
      topic: entry.topic,
      routeStepId: knownStep(stores, pair.id, entry.routeStepId),
      introduction: entry.introduction === null ? null : JSON.stringify(entry.introduction),
      goalAchieved: report?.goalAchieved ?? null,
      whatWasDone: report?.whatWasDone ?? null,
      agreedTask: report?.agreedTask ?? null,
      taskDueOn: report?.taskDueOn ?? null,
      privateNote: report?.privateNote ?? null,
      reportedAt: report === null ? null : recordedAt,
      reportedBy: report === null ? null : authorId,
      recordedAt,
      recordedBy: authorId,
    };
    if (planned === null) meetings.insert(tx, { ...row, id, createdAt: recordedAt, createdBy: authorId });
    else meetings.update(tx, planned, row);
    for (const { member, said } of people)
      meetings.putPerson(tx, {
        meetingId: id,
        menteeId: member.menteeId,
        personId: member.personId,
        present: said?.present ?? false,
        activity: said?.activity ?? null,
        word: said?.word ?? null,
      });
    const { kind, heldOn, durationMinutes, format } = entry;
    audit.record(tx, context, {
      act: 'recorded',
      entity: 'meeting',
      entityId: id,
      after: { pairId: pair.id, kind, heldOn, durationMinutes, format, present: present.length },
    });
    const mentees = pair.members.filter(({ menteeId }) => present.includes(menteeId)).map(({ person }) => person);
    stores.notify(tx, context, { to: accountsOf(mentees), kind: 'response_due', entity: 'meeting', subjectId: id });
    diaryChanged(stores, tx, context);
    return id;
  }

  /** What a meeting means for the pair: both sides know each other now, or say good-bye. */
  function leadOn(tx: Tx, context: Context, { kind, heldOn, introduction }: Entry, pairId: string): void {
    if (kind === 'introductory' && introduction?.mutualInterest === 'yes')
      pairs.introduced(tx, context, pairId, heldOn);
    if (kind === 'final') pairs.finalHeld(tx, context, pairId, heldOn);
  }

  function planNext(tx: Tx, context: Context, { kind, introduction, nextMeeting }: Entry, pair: PairInDiary): void {
    if (nextMeeting === null) return;
    const { id, on, time } = nextMeeting;
    if (meetings.find(id) !== null || receipts.isTaken(id))
      throw fieldFault('/nextMeeting/id', 'already-exists', 'Следующая встреча с таким номером уже есть');
    const again = kind === 'introductory' && introduction?.mutualInterest !== 'yes';
    const next: MeetingColumns['kind'] = again ? 'introductory' : kind === 'introductory' ? 'trial' : 'regular';
    const at = context.now.toISOString();
    const { accountId } = context.actor;
    const row = { id, pairId: pair.id, kind: next, on, time, createdAt: at, createdBy: accountId };
    meetings.insert(tx, { ...row, status: 'scheduled' });
    audit.record(tx, context, { act: 'scheduled', entity: 'meeting', entityId: id, after: { pairId: pair.id, on } });
    tellPair(stores, tx, context, pair, 'meeting_planned', id, on);
  }

  function raiseDifficulty(tx: Tx, context: Context, entry: Entry, meetingId: string, pair: PairInDiary): void {
    const { difficulty, introduction } = entry;
    const of = { pairId: pair.id, meetingId, severity: 'medium' as const };
    if (difficulty !== null) raise(tx, context, { ...of, ...difficulty }, 'mentor');
    else if (introduction?.mutualInterest === 'no')
      raise(
        tx,
        context,
        {
          ...of,
          id: newId(context.now.getTime()),
          category: 'no_contact',
          text: 'После встречи-знакомства взаимного интереса нет',
          visibility: 'curator',
        },
        'mentor',
      );
  }

  return {
    /** @throws not-found, invalid-request, already-exists, step-refused */
    record(tx: Tx, context: Context, entry: Entry, { offline }: How): Recorded {
      const known = receipts.find(context, entry.id, entry);
      if (known !== null)
        return known.keptReason === null
          ? { kept: null, reason: null, meetingId: known.entityId, already: true }
          : kept(known.keptReason, true);
      const { pair, byCurator, mayWrite } = pairFor(context, entry.pairId);
      checkHeldOn(entry.heldOn, base.today(context.now));
      checkEntry(entry);
      const fate = fateOfMeeting(pairForMeeting(stores, pair), entry, { offline, mayWrite });
      if (fate.fate === 'refuse') throw refuseMeeting(fate.reason, pair);
      if (fate.fate === 'keep') return keepForCurator(tx, context, entry, fate.reason);
      const { gone } = attendanceOf(pair, entry.heldOn, entry.attendance, { byCurator });
      if (gone.length > 0) {
        if (offline) return keepForCurator(tx, context, entry, 'member_left');
        const index = entry.attendance.findIndex(({ menteeId }) => menteeId === gone[0]);
        const detail = 'В день встречи этого наставляемого в группе не было. Проверьте дату или отметку';
        throw fieldFault(`/attendance/${index}/menteeId`, 'not-a-member', detail);
      }
      const recordedAt = context.now.toISOString();
      const id = write(tx, context, entry, pair, { byCurator, authorId: context.actor.accountId, recordedAt });
      receipts.keep(tx, context, entry.id, entry, { entityId: id });
      planNext(tx, context, entry, pair);
      raiseDifficulty(tx, context, entry, id, pair);
      leadOn(tx, context, entry, pair.id);
      return { kept: null, reason: null, meetingId: id, already: false };
    },

    /** An entry that came too late, taken in by the curator: it stays its author's, and the pair is led nowhere. */
    takeIn(
      tx: Tx,
      context: Context,
      entry: Entry,
      pair: PairInDiary,
      { authorId, receivedAt }: { authorId: string; receivedAt: string },
    ): string {
      const id = write(tx, context, entry, pair, { byCurator: true, authorId, recordedAt: receivedAt });
      raiseDifficulty(tx, context, entry, id, pair);
      return id;
    },
    pairFor,
  };
}
export type MeetingRecording = ReturnType<typeof createMeetingRecording>;

/** Both sides of a pair learn of what is planned; whoever does it knows. */
export function tellPair(
  stores: DiaryStores,
  tx: Tx,
  context: Context,
  pair: PairInDiary,
  kind: 'meeting_planned' | 'meeting_moved' | 'meeting_cancelled',
  meetingId: string,
  dueOn: string | null,
): void {
  const present = pair.members.filter(({ leftOn }) => leftOn === null).map(({ person }) => person);
  const to = accountsOf([pair.mentor.person, ...present]);
  stores.notify(tx, context, { to, kind, entity: 'meeting', subjectId: meetingId, dueOn });
}
