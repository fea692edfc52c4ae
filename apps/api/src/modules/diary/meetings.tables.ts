import {
  ABSENT_SIDES,
  CANCELLED_BY,
  CLEAR_NEXT,
  GOAL_ACHIEVED,
  LATE_REASONS,
  LATE_STATES,
  MEETING_FORMATS,
  MEETING_KINDS,
  MEETING_STATUSES,
} from '@tandem/domain/diary';
import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { mentorships } from '../pairs/index.ts';
import { mentees, people } from '../participants/index.ts';

const among = (column: string, values: readonly string[]) =>
  sql.raw(`${column} IN (${values.map((value) => `'${value}'`).join(', ')})`);

/** A meeting of a pair or a group, planned or held; nothing is removed. */
export const meetings = sqliteTable(
  'meetings',
  {
    /** The number that the index of texts knows it by. */
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    pairId: text('pair_id')
      .notNull()
      .references(() => mentorships.id),
    kind: text('kind', { enum: MEETING_KINDS }).notNull(),
    status: text('status', { enum: MEETING_STATUSES }).notNull(),
    /** Held on, or planned for. */
    on: text('on_day').notNull(),
    time: text('time'),
    durationMinutes: integer('duration_minutes'),
    format: text('format', { enum: MEETING_FORMATS }),
    topic: text('topic'),
    routeStepId: text('route_step_id'),
    /** JSON: what only the introductory meeting asks. */
    introduction: text('introduction'),
    goalAchieved: text('goal_achieved', { enum: GOAL_ACHIEVED }),
    whatWasDone: text('what_was_done'),
    agreedTask: text('agreed_task'),
    taskDueOn: text('task_due_on'),
    /** To the curator; never in the log. */
    privateNote: text('private_note'),
    reportedAt: text('reported_at'),
    reportedBy: text('reported_by'),
    movedToId: text('moved_to_id'),
    movedFromId: text('moved_from_id'),
    cancelledBy: text('cancelled_by', { enum: CANCELLED_BY }),
    missedBy: text('missed_by', { enum: ABSENT_SIDES }),
    /** Why it was moved, cancelled or missed. */
    reason: text('reason'),
    /** Why the curator waits for no answer any more. */
    closedReason: text('closed_reason'),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by'),
    /** When it was written down as held, and by whom: shown beside the day to the curator alone. */
    recordedAt: text('recorded_at'),
    recordedBy: text('recorded_by'),
    /** What the index of texts reads: the topic; the report. */
    factsKey: text('facts_key').notNull().default(''),
    reportKey: text('report_key').notNull().default(''),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    index('meetings_by_pair').on(table.pairId, table.on),
    index('meetings_by_day').on(table.on, table.seq),
    index('meetings_by_status').on(table.status, table.on),
    check('meeting_status_known', among('status', MEETING_STATUSES)),
    check('meeting_kind_known', among('kind', MEETING_KINDS)),
  ],
);

/** Who was there, and what the mentor says of each. */
export const meetingPeople = sqliteTable(
  'meeting_people',
  {
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    menteeId: text('mentee_id')
      .notNull()
      .references(() => mentees.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    present: integer('present', { mode: 'boolean' }).notNull(),
    activity: integer('activity'),
    word: text('word'),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.menteeId] }),
    index('meeting_people_by_mentee').on(table.menteeId),
  ],
);

/** What a mentee says of a meeting: one answer of each. */
export const meetingResponses = sqliteTable(
  'meeting_responses',
  {
    id: text('id').primaryKey(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    menteeId: text('mentee_id')
      .notNull()
      .references(() => mentees.id),
    useful: integer('useful').notNull(),
    comfortable: integer('comfortable').notNull(),
    takeaway: text('takeaway').notNull(),
    clearNext: text('clear_next', { enum: CLEAR_NEXT }).notNull(),
    wantsCurator: integer('wants_curator', { mode: 'boolean' }).notNull(),
    answeredAt: text('answered_at').notNull(),
    answeredBy: text('answered_by').notNull(),
    changedAt: text('changed_at'),
  },
  (table) => [
    uniqueIndex('meeting_responses_once').on(table.meetingId, table.menteeId),
    index('meeting_responses_by_mentee').on(table.menteeId),
  ],
);

/** What a correction replaced, whole. */
export const meetingVersions = sqliteTable(
  'meeting_versions',
  {
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    version: integer('version').notNull(),
    replacedAt: text('replaced_at').notNull(),
    actorId: text('actor_id'),
    /** JSON of the row and its people. */
    content: text('content').notNull(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.version] })],
);

/**
 * What came in under an id made by a client: the same id with the same content of the same author is the same thing.
 * Written in the transaction of the thing itself.
 */
export const diaryReceipts = sqliteTable('diary_receipts', {
  id: text('id').primaryKey(),
  authorId: text('author_id').notNull(),
  bodyHash: text('body_hash').notNull(),
  /** The meeting, response, issue, contact, session or late entry that it became. */
  entityId: text('entity_id').notNull(),
  /** Null: it stands in the diary. Else why it waits for the curator. */
  keptReason: text('kept_reason', { enum: LATE_REASONS }),
  at: text('at').notNull(),
});

/** Entries that came too late for their pair: for the curator, never lost. */
export const diaryLateEntries = sqliteTable(
  'diary_late_entries',
  {
    id: text('id').primaryKey(),
    pairId: text('pair_id')
      .notNull()
      .references(() => mentorships.id),
    authorId: text('author_id').notNull(),
    reason: text('reason', { enum: LATE_REASONS }).notNull(),
    heldOn: text('held_on').notNull(),
    /** JSON of the entry as it came. */
    body: text('body').notNull(),
    receivedAt: text('received_at').notNull(),
    state: text('state', { enum: LATE_STATES }).notNull(),
    decidedAt: text('decided_at'),
    decidedBy: text('decided_by'),
    decision: text('decision'),
    meetingId: text('meeting_id'),
  },
  (table) => [index('diary_late_entries_by_state').on(table.state, table.receivedAt)],
);
