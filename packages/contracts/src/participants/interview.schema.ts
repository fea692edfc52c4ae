import { HIGHEST_SCORE, INTERVIEW_CONCLUSIONS, INTERVIEW_CRITERIA } from '@tandem/domain/participants';
import { z } from 'zod';
import { Day, Id, Instant, line, prose, Version } from '../kernel/fields.ts';
import { DictionaryCode } from './mentee.schema.ts';

const Scores = z.partialRecord(z.enum(INTERVIEW_CRITERIA), z.int().min(0).max(HIGHEST_SCORE).nullable());

/** «Протокол собеседования». The candidate may ask to read it. */
export const Interview = z.object({
  id: Id,
  number: z.string().nullable(),
  heldOn: Day,
  place: z.string(),
  present: z.array(z.string()),
  scores: Scores,
  notes: z.string(),
  conclusion: z.enum(INTERVIEW_CONCLUSIONS),
  condition: z.string().nullable(),
  recordedAt: Instant,
});
export type Interview = z.infer<typeof Interview>;

export const InterviewProtocol = z.object({
  version: Version.describe('Of the mentor'),
  number: line(40).nullable().default(null),
  heldOn: Day,
  place: line(200),
  present: z.array(line(120)).min(1).max(20),
  scores: Scores,
  notes: prose(4_000).default(''),
  conclusion: z.enum(INTERVIEW_CONCLUSIONS),
  condition: prose(500).nullable().default(null),
  reason: DictionaryCode.nullable().default(null).describe('Of the school’s reasons, for «не рекомендован»'),
});
export type InterviewProtocol = z.input<typeof InterviewProtocol>;
