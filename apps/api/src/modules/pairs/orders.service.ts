import type { NewPairOrder, Orderable, PairOrder } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import type { z } from 'zod';
import { authorize } from '../../kernel/authorize.ts';
import { type Context, SYSTEM_ACCOUNT } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { PersonRecord } from '../participants/index.ts';
import type { MemberColumns, MentorshipRecord } from './mentorships.repository.ts';
import { present } from './mentorship-record.ts';
import { orderLacks } from './order-lacks.ts';
import type { PairOrderColumns, PairOrdersRepository } from './pair-orders.repository.ts';
import { castOf, type PairsStores } from './pairs-stores.ts';

/** `missing`: what is lacking; `menteeIds`: whose goal. */
type Fault = { pairId: string; reason: string; missing: string[]; menteeIds: string[] };

const nameOf = (person: PersonRecord | undefined) => (person && person.hiddenAt === null ? fullName(person) : '—');

/** Orders that fix pairs and change who is in them: put together here, written by the documents. */
export function createPairOrders(stores: PairsStores, orders: PairOrdersRepository) {
  const { queue, pairs, base, audit } = stores;

  /** Named by an order, left since, and in no order of change yet. */
  function leftSince(records: readonly MentorshipRecord[]): { record: MentorshipRecord; member: MemberColumns }[] {
    return records
      .filter(({ orderNumber, status }) => orderNumber !== null && status !== 'completed')
      .flatMap((record) =>
        record.members
          .filter(({ leftOn, endDocumentId }) => leftOn !== null && endDocumentId === null)
          .map((member) => ({ record, member })),
      );
  }

  const shown = ({ id, type, since, until, added, excluded }: PairOrderColumns): PairOrder => ({
    id,
    type,
    since,
    until,
    pairs: (JSON.parse(added) as string[]).length,
    excluded: (JSON.parse(excluded) as string[]).length,
  });

  return {
    prepare(context: Context): Orderable {
      authorize(context, 'pairs.manage', {});
      const today = base.today(context.now);
      const records = pairs.ofYear(base.yearOf(context.now));
      const cast = castOf(stores, context, records);
      const mentor = ({ mentorId }: MentorshipRecord) => nameOf(cast.mentors.get(mentorId)?.person);
      const mentee = (menteeId: string) => nameOf(cast.mentees.get(menteeId)?.person);
      const isNamed = ({ mentorId }: MentorshipRecord, { menteeId }: MemberColumns) =>
        cast.mentors.get(mentorId)?.person.hiddenAt === null && cast.mentees.get(menteeId)?.person.hiddenAt === null;
      const papers = new Map(
        records.flatMap(({ orderNumber: number, orderOn: on, orderUntil: until }) =>
          number === null || on === null ? [] : [[`${number} ${on}`, { number, on, until }] as const],
        ),
      );
      return {
        pairs: records
          .filter(({ status }) => status === 'agreed')
          .map((record) => ({
            pairId: record.id,
            form: record.form,
            mentorName: mentor(record),
            menteeNames: present(record).map(({ menteeId }) => mentee(menteeId)),
            missing: orderLacks(record, cast, today),
          })),
        // An order takes nobody out by name who may not be named any more.
        left: leftSince(records)
          .filter(({ record, member }) => isNamed(record, member))
          .map(({ record, member }) => ({
            memberId: member.id,
            pairId: record.id,
            menteeId: member.menteeId,
            mentorName: mentor(record),
            menteeName: mentee(member.menteeId),
            leftOn: member.leftOn ?? record.statusSince,
            reason: member.leftReason ?? 'other',
            order: { number: record.orderNumber ?? '', on: record.orderOn ?? '' },
          })),
        orders: [...papers.values()].sort((a, b) => b.on.localeCompare(a.on)),
      };
    },

    /** The same id sent again answers the order it made. @throws already-exists, batch-refused with what each pair lacks */
    create(context: Context, wanted: z.output<typeof NewPairOrder>): Promise<PairOrder> {
      return queue.write((tx) => {
        authorize(context, 'pairs.manage', {});
        const known = wanted.id === undefined ? null : orders.find(wanted.id);
        if (known) {
          if (known.type !== wanted.type || known.added !== JSON.stringify(wanted.pairIds))
            throw new ProblemError('already-exists');
          return shown(known);
        }
        const today = base.today(context.now);
        const records = pairs.ofYear(base.yearOf(context.now));
        const cast = castOf(stores, context, records);
        const byId = new Map(records.map((record) => [record.id, record]));
        const faults = wanted.pairIds.flatMap((pairId): Fault[] => {
          const record = byId.get(pairId);
          if (!record) return [{ pairId, reason: 'not-found', missing: [], menteeIds: [] }];
          if (record.status !== 'agreed') return [{ pairId, reason: 'not-agreed', missing: [], menteeIds: [] }];
          const lacks = orderLacks(record, cast, today);
          const menteeIds = lacks.flatMap(({ what, menteeId }) => (what === 'goal' && menteeId ? [menteeId] : []));
          const missing = [...new Set(lacks.map(({ what }) => what))];
          return lacks.length > 0 ? [{ pairId, reason: 'steps-missing', missing, menteeIds }] : [];
        });
        const left = new Set(leftSince(records).map(({ member }) => member.id));
        const strange = wanted.memberIds.filter((id) => !left.has(id));
        faults.push(...strange.map((id) => ({ pairId: id, reason: 'not-left', missing: [], menteeIds: [] })));
        if (faults.length > 0) throw new ProblemError('batch-refused', { current: { faults } });
        const id = wanted.id ?? newId(context.now.getTime());
        const { accountId } = context.actor;
        orders.insert(tx, {
          id,
          startYear: base.yearOf(context.now),
          type: wanted.type,
          since: wanted.since,
          until: wanted.until,
          plansUntil: wanted.plansUntil,
          baseNumber: wanted.base?.number ?? null,
          baseOn: wanted.base?.on ?? null,
          added: JSON.stringify(wanted.pairIds),
          excluded: JSON.stringify(wanted.memberIds),
          createdAt: context.now.toISOString(),
          createdBy: accountId === SYSTEM_ACCOUNT ? null : accountId,
        });
        const after = { type: wanted.type, pairs: wanted.pairIds.length, excluded: wanted.memberIds.length };
        audit.record(tx, context, { act: 'order-prepared', entity: 'pair-order', entityId: id, after });
        const made = orders.find(id);
        if (!made) throw new ProblemError('not-found');
        return shown(made);
      });
    },
  };
}
