import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { useT } from '../lib/i18n/index.tsx';
import css from './controls.module.css';

type Common = { label: ReactNode; hint?: ReactNode; error?: string | undefined; optional?: boolean };

function useFieldIds({ hint, error }: Pick<Common, 'hint' | 'error'>) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return {
    id,
    aria: {
      id,
      ...(described ? { 'aria-describedby': described } : {}),
      ...(error ? { 'aria-invalid': true as const } : {}),
    },
  };
}

function Frame({ id, label, hint, error, optional, children }: Common & { id: string; children: ReactNode }) {
  const t = useT();
  return (
    <div className={css['field']}>
      <label className={css['label']} htmlFor={id}>
        {label}
        {optional ? <b> ({t.common.optional})</b> : null}
      </label>
      {children}
      {hint ? (
        <p id={`${id}-hint`} className={css['hint']}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className={css['error']} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}

export function TextField({ label, hint, error, optional, ...rest }: Common & InputHTMLAttributes<HTMLInputElement>) {
  const { id, aria } = useFieldIds({ hint, error });
  return (
    <Frame {...{ id, label, hint, error, optional: optional ?? false }}>
      <input className={css['input']} {...rest} {...aria} />
    </Frame>
  );
}

export function TextArea({
  label,
  hint,
  error,
  optional,
  ...rest
}: Common & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const { id, aria } = useFieldIds({ hint, error });
  return (
    <Frame {...{ id, label, hint, error, optional: optional ?? false }}>
      <textarea className={css['input']} {...rest} {...aria} />
    </Frame>
  );
}

export function SelectField({
  label,
  hint,
  error,
  optional,
  ...rest
}: Common & SelectHTMLAttributes<HTMLSelectElement>) {
  const { id, aria } = useFieldIds({ hint, error });
  return (
    <Frame {...{ id, label, hint, error, optional: optional ?? false }}>
      <select className={css['input']} {...rest} {...aria} />
    </Frame>
  );
}

export function CheckField({ label, ...rest }: { label: ReactNode } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label className={css['check']}>
      <input type="checkbox" {...rest} />
      <span>{label}</span>
    </label>
  );
}

type SegmentsProps<T extends string> = {
  name: string;
  legend: string;
  value: T;
  options: readonly { value: T; label: ReactNode }[];
  onChange: (value: T) => void;
  /** As wide as there is room, each choice the same: for a thumb. */
  wide?: boolean;
};

/** A few choices side by side, one of them taken. */
export function Segments<T extends string>({ name, legend, value, options, onChange, wide = false }: SegmentsProps<T>) {
  return (
    <fieldset>
      <legend className="visually-hidden">{legend}</legend>
      <div className={wide ? css['segmentsWide'] : css['segments']}>
        {options.map((option) => (
          <label key={option.value} className={css['segment']}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
