import { MENTEE_KINDS, MENTEE_SOURCES, MENTEE_STATUSES } from '@tandem/domain/participants';
import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from './people.tables.ts';

/** A person's way as a mentee in one academic year. */
export const mentees = sqliteTable(
  'mentees',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    startYear: integer('start_year').notNull(),
    kind: text('kind', { enum: MENTEE_KINDS }).notNull(),
    status: text('status', { enum: MENTEE_STATUSES }).notNull(),
    statusSince: text('status_since').notNull(),
    source: text('source', { enum: MENTEE_SOURCES }).notNull(),
    /** Why they were named, one code of the request categories. Never a diagnosis. */
    reasonCategory: text('reason_category'),
    nominatedBy: text('nominated_by'),
    nominatedAt: text('nominated_at').notNull(),
    /** In the mentee's own words. */
    requestText: text('request_text'),
    requestCategory: text('request_category'),
    requestAt: text('request_at'),
    requestFrom: text('request_from', { enum: ['self', 'link', 'paper', 'nomination'] }),
    desiredForm: text('desired_form'),
    /** What kind of mentor the mentee would like, in words. */
    preferredMentor: text('preferred_mentor'),
    /** JSON of `FreeTime[]`. */
    availability: text('availability').notNull().default('[]'),
    /** The goal agreed with the mentor: all that the mentor sees of the analysis. */
    goal: text('goal'),
    priority: integer('priority').notNull().default(0),
    exitReason: text('exit_reason'),
    /** SHA-256 of the secret in the personal link of the request form. */
    linkHash: text('link_hash'),
    linkUntil: text('link_until'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    uniqueIndex('mentees_once').on(table.personId, table.startYear),
    index('mentees_by_status').on(table.startYear, table.status),
    index('mentees_by_link').on(table.linkHash),
    check('mentee_status_known', sql.raw(`status IN (${MENTEE_STATUSES.map((status) => `'${status}'`).join(', ')})`)),
  ],
);

/** «Уточняющий анализ потребностей». The psychologist's part is read by psychologists alone. */
export const needsAssessments = sqliteTable('needs_assessments', {
  menteeId: text('mentee_id')
    .primaryKey()
    .references(() => mentees.id),
  /** JSON array of methods. */
  methods: text('methods').notNull(),
  assessedOn: text('assessed_on').notNull(),
  /** JSON array of competence codes to develop. */
  competences: text('competences').notNull(),
  conclusion: text('conclusion').notNull(),
  psychologistNote: text('psychologist_note'),
  updatedAt: text('updated_at').notNull(),
  updatedBy: text('updated_by'),
  version: integer('version').notNull().default(1),
});
