import { withdrawnFrom } from '@tandem/domain/pairs';
import type { Tx } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { present } from './mentorship-record.ts';
import type { MentorshipWrites } from './mentorship-writes.ts';
import { castOf, domainOf, type PairsStores } from './pairs-stores.ts';

/** A consent is withdrawn: whatever pair the person was in ends at once, in the transaction of the withdrawal. */
export function createWithdrawals({ pairs, base, ...stores }: PairsStores, writes: MentorshipWrites) {
  return (tx: Tx, context: Context, personId: string): void => {
    const today = base.today(context.now);
    for (const { id } of pairs.ofPerson(personId)) {
      for (;;) {
        // Read again each time: a group is left by one after another.
        const record = pairs.find(id);
        if (!record || record.status === 'completed' || record.status === 'dissolved') break;
        const cast = castOf({ ...stores, pairs, base }, context, [record]);
        const before = domainOf(record, cast);
        const member = present(record).find((one) => one.personId === personId);
        const isMentor = record.mentorPersonId === personId;
        if (!isMentor && !member) break;
        const who = isMentor
          ? { party: 'mentor' as const }
          : { party: 'mentee' as const, menteeId: member?.menteeId ?? '' };
        const after = withdrawnFrom(before, who, today);
        writes.save(tx, context, record, cast, after, {
          act: after.status === 'dissolved' ? 'dissolve' : 'leave',
          reason: 'consent_withdrawn',
          menteeId: isMentor ? null : (member?.menteeId ?? null),
          byItself: true,
        });
        pairs.endLinks(tx, id, personId, context.now.toISOString());
      }
    }
  };
}
