import { GUARDIAN_RELATIONS } from '@tandem/domain/participants';
import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { schoolClasses } from '../school/index.ts';
import { partners } from './partners.tables.ts';

const oneOf = (column: string, values: readonly string[]) =>
  sql.raw(`${column} IN (${values.map((value) => `'${value}'`).join(', ')})`);

/** One human being, whatever they are to the school. `seq` is what the search index points at. */
export const people = sqliteTable(
  'people',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    familyName: text('family_name').notNull(),
    givenName: text('given_name').notNull(),
    patronymic: text('patronymic'),
    /** SQLite neither folds nor sorts Cyrillic: what search compares, what the register is ordered by. */
    searchKey: text('search_key').notNull(),
    sortKey: text('sort_key').notNull(),
    birthOn: text('birth_on'),
    sex: text('sex', { enum: ['male', 'female'] }),
    phone: text('phone'),
    email: text('email'),
    position: text('position'),
    teachingSince: text('teaching_since'),
    organizationId: text('organization_id').references((): AnySQLiteColumn => partners.id),
    /** Place of work or study in words, when it is no partner of ours. */
    workplace: text('workplace'),
    /** The account this person signs in with. */
    accountId: text('account_id').unique(),
    createdAt: text('created_at').notNull(),
    /** Consent withdrawn or taken off the bases: hidden everywhere but in the list of the withdrawn. */
    hiddenAt: text('hidden_at'),
    hiddenReason: text('hidden_reason', { enum: ['consent-withdrawn', 'declined', 'mistake'] }),
    /** The import that made the row, so that it can be taken back. */
    importId: text('import_id'),
    /** JSON of the cases of the name that somebody has put right; null: as worked out. */
    declensions: text('declensions'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    index('people_in_order').on(table.sortKey),
    index('people_by_import').on(table.importId),
    check('sex_known', oneOf('sex', ['male', 'female'])),
  ],
);

/** Whom a grown-up represents. A guardian is a person too: a parent may be a mentor. */
export const guardianships = sqliteTable(
  'guardianships',
  {
    id: text('id').primaryKey(),
    childId: text('child_id')
      .notNull()
      .references(() => people.id),
    guardianId: text('guardian_id')
      .notNull()
      .references(() => people.id),
    relation: text('relation').notNull(),
    /** The mentor may be given this guardian's contacts. */
    contactAllowed: integer('contact_allowed', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    uniqueIndex('guardianships_once').on(table.childId, table.guardianId),
    index('guardianships_by_guardian').on(table.guardianId),
    check(
      'relation_known',
      oneOf(
        'relation',
        GUARDIAN_RELATIONS.map(({ code }) => code),
      ),
    ),
  ],
);

/** Where a pupil learnt, with dates: nothing that was is overwritten. */
export const enrolments = sqliteTable(
  'enrolments',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    classId: text('class_id')
      .notNull()
      .references(() => schoolClasses.id),
    fromOn: text('from_on').notNull(),
    toOn: text('to_on'),
  },
  (table) => [index('enrolments_by_person').on(table.personId), index('enrolments_by_class').on(table.classId)],
);
