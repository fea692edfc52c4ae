import {
  CRITERIA,
  FIT_RULE_LEVELS,
  FIT_WORDS,
  HEAVIEST_WEIGHT,
  MEETING_FORMATS,
  SUBJECT_LEVELS,
} from '@tandem/domain/matching/fit';
import {
  CONSENT_STATES,
  MENTEE_KINDS,
  MENTEE_STEPS,
  MENTOR_CATEGORIES,
  REQUIREMENTS,
} from '@tandem/domain/participants';
import { z } from 'zod';
import { line } from '../kernel/fields.ts';
import { DictionaryCode } from '../participants/mentee.schema.ts';

const Side = z.enum(['mentee', 'mentor']);
const bySides = z.array(Side);
const grade = z.int();
/** Of a week, as it is shown; «Availability» is what is sent. */
export const FreeHours = z.object({ day: z.literal([1, 2, 3, 4, 5, 6, 7]), from: z.string(), to: z.string() });

/** What speaks against a pair, with what the sentence about it needs. `confidential`: whose and what is the curator's. */
export const Objection = z.discriminatedUnion('code', [
  z.object({ code: z.literal('same-person') }),
  z.object({
    code: z.literal('form-does-not-fit'),
    mentorCategory: z.enum(MENTOR_CATEGORIES),
    menteeKind: z.enum(MENTEE_KINDS),
  }),
  z.object({ code: z.literal('mentee-consent'), state: z.enum(CONSENT_STATES) }),
  z.object({ code: z.literal('mentor-consent'), state: z.enum(CONSENT_STATES) }),
  z.object({ code: z.literal('mentee-package'), missing: z.array(z.enum(MENTEE_STEPS)) }),
  z.object({ code: z.literal('mentor-package'), missing: z.array(z.enum(REQUIREMENTS)) }),
  z.object({ code: z.literal('takes-nobody') }),
  z.object({ code: z.literal('relatives') }),
  z.object({ code: z.literal('failed-before') }),
  z.object({ code: z.literal('avoided'), by: bySides }),
  z.object({ code: z.literal('own-class-teacher'), as: z.array(z.enum(['homeroom', 'marks'])) }),
  z.object({
    code: z.literal('grade-gap'),
    mentorGrade: grade,
    menteeGrade: grade,
    least: z.int(),
    most: z.int().nullable(),
  }),
  z.object({ code: z.literal('no-common-time'), longest: z.int(), needed: z.int() }),
  z.object({ code: z.literal('same-sex') }),
  z.object({ code: z.literal('sex-wish'), by: bySides }),
  z.object({ code: z.literal('equal-surname') }),
  z.object({ code: z.literal('over-capacity'), capacity: z.int(), load: z.int() }),
  z.object({ code: z.literal('over-hours'), hoursPerMonth: z.int(), needed: z.int() }),
  z.object({ code: z.literal('form-not-chosen'), by: bySides }),
  z.object({ code: z.literal('no-common-format') }),
  z.object({ code: z.literal('grade-not-desired'), menteeGrade: grade, from: z.int(), to: z.int() }),
  z.object({ code: z.literal('mentor-package-incomplete'), missing: z.array(z.enum(REQUIREMENTS)) }),
  z.object({ code: z.literal('confidential') }),
]);
export type Objection = z.infer<typeof Objection>;

const Codes = z.array(z.string()).nullable();
const Level = z.literal(SUBJECT_LEVELS).nullable();
const Wish = z.enum(['named', 'sex_met', 'others_named', 'sex_unmet']).nullable();
/** What the sentence about a criterion needs; null where somebody has not said it. */
export const CriterionFacts = z.discriminatedUnion('of', [
  z.object({ of: z.literal('request'), category: z.string().nullable(), answering: Codes }),
  z.object({ of: z.literal('needs'), common: Codes, lacking: Codes }),
  z.object({
    of: z.literal('subject'),
    subject: z.string().nullable(),
    level: Level,
    taught: z.boolean().nullable(),
    upTo: Level,
  }),
  z.object({ of: z.literal('time'), common: z.array(FreeHours).nullable(), minutes: z.int().nullable() }),
  z.object({ of: z.literal('wishes'), mentee: Wish, mentor: Wish }),
  z.object({ of: z.literal('interests'), common: Codes, disliked: z.array(z.string()) }),
  z.object({ of: z.literal('format'), common: z.array(z.enum(MEETING_FORMATS)).nullable() }),
  z.object({ of: z.literal('experience'), finished: z.int().nullable() }),
  z.object({ of: z.literal('continuity'), outcome: z.enum(['worked_well', 'failed']).nullable() }),
  z.object({
    of: z.literal('age'),
    menteeGrade: z.int().nullable(),
    mentorGrade: z.int().nullable(),
    desired: z.object({ from: z.int(), to: z.int() }).nullable(),
  }),
]);
export type CriterionFacts = z.infer<typeof CriterionFacts>;

/** One line of «почему подходит». */
export const FitPart = z.object({
  criterion: z.enum(CRITERIA),
  value: z.int().nullable().describe('0–1000; null: not known'),
  weight: z.int(),
  contribution: z.int().describe('Points away from the middle'),
  facts: CriterionFacts,
});
export type FitPart = z.infer<typeof FitPart>;

/** «Данных 6 из 9». */
export const Known = z.object({ known: z.int(), of: z.int() });

/** How a pair is told: a word, never a naked percentage. The number is for sums and differences. */
export const FitSummary = z.object({ score: z.int(), word: z.enum(FIT_WORDS), known: Known });
export type FitSummary = z.infer<typeof FitSummary>;

const Weight = z.int().min(0).max(HEAVIEST_WEIGHT);
export const MatchingWeights = z
  .object(
    Object.fromEntries(CRITERIA.map((code) => [code, Weight])) as Record<(typeof CRITERIA)[number], typeof Weight>,
  )
  .refine((weights) => Object.values(weights).some((weight) => weight > 0), { error: 'all-zero' });
export type MatchingWeights = z.infer<typeof MatchingWeights>;

/** A starting point for the sliders: ours, or the school's own. */
export const WeightsPreset = z.object({
  code: z.string(),
  label: z.string(),
  own: z.boolean(),
  weights: MatchingWeights,
});
export type WeightsPreset = z.infer<typeof WeightsPreset>;
export const NewPreset = z.object({ form: DictionaryCode, label: line(80), weights: MatchingWeights });

const RuleLevel = z.enum(FIT_RULE_LEVELS);
const Grades = z.object({ least: z.int().min(-10).max(10), most: z.int().min(-10).max(10) });
/** What the school decides about its hard rules and about the measure of closeness. */
export const MatchingSettings = z.object({
  ownClassTeacher: RuleLevel,
  gradeGap: z
    .object({ level: RuleLevel, least: z.int().min(-10).max(10), most: z.int().min(-10).max(10).nullable() })
    .refine(({ least, most }) => most === null || most >= least, { error: 'least-over-most', path: ['most'] }),
  commonTime: z.object({
    level: RuleLevel,
    when: z.enum(['in_person', 'always']),
    minutes: z.int().min(30).max(480).multipleOf(30),
  }),
  sexWish: RuleLevel,
  sameSex: RuleLevel,
  equalSurname: z.enum(['warn', 'off']),
  enoughMinutes: z.int().min(30).max(2_400),
  idealGap: Grades.refine(({ least, most }) => most >= least, { error: 'least-over-most', path: ['most'] }),
  hoursPerMentee: z.int().min(1).max(40),
});
export type MatchingSettings = z.infer<typeof MatchingSettings>;
