import type { MatchingCertificate } from '@tandem/contracts';
import {
  type Certificate,
  checkCertificate,
  checkGroups,
  type GroupCertificate,
  type GroupProblem,
  type MatchingProblem,
  type Pair,
} from '@tandem/domain/matching';
import { totalsOf } from '../totals.ts';

const looked = ({ edges, mentees, mentors }: Pick<MatchingProblem, 'edges' | 'mentees' | 'mentors'>) => ({
  edges: edges.length,
  mentees: mentees.length,
  mentors: mentors.length,
});

/** Checks single pairs by the prices alone. */
export function pairCertificate(
  problem: MatchingProblem,
  pairs: readonly Pair[],
  certificate: Certificate,
): MatchingCertificate {
  const check = checkCertificate(problem, pairs, certificate);
  return {
    valid: check.valid,
    proof: 'independent',
    reached: totalsOf(certificate.objective),
    bound: check.valid ? { matched: check.matched, total: check.total } : null,
    checked: looked(problem),
    fault: check.valid ? null : { reason: check.reason, where: check.where },
  };
}

/** Checks groups: every rule and the totals; that nothing is better, the solver has proven. Null: it had no time to. */
export function groupCertificate(
  problem: GroupProblem,
  pairs: readonly Pair[],
  certificate: GroupCertificate | null,
): MatchingCertificate {
  const scores = new Map(problem.edges.map(([menteeId, mentorId, score]) => [`${menteeId} ${mentorId}`, score]));
  const own = pairs.map(([menteeId, mentorId]) => scores.get(`${menteeId} ${mentorId}`) ?? 0);
  const badBelow = problem.objective?.badBelow ?? 0;
  const priorities = new Map(problem.mentees.map(({ id, priority = 0 }) => [id, priority]));
  const reached = {
    matched: pairs.length,
    urgency: pairs.reduce((sum, [menteeId]) => sum + (priorities.get(menteeId) ?? 0), 0),
    tail: own.filter((score) => score < badBelow).length,
    total: own.reduce((sum, score) => sum + score, 0),
  };
  const common = { proof: 'solver' as const, reached, checked: looked(problem) };
  if (certificate === null)
    return { valid: false, bound: null, fault: { reason: 'out-of-time', where: '' }, ...common };
  const check = checkGroups(problem, pairs, certificate);
  return check.valid
    ? { valid: true, bound: { matched: check.matched, total: check.total }, fault: null, ...common }
    : { valid: false, bound: null, fault: { reason: check.reason, where: check.where }, ...common };
}
