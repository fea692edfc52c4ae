import type { Post } from '@tandem/contracts';
import { mayWritePost } from '@tandem/domain/practices';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { MediaColumns, MediaRecord } from './posts.repository.ts';
import type { Posts } from './posts.service.ts';
import { checkShown, postChanged, postOf, type PracticesStores } from './practices-stores.ts';
import { isPicture, remakePicture } from './pictures.ts';
import { refuse } from './refusals.ts';

/** Pictures and files of posts. */
export function createPostMedia(stores: PracticesStores, { read }: Pick<Posts, 'read'>) {
  const { queue, posts, files, audit } = stores;

  function writable(context: Context, postId: string) {
    const found = postOf(stores, context, postId);
    if (!mayWritePost(found.row, found.hand)) throw refuse('read-only');
    return found;
  }
  function find(context: Context, postId: string, mediaId: string): MediaRecord {
    postOf(stores, context, postId);
    const media = posts.media(postId).find(({ id }) => id === mediaId);
    if (!media) throw new ProblemError('not-found');
    return media;
  }

  return {
    /** @throws not-found, step-refused, file-type-refused, unreadable-file */
    async upload(
      context: Context,
      postId: string,
      file: { name: string; bytes: Buffer },
    ): Promise<{ mediaId: string; post: Post }> {
      writable(context, postId);
      const mediaType = await files.typeOf(file.bytes, file.name);
      const picture = isPicture(mediaType);
      const made = picture ? await remakePicture(file.bytes, mediaType) : null;
      const [first, ...copies] = made ?? [{ bytes: file.bytes, width: null, height: null }];
      const stored = await files.put(first.bytes, file.name);
      const narrower = await Promise.all(
        copies.map(async ({ bytes, width }) => ({ width, file: await files.put(bytes, file.name) })),
      );
      return queue.write((tx) => {
        writable(context, postId);
        const at = context.now.toISOString();
        for (const one of [stored, ...narrower.map((copy) => copy.file)]) files.register(tx, one, at);
        const id = newId(context.now.getTime());
        posts.insertMedia(
          tx,
          {
            id,
            postId,
            kind: picture ? 'picture' : 'file',
            fileName: file.name,
            sha256: stored.sha256,
            width: first.width,
            height: first.height,
            addedAt: at,
            addedBy: context.actor.accountId,
          },
          narrower.map(({ width, file: { sha256 } }) => ({ width, sha256 })),
        );
        audit.record(tx, context, { act: 'post-file-added', entity: 'post', entityId: postId });
        postChanged(stores, tx, context, postId);
        return { mediaId: id, post: read(context, postId) };
      });
    },

    /** @throws not-found, step-refused */
    describe: (
      context: Context,
      postId: string,
      mediaId: string,
      { faces, personIds }: { faces: NonNullable<MediaColumns['faces']>; personIds: readonly string[] },
    ): Promise<Post> =>
      queue.write((tx) => {
        const { hand } = writable(context, postId);
        find(context, postId, mediaId);
        if (personIds.length > 0 && !hand.publishes) throw refuse('not-yours');
        posts.describeMedia(tx, mediaId, faces, faces === 'none' ? [] : personIds);
        checkShown(stores, context, postId);
        audit.record(tx, context, { act: 'post-file-described', entity: 'post', entityId: postId, after: { faces } });
        postChanged(stores, tx, context, postId);
        return read(context, postId);
      }),

    find,
    bytes: (sha256: string) => files.read(sha256),
  };
}
