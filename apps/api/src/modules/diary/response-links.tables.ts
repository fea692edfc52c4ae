import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { mentees } from '../participants/index.ts';
import { meetings } from './meetings.tables.ts';

/** A personal link to answer about one meeting: used once, ended by a newer one. */
export const responseLinks = sqliteTable(
  'response_links',
  {
    id: text('id').primaryKey(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    menteeId: text('mentee_id')
      .notNull()
      .references(() => mentees.id),
    /** SHA-256 of the secret. */
    secretHash: text('secret_hash').notNull().unique(),
    issuedAt: text('issued_at').notNull(),
    validUntil: text('valid_until').notNull(),
    endedAt: text('ended_at'),
  },
  (table) => [index('response_links_of').on(table.meetingId, table.menteeId)],
);
