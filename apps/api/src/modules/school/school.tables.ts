import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** One row: the school this database belongs to. */
export const school = sqliteTable('school', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  timezone: text('timezone').notNull(),
  createdAt: text('created_at').notNull(),
  version: integer('version').notNull().default(1),
  /** What stands in official papers; null until somebody has written it. */
  fullName: text('full_name'),
  shortName: text('short_name'),
  city: text('city'),
  address: text('address'),
  phone: text('phone'),
  email: text('email'),
  site: text('site'),
  inn: text('inn'),
  kpp: text('kpp'),
  ogrn: text('ogrn'),
  directorFamilyName: text('director_family_name'),
  directorGivenName: text('director_given_name'),
  directorPatronymic: text('director_patronymic'),
  directorSex: text('director_sex', { enum: ['male', 'female'] }),
  directorPosition: text('director_position'),
  /** JSON of cases written by hand; null: as worked out. */
  directorDeclensions: text('director_declensions'),
});

export const academicYears = sqliteTable('academic_years', {
  id: text('id').primaryKey(),
  /** 2026 for 2026/2027. */
  startYear: integer('start_year').notNull().unique(),
  startsOn: text('starts_on').notNull(),
  endsOn: text('ends_on').notNull(),
  /** JSON of `Holiday[]`; null until somebody has looked at the proposed ones. */
  holidays: text('holidays'),
  version: integer('version').notNull().default(1),
});

/** A class of one academic year: «10А» of 2026/2027 and of 2027/2028 are two. */
export const schoolClasses = sqliteTable(
  'school_classes',
  {
    id: text('id').primaryKey(),
    startYear: integer('start_year').notNull(),
    grade: integer('grade').notNull(),
    letter: text('letter').notNull(),
  },
  (table) => [
    uniqueIndex('school_classes_named').on(table.startYear, table.grade, table.letter),
    check('grade_of_school', sql.raw('grade BETWEEN 1 AND 11')),
  ],
);

/** What a school decides once: the requirement matrix, dictionaries. JSON by key. */
export const settings = sqliteTable('settings', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
  version: integer('version').notNull().default(1),
  updatedAt: text('updated_at').notNull(),
});

/** Who leads a class, with dates. An account, so that rights follow from it. */
export const homeroomTeachers = sqliteTable(
  'homeroom_teachers',
  {
    id: text('id').primaryKey(),
    classId: text('class_id')
      .notNull()
      .references(() => schoolClasses.id),
    accountId: text('account_id').notNull(),
    fromOn: text('from_on').notNull(),
    toOn: text('to_on'),
  },
  (table) => [index('homeroom_by_class').on(table.classId), index('homeroom_by_account').on(table.accountId)],
);
