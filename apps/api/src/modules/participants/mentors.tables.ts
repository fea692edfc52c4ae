import { MENTOR_CATEGORIES, MENTOR_STATUSES, REQUIREMENTS } from '@tandem/domain/participants';
import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from './people.tables.ts';

/** A person's way as a mentor in one academic year, with the questionnaire. */
export const mentors = sqliteTable(
  'mentors',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    startYear: integer('start_year').notNull(),
    category: text('category', { enum: MENTOR_CATEGORIES }).notNull(),
    status: text('status', { enum: MENTOR_STATUSES }).notNull(),
    statusSince: text('status_since').notNull(),
    /** Where a suspended mentor returns to; by hand means that only a hand brings them back. */
    resumeStatus: text('resume_status', { enum: ['in_pool', 'active'] }),
    suspendedByHand: integer('suspended_by_hand', { mode: 'boolean' }).notNull().default(false),
    applicationNumber: text('application_number'),
    applicationOn: text('application_on'),
    reason: text('reason'),
    interviewOn: text('interview_on'),
    /** «Анкета наставника»: JSON of `MentorQuestionnaire` but for the free time. */
    questionnaire: text('questionnaire').notNull().default('{}'),
    /** JSON of `FreeTime[]`. */
    availability: text('availability').notNull().default('[]'),
    capacity: integer('capacity').notNull().default(1),
    /** JSON arrays of codes. */
    forms: text('forms').notNull().default('[]'),
    roleModels: text('role_models').notNull().default('[]'),
    competences: text('competences').notNull().default('[]'),
    /** The mentee and the guardian may be given the mentor's contacts. */
    contactsAllowed: integer('contacts_allowed', { mode: 'boolean' }).notNull().default(false),
    createdAt: text('created_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    uniqueIndex('mentors_once').on(table.personId, table.startYear),
    index('mentors_by_status').on(table.startYear, table.status),
    check('mentor_status_known', sql.raw(`status IN (${MENTOR_STATUSES.map((status) => `'${status}'`).join(', ')})`)),
  ],
);

/** What was fulfilled and is no object of its own: training, portfolio, survey, a questionnaire on paper. */
export const mentorFacts = sqliteTable(
  'mentor_facts',
  {
    id: text('id').primaryKey(),
    mentorId: text('mentor_id')
      .notNull()
      .references(() => mentors.id),
    requirement: text('requirement', { enum: REQUIREMENTS }).notNull(),
    fulfilledOn: text('fulfilled_on').notNull(),
    validUntil: text('valid_until'),
    note: text('note').notNull().default(''),
  },
  (table) => [uniqueIndex('mentor_facts_once').on(table.mentorId, table.requirement)],
);

/** «Собеседование» with its protocol. */
export const interviews = sqliteTable(
  'interviews',
  {
    id: text('id').primaryKey(),
    mentorId: text('mentor_id')
      .notNull()
      .references(() => mentors.id),
    heldOn: text('held_on').notNull(),
    place: text('place').notNull(),
    /** JSON array of names, as they stand in the protocol. */
    present: text('present').notNull(),
    /** JSON: criterion → 0–2. */
    scores: text('scores').notNull(),
    notes: text('notes').notNull().default(''),
    conclusion: text('conclusion').notNull(),
    condition: text('condition'),
    number: text('number'),
    recordedBy: text('recorded_by'),
    recordedAt: text('recorded_at').notNull(),
  },
  (table) => [index('interviews_by_mentor').on(table.mentorId)],
);

/** «Заседание» that considers candidates, with its protocol. */
export const sittings = sqliteTable('sittings', {
  id: text('id').primaryKey(),
  number: text('number'),
  heldOn: text('held_on').notNull(),
  place: text('place').notNull(),
  chair: text('chair').notNull(),
  secretary: text('secretary').notNull(),
  /** JSON array of names; how many of them came. */
  members: text('members').notNull(),
  membersPresent: integer('members_present').notNull(),
  status: text('status', { enum: ['planned', 'held'] }).notNull(),
  createdAt: text('created_at').notNull(),
  version: integer('version').notNull().default(1),
});

/** A candidate on the agenda and what was decided. */
export const sittingItems = sqliteTable(
  'sitting_items',
  {
    id: text('id').primaryKey(),
    sittingId: text('sitting_id')
      .notNull()
      .references(() => sittings.id),
    mentorId: text('mentor_id')
      .notNull()
      .references(() => mentors.id),
    position: integer('position').notNull(),
    outcome: text('outcome'),
    votesFor: integer('votes_for'),
    votesAgainst: integer('votes_against'),
    abstained: integer('abstained'),
    reason: text('reason'),
    condition: text('condition'),
  },
  (table) => [
    uniqueIndex('sitting_items_once').on(table.sittingId, table.mentorId),
    index('sitting_items_by_mentor').on(table.mentorId),
  ],
);
