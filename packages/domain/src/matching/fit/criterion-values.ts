import { countCommon } from './bit-set.ts';
import { minutesTogether } from './common-time.ts';
import type { FitContext } from './context.ts';
import type { Criterion } from './criteria.ts';
import { halfUp } from './half-up.ts';
import { NOT_SAID, type PreparedMentee, type PreparedMentor } from './prepared.ts';

/** Nobody said enough to tell: counts as the middle. Below zero, so that a value is never taken for it. */
export const UNKNOWN = -1;
/** There is nothing to compare in this pair: the criterion is left out altogether. */
export const NOT_APPLICABLE = -2;

/** Closeness of two people by one criterion: 0–1000, or `UNKNOWN`, or `NOT_APPLICABLE`. */
export type Value = (mentee: PreparedMentee, mentor: PreparedMentor, context: FitContext) => number;

const clamped = (value: number): number => Math.max(0, Math.min(1000, value));

const request: Value = (mentee, mentor) => {
  const value = mentee.request === NOT_SAID ? NOT_SAID : (mentor.requestValues[mentee.request] as number);
  return value === NOT_SAID ? UNKNOWN : value;
};

/** Share of the competences to develop that the mentor has, the rare ones counting more. */
const needs: Value = ({ wanted, wantedRarity, wantedRaritySum }, { competences }) => {
  if (wanted === null) return UNKNOWN;
  if (wanted.length === 0) return NOT_APPLICABLE;
  if (competences === null) return UNKNOWN;
  let common = 0;
  for (let index = 0; index < wanted.length; index++)
    if (competences[wanted[index] as number] === 1) common += wantedRarity[index] as number;
  return halfUp(1000 * common, wantedRaritySum);
};

/** 1000 when taught up to the level, 750 when a level is not known, 500 one level below, 250 two; 0: not taught. */
const subject: Value = ({ subject: place, profile }, { subjects }) => {
  const wanted = profile.subject;
  if (wanted === 'not_needed') return NOT_APPLICABLE;
  if (wanted === null || subjects === null) return UNKNOWN;
  const upTo = subjects[place] as number;
  if (upTo === NOT_SAID) return 0;
  if (upTo === 0 || wanted.level === null) return 750;
  return upTo >= wanted.level ? 1000 : wanted.level - upTo === 1 ? 500 : 250;
};

/** Common minutes of a week against what the school calls enough. */
const time: Value = ({ week: one }, { week: other }, { settings }) => {
  if (one === null || other === null) return UNKNOWN;
  return Math.min(1000, halfUp(1000 * minutesTogether(one, other), Math.max(1, settings.enoughMinutes)));
};

/** What one side wished about the other; null when it wished nothing that this pair could meet or miss. */
export type Wish = 'named' | 'sex_met' | 'others_named' | 'sex_unmet';
const WISH_VALUES: Record<Wish, number> = { named: 1000, sex_met: 800, others_named: 200, sex_unmet: 0 };

export function wishOf(
  { profile, wants }: PreparedMentee | PreparedMentor,
  { profile: other }: PreparedMentee | PreparedMentor,
): Wish | null {
  if (wants?.has(other.personId)) return 'named';
  const sexKnown = profile.wantsSex !== null && other.sex !== null;
  if (sexKnown && profile.wantsSex !== other.sex) return 'sex_unmet';
  if (wants !== null) return 'others_named';
  return sexKnown ? 'sex_met' : null;
}

/** The mentee's wish counts twice the mentor's. */
const wishes: Value = (mentee, mentor) => {
  const one = wishOf(mentee, mentor);
  const other = wishOf(mentor, mentee);
  if (one === null) return other === null ? NOT_APPLICABLE : WISH_VALUES[other];
  if (other === null) return WISH_VALUES[one];
  return halfUp(2 * WISH_VALUES[one] + WISH_VALUES[other], 3);
};

/** So many interests in common could not be better. */
const ENOUGH_INTERESTS = 3;

/** 300 without a common interest, up to 1000 with three; 300 less for each one the other side would rather not have. */
const interests: Value = (mentee, mentor) => {
  const clashes =
    (mentee.dislikes === null ? 0 : countCommon(mentee.dislikes, mentor.interests)) +
    (mentor.dislikes === null ? 0 : countCommon(mentee.interests, mentor.dislikes));
  if (mentee.interestCount <= 0 || mentor.interestCount === NOT_SAID) {
    if (clashes > 0) return clamped(500 - 300 * clashes);
    return mentee.interestCount === 0 ? NOT_APPLICABLE : UNKNOWN;
  }
  const common = countCommon(mentee.interests, mentor.interests);
  const enough = Math.min(ENOUGH_INTERESTS, mentee.interestCount);
  return clamped(300 + halfUp(700 * Math.min(common, enough), enough) - 300 * clashes);
};

const format: Value = ({ formats: one }, { formats: other }) => {
  if (one === NOT_SAID || other === NOT_SAID) return UNKNOWN;
  return (one & other) === 0 ? 0 : 1000;
};

/** 400 for a first such request, 200 more for each finished pair with one. */
const experience: Value = (mentee, { experience: finished }) => {
  if (mentee.request === NOT_SAID || finished === null) return UNKNOWN;
  return Math.min(1000, 400 + 200 * (finished[mentee.request] as number));
};

/** Says something only of two people who were a pair before. */
const continuity: Value = ({ earlier }, { profile }) => {
  const outcome = earlier?.get(profile.personId);
  if (outcome === undefined) return NOT_APPLICABLE;
  return outcome === 'worked_well' ? 1000 : 0;
};

const distance = (value: number, least: number, most: number): number => Math.max(least - value, value - most, 0);

/** A quarter less for each grade outside the ideal gap, or outside what the mentor asked for; the worse of the two. */
const age: Value = ({ profile: { kind, grade } }, { profile: mentor }, { settings: { idealGap } }) => {
  const byGap = kind === 'pupil' && mentor.category === 'pupil';
  const { desiredGrades } = mentor;
  if (kind !== 'pupil' || (!byGap && desiredGrades === null)) return NOT_APPLICABLE;
  if (grade === null) return UNKNOWN;
  const wished = desiredGrades && distance(grade, desiredGrades.from, desiredGrades.to);
  const gap = byGap && mentor.grade !== null ? distance(mentor.grade - grade, idealGap.least, idealGap.most) : null;
  if (wished === null && gap === null) return UNKNOWN;
  return clamped(1000 - 250 * Math.max(wished ?? 0, gap ?? 0));
};

export const CRITERION_VALUES: Record<Criterion, Value> = {
  request,
  needs,
  subject,
  time,
  wishes,
  interests,
  format,
  experience,
  continuity,
  age,
};
