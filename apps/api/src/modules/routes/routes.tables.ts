import {
  AGREED_VIA,
  ROUTE_KINDS,
  ROUTE_STATUSES,
  STEP_FORMS,
  STEP_RESPONSIBLES,
  STEP_STATES,
} from '@tandem/domain/routes';
import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { mentorships } from '../pairs/index.ts';
import { mentees, people } from '../participants/index.ts';

const among = (column: string, values: readonly string[]) =>
  sql.raw(`${column} IN (${values.map((value) => `'${value}'`).join(', ')})`);

/** The plan of one mentee of a pair or a group. The goal itself stands in the base, as the pair shows it. */
export const routes = sqliteTable(
  'routes',
  {
    id: text('id').primaryKey(),
    mentorshipId: text('mentorship_id')
      .notNull()
      .references(() => mentorships.id),
    menteeId: text('mentee_id')
      .notNull()
      .references(() => mentees.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    kind: text('kind', { enum: ROUTE_KINDS }).notNull(),
    status: text('status', { enum: ROUTE_STATUSES }).notNull(),
    request: text('request').notNull(),
    startsOn: text('starts_on').notNull(),
    endsOn: text('ends_on').notNull(),
    /** When each side acknowledged the words as they stand. */
    mentorAcknowledgedOn: text('mentor_acknowledged_on'),
    menteeAcknowledgedOn: text('mentee_acknowledged_on'),
    agreedOn: text('agreed_on'),
    agreedVia: text('agreed_via', { enum: AGREED_VIA }),
    startedOn: text('started_on'),
    finishedOn: text('finished_on'),
    /** What it was begun with. */
    templateId: text('template_id'),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    uniqueIndex('routes_once').on(table.mentorshipId, table.menteeId),
    index('routes_by_person').on(table.personId),
    check('route_status_known', among('status', ROUTE_STATUSES)),
    check('route_agreed_has_day', sql.raw(`status = 'draft' OR agreed_on IS NOT NULL`)),
  ],
);

/** Values are tenths. The values that were measured stand apart, each with its day. */
export const routeGoals = sqliteTable(
  'route_goals',
  {
    id: text('id').notNull(),
    routeId: text('route_id')
      .notNull()
      .references(() => routes.id),
    position: integer('position').notNull(),
    text: text('text').notNull(),
    metric: text('metric').notNull(),
    unit: text('unit').notNull(),
    start: integer('start'),
    target: integer('target'),
  },
  (table) => [primaryKey({ columns: [table.routeId, table.id] })],
);

/** A step with what became of it; how it came so is in the history. */
export const routeSteps = sqliteTable(
  'route_steps',
  {
    id: text('id').notNull(),
    routeId: text('route_id')
      .notNull()
      .references(() => routes.id),
    position: integer('position').notNull(),
    content: text('content').notNull(),
    form: text('form', { enum: STEP_FORMS }).notNull(),
    /** The same day twice, or two months. */
    termFrom: text('term_from'),
    termTo: text('term_to'),
    responsible: text('responsible', { enum: STEP_RESPONSIBLES }).notNull(),
    words: text('words').notNull(),
    result: text('result').notNull(),
    state: text('state', { enum: STEP_STATES }).notNull(),
    markedOn: text('marked_on'),
    markedAt: text('marked_at'),
    markedBy: text('marked_by'),
    outcome: text('outcome').notNull().default(''),
    markReason: text('mark_reason').notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.routeId, table.id] }),
    check('route_step_state_known', among('state', STEP_STATES)),
  ],
);

/** What was measured, day by day; a newer line of the same day holds, nothing is overwritten. */
export const routeValues = sqliteTable(
  'route_values',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    routeId: text('route_id')
      .notNull()
      .references(() => routes.id),
    goalId: text('goal_id').notNull(),
    value: integer('value').notNull(),
    on: text('on_day').notNull(),
    note: text('note').notNull(),
    at: text('at').notNull(),
    by: text('by_account'),
  },
  (table) => [index('route_values_of').on(table.routeId, table.goalId)],
);

/** What shows that a step came to something. What was taken off stays with its day. */
export const routeEvidence = sqliteTable(
  'route_evidence',
  {
    id: text('id').primaryKey(),
    routeId: text('route_id')
      .notNull()
      .references(() => routes.id),
    stepId: text('step_id').notNull(),
    kind: text('kind', { enum: ['file', 'meeting', 'line'] }).notNull(),
    title: text('title').notNull(),
    fileSha256: text('file_sha256'),
    fileName: text('file_name'),
    meetingId: text('meeting_id'),
    addedAt: text('added_at').notNull(),
    addedBy: text('added_by'),
    removedAt: text('removed_at'),
  },
  (table) => [index('route_evidence_of').on(table.routeId)],
);

/** A few words about a route or one of its steps. */
export const routeComments = sqliteTable(
  'route_comments',
  {
    id: text('id').primaryKey(),
    routeId: text('route_id')
      .notNull()
      .references(() => routes.id),
    stepId: text('step_id'),
    text: text('text').notNull(),
    at: text('at').notNull(),
    by: text('by_account'),
  },
  (table) => [index('route_comments_of').on(table.routeId)],
);

/** Everything that happened to a route; nothing is overwritten. The id of a mark is the client's. */
export const routeHistory = sqliteTable(
  'route_history',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    routeId: text('route_id')
      .notNull()
      .references(() => routes.id),
    act: text('act').notNull(),
    at: text('at').notNull(),
    on: text('on_day').notNull(),
    by: text('by_account'),
    reason: text('reason').notNull(),
    stepId: text('step_id'),
    from: text('from_state'),
    to: text('to_state'),
    outcome: text('outcome').notNull().default(''),
    /** JSON of what was changed. */
    changes: text('changes').notNull().default('[]'),
  },
  (table) => [index('route_history_of').on(table.routeId)],
);

/** The school's own templates, and standard ones that it has changed or offers no more. */
export const routeTemplates = sqliteTable('route_templates', {
  id: text('id').primaryKey(),
  standard: integer('standard', { mode: 'boolean' }).notNull(),
  name: text('name').notNull(),
  about: text('about').notNull(),
  kind: text('kind', { enum: ROUTE_KINDS }).notNull(),
  /** JSON arrays of codes; empty: any. */
  categories: text('categories').notNull(),
  forms: text('forms').notNull(),
  /** JSON of the content. */
  content: text('content').notNull(),
  hidden: integer('hidden', { mode: 'boolean' }).notNull().default(false),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by'),
  version: integer('version').notNull(),
});
