import { CLEARANCE_TYPES, CONSENT_TYPES } from '@tandem/domain/participants';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people } from './people.tables.ts';

/** A signed paper: for whom, by whom, for what, until when, where it lies. The paper itself stays in its folder. */
export const consents = sqliteTable(
  'consents',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    type: text('type', { enum: CONSENT_TYPES }).notNull(),
    /** In words, as printed: «участие в программе наставничества 2026/2027». */
    purpose: text('purpose').notNull(),
    /** JSON array of person ids whose signatures stand on it. */
    signedBy: text('signed_by').notNull(),
    /** JSON array of `self` and `guardian`, as the rule reads it. */
    signers: text('signers').notNull(),
    signedOn: text('signed_on').notNull(),
    validUntil: text('valid_until'),
    storedAt: text('stored_at').notNull(),
    withdrawnOn: text('withdrawn_on'),
    registeredAt: text('registered_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [index('consents_by_person').on(table.personId), index('consents_by_end').on(table.validUntil)],
);

/** A certificate that somebody has seen: the fact and its days. No number, no content, no scan, by law (ст. 10 152-ФЗ). */
export const clearances = sqliteTable(
  'clearances',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    type: text('type', { enum: CLEARANCE_TYPES }).notNull(),
    issuedOn: text('issued_on').notNull(),
    checkedOn: text('checked_on').notNull(),
    /** The account of whoever saw the original. */
    checkedBy: text('checked_by'),
    validUntil: text('valid_until').notNull(),
    cancelledAt: text('cancelled_at'),
  },
  (table) => [index('clearances_by_person').on(table.personId), index('clearances_by_end').on(table.validUntil)],
);
