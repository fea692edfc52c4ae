import { DECLINE_REASONS, PARTIES, PROPOSAL_STATUSES, VOICES } from '@tandem/domain/pairs';
import { z } from 'zod';
import { PersonName } from '../identity/account.schema.ts';
import { Day, Id, Instant, prose, Version } from '../kernel/fields.ts';
import { DictionaryCode } from '../participants/mentee.schema.ts';

export const ANSWERS = ['yes', 'no', 'clarify'] as const;
const DeclineReason = z.enum(DECLINE_REASONS.map(({ code }) => code));

/** A person who has to answer a proposal, and how it stands. In a group the mentor answers for all mentees at once. */
export const AskedPerson = z.object({
  id: Id.describe('Of the question; links and answers on paper name it'),
  party: z.enum(PARTIES),
  voice: z.enum(VOICES),
  personId: Id.nullable().describe('Null: no guardian is registered yet'),
  name: PersonName.nullable(),
  menteeIds: z.array(Id).describe('Whose places in the pair it is about'),
  state: z
    .enum(['not_asked', 'waiting', 'expired', 'yes', 'no', 'clarify', 'closed'])
    .describe('not_asked: the mentor answers first; closed: decided without this answer'),
  waitingDays: z.int().nullable(),
  answerBy: Day.nullable().describe('The last day for an answer'),
  answeredAt: Instant.nullable(),
  via: z.enum(['link', 'account', 'paper']).nullable(),
  linkUntil: Instant.nullable().describe('A link is out until then'),
  hasAccount: z.boolean(),
  question: z.string().nullable().describe('What they want to know first'),
  reason: DeclineReason.nullable().describe('Of a refusal; for the curator alone'),
  privateNote: z.string().nullable().describe('Of a refusal; for the curator alone'),
});
export type AskedPerson = z.infer<typeof AskedPerson>;

/** The agreement about one mentee’s place. */
export const MemberProposal = z.object({
  menteeId: Id,
  status: z.enum(PROPOSAL_STATUSES),
  answerBy: Day.nullable(),
});
export type MemberProposal = z.infer<typeof MemberProposal>;

/** Answers of a pair or a group that is proposed. */
export const Agreement = z.object({
  proposals: z.array(MemberProposal),
  asked: z.array(AskedPerson).describe('The mentor’s side first'),
});
export type Agreement = z.infer<typeof Agreement>;

/** A proposal that waits for somebody, for the curator's list. */
export const OpenProposal = z.object({
  pairId: Id,
  form: DictionaryCode,
  mentorName: z.string(),
  menteeNames: z.array(z.string()),
  status: z.enum(PROPOSAL_STATUSES).describe('Of the whole: the one that asks for the curator most'),
  waitingDays: z.int(),
  answerBy: Day.nullable(),
  asked: z.array(AskedPerson),
  version: Version,
});
export type OpenProposal = z.infer<typeof OpenProposal>;

const answered = {
  answer: z.enum(ANSWERS),
  question: prose(1_000).default('').describe('Of `clarify`: what is to be cleared up'),
  reason: DeclineReason.nullable().default(null).describe('Of `no`; read by the curator alone'),
  privateNote: prose(500).default('').describe('Beside the reason; read by the curator alone'),
};
export const OwnAnswer = z.object({ ...answered, version: Version });
export type OwnAnswer = z.input<typeof OwnAnswer>;
export const PaperAnswer = z.object({ ...answered, version: Version, on: Day });
export type PaperAnswer = z.input<typeof PaperAnswer>;

/** In a body and in the fragment of the address, never in a path. */
export const AnswerSecret = z.string().min(16).max(100);
export const LinkAnswer = z.object({ ...answered, secret: AnswerSecret });
export type LinkAnswer = z.input<typeof LinkAnswer>;

/** What whoever holds the link sees: enough to decide, and nothing of anybody's base. */
export const AnswerForm = z.object({
  school: z.string(),
  party: z.enum(PARTIES),
  voice: z.enum(VOICES),
  givenName: z.string().describe('Of whoever is asked'),
  ward: z.string().nullable().describe('Given name of the child, for a guardian'),
  form: z.string().describe('In words'),
  mentor: z.object({ shownName: z.string(), position: z.string().nullable() }),
  mentees: z.array(
    z.object({ shownName: z.string(), schoolClass: z.string().nullable(), goal: z.string().nullable() }),
  ),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  answerBy: Day.nullable(),
  reasons: z.array(z.object({ code: DeclineReason, label: z.string() })).describe('Offered for a refusal'),
});
export type AnswerForm = z.infer<typeof AnswerForm>;
