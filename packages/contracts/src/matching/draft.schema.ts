import { CRITERIA } from '@tandem/domain/matching/fit';
import { MENTORSHIP_STATUSES } from '@tandem/domain/pairs';
import { MENTEE_KINDS, MENTEE_STEPS, MENTOR_CATEGORIES, MENTOR_STATUSES } from '@tandem/domain/participants';
import { z } from 'zod';
import { PersonName } from '../identity/account.schema.ts';
import { Day, Id, Instant, line, Version } from '../kernel/fields.ts';
import { Availability, DictionaryCode } from '../participants/mentee.schema.ts';
import { ClassRef } from '../participants/person.schema.ts';
import { FitSummary, MatchingWeights, Objection } from './fit.schema.ts';

/** 0: nobody has placed anybody yet. */
export const DraftVersion = z.int().min(0);

/**
 * What a set of pairs amounts to, in the order in which it counts: how many have a mentor, how urgent they are, how many
 * pairs are below the threshold, the sum of scores.
 */
export const MatchingTotals = z.object({
  matched: z.int(),
  urgency: z.int().describe('Sum over the matched: a thousand for each step of priority, one for each day of waiting'),
  tail: z.int().describe('Pairs that fit badly: below the threshold'),
  total: z.int(),
});
export type MatchingTotals = z.infer<typeof MatchingTotals>;

export const DraftPair = z.object({
  menteeId: Id,
  mentorId: Id,
  locked: z.boolean(),
  fit: FitSummary,
  refusals: z.array(Objection).describe('It was possible when it was placed and is not any more: «нужно решение»'),
  warnings: z.array(Objection),
});
export type DraftPair = z.infer<typeof DraftPair>;

/** A pair that fell out by itself, with the reason; it is forgotten when the mentee is placed or taken off. */
export const DroppedPair = z.object({
  menteeId: Id,
  menteeName: z.string().nullable().describe('Null: the consent was withdrawn'),
  mentorId: Id,
  mentorName: z.string().nullable(),
  reason: z.enum(['mentee-gone', 'mentee-proposed', 'mentor-suspended', 'mentor-gone']),
});
export type DroppedPair = z.infer<typeof DroppedPair>;

/** The current draft of a form: one for everybody who works on it. */
export const MatchingDraft = z.object({
  form: DictionaryCode,
  version: DraftVersion,
  pairs: z.array(DraftPair),
  dropped: z.array(DroppedPair),
  totals: MatchingTotals,
  scenario: z.object({ id: Id, name: z.string() }).nullable().describe('It was opened or saved as this last'),
  savedAt: Instant.nullable(),
  savedBy: PersonName.nullable(),
});
export type MatchingDraft = z.infer<typeof MatchingDraft>;

/** Where a mentee is to be: with a mentor, or with nobody. Sent again as it came back, `undo` takes the change back. */
export const Placement = z.object({
  menteeId: Id,
  mentorId: Id.nullable(),
  locked: z.boolean().optional().describe('Left out: as it is; a new place is not locked'),
});
export type Placement = z.infer<typeof Placement>;
export const Placements = z.object({
  form: DictionaryCode,
  version: DraftVersion,
  placements: z.array(Placement).min(1).max(2_000),
});
export type Placements = z.infer<typeof Placements>;

export const DraftChanged = z.object({
  draft: MatchingDraft,
  undo: z.array(Placement).describe('For `matching.place`, with the new version'),
});
export type DraftChanged = z.infer<typeof DraftChanged>;

/** A mentee who waits for a pair. */
export const BoardMentee = z.object({
  id: Id,
  personId: Id,
  shownName: z.string(),
  schoolClass: ClassRef.nullable(),
  position: z.string().nullable(),
  kind: z.enum(MENTEE_KINDS),
  request: z.object({ text: z.string(), category: DictionaryCode }).nullable(),
  desiredForm: DictionaryCode.nullable(),
  availability: Availability,
  mostImportant: z.enum(CRITERIA).nullable(),
  priority: z.int(),
  waitingDays: z.int(),
  waitsForNextRound: z.boolean().describe('«Ждёт следующего набора»: comes back into the base when proposed'),
  missing: z.array(z.enum(MENTEE_STEPS)).describe('To be done before a pair may be proposed'),
  elsewhere: z.array(DictionaryCode).describe('Other forms in whose drafts this mentee is placed'),
});
export type BoardMentee = z.infer<typeof BoardMentee>;

/** A mentor with places: taken by pairs that are open, and free for the draft. */
export const BoardMentor = z.object({
  id: Id,
  personId: Id,
  name: PersonName,
  category: z.enum(MENTOR_CATEGORIES),
  status: z.enum(MENTOR_STATUSES),
  schoolClass: ClassRef.nullable(),
  position: z.string().nullable(),
  organization: z.string().nullable(),
  competences: z.array(DictionaryCode),
  forms: z.array(DictionaryCode),
  availability: Availability,
  capacity: z.int(),
  load: z.int().describe('Mentees of open pairs and proposals'),
  free: z.int().describe('Capacity less load, never below 0; the draft takes from these'),
  open: z.array(
    z.object({
      pairId: Id,
      menteeId: Id,
      shownName: z.string(),
      status: z.enum(MENTORSHIP_STATUSES),
      waitingSince: Day.nullable().describe('For an answer'),
    }),
  ),
});
export type BoardMentor = z.infer<typeof BoardMentor>;

export const MatchingBoard = z.object({
  form: DictionaryCode,
  startYear: z.int(),
  draft: MatchingDraft,
  mentees: z.array(BoardMentee),
  mentors: z.array(BoardMentor),
  places: z.int().describe('Free places of all mentors together'),
  weights: MatchingWeights,
  preset: z.string().nullable(),
  badBelow: z.int(),
  manages: z.boolean(),
});
export type MatchingBoard = z.infer<typeof MatchingBoard>;

/** A named draft beside the current one. */
export const ScenarioRow = z.object({
  id: Id,
  form: DictionaryCode,
  name: z.string(),
  savedAt: Instant,
  savedBy: PersonName.nullable(),
  totals: MatchingTotals.describe('By the present data and weights'),
  lost: z.int().describe('Pairs of people who are not to be matched any more'),
  version: Version,
});
export type ScenarioRow = z.infer<typeof ScenarioRow>;

export const NewScenario = z.object({
  id: Id.optional().describe('Made by the client, so that a repeated request makes one scenario'),
  form: DictionaryCode,
  name: line(80),
  version: DraftVersion.describe('Of the current draft, which is saved'),
});

export const PairMove = z.object({ menteeId: Id, from: Id.nullable(), to: Id.nullable() });
export type PairMove = z.infer<typeof PairMove>;

/** Two drafts side by side; null stands for the current one. */
export const ScenarioComparison = z.object({
  left: z.object({ scenarioId: Id.nullable(), totals: MatchingTotals }),
  right: z.object({ scenarioId: Id.nullable(), totals: MatchingTotals }),
  changes: z.array(PairMove).describe('`from` on the left, `to` on the right'),
});
export type ScenarioComparison = z.infer<typeof ScenarioComparison>;
