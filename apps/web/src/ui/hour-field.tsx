import { SelectField } from './field.tsx';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** «08:00» */
const hourWords = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

type Props = { label: string; value: number; onChange: (hour: number) => void };

/** A whole hour of the day. */
export function HourField({ label, value, onChange }: Props) {
  return (
    <SelectField label={label} value={value} onChange={(event) => onChange(Number(event.target.value))}>
      {HOURS.map((hour) => (
        <option key={hour} value={hour}>
          {hourWords(hour)}
        </option>
      ))}
    </SelectField>
  );
}
