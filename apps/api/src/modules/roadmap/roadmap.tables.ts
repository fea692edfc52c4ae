import { ITEM_STATUSES, SCHEDULE_KINDS } from '@tandem/domain/roadmap';
import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { documents } from '../documents/index.ts';

const oneOf = (column: string, values: readonly string[]) =>
  sql.raw(`${column} IN (${values.map((value) => `'${value}'`).join(', ')})`);

export const roadmaps = sqliteTable('roadmaps', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  organization: text('organization'),
  fullName: text('full_name'),
  year: integer('year').notNull(),
  agreed: text('agreed'),
  approvedOn: text('approved_on'),
  orderNo: text('order_no'),
  createdAt: text('created_at').notNull(),
  deletedAt: text('deleted_at'),
  version: integer('version').notNull().default(1),
  /** Grows with every change of anything on the board; the `ETag` of its bytes. */
  boardVersion: integer('board_version').notNull().default(1),
});

export const sections = sqliteTable(
  'roadmap_sections',
  {
    id: text('id').primaryKey(),
    roadmapId: text('roadmap_id')
      .notNull()
      .references(() => roadmaps.id),
    code: text('code').notNull(),
    title: text('title').notNull(),
    sortOrder: integer('sort_order').notNull(),
  },
  (table) => [index('sections_by_roadmap').on(table.roadmapId, table.sortOrder)],
);

export const subsections = sqliteTable(
  'roadmap_subsections',
  {
    id: text('id').primaryKey(),
    sectionId: text('section_id')
      .notNull()
      .references(() => sections.id),
    code: text('code').notNull(),
    title: text('title').notNull(),
    sortOrder: integer('sort_order').notNull(),
  },
  (table) => [index('subsections_by_section').on(table.sectionId, table.sortOrder)],
);

/** Raw texts are kept for ever beside what was understood from them. */
export const items = sqliteTable(
  'roadmap_items',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    roadmapId: text('roadmap_id')
      .notNull()
      .references(() => roadmaps.id),
    sectionId: text('section_id')
      .notNull()
      .references(() => sections.id),
    subsectionId: text('subsection_id').references(() => subsections.id),
    number: text('number').notNull(),
    titleRaw: text('title_raw').notNull(),
    title: text('title').notNull(),
    termRaw: text('term_raw').notNull(),
    scheduleKind: text('schedule_kind', { enum: SCHEDULE_KINDS }).notNull(),
    /** JSON `[[from|null, to], …]`; `starts_on` and `due_on` are its ends, for filters. */
    windows: text('windows').notNull(),
    startsOn: text('starts_on'),
    dueOn: text('due_on'),
    responsibleRaw: text('responsible_raw').notNull(),
    /** JSON array of role codes. */
    responsibleRoles: text('responsible_roles').notNull(),
    resultRaw: text('result_raw').notNull(),
    result: text('result').notNull(),
    notes: text('notes').notNull().default(''),
    status: text('status', { enum: ITEM_STATUSES }).notNull(),
    rank: integer('rank').notNull(),
    factOn: text('fact_on'),
    statusReason: text('status_reason'),
    sortOrder: integer('sort_order').notNull(),
    searchKey: text('search_key').notNull(),
    updatedAt: text('updated_at').notNull(),
    updatedBy: text('updated_by'),
    deletedAt: text('deleted_at'),
    version: integer('version').notNull().default(1),
    /** The version that the last move made: only a later move conflicts with a move. */
    placedVersion: integer('placed_version').notNull().default(1),
  },
  (table) => [
    index('items_by_order').on(table.roadmapId, table.sortOrder),
    index('items_by_column').on(table.roadmapId, table.status, table.rank),
    index('items_by_due').on(table.roadmapId, table.dueOn),
    check('item_status_known', oneOf('status', ITEM_STATUSES)),
    check('item_schedule_known', oneOf('schedule_kind', SCHEDULE_KINDS)),
  ],
);

export const itemPeople = sqliteTable(
  'roadmap_item_people',
  {
    itemId: text('item_id')
      .notNull()
      .references(() => items.id),
    accountId: text('account_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.itemId, table.accountId] })],
);

export const substeps = sqliteTable(
  'roadmap_substeps',
  {
    id: text('id').primaryKey(),
    itemId: text('item_id')
      .notNull()
      .references(() => items.id),
    /** As printed, beside the copy with accepted corrections. */
    textRaw: text('text_raw').notNull(),
    text: text('text').notNull(),
    isHeading: integer('is_heading', { mode: 'boolean' }).notNull(),
    done: integer('done', { mode: 'boolean' }).notNull().default(false),
    sortOrder: integer('sort_order').notNull(),
  },
  (table) => [index('substeps_by_item').on(table.itemId, table.sortOrder)],
);

/** One paper may prove several items, so the link is a table of its own. */
export const evidence = sqliteTable(
  'roadmap_evidence',
  {
    id: text('id').primaryKey(),
    roadmapId: text('roadmap_id')
      .notNull()
      .references(() => roadmaps.id),
    kind: text('kind', { enum: ['file', 'document', 'reason'] }).notNull(),
    title: text('title').notNull(),
    number: text('number'),
    datedOn: text('dated_on'),
    fileSha256: text('file_sha256'),
    fileName: text('file_name'),
    addedAt: text('added_at').notNull(),
    addedBy: text('added_by'),
    /** The document of the registry, for a paper that was written here. */
    documentId: text('document_id').references(() => documents.id),
  },
  (table) => [
    index('evidence_by_roadmap').on(table.roadmapId),
    uniqueIndex('evidence_of_document').on(table.roadmapId, table.documentId),
  ],
);

export const itemEvidence = sqliteTable(
  'roadmap_item_evidence',
  {
    itemId: text('item_id')
      .notNull()
      .references(() => items.id),
    evidenceId: text('evidence_id')
      .notNull()
      .references(() => evidence.id),
  },
  (table) => [
    primaryKey({ columns: [table.itemId, table.evidenceId] }),
    index('item_evidence_by_evidence').on(table.evidenceId),
  ],
);

export const roadmapImports = sqliteTable('roadmap_imports', {
  id: text('id').primaryKey(),
  state: text('state', { enum: ['preview', 'applied', 'undone', 'discarded'] }).notNull(),
  fileName: text('file_name'),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by'),
  /** JSON: the file as read, so that it can be understood again with other columns. Emptied when the import is closed. */
  source: text('source').notNull(),
  parsed: text('parsed').notNull(),
  targetId: text('target_id'),
  roadmapId: text('roadmap_id'),
  /** JSON: what undoing needs, and the board version that undoing expects. */
  undo: text('undo'),
  boardVersion: integer('board_version'),
});
