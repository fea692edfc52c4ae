import { useT } from '../../lib/i18n/index.tsx';
import css from './diary.module.css';

const VALUES = [1, 2, 3, 4, 5] as const;
/** The mouth of a face, from corners down to corners up. */
const MOUTH: Record<(typeof VALUES)[number], string> = {
  1: 'M10 26 Q18 18 26 26',
  2: 'M11 25 Q18 21 25 25',
  3: 'M11 24 L25 24',
  4: 'M11 22 Q18 27 25 22',
  5: 'M10 21 Q18 30 26 21',
};

type Props = { name: string; legend: string; value: number | null; onChange: (value: number) => void };

/** Five faces with their words: what a child answers faster than a scale. */
export function Faces({ name, legend, value, onChange }: Props) {
  const t = useT();
  return (
    <fieldset className={css['asked']}>
      <legend className={css['legend']}>{legend}</legend>
      <div className={css['faces']}>
        {VALUES.map((one) => (
          <label key={one} className={`${css['face']} ${value === one ? css['chosen'] : ''}`}>
            <input type="radio" name={name} checked={value === one} onChange={() => onChange(one)} />
            <svg viewBox="0 0 36 36" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
              <circle cx="18" cy="18" r="15" />
              <circle cx="13" cy="14" r="1.5" fill="currentColor" />
              <circle cx="23" cy="14" r="1.5" fill="currentColor" />
              <path d={MOUTH[one]} strokeLinecap="round" />
            </svg>
            <span>{t.response.faces[one]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
