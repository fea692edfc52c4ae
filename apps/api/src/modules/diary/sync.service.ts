import { SyncEntry, type SyncOutcome, type SyncReply, type SyncRequest } from '@tandem/contracts';
import type { z } from 'zod';
import type { Tx } from '../../db/write-queue.ts';
import { fieldFaults } from '../../http/field-faults.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { DiaryStores } from './diary-stores.ts';
import type { Issues } from './issues.service.ts';
import type { Meetings } from './meetings.service.ts';
import type { MeetingRecording } from './record-meeting.ts';
import type { Responses } from './responses.service.ts';

type Entry = z.output<typeof SyncEntry>;
type Taken = Pick<SyncOutcome, 'outcome' | 'reason' | 'entityId'>;
type Doors = { recording: MeetingRecording; meetings: Meetings; responses: Responses; issues: Issues };

/** The id of whatever was sent, as far as it has one. */
function idOf(sent: unknown): string | null {
  const body = (sent as { body?: { id?: unknown } } | null)?.body;
  return typeof body?.id === 'string' ? body.id.slice(0, 100) : null;
}

const saved = ({ id, already }: { id: string; already: boolean }): Taken => ({
  outcome: already ? 'already' : 'saved',
  reason: null,
  entityId: id,
});

/** The queue of a phone: every entry is a write of its own, answered by itself, and all of them share one commit. */
export function createSync({ queue }: Pick<DiaryStores, 'queue'>, doors: Doors) {
  function take(tx: Tx, context: Context, entry: Entry): Taken {
    switch (entry.type) {
      case 'meeting': {
        const { kept, reason, meetingId, already } = doors.recording.record(tx, context, entry.body, { offline: true });
        const outcome = already ? 'already' : kept === null ? 'saved' : 'kept';
        return { outcome, reason, entityId: meetingId };
      }
      case 'scheduled':
        return saved(doors.meetings.plan(tx, context, entry.body, true));
      case 'response':
        return saved(doors.responses.give(tx, context, entry.meetingId, entry.body));
      case 'issue':
        return saved(doors.issues.take(tx, context, entry.body));
    }
  }

  async function one(context: Context, sent: unknown): Promise<SyncOutcome> {
    const id = idOf(sent);
    const refused = (problem: ProblemError): SyncOutcome => ({
      id,
      outcome: 'refused',
      reason: null,
      problem: problem.toProblem(),
      entityId: null,
    });
    const read = SyncEntry.safeParse(sent);
    if (!read.success) return refused(new ProblemError('invalid-request', { errors: fieldFaults(read.error, '') }));
    try {
      return { id, problem: null, ...(await queue.write((tx) => take(tx, context, read.data))) };
    } catch (error) {
      if (error instanceof ProblemError) return refused(error);
      // The commit itself failed: nothing of the request is kept, and the phone sends all of it again.
      throw error;
    }
  }

  return {
    /** @throws forbidden when the entries are somebody else's: another person has signed in on that device since */
    async sync(context: Context, { accountId, entries }: z.output<typeof SyncRequest>): Promise<SyncReply> {
      if (accountId !== undefined && accountId !== context.actor.accountId) throw new ProblemError('forbidden');
      return { outcomes: await Promise.all(entries.map((entry) => one(context, entry))) };
    },
  };
}
