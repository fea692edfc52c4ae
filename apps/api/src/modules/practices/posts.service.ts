import type { NewPost, Post, PostActRequest, PostChange, PostPage, PostSearch, PostVersion } from '@tandem/contracts';
import {
  EMPTY_BODY,
  linesOf,
  mayWritePost,
  mediaOf,
  postActs,
  postAfter,
  shows,
  slugOf,
} from '@tandem/domain/practices';
import type { z } from 'zod';
import type { Tx } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { presentPost, presentRow } from './post.presenter.ts';
import { bodyOf, type NewPostColumns, type PostColumns } from './posts.repository.ts';
import {
  checkShown,
  lacksOf,
  type OpenPost,
  postChanged,
  postOf,
  type PracticesStores,
  readsAll,
} from './practices-stores.ts';
import { refuse, refuseLacks } from './refusals.ts';

/** Autosaves of one hand within this time are one version. */
const SAME_SITTING_MS = 10 * 60_000;

type Change = z.output<typeof PostChange>;
export type Begun = Pick<NewPostColumns, 'id' | 'kind' | 'title' | 'lead' | 'body' | 'form' | 'pairId'>;

/** Posts: written, read by others, shown, put away. */
export function createPosts(stores: PracticesStores) {
  const { queue, posts, accounts, audit } = stores;

  const read = (context: Context, id: string): Post => presentPost(stores, context, postOf(stores, context, id));

  /** @throws not-found, stale-version with the post as it is */
  function opened(context: Context, id: string, version: number): OpenPost {
    const found = postOf(stores, context, id);
    if (found.row.version !== version) throw new ProblemError('stale-version', { current: read(context, id) });
    return found;
  }

  /** A draft; its address is its id until it is shown. @throws already-exists */
  function begin(tx: Tx, context: Context, begun: Begun): void {
    if (posts.find(begun.id) !== null) throw new ProblemError('already-exists');
    const at = context.now.toISOString();
    const { accountId } = context.actor;
    const row = { ...begun, status: 'draft', slug: begun.id, tags: '[]', answered: '[]', authorId: accountId } as const;
    posts.insert(tx, { ...row, createdAt: at, changedAt: at, changedBy: accountId });
    audit.record(tx, context, { act: 'post-begun', entity: 'post', entityId: begun.id, after: { kind: begun.kind } });
    postChanged(stores, tx, context, begun.id);
  }

  function freeSlug(row: PostColumns): string {
    const wanted = slugOf(row.title) || row.id.slice(-12);
    const taken = posts.bySlug(wanted);
    return taken === null || taken.id === row.id ? wanted : `${wanted}-${row.id.slice(-6)}`;
  }

  /** What is there is kept before it is replaced, once for each hand and sitting. */
  function keep(tx: Tx, { actor, now }: Context, row: PostColumns): void {
    const { id, version, title, lead, body, changedAt, changedBy } = row;
    const sameSitting =
      changedBy === actor.accountId &&
      now.getTime() - Date.parse(changedAt) < SAME_SITTING_MS &&
      row.status === 'draft';
    if (!sameSitting)
      posts.keepVersion(tx, { postId: id, version, at: changedAt, actorId: changedBy, title, lead, body });
  }

  return {
    read,
    begin,

    list(context: Context, { own, rubricId, ...asked }: z.output<typeof PostSearch>): z.infer<typeof PostPage> {
      const authorId = own || !readsAll(context) ? context.actor.accountId : null;
      const { rows, total } = posts.page({ ...asked, rubricId: rubricId ?? null, authorId });
      return { posts: rows.map((row) => presentRow(stores, context, row)), total, counts: posts.counts(authorId) };
    },

    /** @throws already-exists */
    create: (context: Context, { id, kind, title }: z.output<typeof NewPost>): Promise<Post> =>
      queue.write((tx) => {
        const body = JSON.stringify(EMPTY_BODY);
        begin(tx, context, { id, kind, title, lead: '', body, form: null, pairId: null });
        return read(context, id);
      }),

    /** @throws not-found, stale-version, step-refused */
    change: (context: Context, id: string, { version, personIds, ...change }: Change): Promise<Post> =>
      queue.write((tx) => {
        const { row, hand } = opened(context, id, version);
        if (!mayWritePost(row, hand)) throw refuse('read-only');
        if (personIds !== undefined && !hand.publishes) throw refuse('not-yours');
        const { body, tags, answered, ...plain } = change;
        const own = new Set(posts.media(id).map((one) => one.id));
        if (body && mediaOf(body).some((mediaId) => !own.has(mediaId))) throw refuse('foreign-media');
        if (plain.rubricId && posts.rubric(plain.rubricId) === null) throw new ProblemError('not-found');
        keep(tx, context, row);
        posts.update(tx, row, {
          ...(Object.fromEntries(
            Object.entries(plain).filter(([, value]) => value !== undefined),
          ) as Partial<NewPostColumns>),
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          ...(tags === undefined ? {} : { tags: JSON.stringify([...new Set(tags)]) }),
          ...(answered === undefined ? {} : { answered: JSON.stringify(answered) }),
          changedAt: context.now.toISOString(),
          changedBy: context.actor.accountId,
          // Whoever agreed has agreed to other words.
          approvedAt: null,
        });
        if (personIds !== undefined) posts.setPeople(tx, id, personIds);
        checkShown(stores, context, id);
        postChanged(stores, tx, context, id);
        return read(context, id);
      }),

    /** @throws not-found, stale-version, step-refused */
    act: (context: Context, id: string, asked: z.output<typeof PostActRequest>): Promise<Post> =>
      queue.write((tx) => {
        const { act, note, publishAt } = asked;
        const { row, hand } = opened(context, id, asked.version);
        const state = { status: row.status, needsApproval: stores.needsApproval(), approved: row.approvedAt !== null };
        if (!postActs(state, hand).includes(act)) throw refuse('not-from-here');
        const now = context.now.toISOString();
        if (act === 'schedule' && (publishAt === undefined || publishAt <= now)) throw refuse('no-moment');
        if (shows(act)) {
          const { lacks } = lacksOf(stores, context.now, row);
          if (lacks.length > 0) throw refuseLacks(lacks);
        }
        posts.update(tx, row, {
          status: postAfter(act),
          publishAt: act === 'schedule' ? (publishAt ?? null) : null,
          ...(shows(act) && !row.shown ? { slug: freeSlug(row) } : {}),
          ...(act === 'publish' ? { publishedAt: row.publishedAt ?? now, shown: true } : {}),
        });
        if (act === 'return' && note !== '')
          posts.insertRemark(tx, {
            id: newId(context.now.getTime()),
            postId: id,
            block: null,
            quote: '',
            text: note,
            authorId: context.actor.accountId,
            at: now,
          });
        audit.record(tx, context, { act: `post-${act}`, entity: 'post', entityId: id, before: { status: row.status } });
        postChanged(stores, tx, context, id);
        return read(context, id);
      }),

    /** What was put off until now comes onto the site, unless somebody has withdrawn a consent since: then it waits. */
    publishDue: (context: Context): Promise<void> =>
      queue.write((tx) => {
        const now = context.now.toISOString();
        for (const id of posts.due(now)) {
          const row = posts.find(id);
          if (row === null) continue;
          const { lacks } = lacksOf(stores, context.now, row);
          const status = lacks.length === 0 ? 'published' : 'review';
          const published = lacks.length === 0 ? { publishedAt: row.publishedAt ?? row.publishAt, shown: true } : {};
          posts.update(tx, row, { status, publishAt: null, ...published });
          const act = lacks.length === 0 ? 'post-publish' : 'post-held-back';
          audit.record(tx, context, { act, entity: 'post', entityId: id, before: { status: row.status } });
          postChanged(stores, tx, context, id);
        }
      }),

    /** @throws not-found, stale-version, step-refused */
    approve: (context: Context, id: string, version: number): Promise<Post> =>
      queue.write((tx) => {
        const { row } = opened(context, id, version);
        if (row.status === 'archived') throw refuse('read-only');
        posts.update(tx, row, { approvedAt: context.now.toISOString() });
        audit.record(tx, context, { act: 'post-approved', entity: 'post', entityId: id, after: { version } });
        postChanged(stores, tx, context, id);
        return read(context, id);
      }),

    /** @throws not-found, stale-version, step-refused */
    outside: (
      context: Context,
      id: string,
      { version, ...note }: { version: number; sentToCenterOn: string | null; publishedUrl: string | null },
    ): Promise<Post> =>
      queue.write((tx) => {
        const { row, hand } = opened(context, id, version);
        if (!hand.publishes) throw refuse('not-from-here');
        posts.update(tx, row, note);
        audit.record(tx, context, { act: 'post-sent', entity: 'post', entityId: id, after: note });
        postChanged(stores, tx, context, id);
        return read(context, id);
      }),

    /** @throws not-found, stale-version, step-refused */
    remove: (context: Context, id: string, version: number): Promise<void> =>
      queue.write((tx) => {
        const { row, hand } = opened(context, id, version);
        if (row.shown) throw refuse('was-shown');
        if (row.status !== 'draft' || !(hand.author || hand.publishes)) throw refuse('read-only');
        const kept = posts.media(id).flatMap(({ sha256, copies }) => [sha256, ...copies.map((copy) => copy.sha256)]);
        posts.remove(tx, id);
        for (const sha256 of new Set(kept)) stores.forgetFile(tx, sha256);
        audit.record(tx, context, { act: 'post-removed', entity: 'post', entityId: id, before: { kind: row.kind } });
        postChanged(stores, tx, context, id);
      }),

    versions(context: Context, id: string): PostVersion[] {
      postOf(stores, context, id);
      const rows = posts.versions(id);
      const names = accounts.names(rows.flatMap(({ actorId }) => actorId ?? []));
      return rows.map((row) => ({
        version: row.version,
        at: row.at,
        by: row.actorId === null ? null : (names.get(row.actorId) ?? null),
        title: row.title,
        lead: row.lead,
        body: bodyOf(row),
      }));
    },

    /** @throws not-found, already-exists */
    remark: (
      context: Context,
      postId: string,
      { id, block, text }: { id: string; block: number | null; text: string },
    ): Promise<Post> =>
      queue.write((tx) => {
        const { row } = postOf(stores, context, postId);
        if (posts.remark(id) !== null) throw new ProblemError('already-exists');
        const quote = block === null ? '' : (linesOf(bodyOf(row))[block] ?? '').slice(0, 200);
        const at = context.now.toISOString();
        posts.insertRemark(tx, { id, postId, block, quote, text, authorId: context.actor.accountId, at });
        audit.record(tx, context, { act: 'post-remarked', entity: 'post', entityId: postId });
        postChanged(stores, tx, context, postId);
        return read(context, postId);
      }),

    /** @throws not-found, step-refused */
    resolveRemark: (context: Context, postId: string, remarkId: string): Promise<Post> =>
      queue.write((tx) => {
        const { hand } = postOf(stores, context, postId);
        const remark = posts.remark(remarkId);
        if (remark?.postId !== postId) throw new ProblemError('not-found');
        if (!(hand.publishes || hand.author)) throw refuse('read-only');
        posts.resolveRemark(tx, remarkId, context.now.toISOString());
        postChanged(stores, tx, context, postId);
        return read(context, postId);
      }),
  };
}
export type Posts = ReturnType<typeof createPosts>;
