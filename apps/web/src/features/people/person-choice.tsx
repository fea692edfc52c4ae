import type { PersonRow } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { blockCss as css } from '../../ui/block.tsx';
import { choiceQuery } from './people.queries.ts';
import { tellingApart } from './person-words.ts';

const TYPING_MS = 250;

type Props = { label: string; without: string; chosen: PersonRow | null; onChoose: (row: PersonRow | null) => void };

/** Somebody of the register, by name as it is remembered. */
export function PersonChoice({ label, without, chosen, onChoose }: Props) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data } = useQuery({ ...choiceQuery(asked), enabled: asked.length > 1 });
  const found = asked.length > 1 ? (data?.people ?? []).filter(({ id }) => id !== without) : [];
  if (chosen) {
    return (
      <div className={css['head']}>
        <span>
          <b>{fullName(chosen.name)}</b>, {tellingApart(chosen, t)}
        </span>
        <Button look={['plain']} onClick={() => onChoose(null)}>
          {t.common.edit}
        </Button>
      </div>
    );
  }
  return (
    <div>
      <TextField
        label={label}
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div role="status">
        {data && asked.length > 1 && found.length === 0 ? <p className={css['muted']}>{t.register.nobody}</p> : null}
      </div>
      <ul className={css['lines']}>
        {found.map((row) => (
          <li key={row.id}>
            <Button look={['plain']} className={css['line']} onClick={() => onChoose(row)}>
              {fullName(row.name)}, {tellingApart(row, t)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
