import { useT } from '../../lib/i18n/index.tsx';
import { offered, useProgramme } from '../../lib/programme.ts';
import { SelectField } from '../../ui/field.tsx';

type Props = { value: string; error?: string | undefined; onChange: (code: string) => void };

/** A neutral reason out of the school's dictionary. */
export function ReasonField({ value, error, onChange }: Props) {
  const t = useT();
  const programme = useProgramme();
  return (
    <SelectField
      label={t.mentorCard.reason}
      hint={t.mentorCard.reasonHint}
      error={error}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t.mentorCard.pickReason}</option>
      {offered(programme?.rejectionReasons.value, [value]).map(({ code, label }) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}
