import {
  DISSOLVE_REASONS,
  MENTORSHIP_KINDS,
  MENTORSHIP_STATUSES,
  PARTIES,
  PAUSE_REASONS,
  STORED_PROPOSAL_STATUSES,
  VOICES,
} from '@tandem/domain/pairs';
import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { mentees, mentors, people } from '../participants/index.ts';

const codes = <C extends string>(entries: readonly { code: C }[]) => entries.map(({ code }) => code) as [C, ...C[]];
const DISSOLVED_FOR = codes(DISSOLVE_REASONS);
const PAUSED_FOR = codes(PAUSE_REASONS);
const among = (column: string, values: readonly string[]) =>
  sql.raw(`${column} IN (${values.map((value) => `'${value}'`).join(', ')})`);

/** A pair or a group of one academic year, from the proposal to the end; nothing is removed. */
export const mentorships = sqliteTable(
  'mentorships',
  {
    id: text('id').primaryKey(),
    startYear: integer('start_year').notNull(),
    form: text('form').notNull(),
    roleModel: text('role_model'),
    kind: text('kind', { enum: MENTORSHIP_KINDS }).notNull(),
    mentorId: text('mentor_id')
      .notNull()
      .references(() => mentors.id),
    mentorPersonId: text('mentor_person_id')
      .notNull()
      .references(() => people.id),
    status: text('status', { enum: MENTORSHIP_STATUSES }).notNull(),
    statusSince: text('status_since').notNull(),
    proposedAt: text('proposed_at').notNull(),
    /** How many days each side has to answer. */
    answerDays: integer('answer_days').notNull(),
    startsOn: text('starts_on'),
    endsOn: text('ends_on'),
    introducedOn: text('introduced_on'),
    finalMeetingOn: text('final_meeting_on'),
    pauseReason: text('pause_reason', { enum: PAUSED_FOR }),
    pausedUntil: text('paused_until'),
    /** The end before time: when, why (neutral), and whose consent it was. */
    dissolvedOn: text('dissolved_on'),
    dissolveReason: text('dissolve_reason', { enum: DISSOLVED_FOR }),
    dissolvedBy: text('dissolved_by', { enum: PARTIES }),
    /** Of the school's reasons, when a mentee left the programme. */
    exitReason: text('exit_reason'),
    /** The order that made it: of the documents, or made outside; and until when it holds. */
    orderDocumentId: text('order_document_id'),
    orderNumber: text('order_number'),
    orderOn: text('order_on'),
    orderUntil: text('order_until'),
    /** The mentorship it follows: another mentor after a dissolved one, or a new cycle. */
    previousId: text('previous_id'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    index('mentorships_by_status').on(table.startYear, table.status),
    index('mentorships_by_mentor').on(table.mentorId),
    index('mentorships_by_person').on(table.mentorPersonId),
    check('mentorship_status_known', among('status', MENTORSHIP_STATUSES)),
  ],
);

/** Who learns in a pair or a group, from when to when. */
export const mentorshipMembers = sqliteTable(
  'mentorship_members',
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
    joinedOn: text('joined_on').notNull(),
    /** While somebody is in it the goal is that of the base; here is the one they left with. */
    goal: text('goal'),
    leftOn: text('left_on'),
    leftReason: text('left_reason', { enum: DISSOLVED_FOR }),
    leftSide: text('left_side', { enum: PARTIES }),
    exitReason: text('exit_reason'),
    /** The order of change that took them out. */
    endDocumentId: text('end_document_id'),
    proposalStatus: text('proposal_status', { enum: STORED_PROPOSAL_STATUSES }).notNull(),
    /** The last day for an answer; null: nobody is left to answer. */
    answerBy: text('answer_by'),
  },
  (table) => [
    uniqueIndex('mentorship_members_once').on(table.mentorshipId, table.menteeId),
    index('mentorship_members_by_mentee').on(table.menteeId),
    index('mentorship_members_by_person').on(table.personId),
  ],
);

/** What goes into one order: the pairs that it makes, and who left since the order that it changes. */
export const pairOrders = sqliteTable('pair_orders', {
  id: text('id').primaryKey(),
  startYear: integer('start_year').notNull(),
  type: text('type', { enum: ['order_pairs', 'order_pairs_change'] }).notNull(),
  since: text('since').notNull(),
  until: text('until').notNull(),
  plansUntil: text('plans_until'),
  /** The order that is changed. */
  baseNumber: text('base_number'),
  baseOn: text('base_on'),
  /** JSON array of pairs. */
  added: text('added').notNull(),
  /** JSON array of members who left, by the ids of their rows. */
  excluded: text('excluded').notNull(),
  /** The signed paper; null while there is none. */
  documentId: text('document_id'),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by'),
});

/** Every act upon a pair; nothing is overwritten. */
export const mentorshipSteps = sqliteTable(
  'mentorship_steps',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    mentorshipId: text('mentorship_id')
      .notNull()
      .references(() => mentorships.id),
    act: text('act').notNull(),
    fromStatus: text('from_status'),
    toStatus: text('to_status').notNull(),
    on: text('on_day').notNull(),
    at: text('at').notNull(),
    /** Null: by itself, or by a personal link. */
    actorId: text('actor_id'),
    reason: text('reason'),
    menteeId: text('mentee_id'),
  },
  (table) => [index('mentorship_steps_of').on(table.mentorshipId)],
);

/** Who has to answer about one mentee's place, and what they said. */
export const proposalAnswers = sqliteTable(
  'proposal_answers',
  {
    id: text('id').primaryKey(),
    mentorshipId: text('mentorship_id')
      .notNull()
      .references(() => mentorships.id),
    menteeId: text('mentee_id')
      .notNull()
      .references(() => mentees.id),
    party: text('party', { enum: PARTIES }).notNull(),
    voice: text('voice', { enum: VOICES }).notNull(),
    /** Null: a guardian is needed and none is registered. */
    personId: text('person_id').references(() => people.id),
    state: text('state', { enum: ['open', 'yes', 'no', 'clarify'] }).notNull(),
    answeredAt: text('answered_at'),
    via: text('via', { enum: ['link', 'account', 'paper'] }),
    /** Who wrote down an answer on paper. */
    recordedBy: text('recorded_by'),
    question: text('question'),
    /** Of a refusal: for curators alone, never in the log. */
    declineReason: text('decline_reason'),
    privateNote: text('private_note'),
  },
  (table) => [
    uniqueIndex('proposal_answers_once').on(table.mentorshipId, table.menteeId, table.party, table.voice),
    index('proposal_answers_by_person').on(table.personId),
  ],
);

/** A personal link to answer: one that works for each person and pair; used once, ended by a newer one. */
export const answerLinks = sqliteTable(
  'answer_links',
  {
    id: text('id').primaryKey(),
    mentorshipId: text('mentorship_id')
      .notNull()
      .references(() => mentorships.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    /** SHA-256 of the secret. */
    secretHash: text('secret_hash').notNull().unique(),
    issuedAt: text('issued_at').notNull(),
    validUntil: text('valid_until').notNull(),
    endedAt: text('ended_at'),
  },
  (table) => [index('answer_links_of').on(table.mentorshipId, table.personId)],
);
