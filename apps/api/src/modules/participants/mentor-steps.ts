import { applyMentorAct, type MentorAct, type MentorActResult } from '@tandem/domain/participants';
import type { Tx } from '../../db/write-queue.ts';
import { type Context, SYSTEM_ACCOUNT } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { MentorChecklists } from './mentor-checklist.ts';
import type { MentorColumns } from './mentors.repository.ts';
import { mentorChanged, type MentorRecord, type MentorsStores } from './mentors-stores.ts';

/** What an act brings along. */
export type StepDetails = {
  /** Code of a neutral reason, or the papers that ran out. */
  reason?: string | null;
  registration?: { number: string; on: string } | null;
  interviewOn?: string | null;
  /** The day it took effect when a paper says so; today otherwise. */
  on?: string;
  /** Suspended because papers ran out: when they are back, so is the mentor. */
  byPapers?: boolean;
};

type Columns = Partial<MentorColumns>;

/** What an act leaves in the row besides the status. */
function traces(act: MentorAct, { reason = null, registration, interviewOn, byPapers = false }: StepDetails): Columns {
  switch (act) {
    case 'register':
      return { applicationNumber: registration?.number ?? null, applicationOn: registration?.on ?? null };
    case 'schedule_interview':
      return { interviewOn: interviewOn ?? null };
    case 'no_show':
      return { interviewOn: null };
    case 'suspend':
      return byPapers || reason === null ? { suspendedByHand: false, reason: null } : { suspendedByHand: true, reason };
    case 'renew':
      return { suspendedByHand: false, reason: null };
    case 'reject':
    case 'not_recommend':
    case 'withdraw':
      return { reason };
    default:
      return {};
  }
}

/** Every step of a mentor's way, whoever asks for it: the rule, the row, the history and the audit in one transaction. */
export function createMentorSteps(stores: MentorsStores, checklists: MentorChecklists) {
  /** Takes the step or answers why not; then nothing was written. */
  function attempt(
    tx: Tx,
    context: Context,
    mentor: MentorRecord,
    act: MentorAct,
    details: StepDetails = {},
  ): MentorActResult {
    const today = stores.today(context.now);
    const { id, status: from, version } = mentor;
    const result = applyMentorAct({ status: from, resume: mentor.resumeStatus }, act, {
      checklist: checklists.of(mentor, today).list,
      reason: details.reason ?? null,
      registration: details.registration ?? null,
      interviewOn: details.interviewOn ?? null,
    });
    if (!result.ok) return result;
    const { status: to, resume } = result;
    // A way is written forward: a paper of an earlier day does not make a status older than the one before it.
    const day = details.on ?? today;
    const on = day < mentor.statusSince ? mentor.statusSince : day;
    const left = traces(act, details);
    const change = { status: to, resumeStatus: resume, ...(to === from ? {} : { statusSince: on }), ...left };
    if (!stores.mentors.update(tx, id, version, change)) throw new ProblemError('stale-version');
    const { accountId } = context.actor;
    const reason = details.reason ?? null;
    stores.steps.record(tx, {
      subject: 'mentor',
      subjectId: id,
      act,
      fromStatus: from,
      toStatus: to,
      on,
      at: context.now.toISOString(),
      actorId: accountId === SYSTEM_ACCOUNT ? null : accountId,
      reason,
    });
    const after = { status: to, ...left, ...(reason === null ? {} : { reason }) };
    stores.audit.record(tx, context, { act, entity: 'mentor', entityId: id, before: { status: from }, after });
    if (act === 'withdraw') leaveAgendas(tx, context, id);
    mentorChanged(stores, tx, context, mentor);
    return result;
  }

  /** A sitting could never be closed over somebody who has gone. */
  function leaveAgendas(tx: Tx, context: Context, mentorId: string): void {
    for (const entityId of stores.sittings.dropUndecided(tx, mentorId)) {
      stores.audit.record(tx, context, {
        act: 'candidate-left',
        entity: 'sitting',
        entityId,
        before: { mentorId },
      });
      tx.afterCommit(() => stores.changed(['sittings'], context.sessionId));
    }
  }

  return {
    attempt,
    /** @throws step-refused with the reason and what is missing */
    take(tx: Tx, context: Context, mentor: MentorRecord, act: MentorAct, details: StepDetails = {}): void {
      const result = attempt(tx, context, mentor, act, details);
      if (!result.ok)
        throw new ProblemError('step-refused', { reason: result.reason, missing: [...(result.missing ?? [])] });
    },
  };
}
export type MentorSteps = ReturnType<typeof createMentorSteps>;
