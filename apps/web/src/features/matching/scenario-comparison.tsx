import type { ScenarioRow } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sentenceOf } from '../../lib/api.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import css from './dialogs.module.css';
import { useMatching } from './matching-context.ts';
import { comparisonQuery } from './matching.queries.ts';
import { cardName } from './names.ts';
import { MoveLine, Totals } from './proposal-panel.tsx';

type Props = { rows: readonly ScenarioRow[]; onBack: () => void; onClose: () => void };

/** Two drafts side by side: what each amounts to, and who stands elsewhere. */
export function ScenarioComparison({ rows, onBack, onClose }: Props) {
  const { t } = useWords();
  const { form, names } = useMatching();
  const words = t.matching.scenarios;
  const [left, setLeft] = useState('');
  const [right, setRight] = useState(rows[0]?.id ?? '');
  const { data, isError, error } = useQuery(comparisonQuery(form, left || null, right || null));
  const nameOf = (id: string) => rows.find((row) => row.id === id)?.name ?? words.currentDraft;
  const choice = (label: string, value: string, onChange: (id: string) => void) => (
    <SelectField label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{words.currentDraft}</option>
      {rows.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
  return (
    <Dialog title={words.compareTitle} onClose={onClose} footer={<Button onClick={onBack}>{words.back}</Button>}>
      <div className={css['numbers']}>
        <div>{choice(words.left, left, setLeft)}</div>
        <div>{choice(words.right, right, setRight)}</div>
        {data ? (
          <>
            <Totals title={nameOf(left)} totals={data.left.totals} />
            <Totals title={nameOf(right)} totals={data.right.totals} />
          </>
        ) : null}
      </div>
      {isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
        </Banner>
      ) : null}
      {data ? (
        <section className={css['stack']}>
          <h3>{data.changes.length === 0 ? words.same : t.matching.proposal.whoChanges(data.changes.length)}</h3>
          <ul className={css['lines']}>
            {data.changes.map((move) => (
              <li key={move.menteeId}>
                <b>{cardName(names.mentee(move.menteeId) ?? t.matching.somebody)}</b>
                <span className={css['muted']}>
                  <MoveLine move={move} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : isError ? null : (
        <Skeleton height={160} />
      )}
    </Dialog>
  );
}
