import { type LateEntry, type Meeting, RecordedMeeting } from '@tandem/contracts';
import { fateOfMeeting } from '@tandem/domain/diary';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { PairInDiary } from '../pairs/index.ts';
import { diaryChanged, type DiaryStores, inDiary, pairForMeeting, presentPair } from './diary-stores.ts';
import { attendanceOf, checkHeldOn, type Entry } from './entry-checks.ts';
import { presentMeeting } from './meeting.presenter.ts';
import type { LateEntryColumns } from './meetings.repository.ts';
import { meetingOf } from './meetings.service.ts';
import type { MeetingRecording } from './record-meeting.ts';
import { refuseLimit, refuseMeeting } from './refusals.ts';

/** Entries that came when their pair was closed: the curator takes them in or puts them aside; none is ever lost. */
export function createLateEntries(stores: DiaryStores, recording: MeetingRecording) {
  const { queue, meetings, pairs, base, audit, accounts } = stores;

  function entryOf({ body }: LateEntryColumns): Entry | null {
    const read = RecordedMeeting.safeParse(JSON.parse(body));
    return read.success ? read.data : null;
  }

  function present(context: Context, rows: readonly LateEntryColumns[]): LateEntry[] {
    const ids = [...new Set(rows.map(({ pairId }) => pairId))];
    const byId = new Map(pairs.ofIds(context, ids).map((pair) => [pair.id, pair]));
    const names = accounts.names(rows.map(({ authorId }) => authorId));
    return rows.flatMap((row): LateEntry[] => {
      const pair = byId.get(row.pairId);
      // The consent of its people was withdrawn: it may be shown to nobody.
      if (!pair || !inDiary(pair)) return [];
      const { id, reason, heldOn, receivedAt, authorId, state, decision } = row;
      const by = names.get(authorId) ?? null;
      return [{ id, pair: presentPair(pair), reason, heldOn, receivedAt, by, state, decision, entry: entryOf(row) }];
    });
  }

  /** @throws not-found, step-refused when it was decided already */
  function waiting(context: Context, id: string): { row: LateEntryColumns; pair: PairInDiary } {
    const row = meetings.late(id);
    const pair = row && pairs.find(context, row.pairId);
    if (!row || !pair || !inDiary(pair)) throw new ProblemError('not-found');
    if (row.state !== 'waiting') throw refuseLimit('already-decided');
    return { row, pair };
  }

  return {
    list(context: Context): { entries: LateEntry[]; waiting: number } {
      const entries = present(context, meetings.lateEntries());
      return { entries, waiting: entries.filter(({ state }) => state === 'waiting').length };
    },

    /** @throws not-found, invalid-request, step-refused */
    take(context: Context, id: string, otherDay: string | undefined): Promise<Meeting> {
      return queue.write((tx) => {
        const { row, pair } = waiting(context, id);
        const entry = entryOf(row);
        if (entry === null) throw new ProblemError('not-found');
        const heldOn = otherDay ?? row.heldOn;
        checkHeldOn(heldOn, base.today(context.now));
        const fate = fateOfMeeting(
          pairForMeeting(stores, pair),
          { kind: 'regular', heldOn },
          { offline: false, mayWrite: true },
        );
        if (fate.fate === 'refuse') throw refuseMeeting(fate.reason, pair);
        const { people } = attendanceOf(pair, heldOn, entry.attendance, { byCurator: true });
        if (!people.some(({ said }) => said?.present)) throw refuseLimit('nobody-left');
        const taken = { ...entry, heldOn, nextMeeting: null };
        const { authorId, receivedAt } = row;
        const meetingId = recording.takeIn(tx, context, taken, pair, { authorId, receivedAt });
        const at = context.now.toISOString();
        const decided = { state: 'taken' as const, decidedAt: at, decidedBy: context.actor.accountId, meetingId };
        meetings.decideLate(tx, id, decided);
        audit.record(tx, context, { act: 'taken', entity: 'diary-entry', entityId: id, after: { meetingId, heldOn } });
        const opened = meetingOf(stores, context, meetingId);
        return presentMeeting(stores, context, opened, opened.record);
      });
    },

    /** @throws not-found, step-refused */
    setAside(context: Context, id: string, reason: string): Promise<LateEntry> {
      return queue.write((tx) => {
        const { row } = waiting(context, id);
        const at = context.now.toISOString();
        const decided = { state: 'set_aside' as const, decidedAt: at, decidedBy: context.actor.accountId };
        meetings.decideLate(tx, id, { ...decided, decision: reason });
        audit.record(tx, context, { act: 'set_aside', entity: 'diary-entry', entityId: id, after: { reason } });
        diaryChanged(stores, tx, context);
        const [entry] = present(context, [{ ...row, ...decided, decision: reason }]);
        if (!entry) throw new ProblemError('not-found');
        return entry;
      });
    },
  };
}
