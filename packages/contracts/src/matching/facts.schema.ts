import { CRITERIA, MEETING_FORMATS, SUBJECT_LEVELS } from '@tandem/domain/matching/fit';
import { z } from 'zod';
import { PersonName } from '../identity/account.schema.ts';
import { Id, line } from '../kernel/fields.ts';
import { DictionaryCode } from '../participants/mentee.schema.ts';

const Words = z.array(line(80)).max(30);
const People = z.array(Id).max(30);
const Level = z.literal(SUBJECT_LEVELS).nullable();
const Sex = z.enum(['male', 'female']).nullable();
/** 0: there are none yet. */
const FactsVersion = z.int().min(0);

/** Said by both sides; null: not said, an empty list: said that there is none. */
const side = {
  formats: z.array(z.enum(MEETING_FORMATS)).max(2).nullable(),
  dislikes: Words.nullable().describe('In the same words as interests'),
  wants: People.nullable().describe('People they would like to work with, after the general meeting'),
  avoids: People.describe('People they should not be put together with'),
  wantsSex: Sex,
};

/** What matching needs of a mentee and no base holds. Wishes and avoidances are read by the curator alone. */
export const MenteeMatchingFacts = z.object({
  ...side,
  interests: Words.nullable(),
  subject: z
    .object({ code: DictionaryCode, level: Level })
    .nullable()
    .describe('Null: not said; see `subjectNotNeeded`'),
  subjectNotNeeded: z.boolean(),
  mostImportant: z.enum(CRITERIA).nullable().describe('Counts twice for this mentee'),
  relatives: People,
  priority: z.int().min(0).max(100).describe('Set by the curator; the higher the sooner'),
});
export type MenteeMatchingFacts = z.infer<typeof MenteeMatchingFacts>;

export const MentorMatchingFacts = z.object({
  ...side,
  subjects: z
    .array(z.object({ code: DictionaryCode, upTo: Level }))
    .max(40)
    .nullable(),
  desiredGrades: z
    .object({ from: z.int().min(1).max(11), to: z.int().min(1).max(11) })
    .refine(({ from, to }) => to >= from, { error: 'from-over-to', path: ['to'] })
    .nullable(),
  marksClasses: z.array(Id).max(60).describe('Classes where this mentor gives marks'),
});
export type MentorMatchingFacts = z.infer<typeof MentorMatchingFacts>;

const NamedPeople = z.array(z.object({ personId: Id, name: PersonName })).describe('Of everybody the facts name');
export const MenteeFactsCard = z.object({
  menteeId: Id,
  facts: MenteeMatchingFacts,
  people: NamedPeople,
  version: FactsVersion,
});
export type MenteeFactsCard = z.infer<typeof MenteeFactsCard>;
export const MentorFactsCard = z.object({
  mentorId: Id,
  facts: MentorMatchingFacts,
  people: NamedPeople,
  version: FactsVersion,
});
export type MentorFactsCard = z.infer<typeof MentorFactsCard>;

/** What is left out stays as it is. */
export const MenteeFactsChange = MenteeMatchingFacts.partial().extend({ version: FactsVersion });
export type MenteeFactsChange = z.infer<typeof MenteeFactsChange>;
export const MentorFactsChange = MentorMatchingFacts.partial().extend({ version: FactsVersion });
export type MentorFactsChange = z.infer<typeof MentorFactsChange>;
