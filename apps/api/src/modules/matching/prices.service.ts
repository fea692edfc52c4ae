import type { MatchingPrices, MatchingWeights, PairReasons, PricedMentor, WeightsPreview } from '@tandem/contracts';
import type { ScorePart } from '@tandem/domain/matching/fit';
import { type ForcedPair, priceOfForcing } from '@tandem/domain/matching';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { partsTold, told } from './confidential.ts';
import { split } from './draft.presenter.ts';
import type { Drafts } from './draft.service.ts';
import type { Placed } from './matching.repository.ts';
import type { MatchingStores } from './matching-stores.ts';
import { movesBetween } from './moves-between.ts';
import type { Optima, Optimum } from './optima.ts';
import type { Round, Rounds } from './rounds.ts';
import { plus, summaryOf, totalsOf, totalsOfPairs } from './totals.ts';

/** As many as fit under a card while it is carried. */
const LOUDEST = 3;

const loudest = (parts: readonly ScorePart[]): ScorePart[] =>
  parts
    .filter(({ value, weight }) => value !== null && weight > 0)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
    .slice(0, LOUDEST);

/** Pairs of a best whole, and those that were no question. */
const pairsOf = ({ solution, beside }: Optimum): Placed[] => [
  ...solution.pairs.map(([menteeId, mentorId]) => ({ menteeId, mentorId, locked: false })),
  ...beside,
];

/** What a drag would cost, why two people suit, what other weights would change: questions; nothing is written. */
export function createPrices(stores: MatchingStores, rounds: Rounds, drafts: Drafts, optima: Optima) {
  const { repository } = stores;

  /** @throws not-found when the mentee does not wait for a pair of this form */
  function waiting(round: Round, menteeId: string): void {
    if (!round.mentees.has(menteeId)) throw new ProblemError('not-found');
  }

  function priced(round: Round, menteeId: string, mentorId: string, forced: ForcedPair | undefined): PricedMentor {
    const refusals = round.fit.refusalsOf(menteeId, mentorId);
    const score = round.fit.scoreOf(menteeId, mentorId);
    const possible = forced?.possible ? forced : null;
    return {
      mentorId,
      refusals: told(refusals, true),
      warnings: told(round.fit.warningsOf(menteeId, mentorId), true),
      fit: score && refusals.length === 0 ? summaryOf(score) : null,
      facts: score ? partsTold(loudest(score.parts)) : [],
      change: possible && totalsOf(possible.change),
      moves: (possible?.moves ?? []).filter((move) => move.menteeId !== menteeId),
      full: forced?.possible === false && forced.reason === 'no-places',
    };
  }

  return {
    /** @throws not-found */
    prices(context: Context, form: string, menteeId: string): MatchingPrices {
      authorize(context, 'matching.manage', {});
      const round = rounds.of(context, form);
      waiting(round, menteeId);
      const current = drafts.current(round);
      const { there } = split(round, drafts.placedIn(current));
      const elsewhere = repository.elsewhere(round.year, form);
      const own = there.find((one) => one.menteeId === menteeId);
      // Whoever is carried is free to go anywhere, locked or standing on another board.
      const apart = own?.locked === true || (own === undefined && elsewhere.has(menteeId));
      const scope = { elsewhere, ...(apart ? { carried: menteeId } : {}) };
      const { solution, residual, beside } = optima.of(round, there, scope);
      const forced = new Map((priceOfForcing(residual, menteeId) ?? []).map((one) => [one.mentorId, one]));
      return {
        menteeId,
        version: current?.version ?? 0,
        best: plus(totalsOf(solution.certificate.objective), totalsOfPairs(round, beside)),
        mentors: [...round.mentors.keys()].map((mentorId) => priced(round, menteeId, mentorId, forced.get(mentorId))),
      };
    },

    /** @throws not-found */
    why(context: Context, form: string, menteeId: string, mentorId: string): PairReasons {
      authorize(context, 'matching.manage', {});
      const round = rounds.of(context, form);
      const score = round.fit.scoreOf(menteeId, mentorId);
      if (!score) throw new ProblemError('not-found');
      return {
        menteeId,
        mentorId,
        fit: summaryOf(score),
        parts: partsTold(score.parts),
        refusals: told(round.fit.refusalsOf(menteeId, mentorId), true),
        warnings: told(round.fit.warningsOf(menteeId, mentorId), true),
      };
    },

    /** @throws not-found */
    previewWeights(
      context: Context,
      form: string,
      weights: MatchingWeights,
      badBelow: number | undefined,
    ): WeightsPreview {
      authorize(context, 'matching.manage', {});
      const now = rounds.of(context, form);
      const tried = rounds.of(context, form, { weights, badBelow: badBelow ?? null });
      const { there } = split(now, drafts.placedIn(drafts.current(now)));
      const elsewhere = repository.elsewhere(now.year, form);
      const one = optima.of(now, there, { elsewhere });
      const other = optima.nearest(tried, there, { elsewhere }, one.solution.pairs);
      const [before, after] = [pairsOf(one), pairsOf(other)];
      return {
        before: totalsOfPairs(tried, before),
        after: totalsOfPairs(tried, after),
        changes: movesBetween(before, after),
      };
    },
  };
}
