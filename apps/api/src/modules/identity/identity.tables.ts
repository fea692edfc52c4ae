import { ROLES } from '@tandem/domain/access';
import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const accounts = sqliteTable('accounts', {
  id: text('id').primaryKey(),
  login: text('login').notNull().unique(),
  familyName: text('family_name').notNull(),
  givenName: text('given_name').notNull(),
  patronymic: text('patronymic'),
  passwordHash: text('password_hash').notNull(),
  mustChangePassword: integer('must_change_password', { mode: 'boolean' }).notNull(),
  blocked: integer('blocked', { mode: 'boolean' }).notNull().default(false),
  createdAt: text('created_at').notNull(),
  lastSeenAt: text('last_seen_at'),
  version: integer('version').notNull().default(1),
});

/** Roles with dates: nothing that was is overwritten. */
export const roleAssignments = sqliteTable(
  'role_assignments',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    role: text('role', { enum: ROLES }).notNull(),
    fromOn: text('from_on').notNull(),
    toOn: text('to_on'),
  },
  (table) => [
    index('role_assignments_by_account').on(table.accountId),
    check('role_known', sql.raw(`role IN (${ROLES.map((role) => `'${role}'`).join(', ')})`)),
  ],
);

export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    startedAt: text('started_at').notNull(),
    lastSeenAt: text('last_seen_at').notNull(),
    endedAt: text('ended_at'),
    /** «Чужой компьютер». */
    shared: integer('shared', { mode: 'boolean' }).notNull(),
    /** «Посмотреть как…»: whose eyes this session looks through for now, read-only. */
    viewAs: text('view_as').references(() => accounts.id),
    device: text('device').notNull(),
    /** SHA-256 of the refresh token in force, and of the one before it. */
    refreshHash: text('refresh_hash').notNull(),
    previousHash: text('previous_hash'),
    rotatedAt: text('rotated_at').notNull(),
  },
  (table) => [index('sessions_by_account').on(table.accountId)],
);

/** A printed code card: the way in for whoever has no e-mail. Works once, until a day; a new card ends the old one. */
export const loginCards = sqliteTable(
  'login_cards',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    /** SHA-256 of the code. */
    codeHash: text('code_hash').notNull().unique(),
    issuedAt: text('issued_at').notNull(),
    issuedBy: text('issued_by'),
    validUntil: text('valid_until').notNull(),
    usedAt: text('used_at'),
    endedAt: text('ended_at'),
  },
  (table) => [index('login_cards_by_account').on(table.accountId)],
);
