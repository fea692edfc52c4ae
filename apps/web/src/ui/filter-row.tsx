import { type ReactNode, useState } from 'react';
import { useT } from '../lib/i18n/index.tsx';
import { useNarrow } from '../lib/media.ts';
import { Button } from './button.tsx';
import { SelectField } from './field.tsx';
import css from './filter-row.module.css';

type Props = {
  label: string;
  /** What stays in sight on a phone, where the choices fold away. */
  search: ReactNode;
  children: ReactNode;
  /** Something is chosen, so it may be reset. */
  chosen: boolean;
  reset: { label: string; run: () => void };
};

/** Filters over a list. */
export function FilterRow({ label, search, children, chosen, reset }: Props) {
  const narrow = useNarrow();
  const [unfolded] = useState(chosen);
  return (
    <search className={css['row']} aria-label={label}>
      {search}
      {narrow ? (
        <details className={css['fold']} open={unfolded}>
          <summary>{label}</summary>
          <div className={css['row']}>{children}</div>
        </details>
      ) : (
        children
      )}
      {chosen ? (
        <Button look={['plain']} onClick={reset.run}>
          {reset.label}
        </Button>
      ) : null}
    </search>
  );
}

type ChoiceProps<T extends string> = {
  label: string;
  any: string;
  value: T | null;
  options: readonly { value: T; label: string }[];
  onChange: (value: T | null) => void;
};

/** One of a list, or any. What an old address names and nobody knows is shown as a dash. */
export function FilterChoice<T extends string>({ label, any, value, options, onChange }: ChoiceProps<T>) {
  const t = useT();
  const unknown = value !== null && !options.some((option) => option.value === value);
  return (
    <SelectField
      label={label}
      value={value ?? ''}
      onChange={(event) => onChange(options.find((option) => option.value === event.target.value)?.value ?? null)}
    >
      <option value="">{any}</option>
      {unknown ? <option value={value}>{t.common.dash}</option> : null}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </SelectField>
  );
}
