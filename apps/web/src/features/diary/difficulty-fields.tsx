import { useT } from '../../lib/i18n/index.tsx';
import { SelectField, TextArea } from '../../ui/field.tsx';

const CATEGORIES = ['schedule', 'no_contact', 'goals_unclear', 'conflict', 'overload', 'technical', 'other'] as const;
const VISIBILITIES = ['pair_and_curator', 'curator', 'curator_and_psychologist'] as const;

/** What gets in the way, and who is to read of it. */
export type Difficulty = {
  category: (typeof CATEGORIES)[number];
  text: string;
  visibility: (typeof VISIBILITIES)[number];
};
export const NO_DIFFICULTY: Difficulty = { category: 'other', text: '', visibility: 'pair_and_curator' };

export function DifficultyFields({
  difficulty,
  onChange,
}: {
  difficulty: Difficulty;
  onChange: (difficulty: Difficulty) => void;
}) {
  const words = useT().meetingForm;
  return (
    <>
      <SelectField
        label={words.category}
        value={difficulty.category}
        onChange={(event) => onChange({ ...difficulty, category: event.target.value as Difficulty['category'] })}
      >
        {CATEGORIES.map((category) => (
          <option key={category} value={category}>
            {words.categories[category]}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={words.difficultyText}
        maxLength={2000}
        value={difficulty.text}
        onChange={(event) => onChange({ ...difficulty, text: event.target.value })}
      />
      <SelectField
        label={words.visibility}
        value={difficulty.visibility}
        onChange={(event) => onChange({ ...difficulty, visibility: event.target.value as Difficulty['visibility'] })}
      >
        {VISIBILITIES.map((visibility) => (
          <option key={visibility} value={visibility}>
            {words.visibilities[visibility]}
          </option>
        ))}
      </SelectField>
    </>
  );
}
