import { LETTER_STATES, NOTICE_ENTITIES, NOTICE_KINDS } from '@tandem/domain/notices';
import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * A line of somebody's inbox. References only: what a person reads is made of them when they look, within their rights,
 * so that nothing of anybody stays here after a withdrawal.
 */
export const notices = sqliteTable(
  'notices',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    kind: text('kind', { enum: NOTICE_KINDS }).notNull(),
    entity: text('entity', { enum: NOTICE_ENTITIES }).notNull(),
    subjectId: text('subject_id').notNull(),
    dueOn: text('due_on'),
    /** The school's day on which it was told: the same once more on that day is the same notice. */
    day: text('day').notNull(),
    createdAt: text('created_at').notNull(),
    readAt: text('read_at'),
  },
  (table) => [
    uniqueIndex('notices_once_a_day').on(table.accountId, table.kind, table.subjectId, table.day),
    index('notices_of').on(table.accountId, table.createdAt),
    index('notices_unread')
      .on(table.accountId)
      .where(sql`read_at IS NULL`),
  ],
);

/** What the school decided about reminders and letters: JSON by key. */
export const noticeSettings = sqliteTable('notice_settings', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
  version: integer('version').notNull().default(1),
  updatedAt: text('updated_at').notNull(),
});

/** Where and how often somebody wants to be written to. Only adults have a row. */
export const letterPreferences = sqliteTable('letter_preferences', {
  accountId: text('account_id').primaryKey(),
  /** Null: unsubscribed, or never given. */
  email: text('email'),
  /** JSON: topic → mode. */
  modes: text('modes').notNull(),
  /** Null: when the school sends it. */
  digestHour: integer('digest_hour'),
  /** Links to unsubscribe that bear an older number are dead. */
  linkVersion: integer('link_version').notNull().default(1),
  version: integer('version').notNull().default(1),
  updatedAt: text('updated_at').notNull(),
});

/** The queue of letters. Neither the address nor the text is kept: both are made when the letter goes. */
export const letters = sqliteTable(
  'letters',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    mode: text('mode', { enum: ['at_once', 'digest'] }).notNull(),
    /** The school's day of a digest: there is one a day. */
    digestDay: text('digest_day'),
    state: text('state', { enum: LETTER_STATES }).notNull(),
    /** Not before this instant. */
    dueAt: text('due_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** Whoever sends it must have said how it went by then. */
    leaseUntil: text('lease_until'),
    /** Written before the letter is handed over; the same at every try, so that a receiver can tell a repetition. */
    messageId: text('message_id'),
    createdAt: text('created_at').notNull(),
    endedAt: text('ended_at'),
    /** Why the last try came to nothing, and the figure the server answered with. */
    failure: text('failure'),
    replyCode: integer('reply_code'),
  },
  (table) => [
    uniqueIndex('letters_digest_once').on(table.accountId, table.digestDay),
    index('letters_due').on(table.state, table.dueAt),
    index('letters_of').on(table.accountId, table.state),
    check('letter_state_known', sql.raw(`state IN (${LETTER_STATES.map((state) => `'${state}'`).join(', ')})`)),
  ],
);

/** Which notices a letter tells of. */
export const letterNotices = sqliteTable(
  'letter_notices',
  {
    letterId: text('letter_id')
      .notNull()
      .references(() => letters.id),
    noticeId: text('notice_id')
      .notNull()
      .references(() => notices.id),
  },
  (table) => [
    primaryKey({ columns: [table.letterId, table.noticeId] }),
    index('letter_notices_by_notice').on(table.noticeId),
  ],
);

/** Addresses of calendars: one of an account works at a time. */
export const calendarFeeds = sqliteTable(
  'calendar_feeds',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    /** SHA-256 of the secret. */
    secretHash: text('secret_hash').notNull().unique(),
    createdAt: text('created_at').notNull(),
    endedAt: text('ended_at'),
    /** To the hour: when a calendar asked last. */
    lastReadAt: text('last_read_at'),
  },
  (table) => [index('calendar_feeds_of').on(table.accountId)],
);
