import type { MenteeFactsCard } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { RestedSearch } from '../../ui/rested-search.tsx';
import css from './dialogs.module.css';
import { personChoiceQuery } from './matching.queries.ts';

type Known = MenteeFactsCard['people'];
type Props = {
  label: string;
  hint?: string;
  ids: readonly string[];
  /** Names of everybody who was named before, and of those found since. */
  known: Known;
  onFound: (person: Known[number]) => void;
  onChange: (ids: string[]) => void;
};

/** People named by somebody: found by name in the register, taken away one by one. */
export function PeopleField({ label, hint, ids, known, onFound, onChange }: Props) {
  const t = useT();
  const [text, setText] = useState('');
  const { data } = useQuery({ ...personChoiceQuery(text.trim()), enabled: text.trim().length > 1 });
  const found = text.trim().length > 1 ? (data?.people ?? []).filter(({ id }) => !ids.includes(id)) : [];
  const nameOf = (id: string): string => {
    const person = known.find(({ personId }) => personId === id);
    return person ? fullName(person.name) : t.matching.somebody;
  };
  return (
    <div className={css['stack']}>
      <RestedSearch label={label} {...(hint ? { hint } : {})} text={text} onText={setText} />
      {data && found.length === 0 && text.trim().length > 1 ? (
        <p className={css['muted']} role="status">
          {t.register.nobody}
        </p>
      ) : null}
      {found.length > 0 ? (
        <ul className={css['tags']}>
          {found.map(({ id, name, schoolClass, position }) => (
            <li key={id}>
              <Button
                onClick={() => {
                  onFound({ personId: id, name });
                  onChange([...ids, id]);
                  setText('');
                }}
              >
                + {[fullName(name), schoolClass?.name ?? position].filter(Boolean).join(', ')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {ids.length > 0 ? (
        <ul className={css['tags']} aria-label={label}>
          {ids.map((id) => (
            <li key={id} className={css['tag']}>
              {nameOf(id)}
              <Button
                look={['plain', 'icon', 'slim']}
                aria-label={t.matching.factsForm.removeOf(nameOf(id))}
                onClick={() => onChange(ids.filter((other) => other !== id))}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
