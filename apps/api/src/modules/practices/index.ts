/**
 * Practices: what the programme shows the world. Owns posts with their versions, remarks, pictures and rubrics, and what
 * of them strangers may read.
 * Its words: post, practice, rubric, remark, lack, finding, published.
 * It calls pairs, routes, diary and closing for the story of a pair; it must not know what the public site looks like.
 */
import type { Db } from '../../db/open.ts';
import type { PracticesStores } from './practices-stores.ts';
import { createPostMedia } from './media.service.ts';
import { createPairPractice, type StoryOf } from './pair-practice.service.ts';
import { createPosts } from './posts.service.ts';
import { createPostsRepository } from './posts.repository.ts';
import { createPublished } from './published.ts';
import { createRubrics } from './rubrics.service.ts';

export { practicesRoutes } from './practices.routes.ts';
export { type PublishedPost } from './published.ts';
export { createStoryOf } from './pair-story.ts';

export type Practices = ReturnType<typeof createPractices>;
type Outside = Omit<PracticesStores, 'posts'> & { storyOf: StoryOf };

export function createPractices(db: Db, { storyOf, ...outside }: Outside) {
  const repository = createPostsRepository(db);
  const stores: PracticesStores = { ...outside, posts: repository };
  const posts = createPosts(stores);
  return {
    posts,
    media: createPostMedia(stores, posts),
    rubrics: createRubrics(stores),
    pairPractice: createPairPractice(stores, posts, storyOf),
    published: createPublished(stores),
    titleOf: (id: string): string => repository.find(id)?.title ?? '',
    rubricName: (id: string): string => repository.rubric(id)?.name ?? '',
    usesFile: repository.usesFile,
  };
}
