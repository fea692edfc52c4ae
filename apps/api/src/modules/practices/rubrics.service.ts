import type { Rubric } from '@tandem/contracts';
import { slugOf } from '@tandem/domain/practices';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { RubricColumns } from './posts.repository.ts';
import { type PracticesStores, publishes } from './practices-stores.ts';

/** Rubrics: what the public site is divided into. */
export function createRubrics({ queue, posts, audit, base, changed }: PracticesStores) {
  function present(row: RubricColumns): Rubric {
    const use = posts.rubricUse().get(row.id);
    const { id, name, slug, about, enabled, version } = row;
    const lastOn = use?.lastAt ? base.today(new Date(use.lastAt)) : null;
    return { id, name, slug, about, enabled, version, posts: use?.posts ?? 0, lastOn };
  }
  function checkName(name: string, own: string | null): void {
    const same = posts.rubrics().find((row) => row.id !== own && slugOf(row.name) === slugOf(name));
    if (same) throw new ProblemError('already-exists', { detail: `Рубрика «${same.name}» уже есть.` });
  }

  /** Whoever only proposes arranges nothing. @throws forbidden */
  function mayArrange({ actor }: Context): void {
    if (!publishes(actor)) throw new ProblemError('forbidden');
  }

  return {
    list: (): Rubric[] => posts.rubrics().map(present),

    /** @throws already-exists */
    add: (context: Context, { name, about }: { name: string; about: string }): Promise<Rubric> =>
      queue.write((tx) => {
        mayArrange(context);
        checkName(name, null);
        const id = newId(context.now.getTime());
        const slug = slugOf(name) || id;
        posts.insertRubric(tx, { id, name, slug, about, enabled: true, sortOrder: posts.rubrics().length });
        audit.record(tx, context, { act: 'rubric-added', entity: 'rubric', entityId: id, after: { name } });
        tx.afterCommit(() => changed(['practices', 'rubrics'], context.sessionId));
        return present(posts.rubric(id) as RubricColumns);
      }),

    /** The address stays what it was: somebody may have written it down. @throws not-found, already-exists, stale-version */
    change: (
      context: Context,
      id: string,
      { version, ...change }: { version: number; name: string; about: string; enabled: boolean },
    ): Promise<Rubric> =>
      queue.write((tx) => {
        mayArrange(context);
        const row = posts.rubric(id);
        if (!row) throw new ProblemError('not-found');
        if (row.version !== version) throw new ProblemError('stale-version', { current: present(row) });
        checkName(change.name, id);
        posts.updateRubric(tx, row, change);
        const { name, about, enabled } = row;
        audit.record(tx, context, {
          act: 'rubric-changed',
          entity: 'rubric',
          entityId: id,
          before: { name, about, enabled },
          after: change,
        });
        tx.afterCommit(() => changed(['practices', 'rubrics'], context.sessionId));
        return present(posts.rubric(id) as RubricColumns);
      }),
  };
}
