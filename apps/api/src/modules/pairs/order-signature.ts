import type { Day } from '@tandem/domain/kernel';
import { fullName } from '@tandem/domain/kernel';
import type { Tx } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { PersonRecord } from '../participants/index.ts';
import { present } from './mentorship-record.ts';
import type { MentorshipWrites } from './mentorship-writes.ts';
import type { MentorshipRecord } from './mentorships.repository.ts';
import type { Mentorships } from './mentorships.service.ts';
import { type OrderLack, orderLacks } from './order-lacks.ts';
import type { PairOrderColumns, PairOrdersRepository } from './pair-orders.repository.ts';
import { type Cast, castOf, type PairsStores } from './pairs-stores.ts';

/** A paper that was signed: what it is about, and what stands on it. */
export type SignedPaper = {
  documentId: string;
  subjectId: string;
  number: string;
  on: Day;
  /** Until when the paper says; null: it does not. */
  until: Day | null;
  /** Pairs that the printed paper names. */
  pairIds: readonly string[];
  /** The signed paper that this one replaces. */
  supersedesId: string | null;
};

/** @throws step-refused with a sentence for whoever signs or cancels */
const refuse = (reason: string, detail: string): never => {
  throw new ProblemError('step-refused', { reason, detail, missing: [] });
};

const nameOf = (person: PersonRecord | undefined): string =>
  person && person.hiddenAt === null ? fullName(person) : 'имя скрыто';

function lackSentence({ what, menteeId }: OrderLack, { mentorId }: MentorshipRecord, cast: Cast): string {
  const mentor = nameOf(cast.mentors.get(mentorId)?.person);
  const mentee = nameOf(cast.mentees.get(menteeId ?? '')?.person);
  switch (what) {
    case 'mentor_suspended':
      return `Наставник ${mentor} приостановлен: возобновите его участие или отмените этот документ и составьте приказ без этой пары.`;
    case 'mentor_gone':
      return `Наставник ${mentor} больше не в базе: отмените этот документ и составьте приказ без этой пары.`;
    case 'mentee_gone':
      return `Наставляемый ${mentee} больше не участвует: отмените этот документ и составьте приказ без этой пары.`;
    case 'goal':
      return `У наставляемого ${mentee} нет цели: запишите её в карточке пары.`;
  }
}

/** What follows in the pairs when the paper of an order is signed, replaced or cancelled; in the same transaction. */
export function createOrderSignature(
  stores: PairsStores,
  orders: PairOrdersRepository,
  mentorships: Mentorships,
  writes: MentorshipWrites,
) {
  const { pairs, base, audit } = stores;
  const withCast = (context: Context, record: MentorshipRecord) => ({
    record,
    cast: castOf(stores, context, [record]),
  });

  /** Everything that was printed is still so, or a sentence about the first pair of which it is not. */
  function refuseWhatChanged(context: Context, record: MentorshipRecord, named: boolean): void {
    const { cast } = withCast(context, record);
    const pair = `${nameOf(cast.mentors.get(record.mentorId)?.person)} и ${(present(record).length > 0
      ? present(record)
      : record.members
    )
      .map(({ menteeId }) => nameOf(cast.mentees.get(menteeId)?.person))
      .join(', ')}`;
    if (record.status === 'agreed') {
      const [lack] = orderLacks(record, cast, base.today(context.now));
      if (lack) refuse('pair-cannot-begin', lackSentence(lack, record, cast));
    } else if (named && record.status === 'dissolved') {
      refuse(
        'pair-is-over',
        `Пары «${pair}» больше нет, а в напечатанном документе она осталась. Верните его в черновик, соберите заново и напечатайте снова.`,
      );
    } else if (named) {
      const other = record.orderNumber === null ? '' : ` в приказе № ${record.orderNumber}`;
      refuse(
        'ordered-already',
        `Пара «${pair}» уже${other || ' закреплена'}. Отмените этот документ и составьте приказ без неё.`,
      );
    }
  }

  /** The paper is another one now; whoever it fixed stays fixed. */
  function move(tx: Tx, context: Context, order: PairOrderColumns, paper: SignedPaper, from: string): void {
    const { documentId, number, on, until } = paper;
    for (const record of pairs.ofIds(JSON.parse(order.added) as string[])) {
      if (record.orderDocumentId !== from) continue;
      const ends = until !== null && (record.endsOn === null || record.endsOn > until) ? until : record.endsOn;
      const change = { orderDocumentId: documentId, orderNumber: number, orderOn: on, orderUntil: until, endsOn: ends };
      if (!pairs.update(tx, record.id, record.version, change)) throw new ProblemError('stale-version');
      writes.note(tx, context, record.id, record.status, record.status, { act: 'order_replaced', on });
    }
  }

  /** Whoever left is out by this paper, and by no other. */
  function takeOut(
    tx: Tx,
    context: Context,
    order: PairOrderColumns,
    documentId: string,
    replaced: string | null,
  ): void {
    const excluded = new Set(JSON.parse(order.excluded) as string[]);
    for (const record of pairs.ofIds(orders.pairIds(order.id)))
      for (const { id, menteeId, endDocumentId } of record.members.filter((member) => excluded.has(member.id))) {
        if (endDocumentId !== null && endDocumentId !== replaced) {
          const name = nameOf(withCast(context, record).cast.mentees.get(menteeId)?.person);
          const detail = `Наставляемый ${name} уже исключён другим приказом. Отмените этот документ и составьте приказ без этой строки.`;
          refuse('ordered-already', detail);
        }
        pairs.updateMember(tx, id, { endDocumentId: documentId });
      }
  }

  return {
    /**
     * The paper is signed: its pairs begin, whoever it takes out is out by order. A pair that came to nothing before the
     * paper was printed is not in it and is left alone; one that it names must still be able to begin.
     * @throws step-refused with a sentence: what the paper says is so no more, or another one was signed for the same
     */
    signed(tx: Tx, context: Context, paper: SignedPaper): void {
      const order = orders.find(paper.subjectId);
      if (!order) return;
      const { documentId, number, on, supersedesId } = paper;
      const until = paper.until ?? order.until;
      const replaced = order.documentId !== null && order.documentId === supersedesId ? order.documentId : null;
      if (!orders.sign(tx, order.id, documentId, replaced))
        refuse('ordered-already', 'По этому набору пар уже подписан другой приказ. Отмените этот документ.');
      if (replaced !== null) move(tx, context, order, { ...paper, until }, replaced);
      else {
        const named = new Set(paper.pairIds);
        const records = pairs.ofIds(JSON.parse(order.added) as string[]);
        for (const record of records) refuseWhatChanged(context, record, named.has(record.id));
        for (const record of records)
          if (record.status === 'agreed')
            mentorships.order(tx, context, withCast(context, record), { documentId, number, on, until });
      }
      takeOut(tx, context, order, documentId, replaced);
      const after = { documentId, number, on };
      audit.record(tx, context, { act: 'ordered', entity: 'pair-order', entityId: order.id, after });
    },

    /** Pairs that work by a signed paper keep it. @throws step-refused with a sentence of what to do instead */
    cancelled(documentId: string, subjectId: string): void {
      const order = orders.find(subjectId);
      if (order?.documentId !== documentId) return;
      const working = pairs
        .ofIds(JSON.parse(order.added) as string[])
        .filter(
          ({ orderDocumentId, status }) =>
            orderDocumentId === documentId && status !== 'completed' && status !== 'dissolved',
        );
      if (working.length === 0) return;
      refuse(
        'pairs-stand-on-it',
        `По этому приказу работают пары (${working.length}), отменить его нельзя. Замените его новым документом или составьте приказ об изменении.`,
      );
    },
  };
}
