import { DOC_TYPES, DOCUMENT_OBJECTS, DOCUMENT_STATUSES, SUBJECT_KINDS } from '@tandem/domain/documents';
import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

const oneOf = (column: string, values: readonly string[]) =>
  sql.raw(`${column} IN (${values.map((value) => `'${value}'`).join(', ')})`);

/** Files on the disk, named by their SHA-256; the same bytes are kept once. */
export const files = sqliteTable('files', {
  sha256: text('sha256').primaryKey(),
  size: integer('size').notNull(),
  mediaType: text('media_type').notNull(),
  storedAt: text('stored_at').notNull(),
});

/**
 * Types of papers and what they name grow with every part of the programme, so no CHECK lists them: the contract does.
 * What the school made of a template in Word, version by version. Without one in force the standard one is used.
 */
export const documentTemplates = sqliteTable(
  'document_templates',
  {
    id: text('id').primaryKey(),
    type: text('type', { enum: DOC_TYPES }).notNull(),
    /** Counts from 1 within the type. */
    number: integer('number').notNull(),
    fileSha256: text('file_sha256').notNull(),
    fileName: text('file_name').notNull(),
    /** JSON array of the tags it asks for. */
    tags: text('tags').notNull(),
    addedAt: text('added_at').notNull(),
    addedBy: text('added_by'),
    /** Null while it is in force. */
    retiredAt: text('retired_at'),
  },
  (table) => [
    uniqueIndex('document_templates_numbered').on(table.type, table.number),
    uniqueIndex('document_templates_in_force')
      .on(table.type)
      .where(sql`retired_at IS NULL`),
  ],
);

/** The registry. `data` is what is printed; from printing on the file itself is kept and never made again. */
export const documents = sqliteTable(
  'documents',
  {
    id: text('id').primaryKey(),
    type: text('type', { enum: DOC_TYPES }).notNull(),
    subjectKind: text('subject_kind', { enum: SUBJECT_KINDS }).notNull(),
    /** Null for the school itself. */
    subjectId: text('subject_id'),
    title: text('title').notNull(),
    /** Title and number as search compares them. */
    searchKey: text('search_key').notNull(),
    status: text('status', { enum: DOCUMENT_STATUSES }).notNull(),
    /** The calendar year of the signature, before that of the draft. */
    year: integer('year').notNull(),
    number: text('number'),
    signedOn: text('signed_on'),
    signedBy: text('signed_by'),
    /** JSON of `DocumentValues`: as gathered, with what was written by hand. */
    data: text('data').notNull(),
    /** JSON of `DocumentOverrides`: what was written by hand, so that fresh data do not undo it. */
    overrides: text('overrides').notNull(),
    /** The school’s template it was printed from; null: the standard one. */
    templateId: text('template_id').references(() => documentTemplates.id),
    fileSha256: text('file_sha256'),
    printedAt: text('printed_at'),
    scanSha256: text('scan_sha256'),
    scanName: text('scan_name'),
    /** Why it was cancelled. */
    reason: text('reason'),
    supersedesId: text('supersedes_id').references((): AnySQLiteColumn => documents.id),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by'),
    updatedAt: text('updated_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    index('documents_in_order').on(table.createdAt),
    index('documents_by_type').on(table.type, table.status),
    index('documents_by_subject').on(table.subjectKind, table.subjectId),
    index('documents_by_number').on(table.number, table.year),
    index('documents_superseding').on(table.supersedesId),
    check('document_status_known', oneOf('status', DOCUMENT_STATUSES)),
    // What has left the draft has its bytes, what is signed has its day: no bug may keep one without the other.
    check('document_printed_has_file', sql.raw(`status IN ('draft', 'cancelled') OR file_sha256 IS NOT NULL`)),
    check('document_signed_has_day', sql.raw(`status IN ('draft', 'printed', 'cancelled') OR signed_on IS NOT NULL`)),
  ],
);

/** Whom and what a document names: it is found by them, and loses whoever withdraws the consent while it is a draft. */
export const documentObjects = sqliteTable(
  'document_objects',
  {
    documentId: text('document_id')
      .notNull()
      .references(() => documents.id),
    kind: text('kind', { enum: DOCUMENT_OBJECTS }).notNull(),
    objectId: text('object_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.documentId, table.kind, table.objectId] }),
    index('document_objects_of').on(table.kind, table.objectId),
  ],
);
