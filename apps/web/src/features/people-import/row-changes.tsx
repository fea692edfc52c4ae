import type { ListDecision } from '@tandem/contracts';
import { isDay } from '@tandem/domain/kernel';
import { longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import type { ListRow } from './people-imports.queries.ts';
import css from './people-import.module.css';
import { changed } from './row-decision.ts';

type Change = ListRow['changes'][number];

/** What a row would change about somebody known, and what it only contradicts. */
export function RowChanges({ row, decide }: { row: ListRow; decide: (decision: ListDecision) => void }) {
  const { t, language } = useWords();
  const { peopleImport: words, person } = t;
  const overwritten = row.decision?.overwrite ?? [];
  const conflicts = [...row.conflicts, ...row.changes.filter(({ field }) => overwritten.includes(field))];
  const changes = row.changes.filter(({ field }) => !overwritten.includes(field));

  const shown = ({ field }: Change, value: string | null): string => {
    if (value === null) return words.none;
    if (field === 'sex') return person.sexes[value as 'male' | 'female'];
    if (field === 'guardianRelation') return person.relations[value as keyof typeof person.relations];
    return isDay(value) ? longDay(language, value) : value;
  };
  const line = (change: Change) => (
    <>
      {words.fields[change.field]}: <del>{shown(change, change.before)}</del> → <ins>{shown(change, change.after)}</ins>
    </>
  );
  if (changes.length + conflicts.length === 0) return null;
  return (
    <div className={css['changes']}>
      {changes.length > 0 ? <p className={css['quiet']}>{words.willChange}</p> : null}
      {changes.map((change) => (
        <p key={change.field}>{line(change)}</p>
      ))}
      {conflicts.length > 0 ? <p className={css['quiet']}>{words.contradicts}</p> : null}
      {conflicts.map((change) => (
        <label key={change.field} className={css['choice']}>
          <input
            type="checkbox"
            checked={overwritten.includes(change.field)}
            onChange={(event) => {
              const others = overwritten.filter((field) => field !== change.field);
              decide(changed(row, { overwrite: event.target.checked ? [...others, change.field] : others }));
            }}
          />
          <span>{line(change)}</span>
        </label>
      ))}
    </div>
  );
}
