import type { MenteeFactsCard, MenteeMatchingFacts } from '@tandem/contracts';
import { MEETING_FORMATS } from '@tandem/domain/matching/fit';
import { useT } from '../../lib/i18n/index.tsx';
import { ChipChoice } from '../../ui/chip-choice.tsx';
import { SelectField } from '../../ui/field.tsx';
import { PeopleField } from './people-field.tsx';

/** What both sides say; the rest of the form is each side's own. */
export type SideFacts = Pick<MenteeMatchingFacts, 'formats' | 'wants' | 'avoids' | 'wantsSex'>;
export type Known = MenteeFactsCard['people'];

/** Nothing ticked is nothing said. */
export function FormatsField({
  value,
  onChange,
}: {
  value: SideFacts['formats'];
  onChange: (formats: SideFacts['formats']) => void;
}) {
  const t = useT();
  return (
    <ChipChoice
      legend={t.matching.factsForm.formats}
      options={MEETING_FORMATS.map((code) => ({ code, label: t.fit.formats[code] }))}
      value={value ?? []}
      onChange={(codes) => {
        const formats = MEETING_FORMATS.filter((code) => codes.includes(code));
        onChange(formats.length > 0 ? formats : null);
      }}
    />
  );
}

type WishesProps = {
  facts: SideFacts;
  of: 'mentee' | 'mentor';
  known: Known;
  onFound: (person: Known[number]) => void;
  onChange: (change: Partial<SideFacts>) => void;
};

/** Wishes and avoidances: read by the curator alone, and said so. */
export function WishesFields({ facts, of, known, onFound, onChange }: WishesProps) {
  const t = useT();
  const words = t.matching.factsForm;
  return (
    <>
      <PeopleField
        label={words.wants}
        hint={words.wantsHint}
        ids={facts.wants ?? []}
        known={known}
        onFound={onFound}
        onChange={(ids) => onChange({ wants: ids.length > 0 ? ids : null })}
      />
      <PeopleField
        label={words.avoids}
        ids={facts.avoids}
        known={known}
        onFound={onFound}
        onChange={(avoids) => onChange({ avoids })}
      />
      <SelectField
        label={words.wantsSex[of]}
        value={facts.wantsSex ?? ''}
        onChange={(event) =>
          onChange({
            wantsSex: event.target.value === 'male' || event.target.value === 'female' ? event.target.value : null,
          })
        }
      >
        <option value="">{words.anySex}</option>
        <option value="female">{words.sexes[of].female}</option>
        <option value="male">{words.sexes[of].male}</option>
      </SelectField>
    </>
  );
}
