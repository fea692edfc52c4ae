/**
 * Pairs: a mentor with one mentee or a group, from the proposal to the end. Owns the agreement of both sides with its
 * answers and personal links, the way of a pair with its history, who is in a group and with which goal.
 * Its words: pair, group, member, proposal, asked, answer, order, pause, end.
 * It calls participants for people and for the steps that follow; it must not know how well people fit, meetings, or
 * the text of an order.
 */
import type { Programme } from '@tandem/domain/participants';
import type { Db } from '../../db/open.ts';
import { createAnswerLinks } from './answer-links.service.ts';
import type { MentorshipsRepository } from './mentorships.repository.ts';
import { createGroupJoining } from './group-joining.service.ts';
import { createMentorships } from './mentorships.service.ts';
import { createMentorshipWrites } from './mentorship-writes.ts';
import type { PeopleInPapers } from './curator-in-papers.ts';
import { createOrderPapers } from './order-papers.ts';
import { createOrderSignature } from './order-signature.ts';
import { createPairOrders } from './orders.service.ts';
import { createPairDoor } from './pair-door.ts';
import { answersExpected } from './pair-notices.ts';
import { createPairOrdersRepository } from './pair-orders.repository.ts';
import type { PairsStores } from './pairs-stores.ts';
import { createPairsForDiary } from './pairs-for-diary.ts';
import { createPastPairs } from './past-pairs.ts';
import { createProposals } from './proposals.service.ts';
import { createWithdrawals } from './withdrawals.ts';

export { curatorIn, type NamedPerson, type PeopleInPapers } from './curator-in-papers.ts';
export { createMentorshipsRepository } from './mentorships.repository.ts';
export { mentorships } from './mentorships.tables.ts';
export type { OpenPair, PairDoor, PairMember } from './pair-door.ts';
export type { MemberInDiary, PairInDiary, PairsForDiary } from './pairs-for-diary.ts';
export { pairsRoutes } from './pairs.routes.ts';
export type { PairsTell } from './pair-notices.ts';
export type { PastPairs, TakenPlace } from './past-pairs.ts';
export type { Proposals, WantedPair } from './proposals.service.ts';

export type Pairs = ReturnType<typeof createPairs>;

type Outside = Omit<PairsStores, 'pairs'> & { inPapers: PeopleInPapers; programme: () => Programme };

/** @param repository made first, because the register asks it who is in a pair with whom */
export function createPairs(db: Db, repository: MentorshipsRepository, outside: Outside) {
  const stores: PairsStores = { ...outside, pairs: repository };
  const writes = createMentorshipWrites(stores);
  const pairOrders = createPairOrdersRepository(db);
  const mentorships = createMentorships(stores, writes, pairOrders);
  const proposals = createProposals(stores, writes, mentorships);
  return {
    orders: createPairOrders(stores, pairOrders),
    /** Told when the paper of an order is signed or cancelled. */
    ordered: createOrderSignature(stores, pairOrders, mentorships, writes),
    /** Data of the orders about pairs, for the documents. */
    papers: createOrderPapers(stores, pairOrders, outside.inPapers, outside.programme),
    mentorships,
    proposals,
    joining: createGroupJoining(stores, writes, mentorships),
    answerLinks: createAnswerLinks(stores, proposals),
    left: createWithdrawals(stores, writes),
    past: createPastPairs(stores),
    forDiary: createPairsForDiary(stores, writes),
    /** Whose answers are waited for, and until when: for reminders. */
    answersExpected: (now: Date) => answersExpected(repository, outside.base.yearOf(now)),
    /** Figures that name nobody: pairs and groups of this year under an order, and their forms. */
    figures(now: Date): { pairs: number; byForm: string[] } {
      const forms = repository.atWorkByForm(outside.base.yearOf(now));
      return { pairs: forms.reduce((sum, { n }) => sum + n, 0), byForm: forms.map(({ form }) => form) };
    },
    /** For contexts that keep something of a pair. */
    door: createPairDoor(stores, mentorships),
  };
}
