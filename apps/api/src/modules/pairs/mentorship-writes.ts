import { type FollowUp, followUps, type Mentorship, type Missing } from '@tandem/domain/pairs';
import { menteeActs } from '@tandem/domain/participants';
import type { Tx } from '../../db/write-queue.ts';
import { type Context, SYSTEM_ACCOUNT } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { columnsOf } from './mentorship-record.ts';
import type { MentorshipColumns, MentorshipRecord } from './mentorships.repository.ts';
import { tellOfPair } from './pair-notices.ts';
import { type Cast, domainOf, pairChanged, type PairsStores } from './pairs-stores.ts';

/** What an act leaves besides the pair itself. */
export type Trace = {
  act: string;
  /** The day it took effect; today otherwise. */
  on?: string;
  reason?: string | null;
  menteeId?: string | null;
  columns?: Partial<MentorshipColumns>;
  /** A person has gone already: the bases have dealt with them, and nobody may be kept in a pair by an open step. */
  byItself?: boolean;
};

/** @throws step-refused */
export function refuse(reason: string, missing: readonly Missing[] = []): never {
  const words = [...new Set(missing.map(({ what }) => what))];
  throw new ProblemError('step-refused', {
    reason,
    missing: words,
    ...(missing.length > 0 ? { current: { missing } } : {}),
  });
}

const ENDS = new Set(['take_back_proposal', 'release', 'complete', 'leave_early']);
const RUNNING = new Set(['ordered', 'introduced', 'planned', 'active', 'paused', 'closing']);

/** Every change of a pair, whoever asks for it: the rows, what follows in the bases, the history and the audit in one. */
export function createMentorshipWrites(stores: PairsStores) {
  const { pairs, base, audit } = stores;

  /** Acts of a mentee who went another way meanwhile are theirs no more; nobody begins a pair like that. */
  function menteeFollows(tx: Tx, context: Context, follow: FollowUp & { subject: 'mentee' }, byItself: boolean): void {
    const { menteeId, act, reason } = follow;
    const status = base.mentee(context.now, menteeId)?.status;
    const possible = status !== undefined && menteeActs(status).includes(act);
    if (!possible && ENDS.has(act)) return;
    try {
      base.menteeStep(tx, context, menteeId, act, reason);
    } catch (error) {
      // Back into the base needs a consent that holds; without one the way of the mentee ends here.
      const keepsNobody = byItself && act === 'release' && error instanceof ProblemError;
      if (!keepsNobody) throw error;
      base.menteeStep(tx, context, menteeId, 'leave_early', 'other');
    }
  }

  function follow(tx: Tx, context: Context, before: Mentorship | null, after: Mentorship, byItself: boolean): void {
    const others = pairs.ofMentor(after.mentorId).filter(({ id, status }) => id !== after.id && RUNNING.has(status));
    for (const one of followUps(before, after, others.length)) {
      if (one.subject === 'mentee') menteeFollows(tx, context, one, byItself);
      else if (one.act === 'pair') base.mentorPaired(tx, context, one.mentorId);
      else base.mentorFree(tx, context, one.mentorId);
    }
  }

  function note(tx: Tx, context: Context, id: string, from: string | null, to: string, trace: Trace): void {
    const { act, reason = null, menteeId = null } = trace;
    const { accountId } = context.actor;
    pairs.recordStep(tx, {
      mentorshipId: id,
      act,
      fromStatus: from,
      toStatus: to,
      on: trace.on ?? base.today(context.now),
      at: context.now.toISOString(),
      actorId: accountId === SYSTEM_ACCOUNT ? null : accountId,
      reason,
      menteeId,
    });
    const after = { status: to, ...(reason === null ? {} : { reason }), ...(menteeId === null ? {} : { menteeId }) };
    const before = from === null ? null : { status: from };
    audit.record(tx, context, { act, entity: 'pair', entityId: id, before, after });
    tellOfPair(stores, tx, context, id, act);
    pairChanged(stores, tx, context, id);
  }

  /** Members who left by this step: with the day, the reason and the goal they left with. */
  function saveMembers(tx: Tx, record: MentorshipRecord, before: Mentorship, after: Mentorship): void {
    for (const [index, member] of after.members.entries()) {
      const row = record.members[index];
      if (!row) continue;
      const over = after.status === 'completed' && member.left === null;
      if (over) pairs.updateMember(tx, row.id, { goal: member.goal });
      if (member.left === null || before.members[index]?.left) continue;
      const { on: leftOn, reason: leftReason, side: leftSide, exitReason } = member.left;
      pairs.updateMember(tx, row.id, { leftOn, leftReason, leftSide, exitReason, goal: member.goal });
    }
  }

  return {
    note,
    /** A pair that was just put into the tables: its people learn of it. @throws step-refused */
    begun(tx: Tx, context: Context, made: Mentorship, trace: Trace): void {
      follow(tx, context, null, made, false);
      note(tx, context, made.id, null, made.status, trace);
    },

    /** @throws stale-version, step-refused when the bases do not allow what follows */
    save(tx: Tx, context: Context, record: MentorshipRecord, cast: Cast, after: Mentorship, trace: Trace): void {
      const before = domainOf(record, cast);
      const since = after.status === record.status ? {} : { statusSince: trace.on ?? base.today(context.now) };
      const change = { ...columnsOf(after), ...since, ...trace.columns };
      if (!pairs.update(tx, record.id, record.version, change)) throw new ProblemError('stale-version');
      saveMembers(tx, record, before, after);
      if (after.status === 'dissolved' || after.status === 'completed')
        pairs.endLinks(tx, record.id, null, context.now.toISOString());
      follow(tx, context, before, after, trace.byItself ?? false);
      note(tx, context, record.id, record.status, after.status, trace);
    },
  };
}
export type MentorshipWrites = ReturnType<typeof createMentorshipWrites>;
