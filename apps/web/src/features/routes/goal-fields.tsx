import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import type { DraftFault, GoalDraft } from './route-draft.ts';
import css from './route.module.css';

type Props = {
  goal: GoalDraft;
  number: number;
  faults: readonly DraftFault[];
  onChange: (part: Partial<GoalDraft>) => void;
  onRemove: () => void;
};

/** One objective with what it is measured by. */
export function GoalFields({ goal, number, faults, onChange, onRemove }: Props) {
  const t = useT();
  const wrong = (field: DraftFault['field']) => faults.some((fault) => fault.field === field);
  return (
    <fieldset className={css['part']}>
      <legend className="visually-hidden">{t.route.goalNumber(number)}</legend>
      <div className={css['partHead']}>
        <b>{t.route.goalNumber(number)}</b>
        <Button look={['plain']} aria-label={t.route.removeGoal(number)} onClick={onRemove}>
          {t.common.remove}
        </Button>
      </div>
      <TextField
        label={t.route.goalText}
        maxLength={300}
        value={goal.text}
        error={wrong('text') ? t.common.required : undefined}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <div className={css['pairOfFields']}>
        <TextField
          label={t.route.metric}
          maxLength={200}
          value={goal.metric}
          onChange={(event) => onChange({ metric: event.target.value })}
        />
        <TextField
          label={t.route.unit}
          maxLength={40}
          value={goal.unit}
          onChange={(event) => onChange({ unit: event.target.value })}
        />
        {(['start', 'target'] as const).map((part) => (
          <TextField
            key={part}
            label={t.route[part]}
            inputMode="decimal"
            value={goal[part]}
            error={wrong(part) ? t.route.valueHint : undefined}
            onChange={(event) => onChange({ [part]: event.target.value })}
          />
        ))}
      </div>
    </fieldset>
  );
}
