import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { WORK_KINDS } from '@tandem/domain/today';

/** Lines put off. Those who lead pairs share one list, `school`; anybody else has an own one, named by the account. */
export const worklistSnoozes = sqliteTable(
  'worklist_snoozes',
  {
    list: text('list').notNull(),
    kind: text('kind', { enum: WORK_KINDS }).notNull(),
    subjectId: text('subject_id').notNull(),
    until: text('until_day').notNull(),
    reason: text('reason').notNull(),
    actorId: text('actor_id').notNull(),
    at: text('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.list, table.kind, table.subjectId] })],
);
