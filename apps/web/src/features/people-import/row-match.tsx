import type { KnownMatch, ListDecision } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Banner, Chip } from '../../ui/signs.tsx';
import type { ListRow } from './people-imports.queries.ts';
import css from './people-import.module.css';
import { changed } from './row-decision.ts';

type Facts = Pick<KnownMatch, 'name' | 'birthOn' | 'className' | 'phone' | 'position' | 'organization'>;

function Side({ title, person, hidden = false }: { title: string; person: Facts; hidden?: boolean }) {
  const { t, language } = useWords();
  const { fields, withdrawn, nothingMore } = t.peopleImport;
  const facts: [string, string | null][] = [
    [fields.birthOn, person.birthOn && longDay(language, person.birthOn)],
    [fields.className, person.className],
    [fields.phone, person.phone],
    [fields.position, person.position],
    [fields.organization, person.organization],
  ];
  return (
    <div className={css['side']}>
      <p className={css['sideTitle']}>{title}</p>
      <p className={css['sideName']}>{fullName(person.name)}</p>
      {facts.some(([, value]) => value) ? null : <p className={css['quiet']}>{nothingMore}</p>}
      {hidden ? <Chip tone="late">{withdrawn}</Chip> : null}
      {facts.map(([name, value]) =>
        value ? (
          <p key={name}>
            <span>{name}: </span>
            {value}
          </p>
        ) : null,
      )}
    </div>
  );
}

/** A row beside the person it may be about, and who it is in the end. */
export function RowMatch({ row, decide }: { row: ListRow; decide: (decision: ListDecision) => void }) {
  const { peopleImport: words } = useWords().t;
  const { match, line, decision, person } = row;
  if (!match) return null;
  const known = [match.person, ...match.others].filter((one) => one !== null);
  const chosen = decision?.as === undefined ? null : typeof decision.as === 'string' ? decision.as : decision.as.id;
  const settled = match.verdict === 'same' && chosen === null ? (match.person?.id ?? null) : chosen;
  const choose = (as: ListDecision['as']) => decide(changed(row, { as }));
  const options: { value: string; label: string; as: ListDecision['as'] }[] = [
    ...known.map(({ id, name, className }, index) => ({
      value: id,
      label: index === 0 ? words.same : words.sameAs([fullName(name), className].filter(Boolean).join(', ')),
      as: { id },
    })),
    { value: 'new', label: words.another, as: 'new' },
    { value: 'skip', label: words.skipRow, as: 'skip' },
  ];
  return (
    <div className={css['match']}>
      {match.firstLine === null ? null : <Banner tone="wait">{words.twice(match.firstLine)}</Banner>}
      {match.person ? (
        <div className={css['sides']}>
          <Side title={words.inList} person={person} />
          <Side title={words.inRegister} person={match.person} hidden={match.person.hidden} />
        </div>
      ) : null}
      {match.reasons.length > 0 ? (
        <p className={css['quiet']}>{match.reasons.map((reason) => words.likeness[reason]).join(', ')}</p>
      ) : null}
      <fieldset className={css['choices']}>
        <legend className="visually-hidden">{words.whoIsIt(line)}</legend>
        {options.map(({ value, label, as }) => (
          <label key={value} className={css['choice']}>
            <input type="radio" name={`who-${line}`} checked={settled === value} onChange={() => choose(as)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
