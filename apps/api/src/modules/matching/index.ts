/**
 * Matching: whom to put together. Owns the board of a form with its draft and scenarios, what people said for the
 * matching, the school's rules and weights, the best variant with its proof, and what was decided about it.
 * Its words: board, draft, place, lock, scenario, weights, preset, rule, price, proposal, certificate, decision.
 * It calls participants for people and pairs for what is taken and to propose; it must not know answers, orders, meetings.
 */
import type { Db } from '../../db/open.ts';
import { createApprovals } from './approvals.service.ts';
import { createBoards } from './board.service.ts';
import { createDataVersion } from './data-version.ts';
import { createDrafts } from './draft.service.ts';
import { createMatchingFacts } from './facts.service.ts';
import { createJobs } from './jobs.ts';
import { createMatchingRepository } from './matching.repository.ts';
import type { MatchingStores } from './matching-stores.ts';
import { createOptima } from './optima.ts';
import { createPrices } from './prices.service.ts';
import { createProposals } from './proposals.service.ts';
import { createRounds } from './rounds.ts';
import { createMatchingRules } from './rules.service.ts';
import { createScenarios } from './scenarios.service.ts';

export { matchingRoutes } from './matching.routes.ts';

export type Matching = ReturnType<typeof createMatching>;

export function createMatching(db: Db, outside: Omit<MatchingStores, 'repository' | 'data'>) {
  const stores: MatchingStores = {
    ...outside,
    repository: createMatchingRepository(db),
    data: createDataVersion(db),
  };
  const rules = createMatchingRules(stores);
  const rounds = createRounds(stores, rules);
  const drafts = createDrafts(stores, rounds);
  const jobs = createJobs((form) => stores.changed(['matching', form], null));
  return {
    rules,
    drafts,
    boards: createBoards(stores, rules, rounds),
    facts: createMatchingFacts(stores),
    scenarios: createScenarios(stores, rounds, drafts),
    prices: createPrices(stores, rounds, drafts, createOptima()),
    proposals: createProposals(stores, rounds, drafts, jobs),
    approvals: createApprovals(stores, rules, rounds, drafts),
    close: () => jobs.close(),
  };
}
