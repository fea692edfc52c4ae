import type { GroupJoining, MentorshipCard } from '@tandem/contracts';
import { applyMentorshipStep } from '@tandem/domain/pairs';
import type { z } from 'zod';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { type MentorshipWrites, refuse } from './mentorship-writes.ts';
import type { Mentorships } from './mentorships.service.ts';
import { domainOf, type PairsStores } from './pairs-stores.ts';

/** Who waits for a mentor; everybody else has one, or is not ready yet. */
const FREE: ReadonlySet<string> = new Set(['in_pool', 'waiting']);

/** A mentee comes into a group at work by an order of change. Source: domain dossier §6.1. */
export function createGroupJoining(stores: PairsStores, writes: MentorshipWrites, mentorships: Mentorships) {
  const { queue, pairs, base } = stores;
  return {
    /** @throws not-found, forbidden, stale-version, step-refused */
    join(context: Context, id: string, wanted: z.output<typeof GroupJoining>): Promise<MentorshipCard> {
      return queue.write((tx) => {
        const { record, cast } = mentorships.managed(context, id, wanted.version);
        const today = base.today(context.now);
        const { menteeId, goal, order } = wanted;
        const [mentee] = base.menteesOf(context.now, [menteeId], record.startYear);
        if (!mentee) throw new ProblemError('not-found');
        // A group that no order names yet is proposed anew: everybody is asked about the same group.
        if (record.orderNumber === null) refuse('order-first');
        if (order.on > today) refuse('day-in-future');
        const step = { act: 'join', menteeId, goal, approved: true, order } as const;
        const result = applyMentorshipStep(domainOf(record, cast), step, today);
        if (!result.ok) refuse(result.reason, result.missing);
        if (!FREE.has(mentee.status)) refuse('mentee-not-free');
        const refusals = stores.refusalsOf(context, record.form, menteeId, record.mentorId);
        if (refusals.length > 0)
          throw new ProblemError('step-refused', {
            reason: 'pair-refused',
            missing: refusals,
            current: { menteeId, refusals },
          });
        pairs.insertMember(tx, {
          id: newId(context.now.getTime()),
          mentorshipId: id,
          menteeId,
          personId: mentee.personId,
          joinedOn: today,
          proposalStatus: 'in_order',
          answerBy: null,
        });
        if (mentee.status === 'waiting') base.menteeStep(tx, context, menteeId, 'return_to_pool', null);
        base.writeGoal(tx, context, menteeId, goal);
        const reason = `№ ${order.number}`;
        writes.save(tx, context, record, cast, result.mentorship, { act: 'join', on: order.on, reason, menteeId });
        return mentorships.read(context, id);
      });
    },
  };
}
