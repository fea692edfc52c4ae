import type { NameCase } from '@tandem/contracts';
import { useT } from '../lib/i18n/index.tsx';
import type { NamePart, TypedCases } from '../lib/name-cases.ts';
import { TextField } from './field.tsx';
import { pageCss } from './page.tsx';

type Props = {
  cases: readonly NameCase[];
  typed: TypedCases;
  onTyped: (typed: TypedCases) => void;
  faultAt: (pointer: string) => string | undefined;
};

/** Parts of a name in every case, with what was worked out shown where nothing is written. */
export function NameCasesFields({ cases, typed, onTyped, faultAt }: Props) {
  const t = useT();
  return cases.map(({ case: which, worked }) => {
    const field = (part: NamePart, label: string, was: string) => (
      <TextField
        key={part}
        label={label}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        placeholder={was}
        value={typed[which]?.[part] ?? ''}
        error={faultAt(`/byHand/${which}/${part}`)}
        onChange={(event) => onTyped({ ...typed, [which]: { ...typed[which], [part]: event.target.value } })}
      />
    );
    return (
      <fieldset key={which}>
        <legend>{t.requisites.caseNames[which]}</legend>
        <div className={pageCss['row']}>
          {field('family', t.people.familyName, worked.family)}
          {field('given', t.people.givenName, worked.given)}
          {worked.patronymic === null ? null : field('patronymic', t.people.patronymic, worked.patronymic)}
        </div>
      </fieldset>
    );
  });
}
