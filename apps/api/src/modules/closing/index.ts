/**
 * Closing: what is left of a pair when its work ends. Owns the completion summary of each mentee, its words and its
 * signature, the printed summary, and what follows: a new cycle, back to the base, the way of a mentor.
 * Its words: summary, conclusion, recommendation, lack, outcome.
 * It calls diary and routes for what was counted and pairs for the people; it must not know why a pair may be completed.
 */
import type { Programme } from '@tandem/domain/participants';
import type { Db } from '../../db/open.ts';
import type { Diary } from '../diary/index.ts';
import type { Pairs } from '../pairs/index.ts';
import type { Participants, PeopleForPairs } from '../participants/index.ts';
import type { Routes } from '../routes/index.ts';
import { type ClosingInPapers, createClosingPapers } from './closing-papers.ts';
import type { ClosingStores } from './closing-stores.ts';
import { createOutcomes } from './outcomes.service.ts';
import { createSummariesRepository } from './summaries.repository.ts';
import { createSummaries } from './summaries.service.ts';

export { closingRoutes } from './closing.routes.ts';

export type Closing = ReturnType<typeof createClosing>;
type Outside = Pick<ClosingStores, 'queue' | 'audit' | 'changed'> & {
  base: PeopleForPairs;
  pairs: Pick<Pairs, 'door' | 'proposals'>;
  routes: Pick<Routes, 'progress'>;
  diary: Pick<Diary, 'menteeTotals'>;
  candidates: Pick<Participants['mentorBase']['mentors'], 'create'>;
  programme: () => Programme;
  inPapers: Omit<ClosingInPapers, 'programme'>;
};

export function createClosing(db: Db, outside: Outside) {
  const { pairs, routes, diary, candidates, programme, inPapers, ...rest } = outside;
  const repository = createSummariesRepository(db);
  const stores: ClosingStores = {
    ...rest,
    summaries: repository,
    pairs: pairs.door,
    propose: pairs.proposals.propose,
    meetingsOf: diary.menteeTotals,
    routeOf: (pairId, menteeId) =>
      routes
        .progress([pairId])
        .get(pairId)
        ?.find((one) => one.menteeId === menteeId) ?? null,
  };
  const summaries = createSummaries(stores);
  return {
    summaries,
    outcomes: createOutcomes(stores, summaries, { programme, candidate: candidates.create }),
    /** Data of the printed summary, for the documents. */
    paper: createClosingPapers(stores, { ...inPapers, programme }),
    /** What mentor and curator wrote of each mentee of a pair. */
    storyOf: (mentorshipId: string) =>
      repository
        .ofPair(mentorshipId)
        .map(({ menteeId, achievements, difficulties }) => ({ menteeId, achievements, difficulties })),
    /** Of a pair: whose summary is signed, and who has one at all. */
    ofPair(mentorshipId: string): { signed: string[]; begun: string[] } {
      const all = repository.ofPair(mentorshipId);
      const signed = all.filter(({ signedOn }) => signedOn !== null);
      return { signed: signed.map(({ menteeId }) => menteeId), begun: all.map(({ menteeId }) => menteeId) };
    },
  };
}
