import type { PeopleImport } from '@tandem/contracts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import type { ListImport } from './people-imports.queries.ts';
import css from './people-import.module.css';

/** What the import did, and the way back while nobody has worked on it. */
export function ResultStep({ list: { counts, status }, undo }: { list: PeopleImport; undo: ListImport['undo'] }) {
  const { peopleImport: words } = useT();
  const applied = status === 'applied';
  return (
    <section className={pageCss['surface']}>
      <Banner tone={applied ? 'done' : 'info'} role="status">
        <div>
          <h2>{applied ? words.doneTitle : words.undoneTitle}</h2>
          <p>{applied ? words.done(counts.create, counts.update, counts.skip) : words.undone}</p>
        </div>
      </Banner>
      <div className={css['tools']}>
        <ButtonLink look={['primary']} to={paths.people}>
          {words.toPeople}
        </ButtonLink>
        <ButtonLink to={paths.peopleImport}>{words.next}</ButtonLink>
        {applied ? (
          <Button disabled={undo.isPending} onClick={() => undo.mutate()}>
            {words.undo}
          </Button>
        ) : null}
      </div>
      {applied ? <p className={css['quiet']}>{words.undoText}</p> : null}
    </section>
  );
}
