/**
 * Matching: who becomes whose mentee. Owns the problem, its objective, the optimum and the proof of it, and all questions
 * about a solution; `fit` makes the edges from people. Its words: mentee, mentor, edge, score, place, pair, lock, draft,
 * price, certificate, move.
 * The engine knows ids, integers and edges, and must not know names, competences, forms or who approved a proposal.
 */
export * from './fit/index.ts';
export type { Certificate, Price } from './certificate.ts';
export { type CertificateCheck, checkCertificate } from './check/check-certificate.ts';
export type { RefusalReason } from './check/refusal.ts';
export { compareDrafts, type DraftComparison, type DraftFault, type DraftValue, evaluateDraft } from './compare.ts';
export type { MatchingGraph } from './graph.ts';
export { greedyMatching, greedyTotal } from './greedy.ts';
export type { Objective } from './objective.ts';
export * from './problem.ts';
export { type CommonPairs, commonPairs } from './questions/common-pairs.ts';
export { gainOfMentor, type MentorGain, type NewMentor } from './questions/gain-of-mentor.ts';
export { gainOfPlace, gainOfPlaces, type PlaceGain } from './questions/gain-of-place.ts';
export type { Move } from './questions/moves.ts';
export { type ForcedPair, priceOfForcing } from './questions/price-of-forcing.ts';
export { openSolution, type Residual } from './questions/residual.ts';
export { type WhyNot, whyNot, type WhyUnmatched, whyUnmatched } from './questions/why.ts';
export { type ReadProblem, readProblem } from './read-problem.ts';
export {
  type MatchingSolution,
  type Progress,
  solveMatching,
  type SolveResult,
  type UnmatchedReason,
} from './solver/solve-matching.ts';
export { type Tier, TIERS, type TierVector } from './solver/tiers.ts';
export { checkGroups, type GroupCheck } from './groups/check-groups.ts';
export { groupModel, tiersOf } from './groups/group-model.ts';
export { type GroupGraph, type GroupProblem, type ReadGroupProblem, readGroupProblem } from './groups/group-problem.ts';
export { readGroupSolution } from './groups/read-group-solution.ts';
export {
  type GroupCertificate,
  type GroupResult,
  type ModelAnswer,
  solveGroups,
  type TierProof,
} from './groups/solve-groups.ts';
