import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Append-only: who, when, what, before, after. */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    at: text('at').notNull(),
    /** Null: the system itself or its owner at the command line. */
    actorId: text('actor_id'),
    act: text('act').notNull(),
    entity: text('entity').notNull(),
    entityId: text('entity_id').notNull(),
    /** Acts that are undone as one. */
    batchId: text('batch_id'),
    before: text('before'),
    after: text('after'),
  },
  (table) => [index('audit_by_entity').on(table.entity, table.entityId), index('audit_by_batch').on(table.batchId)],
);
