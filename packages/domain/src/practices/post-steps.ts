import type { PostAct, PostLack, PostStatus } from './vocabulary.ts';

/** How somebody stands to a post. `publishes`: methodist and curator; `approves`: administration (and the curator). */
export type PostHand = { author: boolean; publishes: boolean; approves: boolean };
/** `needsApproval`: the school's own rule; `approved`: this very version was. */
export type PostState = { status: PostStatus; needsApproval: boolean; approved: boolean };

const FROM: Record<PostAct, readonly PostStatus[]> = {
  submit: ['draft'],
  return: ['review', 'scheduled'],
  publish: ['draft', 'review', 'scheduled'],
  schedule: ['draft', 'review'],
  withdraw: ['published', 'scheduled'],
  archive: ['draft', 'review', 'published'],
  reopen: ['archived'],
};
const TO: Record<PostAct, PostStatus> = {
  submit: 'review',
  return: 'draft',
  publish: 'published',
  schedule: 'scheduled',
  withdraw: 'draft',
  archive: 'archived',
  reopen: 'draft',
};

/** What may be done with a post now; a mentor proposes and waits, a methodist publishes. */
export function postActs({ status }: PostState, { author, publishes }: PostHand): PostAct[] {
  return (Object.keys(FROM) as PostAct[]).filter((act) => {
    if (!FROM[act].includes(status)) return false;
    if (publishes) return true;
    return author && (act === 'submit' || (act === 'return' && status === 'review'));
  });
}

export const postAfter = (act: PostAct): PostStatus => TO[act];

/** Whoever writes a proposal writes until it is read; a methodist always, but not what stands in the archive. */
export const mayWritePost = ({ status }: Pick<PostState, 'status'>, { author, publishes }: PostHand): boolean =>
  status !== 'archived' && (publishes || (author && status === 'draft'));

/** Acts after which strangers read it. */
export const shows = (act: PostAct): boolean => act === 'publish' || act === 'schedule';

/** Why a post may not be shown, beside what the texts themselves lack. */
export const lacksApproval = ({ needsApproval, approved }: PostState): PostLack[] =>
  needsApproval && !approved ? ['approval'] : [];
