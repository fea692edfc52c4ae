import type { ListDecision } from '@tandem/contracts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/signs.tsx';
import { CellEditor } from './cell-editor.tsx';
import type { ListRow } from './people-imports.queries.ts';
import css from './people-import.module.css';
import { withAccepted, withCell } from './row-decision.ts';

type Props = { row: ListRow; decide: (decision: ListDecision) => void };

/** What is wrong with cells, what was probably meant, and a place to write what it should say. */
export function RowFaults({ row, decide }: Props) {
  const { peopleImport: words } = useT();
  if (row.faults.length === 0 || row.why === 'decided') return null;
  return (
    <ul className={css['faults']}>
      {row.faults.map(({ field, code, level, text, suggestion }) => (
        <li key={`${field}.${code}`}>
          <p>
            <Chip tone={level === 'error' ? 'late' : 'wait'}>{words.fields[field]}</Chip> {words.faults[code]}
            {text === '' ? null : <span className={css['raw']}> {words.inCell(text)}</span>}
          </p>
          {suggestion === null ? null : (
            <Button onClick={() => decide(withAccepted(row, field))}>{words.accept(suggestion)}</Button>
          )}
          {level === 'error' && suggestion === null ? (
            <CellEditor
              label={words.correctCell(words.fields[field], row.line)}
              text={row.cells[field] ?? ''}
              onSave={(typed) => decide(withCell(row, field, typed))}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
