import type { CompletionSummary, SummaryChange } from '@tandem/contracts';
import { NO_WORDS, refuseSummary, SUMMARY_PARTS, type SummaryPart, writableParts } from '@tandem/domain/closing';
import type { z } from 'zod';
import type { Tx } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { closingChanged, type ClosingStores, placeOf, placesOf, refuse, type SummaryPlace } from './closing-stores.ts';
import type { SummaryRecord } from './summaries.repository.ts';
import { presentSummary, wordsOf } from './summary.presenter.ts';

type Change = z.output<typeof SummaryChange>;

/** Completion summaries: read, written by those who sign them, frozen by the signature. */
export function createSummaries(stores: ClosingStores) {
  const { queue, summaries, audit } = stores;

  const read = (context: Context, pairId: string, menteeId: string): CompletionSummary =>
    presentSummary(stores, context, placeOf(stores, context, pairId, menteeId));

  /** The row of a mentee's summary; it is made with the first word. */
  function rowOf(tx: Tx, context: Context, { pair, member, record }: SummaryPlace): SummaryRecord {
    if (record) return record;
    const id = newId(context.now.getTime());
    const of = { mentorshipId: pair.id, menteeId: member.menteeId, personId: member.person.id };
    summaries.insert(tx, { id, ...of, ...NO_WORDS, createdAt: context.now.toISOString() });
    return summaries.find(id) as SummaryRecord;
  }

  /** @throws step-refused, forbidden, stale-version */
  function write(
    context: Context,
    pairId: string,
    menteeId: string,
    { version, ...sent }: Change,
  ): Promise<CompletionSummary> {
    return queue.write((tx) => {
      const place = placeOf(stores, context, pairId, menteeId);
      const { hand, state, record } = place;
      if (hand === null) throw new ProblemError('forbidden');
      const reason = refuseSummary(state, hand);
      if (reason !== null) refuse(reason);
      const before = wordsOf(record);
      const given = SUMMARY_PARTS.filter((part) => sent[part] !== undefined && sent[part] !== before[part]);
      const own = new Set<SummaryPart>(writableParts(state, hand));
      if (given.some((part) => !own.has(part))) throw new ProblemError('forbidden');
      if ((record?.version ?? 0) !== version)
        throw new ProblemError('stale-version', { current: presentSummary(stores, context, place) });
      if (given.length === 0) return presentSummary(stores, context, place);
      const row = rowOf(tx, context, place);
      const change = Object.fromEntries(given.map((part) => [part, sent[part]]));
      if (!summaries.update(tx, row, change)) throw new ProblemError('stale-version');
      // The log names what was written, never the words about a child.
      audit.record(tx, context, {
        act: 'summary-written',
        entity: 'pair',
        entityId: pairId,
        after: { menteeId, what: given },
      });
      closingChanged(stores, tx, context, pairId);
      return read(context, pairId, menteeId);
    });
  }

  return {
    read,
    write,
    rowOf,

    ofPair: (context: Context, pairId: string): CompletionSummary[] =>
      placesOf(stores, context, pairId).map((place) => presentSummary(stores, context, place)),

    /** The paper bears its signatures: from now on the words stay as they are. In the transaction of the signature. */
    signed(tx: Tx, context: Context, summaryId: string, paper: { documentId: string; on: string }): void {
      const row = summaries.find(summaryId);
      if (!row) throw new ProblemError('not-found');
      summaries.update(tx, row, { signedOn: paper.on, documentId: paper.documentId });
      closingChanged(stores, tx, context, row.mentorshipId);
    },

    /** The paper was cancelled: it is open again, unless a newer paper bears the signatures. */
    cancelled(tx: Tx, context: Context, summaryId: string, documentId: string): void {
      const row = summaries.find(summaryId);
      if (row?.documentId !== documentId) return;
      summaries.update(tx, row, { signedOn: null, documentId: null });
      closingChanged(stores, tx, context, row.mentorshipId);
    },
  };
}
export type Summaries = ReturnType<typeof createSummaries>;
