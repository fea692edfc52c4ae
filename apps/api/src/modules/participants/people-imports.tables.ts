import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A list of people that was read and previewed: JSON of the grid as read, the mapping, and what was decided. */
export const peopleImports = sqliteTable(
  'people_imports',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: ['pupils', 'staff', 'mentors_external'] }).notNull(),
    status: text('status', { enum: ['open', 'applied', 'undone', 'discarded'] }).notNull(),
    fileName: text('file_name'),
    grid: text('grid').notNull(),
    mapping: text('mapping').notNull(),
    decisions: text('decisions').notNull().default('{}'),
    /** JSON: what applying did, enough to take it back. */
    outcome: text('outcome'),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by'),
  },
  (table) => [index('people_imports_by_date').on(table.createdAt)],
);
