import { GOAL_REACHED, RECOMMENDATIONS } from '@tandem/domain/closing';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { mentorships } from '../pairs/index.ts';
import { mentees, people } from '../participants/index.ts';

/** What people said at the end of their work: one row for each mentee of a pair or a group, from the first word on. */
export const completionSummaries = sqliteTable(
  'completion_summaries',
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
    goalReached: text('goal_reached', { enum: GOAL_REACHED }),
    achievements: text('achievements').notNull(),
    difficulties: text('difficulties').notNull(),
    plans: text('plans').notNull(),
    mentorConclusion: text('mentor_conclusion').notNull(),
    menteeConclusion: text('mentee_conclusion').notNull(),
    curatorConclusion: text('curator_conclusion').notNull(),
    recommendation: text('recommendation', { enum: RECOMMENDATIONS }),
    awardProposal: text('award_proposal').notNull(),
    /** The paper that bears the signatures, and its day. */
    signedOn: text('signed_on'),
    documentId: text('document_id'),
    /** What followed: the pair of a new cycle, the candidate that the mentee became. */
    nextPairId: text('next_pair_id'),
    nextMentorId: text('next_mentor_id'),
    createdAt: text('created_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    uniqueIndex('completion_summaries_once').on(table.mentorshipId, table.menteeId),
    index('completion_summaries_by_person').on(table.personId),
  ],
);
