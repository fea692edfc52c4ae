import type { PersonRow } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { useT } from '../../lib/i18n/index.tsx';
import { CheckField, SelectField, TextField } from '../../ui/field.tsx';
import type { Dictionary } from './dictionary-words.ts';
import type { Nominee } from './nominations.ts';
import css from './nominate.module.css';

type Props = {
  person: PersonRow;
  ticked: boolean;
  about: Nominee;
  categories: Dictionary;
  /** Why the server would not take this line. */
  refused: string | undefined;
  needsReason: boolean;
  full: boolean;
  onTick: (on: boolean) => void;
  onWrite: (part: Partial<Nominee>) => void;
};

/** One child of the list: a tick, and once ticked what to help with. */
export function NomineeLine({ person, ticked, about, categories, refused, needsReason, full, onTick, onWrite }: Props) {
  const t = useT();
  const name = fullName(person.name);
  if (person.menteeStatus !== null && !refused)
    return (
      <li className={css['line']}>
        <p className={css['named']}>
          <span aria-hidden="true">✓</span>
          <span>
            {name} <span className={css['muted']}>{t.nominate.already}</span>
          </span>
        </p>
      </li>
    );
  return (
    <li className={`${css['line']} ${ticked ? css['ticked'] : ''}`} data-nominee={person.id}>
      <CheckField
        label={name}
        checked={ticked}
        disabled={!ticked && full}
        onChange={(event) => onTick(event.target.checked)}
      />
      {refused ? (
        <p className={css['refused']}>
          <span aria-hidden="true">⚑</span> {refused}
        </p>
      ) : null}
      {ticked ? (
        <div className={css['about']}>
          <SelectField
            label={t.nominate.reason}
            aria-label={`${t.nominate.reason}: ${name}`}
            value={about.category}
            error={needsReason ? t.nominate.reasonRequired : undefined}
            onChange={(event) => onWrite({ category: event.target.value })}
          >
            <option value="">{t.nominate.pickReason}</option>
            {categories.offered(about.category).map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </SelectField>
          <TextField
            label={t.nominate.words}
            aria-label={`${t.nominate.words}: ${name}`}
            optional
            maxLength={500}
            value={about.words}
            onChange={(event) => onWrite({ words: event.target.value })}
          />
        </div>
      ) : null}
    </li>
  );
}
