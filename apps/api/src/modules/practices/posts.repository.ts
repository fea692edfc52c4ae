import { searchKey } from '@tandem/domain/kernel';
import { plainText, type PostBody, type PostStatus } from '@tandem/domain/practices';
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import {
  postMedia,
  postMediaCopies,
  postMediaPeople,
  postPeople,
  postRemarks,
  posts,
  postVersions,
  rubrics,
} from './practices.tables.ts';

export type PostColumns = typeof posts.$inferSelect;
export type NewPostColumns = Omit<typeof posts.$inferInsert, 'searchKey'>;
export type RubricColumns = typeof rubrics.$inferSelect;
export type RemarkColumns = typeof postRemarks.$inferSelect;
export type VersionColumns = typeof postVersions.$inferSelect;
export type MediaColumns = typeof postMedia.$inferSelect;
export type MediaRecord = MediaColumns & {
  size: number;
  mediaType: string;
  copies: { width: number; sha256: string }[];
  people: string[];
};
export type Listing = {
  text: string;
  statuses: readonly PostStatus[];
  rubricId: string | null;
  /** Only those of this author; null: of everybody. */
  authorId: string | null;
  offset: number;
  limit: number;
};

export const bodyOf = ({ body }: Pick<PostColumns, 'body'>): PostBody => JSON.parse(body) as PostBody;
export const tagsOf = ({ tags }: Pick<PostColumns, 'tags'>): string[] => JSON.parse(tags) as string[];

const keyOf = (row: Pick<PostColumns, 'title' | 'lead' | 'body' | 'tags'>): string =>
  searchKey([row.title, row.lead, tagsOf(row).join(' '), plainText(bodyOf(row))].join(' '));

/** The only place with SQL for posts, rubrics, pictures and remarks. */
export function createPostsRepository(db: Db) {
  const { $client: sqlite } = db;
  const peopleOf = sqlite.prepare<[string], string>('SELECT person_id FROM post_people WHERE post_id = ?').pluck();
  const openRemarks = sqlite
    .prepare<[string], number>('SELECT count(*) FROM post_remarks WHERE post_id = ? AND resolved_at IS NULL')
    .pluck();
  const usesFile = sqlite.prepare<{ sha256: string }>(
    `SELECT 1 FROM post_media WHERE sha256 = @sha256 UNION ALL SELECT 1 FROM post_media_copies WHERE sha256 = @sha256 LIMIT 1`,
  );
  const media = sqlite.prepare<[string], Omit<MediaRecord, 'copies' | 'people'> & { copies: string; people: string }>(
    `SELECT m.id, m.post_id AS postId, m.kind, m.file_name AS fileName, m.sha256, m.width, m.height, m.faces,
       m.added_at AS addedAt, m.added_by AS addedBy, f.size, f.media_type AS mediaType,
       (SELECT json_group_array(json_object('width', c.width, 'sha256', c.sha256)) FROM post_media_copies c
        WHERE c.media_id = m.id) AS copies,
       (SELECT json_group_array(w.person_id) FROM post_media_people w WHERE w.media_id = m.id) AS people
     FROM post_media m JOIN files f ON f.sha256 = m.sha256 WHERE m.post_id = ? ORDER BY m.added_at, m.id`,
  );
  const postOfMedia = sqlite.prepare<[string], string>('SELECT post_id FROM post_media WHERE id = ?').pluck();
  const counts = sqlite.prepare<{ authorId: string | null }, { status: PostStatus; n: number }>(
    `SELECT status, count(*) AS n FROM posts WHERE @authorId IS NULL OR author_id = @authorId GROUP BY status`,
  );
  const found = `FROM posts p WHERE (@authorId IS NULL OR p.author_id = @authorId)
    AND (@rubricId IS NULL OR p.rubric_id = @rubricId)
    AND (@statuses = '[]' OR p.status IN (SELECT value FROM json_each(@statuses)))
    AND (@key = '' OR instr(p.search_key, @key) > 0)`;
  type Asked = { authorId: string | null; rubricId: string | null; statuses: string; key: string };
  const page = sqlite
    .prepare<Asked & { offset: number; limit: number }, string>(
      `SELECT p.id ${found} ORDER BY p.changed_at DESC, p.id DESC LIMIT @limit OFFSET @offset`,
    )
    .pluck();
  const total = sqlite.prepare<Asked, number>(`SELECT count(*) ${found}`).pluck();
  const rubricUse = sqlite.prepare<[], { id: string; posts: number; lastAt: string | null }>(
    `SELECT r.id, count(p.id) AS posts, max(p.published_at) AS lastAt FROM rubrics r
     LEFT JOIN posts p ON p.rubric_id = r.id AND p.status = 'published' GROUP BY r.id`,
  );
  const due = sqlite
    .prepare<[string], string>(
      `SELECT id FROM posts WHERE status = 'scheduled' AND publish_at <= ? ORDER BY publish_at`,
    )
    .pluck();

  return {
    find: (id: string): PostColumns | null => db.select().from(posts).where(eq(posts.id, id)).get() ?? null,
    bySlug: (slug: string): PostColumns | null => db.select().from(posts).where(eq(posts.slug, slug)).get() ?? null,
    page({ text, statuses, rubricId, authorId, offset, limit }: Listing): { rows: PostColumns[]; total: number } {
      const asked = { authorId, rubricId, statuses: JSON.stringify(statuses), key: searchKey(text) };
      const ids = page.all({ ...asked, offset, limit });
      const rows = ids.flatMap((id) => this.find(id) ?? []);
      return { rows, total: total.get(asked) ?? 0 };
    },
    counts: (authorId: string | null): Partial<Record<PostStatus, number>> =>
      Object.fromEntries(counts.all({ authorId }).map(({ status, n }) => [status, n])),
    /** On the site, the newest first: whoever shows them asks of each whether its people still consent. */
    published: (): PostColumns[] =>
      db
        .select()
        .from(posts)
        .where(eq(posts.status, 'published'))
        .orderBy(desc(posts.publishedAt), desc(posts.id))
        .all(),
    due: (at: string): string[] => due.all(at),
    people: (postId: string): string[] => peopleOf.all(postId),
    openRemarks: (postId: string): number => openRemarks.get(postId) ?? 0,

    insert(tx: Tx, row: NewPostColumns): void {
      tx.insert(posts)
        .values({ ...row, searchKey: keyOf(row) })
        .run();
    },
    /** The caller has compared the version in this transaction. */
    update(tx: Tx, row: PostColumns, change: Partial<NewPostColumns>): void {
      const after = { ...row, ...change };
      tx.update(posts)
        .set({ ...change, searchKey: keyOf(after), version: row.version + 1 })
        .where(eq(posts.id, row.id))
        .run();
    },
    remove(tx: Tx, id: string): void {
      tx.delete(posts).where(eq(posts.id, id)).run();
    },
    setPeople(tx: Tx, postId: string, personIds: readonly string[]): void {
      tx.delete(postPeople).where(eq(postPeople.postId, postId)).run();
      for (const personId of new Set(personIds)) tx.insert(postPeople).values({ postId, personId }).run();
    },

    keepVersion(tx: Tx, row: VersionColumns): void {
      tx.insert(postVersions).values(row).onConflictDoNothing().run();
    },
    versions: (postId: string): VersionColumns[] =>
      db
        .select()
        .from(postVersions)
        .where(eq(postVersions.postId, postId))
        .orderBy(desc(postVersions.version))
        .limit(200)
        .all(),

    remarks: (postId: string): RemarkColumns[] =>
      db
        .select()
        .from(postRemarks)
        .where(eq(postRemarks.postId, postId))
        .orderBy(sql`${postRemarks.resolvedAt} IS NOT NULL`, asc(postRemarks.at))
        .all(),
    remark: (id: string): RemarkColumns | null =>
      db.select().from(postRemarks).where(eq(postRemarks.id, id)).get() ?? null,
    insertRemark(tx: Tx, row: typeof postRemarks.$inferInsert): void {
      tx.insert(postRemarks).values(row).run();
    },
    resolveRemark(tx: Tx, id: string, at: string): void {
      tx.update(postRemarks)
        .set({ resolvedAt: at })
        .where(and(eq(postRemarks.id, id), isNull(postRemarks.resolvedAt)))
        .run();
    },

    media: (postId: string): MediaRecord[] =>
      media.all(postId).map((row) => ({
        ...row,
        copies: JSON.parse(row.copies) as MediaRecord['copies'],
        people: JSON.parse(row.people) as string[],
      })),
    postOfMedia: (mediaId: string): string | null => postOfMedia.get(mediaId) ?? null,
    insertMedia(
      tx: Tx,
      row: typeof postMedia.$inferInsert,
      copies: readonly { width: number; sha256: string }[],
    ): void {
      tx.insert(postMedia).values(row).run();
      for (const copy of copies)
        tx.insert(postMediaCopies)
          .values({ mediaId: row.id, ...copy })
          .run();
    },
    describeMedia(tx: Tx, mediaId: string, faces: MediaColumns['faces'], personIds: readonly string[]): void {
      tx.update(postMedia).set({ faces }).where(eq(postMedia.id, mediaId)).run();
      tx.delete(postMediaPeople).where(eq(postMediaPeople.mediaId, mediaId)).run();
      for (const personId of new Set(personIds)) tx.insert(postMediaPeople).values({ mediaId, personId }).run();
    },
    usesFile: (sha256: string): boolean => usesFile.get({ sha256 }) !== undefined,

    rubrics: (): RubricColumns[] => db.select().from(rubrics).orderBy(asc(rubrics.sortOrder), asc(rubrics.id)).all(),
    rubric: (id: string): RubricColumns | null => db.select().from(rubrics).where(eq(rubrics.id, id)).get() ?? null,
    rubricUse: () => new Map(rubricUse.all().map((row) => [row.id, row])),
    insertRubric(tx: Tx, row: typeof rubrics.$inferInsert): void {
      tx.insert(rubrics).values(row).run();
    },
    updateRubric(tx: Tx, { id, version }: RubricColumns, change: Partial<RubricColumns>): void {
      tx.update(rubrics)
        .set({ ...change, version: version + 1 })
        .where(eq(rubrics.id, id))
        .run();
    },
  };
}
export type PostsRepository = ReturnType<typeof createPostsRepository>;
