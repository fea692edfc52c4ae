import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Files on the disk, named by their SHA-256; the same bytes are kept once. */
export const files = sqliteTable('files', {
  sha256: text('sha256').primaryKey(),
  size: integer('size').notNull(),
  mediaType: text('media_type').notNull(),
  storedAt: text('stored_at').notNull(),
});
