import { MENTOR_CATEGORIES, MENTOR_STATUSES, PARTNER_ACTS, PARTNER_STATUSES } from '@tandem/domain/participants';
import { z } from 'zod';
import { PersonName } from '../identity/account.schema.ts';
import { Day, Id, Instant, line, Version } from '../kernel/fields.ts';

/** A line of the list; the status is the one of today, silence and the end of the agreement included. */
export const PartnerRow = z.object({
  id: Id,
  name: z.string(),
  contactName: z.string().nullable(),
  contactPosition: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  status: z.enum(PARTNER_STATUSES),
  letter: z.object({ number: z.string(), on: Day }).nullable(),
  agreement: z.object({ number: z.string(), on: Day, validUntil: Day.nullable() }).nullable(),
  mentors: z.int().describe('Its people in this year’s base of mentors, whatever their status'),
  archived: z.boolean(),
  version: Version,
});
export type PartnerRow = z.infer<typeof PartnerRow>;

export const PartnerCard = PartnerRow.extend({
  people: z.array(
    z.object({
      mentorId: Id,
      personId: Id,
      name: PersonName,
      category: z.enum(MENTOR_CATEGORIES),
      status: z.enum(MENTOR_STATUSES),
    }),
  ),
  acts: z.array(z.enum(PARTNER_ACTS)).describe('What may be done now'),
  steps: z.array(
    z.object({
      at: Instant,
      on: Day,
      act: z.string(),
      from: z.string().nullable(),
      to: z.string(),
      by: PersonName.nullable(),
    }),
  ),
});
export type PartnerCard = z.infer<typeof PartnerCard>;

export const PartnerSearch = z.object({
  text: z.string().max(200).default(''),
  statuses: z.array(z.enum(PARTNER_STATUSES)).max(20).default([]),
  archived: z.boolean().default(false),
  offset: z.int().min(0).max(1_000_000).default(0),
  limit: z.int().min(1).max(500).default(100),
});
export type PartnerSearch = z.input<typeof PartnerSearch>;
export const PartnerPage = z.object({
  partners: z.array(PartnerRow),
  total: z.int(),
  counts: z.record(z.enum(PARTNER_STATUSES), z.int()).describe('By status, without the filter of statuses'),
});
export type PartnerPage = z.infer<typeof PartnerPage>;

const fields = {
  contactName: line(160).nullable().optional(),
  contactPosition: line(160).nullable().optional(),
  phone: line(40).nullable().optional(),
  email: z.email().max(120).nullable().optional(),
};
export const NewPartner = z.object({
  id: Id.optional().describe('Made by the client, so that a repeated request makes one partner'),
  name: line(300),
  ...fields,
});
export type NewPartner = z.infer<typeof NewPartner>;

/** What is left out stays as it is, null empties. */
export const PartnerChange = z.object({ version: Version, name: line(300).optional(), ...fields });
export type PartnerChange = z.infer<typeof PartnerChange>;

export const PartnerActRequest = z.object({
  act: z.enum(PARTNER_ACTS),
  version: Version,
  number: line(40).optional().describe('Of the letter or of the agreement'),
  on: Day.optional().describe('Of the letter or of the agreement'),
  validUntil: Day.optional().describe('The last day of the agreement'),
});
export type PartnerActRequest = z.infer<typeof PartnerActRequest>;
