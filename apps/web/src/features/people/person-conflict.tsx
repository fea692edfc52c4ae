import { fullName } from '@tandem/domain/kernel';
import type { ReactNode } from 'react';
import { longDay } from '../../lib/dates.ts';
import { type Language, type Messages, useWords } from '../../lib/i18n/index.tsx';
import { TwoSides } from '../../ui/block.tsx';
import { fieldLabels } from './person-words.ts';
import type { PersonConflict, PersonFields } from './use-person-change.ts';

function valueWords(fields: PersonFields, field: keyof PersonFields, t: Messages, language: Language): ReactNode {
  const value = fields[field];
  if (field === 'name') return fields.name ? fullName(fields.name) : t.common.dash;
  if (field === 'sex') return fields.sex ? t.person.sexes[fields.sex] : t.person.notSaid;
  if (typeof value !== 'string') return t.person.notSaid;
  return field === 'birthOn' || field === 'teachingSince' ? longDay(language, value) : value;
}

/** Two people have edited the same card: what both wrote, field by field. */
export function PersonConflictSides({ conflict: { mine, current } }: { conflict: PersonConflict }) {
  const { t, language } = useWords();
  const labels = fieldLabels(t);
  return (
    <>
      <p>{t.person.conflictText}</p>
      {(Object.keys(mine) as (keyof PersonFields)[]).map((field) => (
        <TwoSides
          key={field}
          field={labels[field]}
          mine={{ label: t.person.yours, value: valueWords(mine, field, t, language) }}
          theirs={{ label: t.person.theirs, value: valueWords(current, field, t, language) }}
        />
      ))}
    </>
  );
}
