import { mediaOf, type PostBody } from '@tandem/domain/practices';
import type { Context } from '../../kernel/context.ts';
import { bodyOf, type MediaRecord, type PostColumns, type RubricColumns, tagsOf } from './posts.repository.ts';
import { consentsOf, postOf, type PracticesStores } from './practices-stores.ts';

/** A post as strangers may read it now. */
export type PublishedPost = Omit<PostColumns, 'body' | 'tags'> & {
  body: PostBody;
  tags: string[];
  rubric: RubricColumns | null;
  /** What of its pictures and files may be shown now; a list of posts shows none. */
  media: MediaRecord[];
};

/** What the public site shows: published, and of people whose consent holds at this moment. */
type Moment = Pick<Context, 'now'>;

export function createPublished(stores: PracticesStores) {
  const { posts } = stores;
  const consent = (now: Date, ids: readonly string[]): boolean => {
    if (ids.length === 0) return true;
    const consents = consentsOf(stores, now, ids);
    return ids.every((id) => consents.get(id)?.mayPublish === true);
  };
  const present = (row: PostColumns, media: MediaRecord[]): PublishedPost => ({
    ...row,
    body: bodyOf(row),
    tags: tagsOf(row),
    rubric: row.rubricId === null ? null : posts.rubric(row.rubricId),
    media,
  });
  /** What the text shows; of a picture with people, all of them consent. */
  function mediaFor(now: Date, row: PostColumns): MediaRecord[] {
    const used = new Set(mediaOf(bodyOf(row)));
    return posts.media(row.id).filter(({ id, people }) => used.has(id) && consent(now, people));
  }
  const isShown = (now: Date, row: PostColumns): boolean =>
    row.status === 'published' && consent(now, posts.people(row.id));

  return {
    /** The newest first. */
    all: ({ now }: Moment): PublishedPost[] =>
      posts
        .published()
        .filter((row) => isShown(now, row))
        .map((row) => present(row, [])),
    bySlug({ now }: Moment, slug: string): PublishedPost | null {
      const row = posts.bySlug(slug);
      return row && isShown(now, row) ? present(row, mediaFor(now, row)) : null;
    },
    /** A picture or a file, if its post stands on the site and shows it. */
    mediaById({ now }: Moment, mediaId: string): MediaRecord | null {
      const postId = posts.postOfMedia(mediaId);
      const row = postId === null ? null : posts.find(postId);
      if (!row || !isShown(now, row)) return null;
      return mediaFor(now, row).find(({ id }) => id === mediaId) ?? null;
    },
    /** As it will look, with everything that is in it, for whoever reads the draft. @throws not-found */
    preview(context: Context, postId: string): PublishedPost {
      const { row } = postOf(stores, context, postId);
      return present(row, posts.media(postId));
    },
    rubrics: (): RubricColumns[] => posts.rubrics().filter(({ enabled }) => enabled),
  };
}
