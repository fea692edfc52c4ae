import type { Post, PostRow } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { mayWritePost, postActs } from '@tandem/domain/practices';
import { can } from '@tandem/domain/access';
import type { Context } from '../../kernel/context.ts';
import { bodyOf, type PostColumns, tagsOf } from './posts.repository.ts';
import { consentsOf, lacksOf, type OpenPost, type PracticesStores } from './practices-stores.ts';

export function presentRow(stores: PracticesStores, { actor, now }: Context, row: PostColumns): PostRow {
  const { id, kind, status, title, lead, rubricId, form, changedAt, publishAt, publishedAt, version, authorId } = row;
  const people = status === 'published' ? stores.posts.people(id) : [];
  const consents = people.length === 0 ? null : consentsOf(stores, now, people);
  return {
    id,
    kind,
    status,
    title,
    lead,
    rubricId,
    form,
    tags: tagsOf(row),
    by: stores.accounts.names([authorId]).get(authorId) ?? null,
    own: authorId === actor.accountId,
    changedAt,
    publishAt,
    publishedAt,
    hidden: people.some((personId) => consents?.get(personId)?.mayPublish !== true),
    remarks: stores.posts.openRemarks(id),
    version,
  };
}

export function presentPost(stores: PracticesStores, context: Context, { row, hand }: OpenPost): Post {
  const { posts, accounts, needsApproval } = stores;
  const media = posts.media(row.id);
  const { lacks, findings } = lacksOf(stores, context.now, row, media);
  const named = posts.people(row.id);
  const remarks = posts.remarks(row.id);
  const consents = consentsOf(stores, context.now, [...named, ...media.flatMap(({ people }) => people)]);
  const names = accounts.names(remarks.flatMap(({ authorId }) => authorId ?? []));
  const person = (personId: string) => {
    const known = consents.get(personId);
    const shownName = known && known.person.hiddenAt === null ? fullName(known.person) : '—';
    return { personId, shownName, mayPublish: known?.mayPublish ?? false };
  };
  const state = { status: row.status, needsApproval: needsApproval(), approved: row.approvedAt !== null };
  return {
    ...presentRow(stores, context, row),
    slug: row.slug,
    body: bodyOf(row),
    people: named.map(person),
    answered: JSON.parse(row.answered) as string[],
    findings,
    lacks,
    media: media.map(({ id, kind, fileName, mediaType, size, width, height, faces, people }) => ({
      id,
      kind,
      fileName,
      mediaType,
      size,
      width,
      height,
      faces,
      people: people.map(person),
    })),
    remarkList: remarks.map(({ id, block, quote, text, authorId, at, resolvedAt }) => ({
      id,
      block,
      quote,
      text,
      by: authorId === null ? null : (names.get(authorId) ?? null),
      at,
      resolvedAt,
    })),
    pairId: can(context.actor, 'pairs.read') ? row.pairId : null,
    approvedAt: row.approvedAt,
    needsApproval: state.needsApproval,
    sentToCenterOn: row.sentToCenterOn,
    publishedUrl: row.publishedUrl,
    acts: postActs(state, hand),
    mayWrite: mayWritePost(row, hand),
    mayApprove: hand.approves && state.needsApproval && !state.approved && row.status !== 'archived',
  };
}
