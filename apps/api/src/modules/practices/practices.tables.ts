import { FACES, POST_KINDS, POST_STATUSES } from '@tandem/domain/practices';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { files } from '../documents/index.ts';
import { people } from '../participants/index.ts';

/** Rubrics of the public site. */
export const rubrics = sqliteTable(
  'rubrics',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    slug: text('slug').notNull(),
    about: text('about').notNull(),
    enabled: integer('enabled', { mode: 'boolean' }).notNull(),
    sortOrder: integer('sort_order').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [uniqueIndex('rubrics_slug').on(table.slug)],
);

/** Posts. `body` is the tree of `@tandem/domain/practices` as JSON; no markup is stored anywhere. */
export const posts = sqliteTable(
  'posts',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: POST_KINDS }).notNull(),
    status: text('status', { enum: POST_STATUSES }).notNull(),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    lead: text('lead').notNull(),
    rubricId: text('rubric_id').references(() => rubrics.id),
    form: text('form'),
    tags: text('tags').notNull(),
    body: text('body').notNull(),
    /** Words that look like personal data and are none, as JSON. */
    answered: text('answered').notNull(),
    searchKey: text('search_key').notNull(),
    pairId: text('pair_id'),
    authorId: text('author_id').notNull(),
    createdAt: text('created_at').notNull(),
    changedAt: text('changed_at').notNull(),
    changedBy: text('changed_by').notNull(),
    publishAt: text('publish_at'),
    publishedAt: text('published_at'),
    /** Stood on the site at least once. */
    shown: integer('shown', { mode: 'boolean' }).notNull().default(false),
    /** When the administration agreed to these words. */
    approvedAt: text('approved_at'),
    sentToCenterOn: text('sent_to_center_on'),
    publishedUrl: text('published_url'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    uniqueIndex('posts_slug').on(table.slug),
    index('posts_by_status').on(table.status, table.publishedAt),
    index('posts_by_pair').on(table.pairId),
  ],
);

/** Whom a text names. */
export const postPeople = sqliteTable(
  'post_people',
  {
    postId: text('post_id')
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
  },
  (table) => [primaryKey({ columns: [table.postId, table.personId] }), index('post_people_person').on(table.personId)],
);

/** What a change replaced. */
export const postVersions = sqliteTable(
  'post_versions',
  {
    postId: text('post_id')
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    at: text('at').notNull(),
    actorId: text('actor_id'),
    title: text('title').notNull(),
    lead: text('lead').notNull(),
    body: text('body').notNull(),
  },
  (table) => [primaryKey({ columns: [table.postId, table.version] })],
);

/** What readers said of a paragraph. */
export const postRemarks = sqliteTable(
  'post_remarks',
  {
    id: text('id').primaryKey(),
    postId: text('post_id')
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    block: integer('block'),
    quote: text('quote').notNull(),
    text: text('text').notNull(),
    authorId: text('author_id'),
    at: text('at').notNull(),
    resolvedAt: text('resolved_at'),
  },
  (table) => [index('post_remarks_post').on(table.postId)],
);

/** Pictures and files of a post; a picture is what was made anew of the one that came. */
export const postMedia = sqliteTable(
  'post_media',
  {
    id: text('id').primaryKey(),
    postId: text('post_id')
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: ['picture', 'file'] }).notNull(),
    fileName: text('file_name').notNull(),
    sha256: text('sha256')
      .notNull()
      .references(() => files.sha256),
    width: integer('width'),
    height: integer('height'),
    faces: text('faces', { enum: FACES }),
    addedAt: text('added_at').notNull(),
    addedBy: text('added_by'),
  },
  (table) => [index('post_media_post').on(table.postId), index('post_media_file').on(table.sha256)],
);

/** Narrower copies of a picture. */
export const postMediaCopies = sqliteTable(
  'post_media_copies',
  {
    mediaId: text('media_id')
      .notNull()
      .references(() => postMedia.id, { onDelete: 'cascade' }),
    width: integer('width').notNull(),
    sha256: text('sha256')
      .notNull()
      .references(() => files.sha256),
  },
  (table) => [primaryKey({ columns: [table.mediaId, table.width] }), index('post_media_copies_file').on(table.sha256)],
);

/** Who can be seen on a picture. */
export const postMediaPeople = sqliteTable(
  'post_media_people',
  {
    mediaId: text('media_id')
      .notNull()
      .references(() => postMedia.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
  },
  (table) => [primaryKey({ columns: [table.mediaId, table.personId] })],
);
