import type { ListDecision, PeopleImport } from '@tandem/contracts';
import { FIELDS_OF_KIND } from '@tandem/domain/participants/import';
import { fullName } from '@tandem/domain/kernel';
import { useState } from 'react';
import { longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/signs.tsx';
import { CellEditor } from './cell-editor.tsx';
import type { ListRow as Row } from './people-imports.queries.ts';
import css from './people-import.module.css';
import { RowChanges } from './row-changes.tsx';
import { changed, withCell } from './row-decision.ts';
import { RowFaults } from './row-faults.tsx';
import { RowMatch } from './row-match.tsx';

const TONES = { create: 'done', update: 'info', skip: 'plain', blocked: 'late' } as const;

type Props = { row: Row; kind: PeopleImport['kind']; decide: (decision: ListDecision) => void };

/** One row of the list: who it makes, what is doubtful about it, what will be done. */
export function ListRow({ row, kind, decide }: Props) {
  const { t, language } = useWords();
  const { peopleImport: words, person: personWords } = t;
  const [editing, setEditing] = useState(false);
  const { line, person, action, why, decision } = row;
  const { guardian } = person;
  const facts = [
    person.className,
    person.birthOn && longDay(language, person.birthOn),
    person.position,
    person.organization,
    person.phone,
    person.email,
  ].filter(Boolean);
  const skipped = decision?.as === 'skip';
  const relation = guardian && personWords.relations[guardian.relation as keyof typeof personWords.relations];
  return (
    <li className={css['row']} data-line={line} data-action={action}>
      <div className={css['rowHead']}>
        <span className={css['lineNumber']} title={words.line(line)}>
          <span className="visually-hidden">{words.line(line)}</span>
          <span aria-hidden="true">{line}</span>
        </span>
        <div className={css['who']}>
          <p className={css['name']}>{fullName(person.name) || words.faults.name_missing}</p>
          {facts.length > 0 ? <p className={css['quiet']}>{facts.join(' · ')}</p> : null}
          {guardian ? (
            <p className={css['quiet']}>
              {words.guardian(fullName(guardian.name), relation ?? '')}
              {guardian.relationAssumed ? ` (${words.assumed})` : ''}
              {guardian.phone ? `, ${guardian.phone}` : ''}
            </p>
          ) : null}
        </div>
        <div className={css['fate']}>
          <Chip tone={TONES[action]}>{words.actions[action]}</Chip>
          {why ? <span className={css['quiet']}>{words.why[why]}</span> : null}
          {decision?.cells || decision?.accept ? <Chip tone="info">{words.corrected}</Chip> : null}
        </div>
      </div>
      <RowFaults row={row} decide={decide} />
      <RowMatch row={row} decide={decide} />
      <RowChanges row={row} decide={decide} />
      {editing ? (
        <div className={css['cells']}>
          {FIELDS_OF_KIND[kind]
            .filter((field) => row.cells[field] !== undefined)
            .map((field) => (
              <CellEditor
                key={field}
                label={words.fields[field]}
                text={row.cells[field] ?? ''}
                onSave={(text) => decide(withCell(row, field, text))}
              />
            ))}
        </div>
      ) : null}
      <div className={css['rowTools']}>
        <Button
          look={['plain']}
          aria-expanded={editing}
          aria-label={words.editOf(line)}
          onClick={() => setEditing(!editing)}
        >
          {words.edit}
        </Button>
        {row.match ? null : (
          <Button
            look={['plain']}
            aria-label={skipped ? words.takeBackOf(line) : words.leaveOutOf(line)}
            onClick={() => decide(changed(row, { as: skipped ? undefined : 'skip' }))}
          >
            {skipped ? words.takeBack : words.leaveOut}
          </Button>
        )}
      </div>
    </li>
  );
}
