import type { PersonRow, Post } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import type { ComponentType } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import blockCss from '../../ui/block.module.css';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/signs.tsx';
import css from './practices.module.css';

/** Somebody of the register, chosen by name; only for those who read it. */
export type PeopleChoice = ComponentType<{
  label: string;
  without: string;
  chosen: PersonRow | null;
  onChoose: (row: PersonRow | null) => void;
}>;
export type NamedPerson = Post['people'][number];

type Props = {
  label: string;
  people: readonly NamedPerson[];
  Choice: PeopleChoice | null;
  onPeople: (people: NamedPerson[]) => void;
};

/** People with the sign of their consent; it is asked anew with every save. */
export function PeopleList({ label, people, Choice, onPeople }: Props) {
  const t = useT();
  const words = t.post;
  return (
    <div className={css['form']}>
      <ul className={blockCss['lines']}>
        {people.map((person) => (
          <li key={person.personId}>
            <span>{person.shownName}</span>
            <span className={css['row']}>
              <Chip tone={person.mayPublish ? 'done' : 'late'}>
                {person.mayPublish ? words.consents : words.noConsent}
              </Chip>
              {Choice ? (
                <Button
                  look={['slim']}
                  aria-label={words.dropPerson(person.shownName)}
                  onClick={() => onPeople(people.filter(({ personId }) => personId !== person.personId))}
                >
                  ✕
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {Choice ? (
        <Choice
          label={label}
          without=""
          chosen={null}
          onChoose={(row) => {
            if (row && !people.some(({ personId }) => personId === row.id))
              onPeople([...people, { personId: row.id, shownName: fullName(row.name), mayPublish: false }]);
          }}
        />
      ) : null}
    </div>
  );
}
