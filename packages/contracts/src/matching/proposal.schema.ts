import { z } from 'zod';
import { PersonName } from '../identity/account.schema.ts';
import { Day, Id, Instant } from '../kernel/fields.ts';
import { DictionaryCode } from '../participants/mentee.schema.ts';
import { DraftVersion, MatchingTotals, PairMove } from './draft.schema.ts';
import { FitSummary, FreeHours, MatchingWeights, Objection } from './fit.schema.ts';

const Tail = z.int().min(0).max(1_000);

/** What is to be worked out. */
export const ProposalRequest = z.object({
  form: DictionaryCode,
  menteeIds: z.array(Id).min(1).max(2_000).nullable().default(null).describe('Null: everybody on the board'),
  mentorIds: z.array(Id).min(1).max(2_000).nullable().default(null).describe('Null: everybody on the board'),
  weights: MatchingWeights.nullable().default(null).describe('Null: those in use'),
  badBelow: Tail.nullable().default(null).describe('A pair below is a bad one; null: as in use'),
  groups: z
    .object({
      minSize: z.int().min(1).max(30),
      mostOfClass: z.int().min(1).max(30).nullable().describe('Of one class in a group'),
    })
    .nullable()
    .default(null)
    .describe('Groups with conditions of their own; null: each mentor up to the free places'),
});
export type ProposalRequest = z.input<typeof ProposalRequest>;

export const MatchingJob = z.object({
  id: Id,
  form: DictionaryCode,
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  stage: z.enum(['fit', 'optimum', 'check', 'reasons', 'done']),
  progress: z.int().describe('0–100'),
  startedAt: Instant,
  proposalId: Id.nullable().describe('When it is done'),
  fault: z.enum(['nobody-to-match', 'no-mentors', 'too-large', 'no-solution', 'took-too-long', 'internal']).nullable(),
});
export type MatchingJob = z.infer<typeof MatchingJob>;

export const ProposedPair = z.object({
  menteeId: Id,
  mentorId: Id,
  fit: FitSummary,
  locked: z.boolean(),
  inEveryBest: z.boolean().describe('No best whole does without this pair'),
  warnings: z.array(Objection),
});
export type ProposedPair = z.infer<typeof ProposedPair>;

/** The smallest change that would help. */
export const Help = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('place'),
    mentorId: Id,
    gain: MatchingTotals.describe('One more place at this mentor changes the whole so'),
  }),
  z.object({
    kind: z.literal('mentor'),
    count: z.int(),
    competence: z.string().nullable(),
    time: FreeHours.nullable(),
    helps: z.array(Id),
    gain: MatchingTotals.describe('The first such mentor changes the whole so'),
  }),
]);
export type Help = z.infer<typeof Help>;

export const Unmatched = z.object({
  menteeId: Id,
  reason: z
    .enum(['own-side', 'no-edges', 'no-places', 'outbid', 'group-rules'])
    .describe('own-side: consent or steps are missing; no-places: all who suit are full; outbid: better for others'),
  suitable: z.int().describe('Mentors with whom a pair is possible'),
  refusals: z.array(z.object({ code: z.string(), mentors: z.int() })).describe('What keeps how many mentors away'),
  rivals: z.int().describe('Mentees who stand on the places that would do, directly or by moving on'),
  blockedBy: z.array(Id).describe('Some of them'),
  helps: z.array(Help),
});
export type Unmatched = z.infer<typeof Unmatched>;

/** Checked by other means than those that found it: weak duality, without solving anything. */
export const MatchingCertificate = z.object({
  valid: z.boolean(),
  proof: z
    .enum(['independent', 'solver'])
    .describe('Of groups only the totals are checked independently: that nothing is better, the solver has proven'),
  reached: MatchingTotals,
  bound: z
    .object({ matched: z.int(), total: z.int() })
    .nullable()
    .describe('What no other whole goes beyond; null when it is not valid'),
  checked: z.object({ edges: z.int(), mentees: z.int(), mentors: z.int() }).describe('How much was looked at'),
  fault: z.object({ reason: z.string(), where: z.string() }).nullable().describe('Why it is not valid'),
});
export type MatchingCertificate = z.infer<typeof MatchingCertificate>;

/** The best variant beside the current draft. */
export const Proposal = z.object({
  id: Id,
  form: DictionaryCode,
  state: z.enum(['open', 'accepted', 'partly', 'declined']),
  madeAt: Instant,
  madeBy: PersonName.nullable(),
  draftVersion: DraftVersion.describe('Of the current draft it was compared with'),
  weights: MatchingWeights,
  badBelow: z.int(),
  groups: ProposalRequest.shape.groups.unwrap(),
  people: z.object({ mentees: z.int(), mentors: z.int(), places: z.int() }),
  pairs: z.array(ProposedPair),
  changes: z.array(PairMove).describe('Against the current draft'),
  totals: MatchingTotals,
  current: MatchingTotals.describe('Of the current draft, of the same people'),
  greedy: MatchingTotals.nullable().describe('By always taking the best pair that is left; null for groups'),
  load: z.array(z.object({ mentorId: Id, places: z.int(), taken: z.int() })),
  certificate: MatchingCertificate,
  unmatched: z.array(Unmatched),
  helps: z.array(Help).describe('Of the whole, the greatest gain first'),
});
export type Proposal = z.infer<typeof Proposal>;

export const Acceptance = z.object({
  version: DraftVersion.describe('Of the current draft'),
  menteeIds: z.array(Id).max(2_000).nullable().describe('Whose places change as proposed; null: all; empty: none'),
});
export type Acceptance = z.infer<typeof Acceptance>;

/** What was decided about a proposal, kept with everything it was decided by. */
export const MatchingDecision = z.object({
  id: Id,
  form: DictionaryCode,
  state: z.enum(['accepted', 'partly', 'declined']),
  decidedAt: Instant,
  decidedBy: PersonName.nullable(),
  totals: MatchingTotals,
  accepted: z.int(),
  proposed: z.int(),
});
export type MatchingDecision = z.infer<typeof MatchingDecision>;

export const Recheck = z.object({
  certificate: MatchingCertificate,
  same: z.boolean().describe('Worked out again from the kept input, the result is the same'),
});
export type Recheck = z.infer<typeof Recheck>;

/** Draft pairs that become proposals to people. */
export const Approval = z.object({
  form: DictionaryCode,
  version: DraftVersion,
  menteeIds: z.array(Id).min(1).max(500).nullable().describe('Null: the whole draft'),
  answerBy: Day.describe('The last day for the mentor’s answer; the other side has as many days'),
  groupMentorIds: z.array(Id).max(500).default([]).describe('Their mentees become one group, not a pair each'),
  roleModel: DictionaryCode.nullable().default(null),
  startsOn: Day.nullable().default(null),
  endsOn: Day.nullable().default(null).describe('Null: the end of the academic year'),
});
export type Approval = z.input<typeof Approval>;

/** `current.faults` of a refused approval. */
export const ApprovalFault = z.object({
  menteeId: Id,
  reason: z.string(),
  missing: z.array(z.string()),
  refusals: z.array(Objection),
});
export type ApprovalFault = z.infer<typeof ApprovalFault>;
