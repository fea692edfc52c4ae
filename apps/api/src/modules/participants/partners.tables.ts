import { STORED_PARTNER_STATUSES } from '@tandem/domain/participants';
import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** An organisation that gives mentors: its letter, its agreement. */
export const partners = sqliteTable(
  'partners',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    searchKey: text('search_key').notNull(),
    sortKey: text('sort_key').notNull(),
    /** Whom the school talks to. */
    contactName: text('contact_name'),
    contactPosition: text('contact_position'),
    phone: text('phone'),
    email: text('email'),
    status: text('status', { enum: STORED_PARTNER_STATUSES }).notNull(),
    letterNumber: text('letter_number'),
    letterOn: text('letter_on'),
    agreementNumber: text('agreement_number'),
    agreementOn: text('agreement_on'),
    agreementUntil: text('agreement_until'),
    createdAt: text('created_at').notNull(),
    archivedAt: text('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    index('partners_in_order').on(table.sortKey),
    check(
      'partner_status_known',
      sql.raw(`status IN (${STORED_PARTNER_STATUSES.map((status) => `'${status}'`).join(', ')})`),
    ),
  ],
);
