import { REFLECTION_FORMS, REFLECTION_QUESTIONS, SESSION_KINDS } from '@tandem/domain/diary';
import { z } from 'zod';
import { Day, Id, Instant, line, prose, Version } from '../kernel/fields.ts';

const Mood = z.int().min(1).max(10);

const session = {
  kind: z.enum(SESSION_KINDS),
  heldOn: Day,
  topic: line(200).describe('Of a final meeting: its programme'),
  form: z.enum(REFLECTION_FORMS).nullable().default(null).describe('Of a group reflection'),
  moderator: line(120),
  speakers: z
    .array(line(120))
    .max(20)
    .default([])
    .describe('Of an exchange of experience; of a final meeting: who presented their pair'),
  pairIds: z.array(Id).max(60).default([]).describe('Pairs that took part'),
  participants: z
    .array(z.object({ personId: Id, present: z.boolean() }))
    .min(1)
    .max(120)
    .describe('A mentor names the people of the own pairs'),
  words: z
    .array(z.object({ question: z.enum(REFLECTION_QUESTIONS), words: z.array(line(300)).max(60) }))
    .max(REFLECTION_QUESTIONS.length)
    .default([])
    .describe('What was said, without names; kept in alphabetical order, so that the order names nobody'),
  moods: z
    .array(z.object({ before: Mood, after: Mood }))
    .max(120)
    .default([])
    .describe('1–10, one for each person, without names'),
  conclusions: prose(3_000).default('').describe('Of a final meeting: its protocol'),
  decisions: z
    .array(z.object({ what: line(300), who: line(120), until: Day.nullable().default(null) }))
    .max(30)
    .default([])
    .describe('Of a final meeting: awards handed out, what and to whom'),
  toAdopt: prose(2_000).default('').describe('Of an exchange of experience: what to take over'),
  photoNote: line(300).nullable().default(null).describe('Who agreed to photographs'),
};
export const HeldSession = z.object({ id: Id.describe('Made by the client'), ...session });
export type HeldSession = z.input<typeof HeldSession>;
export const SessionChange = z.object({ version: Version, ...session });
export type SessionChange = z.input<typeof SessionChange>;

export const ReflectionSession = z.object({
  id: Id,
  kind: z.enum(SESSION_KINDS),
  heldOn: Day,
  topic: z.string(),
  form: z.enum(REFLECTION_FORMS).nullable(),
  moderator: z.string(),
  speakers: z.array(z.string()),
  pairIds: z.array(Id),
  participants: z.array(z.object({ personId: Id, shownName: z.string(), present: z.boolean() })),
  words: z
    .array(z.object({ question: z.enum(REFLECTION_QUESTIONS), words: z.array(z.string()) }))
    .nullable()
    .describe('Null: only for those who led it or answer for the programme'),
  mood: z
    .object({ people: z.int(), beforeTenths: z.int(), afterTenths: z.int() })
    .nullable()
    .describe('Averages in tenths; null for fewer than three people'),
  moods: z
    .array(z.object({ before: z.int(), after: z.int() }))
    .nullable()
    .describe('As `words`'),
  conclusions: z.string(),
  decisions: z.array(z.object({ what: z.string(), who: z.string(), until: Day.nullable() })),
  toAdopt: z.string(),
  photoNote: z.string().nullable(),
  recordedAt: Instant,
  canChange: z.boolean(),
  version: Version,
});
export type ReflectionSession = z.infer<typeof ReflectionSession>;
