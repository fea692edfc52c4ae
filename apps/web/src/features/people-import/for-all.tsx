import type { ListDecisions, PeopleImport } from '@tandem/contracts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import css from './people-import.module.css';

type Props = { list: PeopleImport; decide: (decisions: ListDecisions) => void };

/** Answers for many rows at once: corrections of one kind, everybody who is alike, classes to be made. */
export function ForAll({ list, decide }: Props) {
  const { peopleImport: words } = useT();
  const { suggestions, undecided, classes, createClasses, notPeople, notPeopleCount } = list;
  const many = suggestions.filter(({ count }) => count > 1);
  return (
    <>
      {many.length > 0 || undecided > 1 ? (
        <section className={pageCss['surface']}>
          <h2>{words.everything}</h2>
          {many.length > 0 ? (
            <div className={css['tools']}>
              {many.map(({ code, count }) => (
                <Button key={code} onClick={() => decide({ acceptEvery: code })}>
                  {words.acceptEvery(words.faults[code], count)}
                </Button>
              ))}
            </div>
          ) : null}
          {undecided > 1 ? (
            <div className={css['tools']}>
              <span>{words.undecided(undecided)}</span>
              <Button onClick={() => decide({ everyLikely: 'known' })}>{words.everyKnown}</Button>
              <Button onClick={() => decide({ everyLikely: 'new' })}>{words.everyNew}</Button>
              <Button onClick={() => decide({ everyLikely: 'skip' })}>{words.everySkip}</Button>
            </div>
          ) : null}
        </section>
      ) : null}
      {classes.length > 0 ? (
        <Banner tone={createClasses ? 'info' : 'wait'}>
          <div>
            <p>{words.newClasses(classes.map(({ name, pupils }) => `${name} (${pupils})`).join(', '))}</p>
            <CheckField
              label={words.createClasses}
              checked={createClasses}
              onChange={(event) => decide({ createClasses: event.target.checked })}
            />
          </div>
        </Banner>
      ) : null}
      {notPeopleCount > 0 ? (
        <details className={css['quiet']}>
          <summary>{words.notPeople(notPeopleCount)}</summary>
          <ul>
            {notPeople.map(({ line, why }) => (
              <li key={line}>{words.notPeopleLine(line, words.skipped[why])}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
