import { describe, expect, it } from 'vitest';
import { lacksApproval, mayWritePost, postActs, postAfter, type PostHand, type PostState } from './post-steps.ts';
import { POST_ACTS, POST_STATUSES } from './vocabulary.ts';

const state = (status: PostState['status'], more: Partial<PostState> = {}): PostState => ({
  status,
  needsApproval: false,
  approved: false,
  ...more,
});
const methodist: PostHand = { author: false, publishes: true, approves: false };
const mentor: PostHand = { author: true, publishes: false, approves: false };
const reader: PostHand = { author: false, publishes: false, approves: false };

describe('the way of a post', () => {
  it('goes from a proposal of a mentor over the review to the world', () => {
    expect(postActs(state('draft'), mentor)).toEqual(['submit']);
    expect(postActs(state('review'), mentor)).toEqual(['return']);
    expect(postActs(state('review'), methodist)).toEqual(['return', 'publish', 'schedule', 'archive']);
    expect(postActs(state('published'), methodist)).toEqual(['withdraw', 'archive']);
    expect(postActs(state('published'), mentor)).toEqual([]);
  });

  it('gives nothing to whoever only reads', () => {
    for (const status of POST_STATUSES) expect(postActs(state(status), reader)).toEqual([]);
  });

  it('leads no act to where it began, and from everywhere there is a way', () => {
    for (const status of POST_STATUSES) {
      const acts = postActs(state(status), methodist);
      expect(acts.length, status).toBeGreaterThan(0);
      for (const act of acts) expect(postAfter(act), `${status}: ${act}`).not.toBe(status);
    }
    expect(new Set(POST_STATUSES.flatMap((status) => postActs(state(status), methodist)))).toEqual(new Set(POST_ACTS));
  });

  it('is written by its author until it is read, and by a methodist until it is put away', () => {
    expect(POST_STATUSES.filter((status) => mayWritePost({ status }, mentor))).toEqual(['draft']);
    expect(POST_STATUSES.filter((status) => mayWritePost({ status }, methodist))).toEqual([
      'draft',
      'review',
      'scheduled',
      'published',
    ]);
  });

  it('waits for the administration only where the school says so', () => {
    expect(lacksApproval(state('review'))).toEqual([]);
    expect(lacksApproval(state('review', { needsApproval: true }))).toEqual(['approval']);
    expect(lacksApproval(state('review', { needsApproval: true, approved: true }))).toEqual([]);
  });
});
