import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { mentees, mentors } from '../participants/index.ts';

/** A draft of a form in an academic year: the current one has no name, scenarios have. */
export const matchingDrafts = sqliteTable(
  'matching_drafts',
  {
    id: text('id').primaryKey(),
    startYear: integer('start_year').notNull(),
    form: text('form').notNull(),
    /** Null: the current draft. */
    name: text('name'),
    /** The scenario that the current draft was opened from or saved as last. */
    scenarioId: text('scenario_id'),
    savedAt: text('saved_at').notNull(),
    savedBy: text('saved_by'),
    removedAt: text('removed_at'),
    version: integer('version').notNull().default(1),
  },
  (table) => [index('matching_drafts_of').on(table.startYear, table.form)],
);

/** A pair on the board that nobody has been asked about. */
export const matchingPairs = sqliteTable(
  'matching_pairs',
  {
    id: text('id').primaryKey(),
    draftId: text('draft_id')
      .notNull()
      .references(() => matchingDrafts.id),
    menteeId: text('mentee_id')
      .notNull()
      .references(() => mentees.id),
    mentorId: text('mentor_id')
      .notNull()
      .references(() => mentors.id),
    locked: integer('locked', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [uniqueIndex('matching_pairs_once').on(table.draftId, table.menteeId)],
);

/** What a mentee said for the matching and no base holds; wishes and avoidances are the curator's alone. */
export const menteeMatchingFacts = sqliteTable('mentee_matching_facts', {
  menteeId: text('mentee_id')
    .primaryKey()
    .references(() => mentees.id),
  /** JSON of `MenteeMatchingFacts` but for the priority, which is a column of the base. */
  facts: text('facts').notNull(),
  updatedAt: text('updated_at').notNull(),
  updatedBy: text('updated_by'),
  version: integer('version').notNull().default(1),
});

/** The same of a mentor. */
export const mentorMatchingFacts = sqliteTable('mentor_matching_facts', {
  mentorId: text('mentor_id')
    .primaryKey()
    .references(() => mentors.id),
  /** JSON of `MentorMatchingFacts`. */
  facts: text('facts').notNull(),
  updatedAt: text('updated_at').notNull(),
  updatedBy: text('updated_by'),
  version: integer('version').notNull().default(1),
});

/** What the school decided: `rules`, `weights/<form>`, `presets/<form>`. JSON by key. */
export const matchingSettings = sqliteTable('matching_settings', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
  version: integer('version').notNull().default(1),
  updatedAt: text('updated_at').notNull(),
});

/** A best variant with everything it was worked out from, for ever: ids, scores, weights; no names and no words. */
export const matchingProposals = sqliteTable(
  'matching_proposals',
  {
    id: text('id').primaryKey(),
    startYear: integer('start_year').notNull(),
    form: text('form').notNull(),
    state: text('state', { enum: ['open', 'accepted', 'partly', 'declined'] }).notNull(),
    madeAt: text('made_at').notNull(),
    madeBy: text('made_by'),
    /** JSON: the problem as it was given to the solver, weights, rules and conditions of groups. */
    input: text('input').notNull(),
    /** JSON: the pairs and what is said of them. */
    result: text('result').notNull(),
    /** JSON; null for groups. */
    certificate: text('certificate'),
    decidedAt: text('decided_at'),
    decidedBy: text('decided_by'),
    /** JSON array of mentees whose places were taken over. */
    accepted: text('accepted'),
  },
  (table) => [index('matching_proposals_of').on(table.startYear, table.form, table.madeAt)],
);
