import {
  CONTACT_CHANNELS,
  CONTACT_WITH,
  ISSUE_ACTS,
  ISSUE_CATEGORIES,
  ISSUE_SEVERITIES,
  ISSUE_STATUSES,
  ISSUE_VISIBILITIES,
  REFLECTION_FORMS,
  SESSION_KINDS,
  SIDES,
} from '@tandem/domain/diary';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { mentorships } from '../pairs/index.ts';
import { people } from '../participants/index.ts';
import { meetings } from './meetings.tables.ts';

/** Something that goes wrong, with the circle of those who read it. */
export const diaryIssues = sqliteTable(
  'diary_issues',
  {
    id: text('id').primaryKey(),
    pairId: text('pair_id').references(() => mentorships.id),
    meetingId: text('meeting_id').references(() => meetings.id),
    side: text('side', { enum: SIDES }).notNull(),
    raisedBy: text('raised_by').notNull(),
    /** Who raised it; null: the curator. */
    personId: text('person_id').references(() => people.id),
    category: text('category', { enum: ISSUE_CATEGORIES }).notNull(),
    severity: text('severity', { enum: ISSUE_SEVERITIES }).notNull(),
    text: text('text').notNull(),
    visibility: text('visibility', { enum: ISSUE_VISIBILITIES }).notNull(),
    status: text('status', { enum: ISSUE_STATUSES }).notNull(),
    outcome: text('outcome'),
    raisedAt: text('raised_at').notNull(),
    closedAt: text('closed_at'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    index('diary_issues_by_status').on(table.status, table.raisedAt),
    index('diary_issues_by_pair').on(table.pairId),
    index('diary_issues_by_author').on(table.raisedBy),
  ],
);

/** What was done about an issue. */
export const diaryIssueActs = sqliteTable(
  'diary_issue_acts',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    issueId: text('issue_id')
      .notNull()
      .references(() => diaryIssues.id),
    at: text('at').notNull(),
    actorId: text('actor_id'),
    act: text('act', { enum: ISSUE_ACTS }).notNull(),
    text: text('text').notNull(),
  },
  (table) => [index('diary_issue_acts_of').on(table.issueId)],
);

/** The numbers that the school has chosen: one row, or none yet. */
export const helpContacts = sqliteTable('help_contacts', {
  id: integer('id').primaryKey(),
  /** JSON array of {label, phone, hours}. */
  contacts: text('contacts').notNull(),
  version: integer('version').notNull(),
});

/** The curator was in touch with a pair. */
export const supportContacts = sqliteTable(
  'support_contacts',
  {
    id: text('id').primaryKey(),
    pairId: text('pair_id')
      .notNull()
      .references(() => mentorships.id),
    on: text('on_day').notNull(),
    channel: text('channel', { enum: CONTACT_CHANNELS }).notNull(),
    with: text('with_whom', { enum: CONTACT_WITH }).notNull(),
    note: text('note').notNull(),
    actorId: text('actor_id').notNull(),
    at: text('at').notNull(),
  },
  (table) => [index('support_contacts_of').on(table.pairId, table.on)],
);

/** Group reflections and exchanges of experience. Words and moods have no names and no order that would give them away. */
export const reflectionSessions = sqliteTable(
  'reflection_sessions',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: SESSION_KINDS }).notNull(),
    on: text('on_day').notNull(),
    topic: text('topic').notNull(),
    form: text('form', { enum: REFLECTION_FORMS }),
    moderator: text('moderator').notNull(),
    /** JSON arrays. */
    speakers: text('speakers').notNull(),
    words: text('words').notNull(),
    moods: text('moods').notNull(),
    decisions: text('decisions').notNull(),
    conclusions: text('conclusions').notNull(),
    toAdopt: text('to_adopt').notNull(),
    photoNote: text('photo_note'),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [index('reflection_sessions_by_day').on(table.on)],
);

export const reflectionPeople = sqliteTable(
  'reflection_people',
  {
    sessionId: text('session_id')
      .notNull()
      .references(() => reflectionSessions.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    present: integer('present', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.personId] }),
    index('reflection_people_by_person').on(table.personId),
  ],
);

export const reflectionPairs = sqliteTable(
  'reflection_pairs',
  {
    sessionId: text('session_id')
      .notNull()
      .references(() => reflectionSessions.id),
    pairId: text('pair_id')
      .notNull()
      .references(() => mentorships.id),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.pairId] })],
);
