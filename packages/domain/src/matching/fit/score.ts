import { CRITERIA, type Criterion } from './criteria.ts';
import { type CriterionFacts, factsOf } from './criterion-facts.ts';
import { CRITERION_VALUES, NOT_APPLICABLE, UNKNOWN, type Value } from './criterion-values.ts';
import { halfUp } from './half-up.ts';
import type { FitContext } from './context.ts';
import { type PreparedMentee, type PreparedMentor, prepareMentee, prepareMentor, vocabulariesOf } from './prepared.ts';
import type { MenteeProfile, MentorProfile } from './profiles.ts';

/** The score of a pair of whom nothing is known. */
export const MIDDLE_SCORE = 500;

/** In the order of the criteria: the place of a criterion is the place of its weight. */
const VALUES = CRITERIA.map((criterion) => CRITERION_VALUES[criterion]);

/**
 * How well two people fit, 0–1000, whole. With v the value of a known criterion and w its weight:
 *
 *     score = 500 + round( Σ known w·(v − 500) / Σ all w )
 *
 * which is the weighted mean of what is known, shrunk to 500 by the share of the weight of what is not; an unknown
 * criterion counts as 500. Criteria with nothing to compare in this pair are in neither sum. Rounded once, half up.
 */
export function preparedScore(mentee: PreparedMentee, mentor: PreparedMentor, context: FitContext): number {
  let distance = 0;
  let weight = 0;
  for (let place = 0; place < VALUES.length; place++) {
    const own = mentee.weights[place] as number;
    if (own === 0) continue;
    const value = (VALUES[place] as Value)(mentee, mentor, context);
    if (value === NOT_APPLICABLE) continue;
    weight += own;
    if (value !== UNKNOWN) distance += own * (value - MIDDLE_SCORE);
  }
  return weight === 0 ? MIDDLE_SCORE : MIDDLE_SCORE + halfUp(distance, weight);
}

/** One line of «почему подходит». `contribution`: points this criterion moves the score away from 500. */
export type ScorePart = {
  criterion: Criterion;
  /** 0–1000; null: not known. */
  value: number | null;
  /** What it counts for this mentee; 0 is shown but does not count. */
  weight: number;
  contribution: number;
  facts: CriterionFacts;
};
export type Score = {
  score: number;
  /** Only what there is to compare in this pair. */
  parts: ScorePart[];
  /** Of the criteria that count: «данных 6 из 9». */
  known: { known: number; of: number };
};

export function preparedParts(mentee: PreparedMentee, mentor: PreparedMentor, context: FitContext): Score {
  const compared = CRITERIA.flatMap((criterion, place) => {
    const value = CRITERION_VALUES[criterion](mentee, mentor, context);
    if (value === NOT_APPLICABLE) return [];
    return [
      {
        criterion,
        value: value === UNKNOWN ? null : value,
        weight: mentee.weights[place] as number,
        facts: factsOf(criterion, mentee, mentor, context),
      },
    ];
  });
  const counting = compared.filter(({ weight }) => weight > 0);
  const total = counting.reduce((sum, { weight }) => sum + weight, 0);
  // Rounding the running sum keeps the parts adding up to the score exactly.
  let running = 0;
  const parts = compared.map((part): ScorePart => {
    if (total === 0) return { ...part, contribution: 0 };
    const before = halfUp(running, total);
    running += part.value === null ? 0 : part.weight * (part.value - MIDDLE_SCORE);
    return { ...part, contribution: halfUp(running, total) - before };
  });
  return {
    score: parts.reduce((sum, { contribution }) => sum + contribution, MIDDLE_SCORE),
    parts,
    known: { known: counting.filter(({ value }) => value !== null).length, of: counting.length },
  };
}

/** Every criterion of one pair with what it did to the score, for the sentence «почему подходит». */
export function scoreParts(mentee: MenteeProfile, mentor: MentorProfile, context: FitContext): Score {
  const words = vocabulariesOf([mentee], [mentor]);
  return preparedParts(prepareMentee(mentee, words, context), prepareMentor(mentor, words, context), context);
}

/** How a score is told: never as a naked percentage (product.md §4). */
export const FIT_WORDS = ['excellent', 'good', 'acceptable'] as const;
export type FitWord = (typeof FIT_WORDS)[number];

export const FIT_WORD_LABELS: Record<FitWord, string> = {
  excellent: 'отлично',
  good: 'хорошо',
  acceptable: 'допустимо',
};
/** A word begins at its score. Nothing known is 500, so «хорошо» always has something behind it. */
export const FIT_WORD_FROM: Record<FitWord, number> = { excellent: 800, good: 600, acceptable: 0 };

export function fitWord(score: number): FitWord {
  return FIT_WORDS.find((word) => score >= FIT_WORD_FROM[word]) ?? 'acceptable';
}
