import { STEP_FORMS, STEP_RESPONSIBLES, type StepForm, type StepResponsible } from '@tandem/domain/routes';
import { monthName } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { blockCss } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { contentOf, type DraftFault, monthsOf, type RouteDraft, type StepDraft } from './route-draft.ts';
import { termWords } from './route-words.ts';
import css from './route.module.css';

type Props = {
  step: StepDraft;
  number: number;
  period: RouteDraft;
  open: boolean;
  faults: readonly DraftFault[];
  onOpen: () => void;
  onChange: (part: Partial<StepDraft>) => void;
  onMove: (by: 1 | -1) => void;
  /** Null: somebody has worked on it, so it is not taken away. */
  onRemove: (() => void) | null;
};

/** One step: a line until it is opened. */
export function StepFields({ step, number, period, open, faults, onOpen, onChange, onMove, onRemove }: Props) {
  const { t, language } = useWords();
  const wrong = (field: DraftFault['field']) => faults.some((fault) => fault.field === field);
  const [planned] = contentOf({ ...period, steps: [step] }).steps;
  return (
    <fieldset className={css['part']} data-step-fields={number}>
      <legend className="visually-hidden">{t.route.step(number)}</legend>
      <div className={css['partHead']}>
        <b>
          {number}. {step.content || t.route.step(number)}
        </b>
        <div className={css['stepSide']}>
          <Button look={['plain', 'icon']} aria-label={t.route.up(number)} onClick={() => onMove(-1)}>
            ↑
          </Button>
          <Button look={['plain', 'icon']} aria-label={t.route.down(number)} onClick={() => onMove(1)}>
            ↓
          </Button>
          <Button
            look={['plain']}
            aria-expanded={open}
            aria-label={`${t.common.edit}: ${t.route.step(number)}`}
            onClick={onOpen}
          >
            {open ? t.common.close : t.common.edit}
          </Button>
          {onRemove ? (
            <Button look={['plain']} aria-label={t.route.removeStep(number)} onClick={onRemove}>
              {t.common.remove}
            </Button>
          ) : null}
        </div>
      </div>
      {open ? (
        <>
          <TextField
            label={t.route.content}
            maxLength={300}
            value={step.content}
            error={wrong('content') ? t.common.required : undefined}
            onChange={(event) => onChange({ content: event.target.value })}
          />
          <div className={css['pairOfFields']}>
            <SelectField
              label={t.route.form}
              value={step.form}
              onChange={(event) => onChange({ form: event.target.value as StepForm })}
            >
              {STEP_FORMS.map((form) => (
                <option key={form} value={form}>
                  {t.route.forms[form]}
                </option>
              ))}
            </SelectField>
            <SelectField
              label={t.route.responsible}
              value={step.responsible}
              onChange={(event) => onChange({ responsible: event.target.value as StepResponsible })}
            >
              {STEP_RESPONSIBLES.map((who) => (
                <option key={who} value={who}>
                  {t.route.responsibles[who]}
                </option>
              ))}
            </SelectField>
            {step.responsible === 'other' ? (
              <TextField
                label={t.route.words}
                maxLength={120}
                value={step.words}
                error={wrong('words') ? t.common.required : undefined}
                onChange={(event) => onChange({ words: event.target.value })}
              />
            ) : null}
          </div>
          <TermFields step={step} period={period} onChange={onChange} />
          <TextField
            label={t.route.result}
            optional
            maxLength={300}
            value={step.result}
            onChange={(event) => onChange({ result: event.target.value })}
          />
        </>
      ) : (
        <p className={blockCss['muted']}>
          {[t.route.forms[step.form], termWords(planned?.term ?? null, t, language)].join(' · ')}
        </p>
      )}
    </fieldset>
  );
}

function TermFields({ step, period, onChange }: Pick<Props, 'step' | 'period' | 'onChange'>) {
  const { t, language } = useWords();
  const months = monthsOf(period.startsOn, period.endsOn);
  return (
    <div className={css['pairOfFields']}>
      <SelectField
        label={t.route.term}
        value={step.termKind}
        onChange={({ target }) =>
          onChange({ termKind: target.value === 'day' ? 'day' : target.value === 'months' ? 'months' : 'none' })
        }
      >
        {(['day', 'months', 'none'] as const).map((kind) => (
          <option key={kind} value={kind}>
            {t.route.termKinds[kind]}
          </option>
        ))}
      </SelectField>
      {step.termKind === 'day' ? (
        <TextField
          label={t.route.day}
          type="date"
          min={period.startsOn}
          max={period.endsOn}
          value={step.on}
          onChange={(event) => onChange({ on: event.target.value })}
        />
      ) : null}
      {step.termKind === 'months'
        ? (['from', 'to'] as const).map((part) => (
            <SelectField
              key={part}
              label={part === 'from' ? t.route.fromMonth : t.route.toMonth}
              value={step[part]}
              onChange={(event) => onChange({ [part]: event.target.value })}
            >
              <option value="">{t.common.dash}</option>
              {months.map((month) => (
                <option key={month} value={month}>
                  {monthName(language, month)} {month.slice(0, 4)}
                </option>
              ))}
            </SelectField>
          ))
        : null}
    </div>
  );
}
