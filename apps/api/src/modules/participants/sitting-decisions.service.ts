import type { CandidateFault, Sitting, SittingDecisions } from '@tandem/contracts';
import {
  hasQuorum,
  refuseDecision,
  type SittingDecision,
  sittingComplete,
  sittingGaps,
} from '@tandem/domain/participants';
import type { z } from 'zod';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { MentorSteps } from './mentor-steps.ts';
import { anyMentor, isReason, type MentorsStores } from './mentors-stores.ts';
import { nameOf } from './participants-stores.ts';
import { decisionOf, type SittingColumns } from './sittings.repository.ts';
import type { Sittings } from './sittings.service.ts';

type Decisions = z.output<typeof SittingDecisions>;

const refused = (reason: string, missing: string[] = []) => new ProblemError('step-refused', { reason, missing });
const membersOf = ({ members }: SittingColumns) => (JSON.parse(members) as string[]).length;

/** What a sitting decides about its candidates, and the end of its protocol. */
export function createSittingDecisions(
  stores: MentorsStores,
  steps: MentorSteps,
  { sitting, planned, changed }: Pick<Sittings, 'sitting' | 'planned' | 'changed'>,
) {
  const { queue, sittings, audit } = stores;

  /** @throws step-refused before the day, without a quorum, or with fewer people than have voted already */
  function mayDecide(context: Context, row: SittingColumns, present: number): void {
    if (row.heldOn > stores.today(context.now)) throw refused('not-held-yet');
    if (!hasQuorum(present, membersOf(row))) throw refused('no-quorum');
    const earlier = sittings.agenda(row.id).flatMap((item) => decisionOf(item) ?? []);
    if (earlier.some((decision) => refuseDecision(decision, present) !== null)) throw refused('too-many-votes');
  }

  return {
    /**
     * All of those sent, in one transaction, or none.
     * @throws not-found, stale-version, step-refused, batch-refused with whoever cannot be decided about, by name
     */
    decide(context: Context, id: string, request: Decisions): Promise<Sitting> {
      const { version, number, membersPresent, decisions } = request;
      return queue.write((tx) => {
        const row = planned(context, id, version);
        mayDecide(context, row, membersPresent);
        const open = new Set(sittings.agenda(id).flatMap((item) => (item.outcome === null ? [item.mentorId] : [])));
        const faults: CandidateFault[] = [];
        for (const { mentorId, ...said } of decisions) {
          const decision: SittingDecision = {
            ...said,
            candidateId: mentorId,
            reason: said.outcome === 'reject' ? said.reason : null,
            condition: said.outcome === 'approve_with_condition' ? said.condition : null,
          };
          const mentor = anyMentor(stores, context, mentorId);
          const fault = (reason: string) =>
            void faults.push({ mentorId, name: mentor ? nameOf(mentor.person) : null, reason });
          if (!mentor || !open.delete(mentorId)) {
            fault(sittings.agenda(id).some((item) => item.mentorId === mentorId) ? 'decided-already' : 'not-on-agenda');
            continue;
          }
          const known = decision.reason === null || isReason(stores, decision.reason);
          const wrong = refuseDecision(decision, membersPresent) ?? (known ? null : 'not-in-dictionary');
          if (wrong) {
            fault(wrong);
            continue;
          }
          const act = decision.outcome === 'reject' ? 'reject' : 'approve';
          const result = steps.attempt(tx, context, mentor, act, { reason: decision.reason, on: row.heldOn });
          if (!result.ok) fault(result.reason);
          else sittings.decide(tx, id, decision);
        }
        if (faults.length > 0) throw new ProblemError('batch-refused', { current: { faults } });
        sittings.update(tx, id, version, { membersPresent, ...(number === undefined ? {} : { number }) });
        const after = {
          membersPresent,
          ...(number === undefined ? {} : { number }),
          decisions: decisions.map(({ mentorId, outcome }) => ({ mentorId, outcome })),
        };
        audit.record(tx, context, { act: 'decided', entity: 'sitting', entityId: id, after });
        changed(tx, context, id);
        return sitting(context, id);
      });
    },

    /** @throws not-found, stale-version, step-refused while somebody is undecided (`missing`) or the number is not known */
    close(context: Context, id: string, { version, number }: { version: number; number?: string | undefined }) {
      return queue.write((tx) => {
        const row = planned(context, id, version);
        const items = sittings.agenda(id);
        const decisions = items.flatMap((item) => decisionOf(item) ?? []);
        const agenda = items.map(({ mentorId }) => mentorId);
        const { membersPresent } = row;
        if (!sittingComplete({ agenda, decisions, membersPresent, membersTotal: membersOf(row) })) {
          const { undecided } = sittingGaps(
            agenda,
            decisions.map(({ candidateId }) => candidateId),
          );
          if (agenda.length === 0) throw refused('agenda-empty');
          throw undecided.length > 0 ? refused('undecided', undecided) : refused('no-quorum');
        }
        const known = number ?? row.number;
        if (known === null) throw refused('number-required');
        sittings.update(tx, id, version, { status: 'held', number: known });
        audit.record(tx, context, {
          act: 'closed',
          entity: 'sitting',
          entityId: id,
          before: { status: row.status },
          after: { status: 'held', number: known },
        });
        changed(tx, context, id);
        return sitting(context, id);
      });
    },
  };
}
