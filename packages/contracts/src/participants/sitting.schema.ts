import { MENTOR_CATEGORIES, MENTOR_STATUSES, SITTING_OUTCOMES } from '@tandem/domain/participants';
import { z } from 'zod';
import { PersonName } from '../identity/account.schema.ts';
import { Day, Id, line, prose, Version } from '../kernel/fields.ts';
import { DictionaryCode } from './mentee.schema.ts';
import { ClassRef } from './person.schema.ts';

const Votes = z.object({
  for: z.int().min(0).max(1_000),
  against: z.int().min(0).max(1_000),
  abstained: z.int().min(0).max(1_000),
});
const Members = z
  .array(line(120))
  .min(1)
  .max(50)
  .describe('Everybody with a vote, the chair among them if the chair votes');
const Candidates = z.array(Id).max(200);

/** A line of the list of sittings. */
export const SittingRow = z.object({
  id: Id,
  number: z.string().nullable().describe('Of the protocol'),
  heldOn: Day,
  place: z.string(),
  status: z.enum(['planned', 'held']),
  candidates: z.int(),
  decided: z.int(),
  version: Version,
});
export type SittingRow = z.infer<typeof SittingRow>;

/** «Заседание» with its agenda and what was decided. */
export const Sitting = SittingRow.extend({
  chair: z.string(),
  secretary: z.string(),
  members: z.array(z.string()),
  membersPresent: z.int().describe('0 until the first decision'),
  complete: z.boolean().describe('The protocol may be closed'),
  agenda: z.array(
    z.object({
      mentorId: Id,
      personId: Id,
      name: PersonName.nullable().describe('Null: the consent was withdrawn since'),
      category: z.enum(MENTOR_CATEGORIES),
      schoolClass: ClassRef.nullable(),
      organization: z.string().nullable(),
      status: z.enum(MENTOR_STATUSES),
      decision: z
        .object({
          outcome: z.enum(SITTING_OUTCOMES),
          votes: Votes,
          reason: z.string().nullable(),
          condition: z.string().nullable(),
        })
        .nullable(),
    }),
  ),
});
export type Sitting = z.infer<typeof Sitting>;

export const NewSitting = z.object({
  id: Id.optional().describe('Made by the client, so that a repeated request makes one sitting'),
  heldOn: Day,
  place: line(200),
  chair: line(120),
  secretary: line(120),
  members: Members,
  mentorIds: Candidates.min(1),
});
export type NewSitting = z.infer<typeof NewSitting>;

/** What is left out stays as it is. */
export const SittingChange = z.object({
  version: Version,
  number: line(40).nullable().optional(),
  heldOn: Day.optional(),
  place: line(200).optional(),
  chair: line(120).optional(),
  secretary: line(120).optional(),
  members: Members.optional(),
  add: Candidates.optional().describe('More candidates for the agenda'),
});
export type SittingChange = z.infer<typeof SittingChange>;

/** All or some of the agenda, taken together. */
export const SittingDecisions = z.object({
  version: Version,
  number: line(40).optional().describe('Of the protocol'),
  membersPresent: z.int().min(1).max(50),
  decisions: z
    .array(
      z.object({
        mentorId: Id,
        outcome: z.enum(SITTING_OUTCOMES),
        votes: Votes,
        reason: DictionaryCode.nullable().default(null).describe('Of the school’s reasons, for a rejection'),
        condition: prose(500).nullable().default(null),
      }),
    )
    .min(1)
    .max(200),
});
export type SittingDecisions = z.input<typeof SittingDecisions>;

/** `current` of a refused batch: who could not be taken, and why. */
export const CandidateFault = z.object({ mentorId: Id, name: PersonName.nullable(), reason: z.string() });
export type CandidateFault = z.infer<typeof CandidateFault>;
