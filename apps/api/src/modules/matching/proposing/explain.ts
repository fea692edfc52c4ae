import type { Help, Unmatched } from '@tandem/contracts';
import { missingMentor } from '@tandem/domain/matching/fit';
import {
  gainOfMentor,
  gainOfPlaces,
  type MatchingProblem,
  type Objective,
  type Pair,
  type Residual,
  whyUnmatched,
} from '@tandem/domain/matching';
import type { Board } from '../matching-problem.ts';
import { totalsOf } from '../totals.ts';
import type { ProposalWork } from './make-proposal.ts';

/** So many suggestions are read; the rest would be worth less. */
const MOST_HELPS = 12;
/** Pairs of mentee and mentor whose refusals are told; more than this takes too long and nobody reads it. */
const MOST_REFUSALS = 300_000;
/** So many rivals are named. */
const MOST_NAMED = 10;
/** So many are explained one by one. */
const MOST_EXPLAINED = 400;

const better = (one: Objective, other: Objective): number =>
  other.matched - one.matched ||
  other.priority - one.priority ||
  one.badTail - other.badTail ||
  other.total - one.total;
/** True when something gets better, line by line of the objective. */
const gains = (gain: Objective): boolean => better(gain, NOTHING) < 0;
const NOTHING: Objective = { matched: 0, priority: 0, badTail: 0, total: 0, squares: 0, changes: 0 };

/** Mentees of the problem without a mentor, in its order. */
export function alone(problem: MatchingProblem, pairs: readonly Pair[]): string[] {
  const matched = new Set(pairs.map(([menteeId]) => menteeId));
  return problem.mentees.flatMap(({ id }) => (matched.has(id) ? [] : [id]));
}

/** One place more here, or such a mentor: what would change the whole, each on its own, the greatest gain first. */
export function helpsOf(
  work: ProposalWork,
  problem: MatchingProblem,
  pairs: readonly Pair[],
  residual: Residual | null,
): Help[] {
  if (!residual) return [];
  const places = gainOfPlaces(residual)
    .filter(({ gain, moves }) => moves.length > 0 && gains(gain))
    .sort((a, b) => better(a.gain, b.gain) || a.mentorId.localeCompare(b.mentorId))
    .slice(0, MOST_HELPS)
    .map(({ mentorId, gain }): Help => ({ kind: 'place', mentorId, gain: totalsOf(gain) }));
  const known = new Set(problem.mentees.map(({ id }) => id));
  const among = new Set(problem.mentors.map(({ id }) => id));
  const { mentees, mentors, form, settings, weights } = work;
  const { wanted } = missingMentor(
    alone(problem, pairs).slice(0, MOST_EXPLAINED),
    mentees.filter(({ id }) => known.has(id)),
    mentors.filter(({ id }) => among.has(id)),
    form,
    settings,
    weights,
  );
  const described = wanted.flatMap(({ count, competence, time, helps, mentor, edges }): Help[] => {
    const own = edges.flatMap(([menteeId, , score]) => (known.has(menteeId) ? [[menteeId, score] as const] : []));
    const gained = gainOfMentor(residual, { id: mentor.id, capacity: 1, edges: own });
    if (!gained.ok || !gains(gained.gain)) return [];
    return [{ kind: 'mentor', count, competence, time, helps, gain: totalsOf(gained.gain) }];
  });
  return [...places, ...described];
}

function refusalsOf({ fit, mentors }: Board, menteeId: string): Unmatched['refusals'] {
  const counts = new Map<string, number>();
  for (const mentorId of mentors.keys())
    for (const code of new Set(fit.refusalsOf(menteeId, mentorId).map((one) => one.code)))
      counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, mentors: count })).sort((a, b) => b.mentors - a.mentors);
}

/** Something of the mentee's own is missing: no mentor would change that. */
function ownSide({ mentees }: Board, menteeId: string): boolean {
  const profile = mentees.get(menteeId)?.profile;
  const consent = profile?.consent ?? 'missing';
  return (profile?.missing?.length ?? 0) > 0 || (consent !== 'in_force' && consent !== 'expiring');
}

/** Everybody who is left without a mentor, with the reason and the smallest change that would help. */
export function unmatchedOf(
  board: Board,
  problem: MatchingProblem,
  pairs: readonly Pair[],
  residual: Residual | null,
  helps: readonly Help[],
): Unmatched[] {
  const suitable = new Map<string, number>();
  for (const [menteeId] of problem.edges) suitable.set(menteeId, (suitable.get(menteeId) ?? 0) + 1);
  const left = alone(problem, pairs);
  const told = Math.min(left.length, Math.floor(MOST_REFUSALS / Math.max(1, board.mentors.size)));
  const described = helps.filter((help) => help.kind === 'mentor');
  return left.map((menteeId, index): Unmatched => {
    const common = {
      menteeId,
      suitable: suitable.get(menteeId) ?? 0,
      refusals: index < told ? refusalsOf(board, menteeId) : [],
      rivals: 0,
      blockedBy: [],
    };
    const own = described.filter((help) => help.helps.includes(menteeId));
    if (ownSide(board, menteeId)) return { ...common, reason: 'own-side', helps: [] };
    if (common.suitable === 0) return { ...common, reason: 'no-edges', helps: own };
    if (!residual) return { ...common, reason: 'group-rules', helps: own };
    const why = index < MOST_EXPLAINED ? whyUnmatched(residual, menteeId) : null;
    if (why?.reason !== 'outbid') return { ...common, reason: 'no-places', helps: own };
    const places = why.helps
      .filter(({ gain }) => gains(gain))
      .sort((a, b) => better(a.gain, b.gain) || a.mentorId.localeCompare(b.mentorId))
      .slice(0, 3)
      .map(({ mentorId, gain }): Help => ({ kind: 'place', mentorId, gain: totalsOf(gain) }));
    const rivals = why.rivals.filter((rival) => rival !== menteeId);
    return {
      ...common,
      reason: 'outbid',
      rivals: rivals.length,
      blockedBy: rivals.slice(0, MOST_NAMED),
      helps: [...places, ...own],
    };
  });
}
