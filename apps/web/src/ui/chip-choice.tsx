import css from './chip-choice.module.css';

type Props = {
  legend: string;
  options: readonly { code: string; label: string }[];
  value: readonly string[];
  error?: string | undefined;
  onChange: (codes: string[]) => void;
};

/** Some of many short words, all in sight. */
export function ChipChoice({ legend, options, value, error, onChange }: Props) {
  return (
    <fieldset>
      <legend className={css['legend']}>{legend}</legend>
      <div className={css['chips']}>
        {options.map(({ code, label }) => (
          <label key={code} className={css['chip']}>
            <input
              type="checkbox"
              checked={value.includes(code)}
              onChange={(event) =>
                onChange(event.target.checked ? [...value, code] : value.filter((known) => known !== code))
              }
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {error ? (
        <p className={css['error']} role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
