import { CLEARANCE_TYPES, CONSENT_STATES, CONSENT_TYPES } from '@tandem/domain/participants';
import { z } from 'zod';
import { PersonName } from '../identity/account.schema.ts';
import { Day, Id, line } from '../kernel/fields.ts';
import { ClassRef } from './person.schema.ts';

export const Consent = z.object({
  id: Id,
  type: z.enum(CONSENT_TYPES),
  purpose: z.string(),
  signedBy: z.array(z.object({ personId: Id, name: PersonName, as: z.enum(['self', 'guardian']) })),
  signedOn: Day,
  validUntil: Day.nullable(),
  storedAt: z.string().describe('Where the paper lies'),
  withdrawnOn: Day.nullable(),
});
export type Consent = z.infer<typeof Consent>;

export const NewConsent = z.object({
  type: z.enum(CONSENT_TYPES),
  purpose: line(300),
  signedBy: z.array(Id).min(1).max(4),
  signedOn: Day,
  validUntil: Day.nullable(),
  storedAt: line(200),
});
export type NewConsent = z.infer<typeof NewConsent>;

/** The same paper from many: a class hands in its sheets. Each is signed by whoever must sign for that person. */
export const ConsentBatch = z.object({
  personIds: z.array(Id).min(1).max(200),
  type: z.enum(CONSENT_TYPES),
  purpose: line(300),
  signedOn: Day,
  validUntil: Day.nullable(),
  storedAt: line(200),
});
export type ConsentBatch = z.infer<typeof ConsentBatch>;

/** Why a sheet of the batch could not be registered. */
export const BatchFault = z.object({
  personId: Id,
  reason: z.enum([
    'no-guardian',
    'not-found',
    'already-named',
    'no-consent',
    'staff-account',
    'signed-in-future',
    'ends-before-signed',
  ]),
});

export const Clearance = z.object({
  id: Id,
  type: z.enum(CLEARANCE_TYPES),
  issuedOn: Day,
  checkedOn: Day,
  checkedBy: PersonName.nullable(),
  validUntil: Day,
  state: z.enum(['fulfilled', 'expiring', 'expired']),
});
export type Clearance = z.infer<typeof Clearance>;

/** The fact and its days. There is no field for a number, a text or a file, and there must be none. */
export const NewClearance = z.object({
  type: z.enum(CLEARANCE_TYPES),
  issuedOn: Day,
  checkedOn: Day,
  validUntil: Day.optional().describe('By the school’s rule when absent'),
});
export type NewClearance = z.infer<typeof NewClearance>;

export const PersonPapers = z.object({
  consent: z.object({ processing: z.enum(CONSENT_STATES), dissemination: z.enum(CONSENT_STATES) }),
  mustSign: z.array(z.enum(['self', 'guardian'])),
  consents: z.array(Consent).nullable(),
  clearances: z.array(Clearance).nullable(),
});
export type PersonPapers = z.infer<typeof PersonPapers>;

/** A line of the ledger: how a person’s consent stands, and what runs out when. */
export const LedgerLine = z.object({
  personId: Id,
  name: PersonName,
  schoolClass: ClassRef.nullable(),
  state: z.enum(CONSENT_STATES),
  mustSign: z.array(z.enum(['self', 'guardian'])),
  hasGuardian: z.boolean(),
  validUntil: Day.nullable(),
});
export type LedgerLine = z.infer<typeof LedgerLine>;

export const LedgerQuery = z.object({
  classId: Id.optional(),
  state: z.enum(CONSENT_STATES).optional(),
  of: z.enum(['mentees', 'mentors', 'everyone']).default('everyone'),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const ExpiringLine = z.object({
  personId: Id,
  name: PersonName,
  what: z.enum(['consent', ...CLEARANCE_TYPES, 'agreement']),
  validUntil: Day,
  daysLeft: z.int().describe('Negative: ran out so many days ago'),
});
export type ExpiringLine = z.infer<typeof ExpiringLine>;
