import type { Objective } from './objective.ts';
import type { TierVector } from './solver/tiers.ts';

/** A price in the units of every line of the objective, compared line by line from the first one. */
export type Price = TierVector;

/**
 * Why a solution is the best: a price for each mentor and each mentee who is not locked (dual variables). With these
 * anybody can check, without solving anything, that no other solution is better: see `checkCertificate`.
 */
export type Certificate = {
  objective: Objective;
  menteePrices: readonly (readonly [menteeId: string, Price])[];
  mentorPrices: readonly (readonly [mentorId: string, Price])[];
};
