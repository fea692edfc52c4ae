import {
  GOAL_REACHED,
  OUTCOMES,
  RECOMMENDATIONS,
  SUMMARY_LACKS,
  SUMMARY_PARTS,
  type SummaryPart,
} from '@tandem/domain/closing';
import { z } from 'zod';
import { Day, Id, prose } from '../kernel/fields.ts';
import { DictionaryCode } from '../participants/mentee.schema.ts';

export const SummaryWords = z.object({
  goalReached: z.enum(GOAL_REACHED).nullable(),
  achievements: prose(1_500),
  difficulties: prose(1_500),
  plans: prose(1_000),
  mentorConclusion: prose(2_000),
  menteeConclusion: prose(2_000),
  curatorConclusion: prose(2_000),
  recommendation: z.enum(RECOMMENDATIONS).nullable(),
  awardProposal: prose(500),
});

/** Tenths of a unit, as in routes. */
const Tenths = z.int().nullable();

/** Counted from the diary and the route; nobody writes it. */
const SummaryFacts = z.object({
  form: DictionaryCode,
  roleModel: DictionaryCode.nullable(),
  order: z.object({ number: z.string(), on: Day }).nullable(),
  since: Day.nullable(),
  until: Day.nullable().describe('The day of the end, or the planned one'),
  finalMeetingOn: Day.nullable(),
  meetings: z.object({
    planned: z.int().describe('Held, still planned, cancelled and missed ones'),
    held: z.int().describe('In which this mentee was present'),
    minutes: z.int(),
  }),
  goal: z.string().nullable(),
  request: z.string().nullable().describe('As the route says it'),
  route: z.object({ done: z.int(), total: z.int() }).nullable(),
  goals: z.array(
    z.object({ text: z.string(), metric: z.string(), unit: z.string(), start: Tenths, target: Tenths, now: Tenths }),
  ),
  responses: z
    .object({ answers: z.int(), useful: z.int(), comfortable: z.int() })
    .nullable()
    .describe('Average faces of five, in tenths; the curator knows that of all answers, the mentor that of full fives'),
  issues: z.object({ raised: z.int(), closed: z.int() }).nullable().describe('Null: for the curator alone'),
});

export const CompletionSummary = z.object({
  id: Id.nullable().describe('Null: nobody has written anything yet'),
  pairId: Id,
  menteeId: Id,
  shownName: z.string(),
  facts: SummaryFacts,
  words: SummaryWords.nullable().describe('Null: for those who do not sign it'),
  lacks: z.array(z.enum(SUMMARY_LACKS)).describe('What is still missing before the signatures'),
  signed: z.object({ on: Day, documentId: Id.nullable() }).nullable(),
  writes: z.array(z.enum(SUMMARY_PARTS as [SummaryPart, ...SummaryPart[]])).describe('Parts the reader may write now'),
  mayPublish: z.boolean().nullable().describe('A consent to publish holds; null: the reader does not see consents'),
  outcomes: z.array(z.enum(OUTCOMES)).describe('What the reader may begin now'),
  next: z.object({ pairId: Id.nullable(), mentorId: Id.nullable() }).describe('What has been begun'),
  version: z.int().min(0).describe('0: nothing written yet'),
});
export type CompletionSummary = z.infer<typeof CompletionSummary>;

/** What is left out stays as it is. */
export const SummaryChange = SummaryWords.partial().extend({ version: z.int().min(0) });
export type SummaryChange = z.input<typeof SummaryChange>;

export const OutcomeRequest = z.object({
  id: Id.describe('Made by the client: of the new candidate, for `become_mentor`'),
  outcome: z.enum(OUTCOMES),
  answerBy: Day.optional().describe('Of a new cycle: the last day for the answers; a week otherwise'),
});
export type OutcomeRequest = z.input<typeof OutcomeRequest>;
