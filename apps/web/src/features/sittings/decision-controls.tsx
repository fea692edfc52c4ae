import { SITTING_OUTCOMES } from '@tandem/domain/participants';
import type { KeyboardEvent } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { offered, useProgramme } from '../../lib/programme.ts';
import { SelectField, Segments, TextField } from '../../ui/field.tsx';
import { type DecisionDraft, outcomeOfKey, VOTE_SIDES, withOutcome } from './decision-draft.ts';
import css from './sittings.module.css';

type Props = {
  id: string;
  name: string;
  draft: DecisionDraft;
  present: number;
  onChange: (draft: DecisionDraft) => void;
};

/** Up and down go to the same field of the neighbour; where there is none, to its first. */
function goToNeighbour(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
  if (!(event.target instanceof HTMLInputElement)) return;
  const rows = [...document.querySelectorAll<HTMLElement>('[data-decision]')];
  const here = rows.indexOf(event.currentTarget);
  const next = rows[here + (event.key === 'ArrowDown' ? 1 : -1)];
  event.preventDefault();
  const field = event.target.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? 'outcome';
  const place =
    next?.querySelector<HTMLInputElement>(`[data-field="${field}"] input:checked`) ??
    next?.querySelector<HTMLInputElement>(`[data-field="${field}"] input`) ??
    next?.querySelector<HTMLInputElement>('input');
  place?.focus();
  if (place?.type === 'text') place.select();
}

/** Outcome, votes, and the words that the outcome asks for. */
export function DecisionControls({ id, name, draft, present, onChange }: Props) {
  const t = useT();
  const programme = useProgramme();
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const outcome = outcomeOfKey(event.key);
    const onOutcome = event.target instanceof HTMLInputElement && event.target.type === 'radio';
    if (outcome && onOutcome) onChange(withOutcome(draft, outcome, present));
    goToNeighbour(event);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the fields inside, heard in one place
    <div className={css['controls']} data-decision={id} onKeyDown={press}>
      <div data-field="outcome">
        <Segments
          name={`outcome-${id}`}
          legend={t.sittings.outcomeOf(name)}
          value={draft.outcome ?? ''}
          options={SITTING_OUTCOMES.map((value) => ({ value, label: t.sittings.outcomes[value] }))}
          onChange={(value) => value !== '' && onChange(withOutcome(draft, value, present))}
        />
      </div>
      <div className={css['votes']}>
        {VOTE_SIDES.map((side) => (
          <label key={side} className={css['vote']} data-field={side}>
            <span aria-hidden="true">{t.sittings.votes[side]}</span>
            <input
              type="text"
              inputMode="numeric"
              maxLength={3}
              autoComplete="off"
              aria-label={t.sittings.voteOf(t.sittings.votesLong[side], name)}
              value={draft[side]}
              onFocus={(event) => event.target.select()}
              onChange={(event) => onChange({ ...draft, [side]: event.target.value.replaceAll(/\D/g, '') })}
            />
          </label>
        ))}
      </div>
      {draft.outcome === 'reject' ? (
        <SelectField
          label={t.sittings.reason}
          aria-label={t.sittings.reasonOf(name)}
          value={draft.reason}
          onChange={(event) => onChange({ ...draft, reason: event.target.value })}
        >
          <option value="">{t.sittings.pickReason}</option>
          {offered(programme?.rejectionReasons.value, [draft.reason]).map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </SelectField>
      ) : null}
      {draft.outcome === 'approve_with_condition' ? (
        <div data-field="condition">
          <TextField
            label={t.sittings.condition}
            aria-label={t.sittings.conditionOf(name)}
            maxLength={500}
            autoComplete="off"
            value={draft.condition}
            onChange={(event) => onChange({ ...draft, condition: event.target.value })}
          />
        </div>
      ) : null}
    </div>
  );
}
