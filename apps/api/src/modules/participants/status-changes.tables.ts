import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Every step of every way, so that any day of the past can be asked about. */
export const statusChanges = sqliteTable(
  'status_changes',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    subject: text('subject', { enum: ['mentee', 'mentor', 'partner'] }).notNull(),
    subjectId: text('subject_id').notNull(),
    act: text('act').notNull(),
    fromStatus: text('from_status'),
    toStatus: text('to_status').notNull(),
    on: text('on_day').notNull(),
    at: text('at').notNull(),
    actorId: text('actor_id'),
    reason: text('reason'),
  },
  (table) => [index('status_changes_of').on(table.subject, table.subjectId)],
);
