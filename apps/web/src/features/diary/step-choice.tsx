import type { DiaryPair } from '@tandem/contracts';
import { useT } from '../../lib/i18n/index.tsx';
import { SelectField } from '../../ui/field.tsx';

/** A topic is one line of so many signs. */
const LONGEST = 200;

type Props = {
  steps: DiaryPair['steps'];
  stepId: string | null;
  /** `topic`: the words of the step; null: the topic stays as it was typed. */
  onStep: (stepId: string | null, topic: string | null) => void;
};

/** What a meeting is about, out of the steps of the route that are not done yet. */
export function StepChoice({ steps, stepId, onStep }: Props) {
  const words = useT().meetingForm;
  if (steps.length === 0) return null;
  return (
    <SelectField
      label={words.step}
      optional
      value={stepId ?? ''}
      onChange={(event) => {
        const step = steps.find(({ id }) => id === event.target.value);
        onStep(step?.id ?? null, step ? step.content.replace(/\s+/g, ' ').trim().slice(0, LONGEST) : null);
      }}
    >
      <option value="">{words.otherTopic}</option>
      {steps.map(({ id, content }) => (
        <option key={id} value={id}>
          {content}
        </option>
      ))}
    </SelectField>
  );
}
