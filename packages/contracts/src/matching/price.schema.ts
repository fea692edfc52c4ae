import { z } from 'zod';
import { Id } from '../kernel/fields.ts';
import { DictionaryCode } from '../participants/mentee.schema.ts';
import { DraftVersion, MatchingTotals, PairMove } from './draft.schema.ts';
import { FitPart, FitSummary, MatchingWeights, Objection } from './fit.schema.ts';

/** What one drop would mean. */
export const PricedMentor = z.object({
  mentorId: Id,
  refusals: z.array(Objection).describe('Not empty: it cannot be'),
  warnings: z.array(Objection),
  fit: FitSummary.nullable(),
  facts: z.array(FitPart).describe('What speaks loudest, the loudest first'),
  change: MatchingTotals.nullable().describe(
    'Of the whole, against the best whole with the locked pairs; null: cannot be',
  ),
  moves: z.array(PairMove).describe('Who moves then, against that best whole; the dragged one is not among them'),
  full: z.boolean().describe('The free places are taken by locked pairs: possible by hand, over the capacity'),
});
export type PricedMentor = z.infer<typeof PricedMentor>;

export const MatchingPrices = z.object({
  menteeId: Id,
  version: DraftVersion,
  best: MatchingTotals.describe('The best whole with the locked pairs'),
  mentors: z.array(PricedMentor),
});
export type MatchingPrices = z.infer<typeof MatchingPrices>;

/** «Почему подходит» and what speaks against it. */
export const PairReasons = z.object({
  menteeId: Id,
  mentorId: Id,
  fit: FitSummary,
  parts: z.array(FitPart),
  refusals: z.array(Objection),
  warnings: z.array(Objection),
});
export type PairReasons = z.infer<typeof PairReasons>;

export const WeightsInUse = z.object({
  form: DictionaryCode,
  weights: MatchingWeights,
  preset: z.string().nullable().describe('Chosen last and not changed since'),
  badBelow: z.int(),
  version: z.int().min(0),
});
export type WeightsInUse = z.infer<typeof WeightsInUse>;

/** What other weights would change, without storing anything. */
export const WeightsPreview = z.object({
  before: MatchingTotals.describe('The best whole with the weights in use, measured by the new ones'),
  after: MatchingTotals,
  changes: z.array(PairMove),
});
export type WeightsPreview = z.infer<typeof WeightsPreview>;
