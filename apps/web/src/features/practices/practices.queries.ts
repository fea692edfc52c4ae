import type { Post, PostSearch } from '@tandem/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

const STEP = 50;

/** Keys begin as the server's live changes do: `['practices']` covers lists, rubrics and posts. */
export const postsQuery = (filter: PostSearch) =>
  infiniteQueryOptions({
    queryKey: ['practices', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      api.practices.list({ body: { ...filter, offset: pageParam, limit: STEP } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => (pages.length * STEP < total ? pages.length * STEP : undefined),
    placeholderData: keepPreviousData,
  });

export const rubricsQuery = queryOptions({
  queryKey: ['practices', 'rubrics'],
  queryFn: () => api.practices.rubrics({}),
});

export const postQuery = (postId: string) =>
  queryOptions({
    queryKey: ['practices', 'post', postId],
    queryFn: () => api.practices.read({ params: { postId } }),
    // Whoever writes is not interrupted: a save says when somebody else was faster.
    staleTime: Infinity,
  });

export const versionsQuery = (postId: string, version: number) =>
  queryOptions({
    queryKey: ['practices', 'versions', postId, version],
    queryFn: () => api.practices.versions({ params: { postId } }),
  });

/** Puts a post as the server answered it where it is shown, and asks again for the lists it stands in. */
export function useKeepPost() {
  const queries = useQueryClient();
  return (post: Post): void => {
    queries.setQueryData(postQuery(post.id).queryKey, post);
    for (const key of ['list', 'rubrics']) void queries.invalidateQueries({ queryKey: ['practices', key] });
  };
}

export const mediaPath = (postId: string, mediaId: string): string => `/api/v1/practices/${postId}/media/${mediaId}`;
