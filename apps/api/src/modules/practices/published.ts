import { mediaOf } from '@tandem/domain/practices';
import type { Context } from '../../kernel/context.ts';
import {
  bodyOf,
  type MediaRecord,
  type PostColumns,
  type PostsRepository,
  type RubricColumns,
  tagsOf,
} from './posts.repository.ts';
import { consentsOf, type PracticesStores } from './practices-stores.ts';

/** A post as strangers may read it now. */
export type PublishedPost = Omit<PostColumns, 'body' | 'tags'> & {
  body: ReturnType<typeof bodyOf>;
  tags: string[];
  rubric: RubricColumns | null;
};

/** What the public site shows: published, and of people whose consent holds at this moment. */
export function createPublished(stores: Pick<PracticesStores, 'posts' | 'base'>) {
  const { posts } = stores;
  const consent = (now: Date, ids: readonly string[]): boolean => {
    if (ids.length === 0) return true;
    const consents = consentsOf(stores, now, ids);
    return ids.every((id) => consents.get(id)?.mayPublish === true);
  };
  const present = (row: PostColumns): PublishedPost => ({
    ...row,
    body: bodyOf(row),
    tags: tagsOf(row),
    rubric: row.rubricId === null ? null : posts.rubric(row.rubricId),
  });
  const isShown = (now: Date, row: PostColumns): boolean =>
    row.status === 'published' && consent(now, posts.people(row.id));

  return {
    /** The newest first. */
    all: ({ now }: Pick<Context, 'now'>): PublishedPost[] =>
      posts
        .published()
        .filter((row) => isShown(now, row))
        .map(present),
    bySlug({ now }: Pick<Context, 'now'>, slug: string): PublishedPost | null {
      const row = posts.bySlug(slug);
      return row && isShown(now, row) ? present(row) : null;
    },
    /** Pictures and files of a post that may be shown: of a picture with people, all of them consent. */
    media({ now }: Pick<Context, 'now'>, post: Pick<PublishedPost, 'id' | 'body'>): MediaRecord[] {
      const used = new Set(mediaOf(post.body));
      return posts.media(post.id).filter(({ id, people }) => used.has(id) && consent(now, people));
    },
    /** One of them, if its post stands on the site. */
    mediaById(context: Pick<Context, 'now'>, mediaId: string): MediaRecord | null {
      const postId = posts.postOfMedia(mediaId);
      const row = postId === null ? null : posts.find(postId);
      if (!row || !isShown(context.now, row)) return null;
      return this.media(context, present(row)).find(({ id }) => id === mediaId) ?? null;
    },
    rubrics: (): RubricColumns[] => (posts as PostsRepository).rubrics().filter(({ enabled }) => enabled),
  };
}
export type Published = ReturnType<typeof createPublished>;
