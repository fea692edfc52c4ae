import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** One row: the school this database belongs to. */
export const school = sqliteTable('school', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  timezone: text('timezone').notNull(),
  createdAt: text('created_at').notNull(),
  version: integer('version').notNull().default(1),
});

export const academicYears = sqliteTable('academic_years', {
  id: text('id').primaryKey(),
  /** 2026 for 2026/2027. */
  startYear: integer('start_year').notNull().unique(),
  startsOn: text('starts_on').notNull(),
  endsOn: text('ends_on').notNull(),
});
