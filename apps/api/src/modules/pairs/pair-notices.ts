import type { Tx } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import type { Told } from '../notices/index.ts';
import { isAskedNow, openAnswers } from './agreement.presenter.ts';
import { present } from './mentorship-record.ts';
import type { AnswerColumns, MentorshipRecord, MentorshipsRepository } from './mentorships.repository.ts';

/** Something about a pair to be told to people of the register, or to every curator. */
type ToldOfPair = Pick<Told, 'kind' | 'dueOn'> & { pairId: string; to: readonly string[] | 'curators' };

export type PairsTell = (tx: Tx, context: Context, told: ToldOfPair) => void;

type Stores = { pairs: Pick<MentorshipsRepository, 'find' | 'answersOf'>; tell: PairsTell };

/** Whose turn it is to answer, with their last day. */
function askedOfPair(
  record: MentorshipRecord,
  answers: readonly AnswerColumns[],
): { personId: string; answerBy: string | null }[] {
  const lastDays = new Map(present(record).map(({ menteeId, answerBy }) => [menteeId, answerBy]));
  return openAnswers(record, answers).flatMap((one) =>
    one.personId !== null && isAskedNow(record, answers, one)
      ? [{ personId: one.personId, answerBy: lastDays.get(one.menteeId) ?? null }]
      : [],
  );
}

/** Answers that are waited for, of the pairs of a year. */
export function answersExpected(
  pairs: Pick<MentorshipsRepository, 'ofYear' | 'answersOf'>,
  year: number,
): { pairId: string; personId: string; answerBy: string }[] {
  const proposed = pairs.ofYear(year).filter(({ status }) => status === 'proposed');
  const answers = Map.groupBy(pairs.answersOf(proposed.map(({ id }) => id)), ({ mentorshipId }) => mentorshipId);
  return proposed.flatMap((record) =>
    askedOfPair(record, answers.get(record.id) ?? []).flatMap(({ personId, answerBy }) =>
      answerBy === null ? [] : [{ pairId: record.id, personId, answerBy }],
    ),
  );
}

/**
 * What people learn of a step: whoever is asked now, the curators of an answer, both sides of an approval and an order.
 * In the transaction of the step, after its rows are written.
 */
export function tellOfPair({ pairs, tell }: Stores, tx: Tx, context: Context, pairId: string, act: string): void {
  const record = pairs.find(pairId);
  if (!record) return;
  const everybody = [record.mentorPersonId, ...present(record).map(({ personId }) => personId)];
  if (act === 'propose' || act === 'ask_again' || act.startsWith('answer_'))
    for (const { personId, answerBy } of askedOfPair(record, pairs.answersOf([pairId])))
      tell(tx, context, { kind: 'answer_asked', pairId, to: [personId], dueOn: answerBy });
  if (act.startsWith('answer_')) tell(tx, context, { kind: 'answer_arrived', pairId, to: 'curators' });
  if (act === 'agree') tell(tx, context, { kind: 'pair_approved', pairId, to: everybody });
  if (act === 'begin_closing') tell(tx, context, { kind: 'pair_closing', pairId, to: everybody });
  if (act === 'order') tell(tx, context, { kind: 'pair_ordered', pairId, to: everybody });
}
