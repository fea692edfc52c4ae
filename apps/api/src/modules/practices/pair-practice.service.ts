import type { Post } from '@tandem/contracts';
import { type PairStory, practiceOf } from '@tandem/domain/practices';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { PairDoor } from '../pairs/index.ts';
import type { Posts } from './posts.service.ts';
import { type PracticesStores, publishes } from './practices-stores.ts';
import { refuse } from './refusals.ts';

export type StoryOf = (context: Context, pair: ReturnType<PairDoor['open']>) => PairStory;

/** «Из маршрута в практику»: a draft from what a pair did, in which nobody is named. */
export function createPairPractice({ queue, pairs }: PracticesStores, { begin, read }: Posts, storyOf: StoryOf) {
  return {
    /** @throws not-found, already-exists, step-refused */
    begin: (context: Context, pairId: string, id: string): Promise<Post> =>
      queue.write((tx) => {
        const pair = pairs.open(context, pairId);
        const { manages, mentor } = pair.standing;
        if (!(manages || mentor || publishes(context.actor))) throw new ProblemError('not-found');
        const story = storyOf(context, pair);
        if (story.meetings === 0) throw refuse('pair-goes-on');
        const { lead, body } = practiceOf(story);
        begin(tx, context, {
          id,
          kind: 'practice',
          title: '',
          lead,
          body: JSON.stringify(body),
          form: pair.form,
          pairId,
        });
        return read(context, id);
      }),
  };
}
